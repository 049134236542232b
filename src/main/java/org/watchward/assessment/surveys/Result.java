package org.watchward.assessment.surveys;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.watchward.assessment.surveys.SurveyMapping.Group;
import org.watchward.assessment.surveys.SurveyMapping.Question;
import org.watchward.statistics.Estimate;

/**
 * What was answered to one question, as far as it is shown.
 *
 * @param all everybody who answered
 * @param groups the same by each group
 * @param written how many wrote something, coded or not; 0 for all but open questions
 */
record Result(Question question, People all, List<ByGroup> groups, int written) {

    Result {
        groups = List.copyOf(groups);
    }

    Optional<ByGroup> by(String group) {
        return groups.stream().filter(each -> each.group().id().equals(group)).findFirst();
    }

    /** By one group. */
    record ByGroup(Group group, List<People> parts) {
        ByGroup {
            parts = List.copyOf(parts);
        }
    }

    /** One answer, or one code. */
    record Option(String id, String label, String said) {}

    /**
     * How many answered.
     *
     * @param people who answered, never weighted
     * @param effective how many would tell as much without weights; the same if there are none
     */
    record Base(int people, double effective, boolean weighted) {}

    /** What some people answered. */
    sealed interface People {

        /** Who they are: a part of a group; empty for all. */
        String label();

        /** They are too few, or would give others away. */
        record Withheld(String label, String why) implements People {}

        /** Shares of those who answered, one for each option. */
        record Shares(String label, Base base, List<Share> shares) implements People {
            private static final double ALL = 100;
            private static final double CLOSE = 1e-9;

            public Shares {
                shares = List.copyOf(shares);
            }

            /**
             * The answer that most gave; empty if one that is withheld could be larger.
             *
             * @param exclusive whether everybody gave one answer and no more
             */
            Optional<Share.Known> largest(boolean exclusive) {
                var known = shares.stream()
                        .filter(Share.Known.class::isInstance)
                        .map(Share.Known.class::cast)
                        .toList();
                var told = known.stream()
                        .mapToDouble(share -> share.percent().value())
                        .sum();
                var left = known.size() == shares.size() ? 0 : exclusive ? ALL - told : ALL;
                return known.stream()
                        .max(Comparator.comparingDouble(share -> share.percent().value()))
                        .filter(share -> share.percent().value() > left - CLOSE);
            }

            Optional<Share> of(String option) {
                return shares.stream()
                        .filter(share -> share.option().id().equals(option))
                        .findFirst();
            }
        }

        /** An average of those who answered. */
        record Average(String label, Base base, Estimate mean, double deviation) implements People {}
    }

    /** How many of those who answered chose an option. */
    sealed interface Share {

        Option option();

        /**
         * It is known.
         *
         * @param people who chose it, never weighted
         * @param percent of those who answered, weighted if the survey is, with its 95% interval
         */
        record Known(Option option, int people, Estimate percent) implements Share {}

        /** It is withheld. */
        record Withheld(Option option) implements Share {}
    }
}
