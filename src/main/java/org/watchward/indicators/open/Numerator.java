package org.watchward.indicators.open;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** What an indicator counts. */
public sealed interface Numerator {

    /** The id of the dataset whose newest period makes a figure of a later one: {@code police-street}. */
    String dataset();

    /**
     * Published rows of street-level crime, month by month.
     *
     * @param categories the police.uk category ids that are counted together
     */
    record MonthlyRows(NavigableSet<String> categories) implements Numerator {

        /** Copies the categories. */
        public MonthlyRows {
            categories = new TreeSet<>(categories);
        }

        @Override
        public String dataset() {
            return "police-street";
        }

        /** Whether all that another counts is counted here too; so of the same. */
        public boolean holds(MonthlyRows other) {
            return categories.containsAll(other.categories);
        }

        /** The same, from any set. */
        public static MonthlyRows of(Set<String> categories) {
            return new MonthlyRows(new TreeSet<>(categories));
        }
    }

    /**
     * A count that a publisher gives for an area and a stretch of months.
     *
     * @param dataset the id of the dataset
     * @param item the publisher's name for what is counted, as an id
     */
    record PublishedCount(String dataset, String item) implements Numerator {}

    /**
     * Crimes with one outcome or another, among all crimes of the months with a Crime ID, all followed for equally long.
     *
     * @param categories the police.uk category ids that are followed together
     * @param outcome which outcomes count
     * @param months how many months after the month of the crime outcomes are counted
     */
    record CohortOutcomes(NavigableSet<String> categories, Outcome outcome, int months) implements Numerator {

        /** Copies the categories. */
        public CohortOutcomes {
            categories = new TreeSet<>(categories);
        }

        @Override
        public String dataset() {
            return "police-outcomes";
        }

        /** A group of outcomes. */
        public enum Outcome {
            /** Someone was charged or summonsed. */
            CHARGED,
            /** Any outcome in which someone was held to account. */
            POSITIVE,
            /** Closed without a suspect. */
            NO_SUSPECT
        }
    }

    /**
     * Searches of people and vehicles.
     *
     * @param found whether only those count whose outcome is linked to what was looked for, as a share of all
     */
    record Searches(boolean found) implements Numerator {
        @Override
        public String dataset() {
            return "police-stop-and-search";
        }
    }

    /** Rows of a force without a location, as a share of all its rows. */
    record UnlocatedRows() implements Numerator {
        @Override
        public String dataset() {
            return "police-street";
        }
    }

    /** A severity score as it is published. */
    record PublishedScore() implements Numerator {
        @Override
        public String dataset() {
            return "crime-severity-scores";
        }
    }

    /** Recorded offences, each times its published weight, per resident. */
    record WeightedOffences() implements Numerator {
        @Override
        public String dataset() {
            return "ho-prc-csp";
        }
    }

    /** People killed or seriously injured on the roads, adjusted for how severity was recorded. */
    record RoadCasualties() implements Numerator {
        @Override
        public String dataset() {
            return "stats19-casualty";
        }
    }

    /**
     * Crimes in the LSOAs of an area that have most, as a share of its located crimes.
     *
     * @param categories the police.uk category ids that are counted together
     * @param percent how many of the LSOAs: 5, 10
     */
    record Concentrated(NavigableSet<String> categories, int percent) implements Numerator {

        /** Copies the categories. */
        public Concentrated {
            categories = new TreeSet<>(categories);
        }

        @Override
        public String dataset() {
            return "police-street";
        }
    }

    /**
     * The rate of the most deprived fifth of an area's LSOAs, as a ratio to that of the least deprived.
     *
     * @param categories the police.uk category ids that are counted together
     * @param domain what the LSOAs are ranked by
     */
    record DeprivationGap(NavigableSet<String> categories, Domain domain) implements Numerator {

        /** Copies the categories. */
        public DeprivationGap {
            categories = new TreeSet<>(categories);
        }

        @Override
        public String dataset() {
            return "police-street";
        }
    }

    /**
     * Counts of a partner's table, withheld where they are small.
     *
     * @param dataset the id of the table's mapping
     * @param items what is counted together, by the ids that the mapping gives
     */
    record PartnerCount(String dataset, NavigableSet<String> items) implements Numerator {

        /** Copies the items. */
        public PartnerCount {
            items = new TreeSet<>(items);
        }
    }
}
