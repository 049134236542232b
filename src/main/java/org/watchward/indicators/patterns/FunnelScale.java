package org.watchward.indicators.patterns;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.watchward.statistics.Interval;
import org.watchward.statistics.comparison.Funnels;
import org.watchward.statistics.comparison.Overdispersion;
import org.watchward.statistics.comparison.Overdispersion.Transform;

/**
 * Where places of each size are expected to lie, in the units of their values.
 *
 * @param proportion whether values are percentages of a whole; else rates per so many
 * @param per what a value is per: 100 for a percentage
 * @param average events of all places by their sizes
 * @param spread how much more places differ than chance alone makes them
 */
record FunnelScale(boolean proportion, double per, double average, Overdispersion spread) {

    private static final double INNER = 0.95;
    private static final double OUTER = 0.998;

    static FunnelScale of(boolean proportion, double per, double[] events, double[] sizes) {
        var average = Arrays.stream(events).sum() / Arrays.stream(sizes).sum();
        var expected = IntStream.range(0, sizes.length)
                .mapToDouble(i -> proportion ? sizes[i] : sizes[i] * average)
                .toArray();
        var having = IntStream.range(0, sizes.length)
                .mapToDouble(i -> proportion ? Math.min(events[i], sizes[i]) : events[i])
                .toArray();
        return new FunnelScale(
                proportion,
                per,
                average,
                Overdispersion.of(having, expected, proportion ? Transform.PROPORTION : Transform.RATIO_ROOT));
    }

    double centre() {
        return per * average;
    }

    double dispersion() {
        return spread.dispersion();
    }

    boolean widened() {
        return spread.betweenVariance() > 0;
    }

    double value(double events, double size) {
        return per * events / size;
    }

    Interval inner(double size) {
        return limits(size, INNER);
    }

    Interval outer(double size) {
        return limits(size, OUTER);
    }

    private Interval limits(double size, double confidence) {
        if (proportion) {
            var limits =
                    widened() ? spread.limits(size, confidence) : Funnels.proportionLimits(average, size, confidence);
            return limits.map(share -> per * share);
        }
        var expected = size * average;
        var limits = widened() ? spread.limits(expected, confidence) : Funnels.ratioLimits(expected, confidence);
        return limits.map(ratio -> per * average * ratio);
    }
}
