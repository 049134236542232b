package org.watchward.indicators.open;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.ReleaseId;

/** One indicator, one area, one period: known, withheld or missing, and each says how it is shown. Missing is never 0. */
public sealed interface Figure {

    /** The word for which of the three it is, in files: {@code known}, {@code suppressed}, {@code missing}. */
    String status();

    /** As it stands in a cell of a table, a few characters long. */
    String shown();

    /**
     * A count, and the rate that it gives.
     *
     * @param count events in the period
     * @param rate per 1,000 residents; absent if no population of the area is held, which a caveat then says
     * @param releases the releases that the count was made from
     * @param asOf the day on which the oldest of them left its publisher; absent if that is unknown for any
     * @param caveats what a reader must know to read the figure rightly, most particular first
     */
    record Known(
            Count count,
            @Nullable Rate rate,
            NavigableSet<ReleaseId> releases,
            @Nullable LocalDate asOf,
            List<String> caveats)
            implements Figure {

        /** Copies the collections. */
        public Known {
            releases = Collections.unmodifiableNavigableSet(new TreeSet<>(releases));
            caveats = List.copyOf(caveats);
        }

        /** The same, from any set of releases. */
        public static Known of(
                Count count,
                @Nullable Rate rate,
                Set<ReleaseId> releases,
                @Nullable LocalDate asOf,
                List<String> caveats) {
            return new Known(count, rate, new TreeSet<>(releases), asOf, caveats);
        }

        @Override
        public String status() {
            return "known";
        }

        @Override
        public String shown() {
            return count.shown();
        }
    }

    /**
     * A count that is held and withheld.
     *
     * @param rule why, in plain words
     */
    record Suppressed(String rule) implements Figure {
        @Override
        public String status() {
            return "suppressed";
        }

        @Override
        public String shown() {
            return "withheld";
        }
    }

    /**
     * A count that is not held, or only in part.
     *
     * @param reason why, in plain words, naming the months that are missing
     */
    record Missing(String reason) implements Figure {
        @Override
        public String status() {
            return "missing";
        }

        @Override
        public String shown() {
            return "missing";
        }
    }
}
