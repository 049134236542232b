package org.watchward.statistics.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.watchward.statistics.Estimate;
import org.watchward.statistics.Interval;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;

/**
 * Slope and relative index of inequality: how a measure changes from the most to the least deprived
 * ({@code docs/methods/inequality.md}).
 *
 * @param slope difference between the fitted values at the least and the most deprived end, in the units of the measure
 * @param relative their ratio; below 1 where the least deprived have less
 * @param mostDeprived the fitted value at the most deprived end
 */
public record Inequality(Estimate slope, Estimate relative, double mostDeprived) {

    /** Fewest groups for which a line is drawn. */
    public static final int FEWEST_GROUPS = 5;

    /** On which scale the line is straight. */
    public enum Scale {
        /** The measure itself. */
        PLAIN(value -> value, value -> value, value -> 1),
        /** Its logarithm, for rates. */
        LOG(Math::log, Math::exp, value -> value),
        /** Its log-odds, for shares between 0 and 1. */
        LOGIT(
                value -> Math.log(value / (1 - value)),
                value -> 1 / (1 + Math.exp(-value)),
                value -> value * (1 - value));

        private final DoubleUnaryOperator to;
        private final DoubleUnaryOperator from;
        private final DoubleUnaryOperator derivative;

        Scale(DoubleUnaryOperator to, DoubleUnaryOperator from, DoubleUnaryOperator derivative) {
            this.to = to;
            this.from = from;
            this.derivative = derivative;
        }

        /** A value of the measure on this scale. */
        public double carried(double value) {
            return to.applyAsDouble(value);
        }
    }

    /**
     * One group of people, such as a tenth by deprivation.
     *
     * @param population people in it; above 0
     * @param value of the measure, in the range of the scale
     * @param standardError of {@code value}, on the {@link Sampling} scale; 0 or more
     */
    public record Group(double population, double value, double standardError) {

        /**
         * Refuses values out of range.
         *
         * @throws IllegalArgumentException naming the argument
         */
        public Group {
            Require.positive("population", population);
            Require.zeroOrMore("standardError", standardError);
        }
    }

    /**
     * How the limits are found.
     *
     * @param repetitions how many sets of values are drawn; 1,000 or more
     * @param confidence between 0 and 1
     * @param seed the same seed gives the same limits
     */
    public record Sampling(int repetitions, double confidence, long seed) {

        /** 100,000 repetitions at 95%, as PHEindicatormethods does by default. */
        public static final Sampling USUAL = new Sampling(100_000, 0.95, 1);
    }

    /**
     * Fits a line to the groups by least squares weighted by population, the groups placed at the middles of their shares
     * of the people from 0 (most deprived) to 1 (Low and Low 2004), as PHEindicatormethods' {@code phe_sii} does.
     *
     * <p>Limits are the middle of the fits of values drawn anew around each value with its standard error, on
     * {@code valueScale} (rates are drawn as logarithms, shares as log-odds).
     *
     * @param groups most deprived first; {@value #FEWEST_GROUPS} or more
     * @param valueScale the scale of the standard errors
     * @param lineScale the scale on which the line is fitted: {@link Scale#PLAIN}, or the same as {@code valueScale}
     * @param sampling how the limits are found
     * @throws IllegalArgumentException for too few groups, too few repetitions, or a value outside its scale
     */
    public static Inequality of(List<Group> groups, Scale valueScale, Scale lineScale, Sampling sampling) {
        Require.atLeast("groups", FEWEST_GROUPS, groups.size());
        Require.atLeast("repetitions", 1000, sampling.repetitions());
        var values = groups.stream()
                .mapToDouble(group -> valueScale.to.applyAsDouble(group.value()))
                .toArray();
        Require.finite("value", values);
        var places = places(groups);
        var fitted = ends(groups, places, values, valueScale, lineScale);
        var slopes = new double[sampling.repetitions()];
        var ratios = new double[sampling.repetitions()];
        var random = new SplittableRandom(sampling.seed());
        for (var i = 0; i < slopes.length; i++) {
            var drawn = ends(groups, places, drawn(groups, values, random), valueScale, lineScale);
            slopes[i] = drawn[1] - drawn[0];
            ratios[i] = drawn[1] / drawn[0];
        }
        return new Inequality(
                estimate(fitted[1] - fitted[0], slopes, sampling.confidence()),
                estimate(fitted[1] / fitted[0], ratios, sampling.confidence()),
                fitted[0]);
    }

    private static double[] drawn(List<Group> groups, double[] values, RandomGenerator random) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] + groups.get(i).standardError() * random.nextGaussian())
                .toArray();
    }

    /** The middles of the groups' shares of all people, between 0 and 1. */
    private static double[] places(List<Group> groups) {
        var all = groups.stream().mapToDouble(Group::population).sum();
        var places = new double[groups.size()];
        var before = 0.0;
        for (var i = 0; i < places.length; i++) {
            var share = groups.get(i).population() / all;
            places[i] = before + share / 2;
            before += share;
        }
        return places;
    }

    /** The fitted values at both ends, from values on their own scale. */
    private static double[] ends(
            List<Group> groups, double[] places, double[] values, Scale valueScale, Scale lineScale) {
        double weights = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (var i = 0; i < places.length; i++) {
            var weight = groups.get(i).population();
            var value = lineScale == valueScale ? values[i] : valueScale.from.applyAsDouble(values[i]);
            weights += weight;
            x += weight * places[i];
            y += weight * value;
            xx += weight * places[i] * places[i];
            xy += weight * places[i] * value;
        }
        var slope = (xy - x * y / weights) / (xx - x * x / weights);
        var start = (y - slope * x) / weights;
        return new double[] {lineScale.from.applyAsDouble(start), lineScale.from.applyAsDouble(start + slope)};
    }

    private static Estimate estimate(double value, double[] drawn, double confidence) {
        Arrays.sort(drawn);
        var cut = (int) Math.round(drawn.length * Quantiles.tail(confidence));
        var limits = new Interval(drawn[Math.max(0, cut - 1)], drawn[drawn.length - Math.max(1, cut)]);
        return new Estimate(value, limits);
    }

    /**
     * Standard error on a scale, from that of the measure itself: divided by the derivative of the way back.
     *
     * @param value of the measure
     * @param standardError of it, in its own units
     */
    public static double standardErrorOn(Scale scale, double value, double standardError) {
        return standardError / scale.derivative.applyAsDouble(value);
    }

    /** The same with the measure in other units; a negative multiplier turns the direction and the ratio round, if its limits allow it. */
    public Inequality times(double multiplier) {
        if (multiplier > 0) {
            return new Inequality(slope.map(value -> value * multiplier), relative, mostDeprived);
        }
        if (relative.interval().contains(0)) {
            throw new IllegalArgumentException("multiplier must be above 0 here: the limits of the relative index, "
                    + relative.interval().lower() + " to " + relative.interval().upper()
                    + ", hold 0, so that it cannot be turned round");
        }
        return new Inequality(
                turned(slope, value -> value * multiplier), turned(relative, value -> 1 / value), mostDeprived);
    }

    private static Estimate turned(Estimate estimate, DoubleUnaryOperator falling) {
        var limits = estimate.interval();
        return new Estimate(
                falling.applyAsDouble(estimate.value()),
                new Interval(falling.applyAsDouble(limits.upper()), falling.applyAsDouble(limits.lower())));
    }
}
