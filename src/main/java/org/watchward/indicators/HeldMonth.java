package org.watchward.indicators;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.ReleaseId;

/**
 * What one force's files hold of one month.
 *
 * @param rows all rows, located or not
 * @param unlocated those without a location, which count for the force alone
 * @param partial the category ids of which many records are suspected to be absent
 * @param releases the releases that are current for it
 * @param extracted the day that they left the publisher; absent if unknown
 * @param codes which LSOAs they name, where some were divided
 */
record HeldMonth(
        long rows,
        long unlocated,
        Set<String> partial,
        Set<ReleaseId> releases,
        @Nullable LocalDate extracted,
        LsoaCodes codes) {

    HeldMonth {
        partial = Set.copyOf(partial);
        releases = Set.copyOf(releases);
    }
}
