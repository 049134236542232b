package org.watchward.charts;

import java.util.List;
import java.util.function.Function;
import org.watchward.charts.FunnelPlot.Limit;
import org.watchward.charts.FunnelPlot.Spot;

/** Where an area lies against the limits for its size. */
enum FunnelPlace {
    ABOVE_998("above the 99.8% limit"),
    ABOVE_95("above the 95% limit"),
    WITHIN("within the limits"),
    BELOW_95("below the 95% limit"),
    BELOW_998("below the 99.8% limit"),
    UNKNOWN("no limits");

    private final String words;

    FunnelPlace(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean outside998() {
        return this == ABOVE_998 || this == BELOW_998;
    }

    static FunnelPlace of(Spot spot, List<Limit> limits) {
        if (limits.isEmpty()) {
            return UNKNOWN;
        }
        var value = spot.value().doubleValue();
        if (value > at(spot, limits, limit -> limit.upper95().doubleValue())) {
            return value > at(spot, limits, limit -> limit.upper998().doubleValue()) ? ABOVE_998 : ABOVE_95;
        }
        if (value < at(spot, limits, limit -> limit.lower95().doubleValue())) {
            return value < at(spot, limits, limit -> limit.lower998().doubleValue()) ? BELOW_998 : BELOW_95;
        }
        return WITHIN;
    }

    /** A limit at the size of a spot: straight between the two sizes beside it, level before the first and after the last. */
    private static double at(Spot spot, List<Limit> limits, Function<Limit, Double> line) {
        var size = spot.size().doubleValue();
        var after = 0;
        while (after < limits.size() && limits.get(after).size().doubleValue() < size) {
            after++;
        }
        var right = limits.get(Math.min(after, limits.size() - 1));
        var left = limits.get(Math.max(after - 1, 0));
        var across = right.size().doubleValue() - left.size().doubleValue();
        var share = across == 0 ? 0 : Math.min(1, (size - left.size().doubleValue()) / across);
        return line.apply(left) + share * (line.apply(right) - line.apply(left));
    }
}
