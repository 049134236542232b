package org.watchward.sources.arrivals;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in use otherwise after something than before it.
 *
 * @param months months of a force, by dataset, force and month
 * @param editions of datasets that are not published by force and month
 * @param doubts months of a force in which a category came to be suspected of being partial, or no longer is
 */
record Changes(List<Month> months, List<Edition> editions, List<Doubt> doubts) {

    Changes {
        months = List.copyOf(months);
        editions = List.copyOf(editions);
        doubts = List.copyOf(doubts);
    }

    boolean none() {
        return months.isEmpty() && editions.isEmpty() && doubts.isEmpty();
    }

    /**
     * What one force reported for one month.
     *
     * @param before the release in use before; null if the month was not held
     * @param after the release in use after; null if the month is no longer held
     */
    record Month(
            String dataset,
            String reporter,
            YearMonth month,
            @Nullable String before,
            long rowsBefore,
            @Nullable String after,
            long rowsAfter) {

        boolean gained() {
            return before == null;
        }

        long difference() {
            return rowsAfter - rowsBefore;
        }
    }

    /**
     * One edition of a dataset.
     *
     * @param before the release in use before; null if it was not held
     * @param after the release in use after; null if it is no longer held
     */
    record Edition(
            String dataset,
            String edition,
            @Nullable String before,
            long rowsBefore,
            @Nullable String after,
            long rowsAfter) {}

    /**
     * A category of a force whose coverage is judged otherwise.
     *
     * @param suspected whether it is now suspected of being partial
     * @param reason of the suspicion that there is, or was
     */
    record Doubt(String force, YearMonth month, String category, boolean suspected, String reason) {}
}
