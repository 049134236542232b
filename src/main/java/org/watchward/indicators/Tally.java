package org.watchward.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Count;
import org.watchward.kernel.ReleaseId;

/** What the evidence gives for one indicator, area and period, before it is set against residents or another year. */
sealed interface Tally {

    /**
     * A count of a whole period.
     *
     * @param releases what it was made from
     * @param asOf the day on which the oldest of them left its publisher; absent if unknown for any
     * @param caveats what a reader must know of this count
     * @param absentRecords why records are suspected to be absent, so that nothing may be compared with it; else absent
     */
    record Counted(
            Count count,
            Set<ReleaseId> releases,
            @Nullable LocalDate asOf,
            List<String> caveats,
            @Nullable String absentRecords)
            implements Tally {}

    /**
     * No count, or not of the whole period.
     *
     * @param reason in plain words
     */
    record Absent(String reason) implements Tally {}
}
