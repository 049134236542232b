package org.watchward.statistics.comparison;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.watchward.statistics.Require;

/**
 * How unevenly events are spread over places: the Lorenz curve and Gini's coefficient ({@code docs/methods/concentration.md}).
 */
public final class Concentration {

    private Concentration() {}

    /**
     * Lorenz curve: the share of events in the places with fewest, as the share of places grows.
     *
     * @param counts events in each place; 0 or more, not all 0
     * @return as many numbers as places and one more, rising from 0 to 1; the {@code i}-th is the share of the events in the
     *     {@code i} places with the fewest
     * @throws IllegalArgumentException if there is no place, no event, or a count below 0
     */
    public static double[] lorenz(double[] counts) {
        var sorted = sorted(counts);
        var all = DoubleStream.of(sorted).sum();
        var curve = new double[sorted.length + 1];
        for (var i = 0; i < sorted.length; i++) {
            curve[i + 1] = curve[i] + sorted[i] / all;
        }
        curve[sorted.length] = 1;
        return curve;
    }

    /**
     * Gini's coefficient: {@code sum((2i - n - 1) x_i) / (n sum x)} over the sorted counts. 0 when all places have the same,
     * {@code 1 - 1/n} when one has all.
     *
     * @param counts events in each place; 0 or more, not all 0
     * @throws IllegalArgumentException if there is no place, no event, or a count below 0
     */
    public static double gini(double[] counts) {
        var sorted = sorted(counts);
        var sum = 0.0;
        for (var i = 0; i < sorted.length; i++) {
            sum += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return sum / (sorted.length * DoubleStream.of(sorted).sum());
    }

    /**
     * Gini's coefficient for fewer events than places (Bernasco and Steenbeek 2017): {@code r G - r + 1} with
     * {@code r = max(1, places / events)}. Then 0 is the most even spread that so few events can have.
     *
     * @param counts events in each place; 0 or more, not all 0
     * @throws IllegalArgumentException if there is no place, no event, or a count below 0
     */
    public static double giniOfFew(double[] counts) {
        var placesPerEvent = Math.max(1, counts.length / DoubleStream.of(counts).sum());
        return placesPerEvent * gini(counts) - placesPerEvent + 1;
    }

    /**
     * The share of places, those with most first, that hold at least a share of the events: Weisburd's law of crime
     * concentration asks it of 0.25 and 0.5.
     *
     * @param counts events in each place; 0 or more, not all 0
     * @param share of the events, above 0 and at most 1
     * @return between 1/n and 1
     * @throws IllegalArgumentException if there is no place, no event, or a count below 0
     */
    public static double placesHolding(double[] counts, double share) {
        Require.positive("share", share);
        Require.between("share", share, 0, 1);
        var sorted = sorted(counts);
        var wanted = share * DoubleStream.of(sorted).sum() * (1 - Math.ulp(1.0) * sorted.length);
        var held = 0.0;
        var places = 0;
        while (held < wanted) {
            places++;
            held += sorted[sorted.length - places];
        }
        return (double) places / sorted.length;
    }

    private static double[] sorted(double[] counts) {
        Require.atLeast("places", 1, counts.length);
        for (var count : counts) {
            Require.zeroOrMore("count", count);
        }
        Require.positive("events", DoubleStream.of(counts).sum());
        var sorted = counts.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
