package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;

/** Two periods of an area set against each other, and against the same two elsewhere; or why they cannot be. */
public sealed interface BeforeAfter permits BeforeAfter.Found, Refused {

    /**
     * What was found (docs/methods/before-after.md).
     *
     * @param here the area itself
     * @param elsewhere the rest of its force, or of its county; absent if neither may be compared, which a note then says
     * @param relative the ratio here by the ratio elsewhere: below 1 where things fell more, or rose less, than elsewhere
     * @param evidence what may be said
     * @param words it, with the numbers, in two or three sentences
     * @param notes what a reader must know, each a sentence
     * @param asOf the day on which the oldest release left its publisher; absent if that is unknown for any
     */
    record Found(
            Indicator indicator,
            Area area,
            Place here,
            @Nullable Place elsewhere,
            @Nullable Ratio relative,
            Evidence evidence,
            String words,
            List<String> notes,
            NavigableSet<ReleaseId> releases,
            @Nullable LocalDate asOf)
            implements BeforeAfter {

        /** Copies the collections. */
        public Found {
            notes = List.copyOf(notes);
            releases = Collections.unmodifiableNavigableSet(new TreeSet<>(releases));
        }
    }

    /**
     * Both periods of one place.
     *
     * @param name as it is called: {@code Cherwell}, {@code the rest of Thames Valley}
     * @param ratio counts a day after by counts a day before
     * @param verdict what may be said of the change, by how much the place's own months vary
     * @param widening by how many times counting chance alone the variance of the ratio is larger, as the months show
     */
    record Place(String name, Side before, Side after, Ratio ratio, Verdict verdict, BigDecimal widening) {}

    /**
     * One period of one place.
     *
     * @param count events in it
     * @param rate per so many people in the period itself; absent if no population is held
     * @param days of the period
     * @param perDay events a day, by which periods of unlike length are compared
     */
    record Side(Period period, Count count, @Nullable Rate rate, int days, BigDecimal perDay) {}

    /**
     * How many times as large; 1 is no change.
     *
     * @param interval95 as wide as the series' own variation makes it
     */
    record Ratio(BigDecimal value, Limits interval95) {

        /** The ratio as a change in percent: {@code -12.5%}. */
        public String shownAsChange() {
            return Words.signed(percent(value)) + "%";
        }

        /** Its limits likewise: {@code -20.1% to -3.2%}. */
        public String limitsAsChange() {
            return Words.signed(percent(interval95.lower())) + "% to " + Words.signed(percent(interval95.upper()))
                    + "%";
        }

        /** Whether 1 lies outside the limits. */
        public boolean clear() {
            return interval95.upper().compareTo(BigDecimal.ONE) < 0
                    || interval95.lower().compareTo(BigDecimal.ONE) > 0;
        }

        private static BigDecimal percent(BigDecimal ratio) {
            return ratio.subtract(BigDecimal.ONE).movePointRight(2);
        }
    }

    /** What two periods and the same two elsewhere can bear. */
    enum Evidence {
        /** A clear change here, and clearly another than elsewhere. */
        CHANGED_UNLIKE_ELSEWHERE("Changed here, and not in the same way elsewhere"),
        /** A clear change here that elsewhere had too, or may have had. */
        CHANGED_LIKE_ELSEWHERE("Changed here, but no differently from elsewhere"),
        /** A clear change here, and nothing to compare it with. */
        CHANGED_WITHOUT_COMPARISON("Changed here; nothing to compare with"),
        /** No clear change here, though clearly another course than elsewhere. */
        UNLIKE_ELSEWHERE("No clear change here, but another course than elsewhere"),
        /** Nothing that usual variation would not give. */
        NO_CLEAR_CHANGE("No clear change");

        private final String words;

        Evidence(String words) {
            this.words = words;
        }

        /** As a label: {@code No clear change}. */
        public String words() {
            return words;
        }
    }
}
