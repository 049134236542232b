package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;

/** Areas by their size and value, with the limits that chance gives a place of each size; or why there are none. */
public sealed interface Funnel permits Funnel.Drawn, Refused {

    /**
     * The funnel (docs/methods/funnels.md).
     *
     * @param size what the sizes are: {@code residents}, {@code crimes}
     * @param value what the values are: {@code per 1,000 residents}, {@code percent of crimes}
     * @param centre the value of all places together
     * @param limits at 40 sizes from the smallest place to the largest, rising
     * @param spots every place that has a value
     * @param dispersion how many times as far the places lie apart as chance alone would have them; 1 is chance alone
     * @param widened whether the limits allow for that
     * @param words what lies outside, and what the limits allow for, in a few sentences
     * @param notes which places are left out, each a sentence
     */
    record Drawn(
            String size,
            String value,
            BigDecimal centre,
            List<Limit> limits,
            List<Spot> spots,
            BigDecimal dispersion,
            boolean widened,
            String words,
            List<String> notes)
            implements Funnel {

        /** Copies the lists. */
        public Drawn {
            limits = List.copyOf(limits);
            spots = List.copyOf(spots);
            notes = List.copyOf(notes);
        }

        /** The place that is asked about; absent if none is, or it has no value. */
        public @Nullable Spot subject() {
            return spots.stream().filter(Spot::subject).findFirst().orElse(null);
        }

        /** The places outside the 95% limits, in the order of the list. */
        public List<Spot> outside() {
            return spots.stream().filter(spot -> spot.place() != Place.INSIDE).toList();
        }
    }

    /** Limits of a place of one size. */
    record Limit(BigDecimal size, BigDecimal lower95, BigDecimal upper95, BigDecimal lower998, BigDecimal upper998) {}

    /**
     * One place.
     *
     * @param subject whether it is the one that is asked about
     */
    record Spot(Area area, BigDecimal size, BigDecimal value, Place place, boolean subject) {}

    /** Where a place lies. */
    enum Place {
        /** Below the 99.8% limits. */
        LOW_998("far below"),
        /** Below the 95% limits. */
        LOW_95("below"),
        /** Within the 95% limits. */
        INSIDE("within the limits"),
        /** Above the 95% limits. */
        HIGH_95("above"),
        /** Above the 99.8% limits. */
        HIGH_998("far above");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** As it is said: {@code within the limits}. */
        public String words() {
            return words;
        }
    }
}
