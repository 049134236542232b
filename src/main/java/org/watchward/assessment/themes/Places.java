package org.watchward.assessment.themes;

import java.util.List;
import org.watchward.assessment.themes.Order.Place;
import org.watchward.assessment.themes.Order.Range;

/** How places are said. */
final class Places {

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int TEENS = 11;
    private static final int LAST_TEEN = 13;

    private Places() {}

    /** {@code third}, {@code 21st}. */
    static String ordinal(int place) {
        if (place <= ORDINALS.size()) {
            return ORDINALS.get(place - 1);
        }
        var teen = place % HUNDRED >= TEENS && place % HUNDRED <= LAST_TEEN;
        return place
                + switch (teen ? 0 : place % TEN) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** {@code first to third}; one place where both are the same. */
    static String range(Range range) {
        return range.single() ? ordinal(range.best()) : ordinal(range.best()) + " to " + ordinal(range.worst());
    }

    /** How far a place that has a score hangs on the weights, as a sentence. */
    static String words(Place place) {
        var turned = place.turned().single()
                ? "It stays " + ordinal(place.rank()) + " when any one weight is halved or doubled"
                : "It comes " + range(place.turned()) + " when any one weight is halved or doubled";
        var drawn = place.drawn().equals(place.turned()) ? "the same" : range(place.drawn());
        return turned + ", and " + drawn + " in 95 of 100 random weightings.";
    }
}
