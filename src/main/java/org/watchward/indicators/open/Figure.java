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

    /** The value that it gives; absent unless it is known and has one. */
    default @Nullable Rate rate() {
        return null;
    }

    /** As it stands in a cell of a table, a few characters long. */
    String shown();

    /**
     * A count, and the value that it gives: a rate, a percentage, a score or a ratio.
     *
     * @param count events in the period; of a score that is published without its counts, the score itself
     * @param rate per 1,000 residents, or as the indicator says; absent if its base is not held, which a caveat then says
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

        /** Whether the count is one; not so of a score that is published without its counts. */
        public boolean counted() {
            return rate == null || !rate.denominator().equals(Denominator.UNPUBLISHED);
        }

        @Override
        public String status() {
            return "known";
        }

        /** The count; where the value is no rate of it, the value with its base. */
        @Override
        public String shown() {
            return rate == null || rate.unit() == Unit.RATE ? count.shown() : rate.words();
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
