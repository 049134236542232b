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

/** Where in an area counts run high among neighbours, and how that has persisted; or why it cannot be said. */
public sealed interface HotSpotMap permits HotSpotMap.Found, Refused {

    /**
     * The small areas, hottest first (docs/methods/hot-spots.md).
     *
     * @param whole of which they are the LSOAs
     * @param measure what was compared, in a sentence: {@code counts of burglary}
     * @param nearness how neighbours were told
     * @param spots every LSOA of the area
     * @param parts the stretches by which the course is told, oldest first: quarters, or months if few are held
     * @param notes what is held, what was left out and how neighbours were told, each a sentence
     * @param asOf the day on which the oldest release left its publisher; absent if that is unknown for any
     */
    record Found(
            Indicator indicator,
            Area whole,
            Period stretch,
            String measure,
            Nearness nearness,
            List<Spot> spots,
            List<Period> parts,
            List<String> notes,
            NavigableSet<ReleaseId> releases,
            @Nullable LocalDate asOf)
            implements HotSpotMap {

        /** Copies the collections. */
        public Found {
            spots = List.copyOf(spots);
            parts = List.copyOf(parts);
            notes = List.copyOf(notes);
            releases = Collections.unmodifiableNavigableSet(new TreeSet<>(releases));
        }

        /** Those that are hot over the whole stretch, hottest first. */
        public List<Spot> hot() {
            return spots.stream().filter(spot -> spot.heat() == Heat.HOT).toList();
        }
    }

    /**
     * One LSOA.
     *
     * @param ward that it lies in; absent if that is not known
     * @param count of the months that are held
     * @param rate of them; absent if no population is held
     * @param score standard score of Gi*: how far the counts of it and its neighbours are above what such a number of LSOAs
     *     of the area would have
     * @param pValue two-sided
     * @param adjusted the p-value adjusted for how many LSOAs there are
     * @param neighbours how many LSOAs of the area it touches
     * @param heat whether it is hot or cold over the whole stretch
     * @param hotParts in how many of the parts it was hot
     * @param course what it has been through the parts; NONE where there are fewer than two
     */
    record Spot(
            Area lsoa,
            @Nullable Area ward,
            Count count,
            @Nullable Rate rate,
            BigDecimal score,
            BigDecimal pValue,
            BigDecimal adjusted,
            int neighbours,
            Heat heat,
            int hotParts,
            Course course) {

        /** With its ward: {@code Cherwell 004B in Banbury Ruscote}. */
        public String named() {
            return ward == null ? lsoa.name() : lsoa.name() + " in " + ward.name();
        }
    }

    /** Whether counts around an area are more than the shuffling of the same counts would give. */
    enum Heat {
        /** Higher, with false discovery controlled at 5%. */
        HOT("hot"),
        /** Lower, with false discovery controlled at 5%. */
        COLD("cold"),
        /** Neither is clear. */
        NEITHER("neither");

        private final String words;

        Heat(String words) {
            this.words = words;
        }

        /** As it is said: {@code hot}. */
        public String words() {
            return words;
        }
    }

    /** How neighbours were told. */
    enum Nearness {
        /** LSOAs whose borders meet. */
        BORDERS,
        /** LSOAs whose centre points are near, because not all boundaries are held. */
        DISTANCE
    }

    /** What an LSOA has been through the parts of the stretch; it describes and is no test. */
    enum Course {
        /** Hot for the first time in the last part. */
        NEW("new"),
        /** Hot in the last two parts or more, and never before. */
        CONSECUTIVE("consecutive"),
        /** Nearly always hot, and ever hotter. */
        INTENSIFYING("intensifying"),
        /** Nearly always hot. */
        PERSISTENT("persistent"),
        /** Nearly always hot, but less and less. */
        DIMINISHING("diminishing"),
        /** Hot in the last part and on and off before. */
        SPORADIC("on and off"),
        /** Hot in the last part, and cold in an earlier one. */
        OSCILLATING("hot now, cold before"),
        /** Nearly always hot before, not in the last part. */
        HISTORICAL("no longer hot"),
        /** None of these. */
        NONE("not hot now");

        private final String words;

        Course(String words) {
            this.words = words;
        }

        /** As it is said: {@code persistent}. */
        public String words() {
            return words;
        }
    }
}
