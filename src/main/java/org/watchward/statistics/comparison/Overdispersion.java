package org.watchward.statistics.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.watchward.statistics.Interval;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;

/**
 * How much more places differ than chance alone makes them, and funnel limits that allow for it (Spiegelhalter 2005, as in
 * FunnelPlotR; {@code docs/methods/funnels.md}).
 *
 * @param dispersion mean squared z-score of the places; 1 is chance alone
 * @param betweenVariance variance between places on the transformed scale (DerSimonian and Laird 1986); 0 if there is none
 * @param target the average on the transformed scale
 * @param transform the scale
 */
public record Overdispersion(double dispersion, double betweenVariance, double target, Transform transform) {

    /** What share of the places at either end is pulled in, or left out, before dispersion is measured. */
    public static final double TRIMMED = 0.1;

    /** The scale on which places are normal enough. */
    public enum Transform {

        /** Ratio of observed to expected by its square root, extremes pulled in (Care Quality Commission). */
        RATIO_ROOT {
            @Override
            double of(double having, double size) {
                return Math.sqrt(having / size);
            }

            @Override
            double back(double value) {
                return Math.max(0, value) * Math.max(0, value);
            }

            @Override
            double error(double size) {
                return 1 / (2 * Math.sqrt(size));
            }
        },

        /** Ratio of observed to expected by its logarithm, extremes left out (Summary Hospital-level Mortality Indicator). */
        RATIO_LOG {
            @Override
            double of(double having, double size) {
                return Math.log(having / size);
            }

            @Override
            double back(double value) {
                return Math.exp(value);
            }

            @Override
            double error(double size) {
                return 1 / Math.sqrt(size);
            }
        },

        /** Proportion by the arcsine of its square root, extremes pulled in. */
        PROPORTION {
            @Override
            double of(double having, double size) {
                return Math.asin(Math.sqrt(having / size));
            }

            @Override
            double back(double value) {
                return Math.pow(Math.sin(Math.max(0, Math.min(Math.PI / 2, value))), 2);
            }

            @Override
            double error(double size) {
                return 1 / (2 * Math.sqrt(size));
            }
        };

        abstract double of(double having, double size);

        abstract double back(double value);

        abstract double error(double size);
    }

    /**
     * Measures the dispersion of places around their average.
     *
     * @param having observed events, or how many have the attribute; 0 or more, above 0 for {@link Transform#RATIO_LOG}
     * @param sizes expected events, or how many there are; above 0, as many
     * @param transform the scale; a ratio is measured around 1, a proportion around that of all places together
     * @throws IllegalArgumentException for fewer than 2 places, or a value out of range
     */
    public static Overdispersion of(double[] having, double[] sizes, Transform transform) {
        Require.atLeast("places", 2, having.length);
        Require.equallyMany("sizes", having.length, sizes.length);
        var average = transform == Transform.PROPORTION
                ? Arrays.stream(having).sum() / Arrays.stream(sizes).sum()
                : 1;
        var target = transform.of(average, 1);
        var scores = IntStream.range(0, having.length)
                .mapToDouble(i -> (transform.of(having[i], sizes[i]) - target) / transform.error(sizes[i]))
                .toArray();
        Require.finite("score", scores);
        var kept = transform == Transform.RATIO_LOG ? truncated(scores) : winsorised(scores);
        var dispersion =
                Arrays.stream(kept).map(score -> score * score).average().orElseThrow();
        return new Overdispersion(dispersion, between(dispersion, kept.length, sizes, transform), target, transform);
    }

    /** Extremes are pulled in to the 10% and 90% quantiles (R's type 7). */
    private static double[] winsorised(double[] scores) {
        var low = quantile(scores, TRIMMED);
        var high = quantile(scores, 1 - TRIMMED);
        return Arrays.stream(scores)
                .map(score -> Math.max(low, Math.min(high, score)))
                .toArray();
    }

    private static double[] truncated(double[] scores) {
        var low = quantile(scores, TRIMMED);
        var high = quantile(scores, 1 - TRIMMED);
        return Arrays.stream(scores)
                .filter(score -> score >= low && score <= high)
                .toArray();
    }

    private static double quantile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var place = share * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double between(double dispersion, int kept, double[] sizes, Transform transform) {
        if (kept * dispersion < kept - 1) {
            return 0;
        }
        var weights = Arrays.stream(sizes)
                .map(size -> Math.pow(transform.error(size), -2))
                .toArray();
        var sum = Arrays.stream(weights).sum();
        var squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        return Math.max(0, (kept * dispersion - (kept - 1)) / (sum - squares / sum));
    }

    /**
     * Funnel limits that allow for the variance between places, on the scale of the measure.
     *
     * @param size expected events, or how many there are; above 0
     * @param confidence between 0 and 1
     */
    public Interval limits(double size, double confidence) {
        var reach = Quantiles.normal(confidence) * deviation(size);
        return new Interval(transform.back(target - reach), transform.back(target + reach));
    }

    /**
     * How far a place is from the average, in standard deviations that allow for the variance between places.
     *
     * @param having observed events, or how many have the attribute
     * @param size expected events, or how many there are
     */
    public double score(double having, double size) {
        return (transform.of(having, size) - target) / deviation(size);
    }

    private double deviation(double size) {
        var error = transform.error(size);
        return Math.sqrt(error * error + betweenVariance);
    }
}
