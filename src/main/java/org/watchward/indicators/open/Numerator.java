package org.watchward.indicators.open;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** What an indicator counts. */
public sealed interface Numerator {

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
}
