package org.watchward.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
     * @param amount what the count comes to; absent where it is a count of events per so many residents
     */
    record Counted(
            Count count,
            Set<ReleaseId> releases,
            @Nullable LocalDate asOf,
            List<String> caveats,
            @Nullable String absentRecords,
            @Nullable Amount amount)
            implements Tally {

        /** A count that is set against residents. */
        Counted(
                Count count,
                Set<ReleaseId> releases,
                @Nullable LocalDate asOf,
                List<String> caveats,
                @Nullable String absentRecords) {
            this(count, releases, asOf, caveats, absentRecords, null);
        }

        /** The same count, coming to something else than a rate of the residents. */
        Counted as(Amount other) {
            return new Counted(count, releases, asOf, caveats, absentRecords, other);
        }

        /** The same with more releases and more to know. */
        Counted with(Set<ReleaseId> more, List<String> moreCaveats) {
            var all = new TreeSet<>(releases);
            all.addAll(more);
            var said = new ArrayList<>(caveats);
            said.addAll(moreCaveats);
            return new Counted(count, all, asOf, said, absentRecords, amount);
        }
    }

    /**
     * No count, or not of the whole period, or none that may be shown.
     *
     * @param reason in plain words
     * @param withheld whether there is one, which protects people by not being shown
     */
    record Absent(String reason, boolean withheld) implements Tally {

        /** Not held. */
        Absent(String reason) {
            this(reason, false);
        }
    }
}
