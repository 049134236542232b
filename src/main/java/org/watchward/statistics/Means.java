package org.watchward.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/** Averages of scores, weighted or not ({@code docs/methods/surveys.md}). */
public final class Means {

    private Means() {}

    /**
     * An average and what it was made of.
     *
     * @param mean in the units of the scores
     * @param deviation standard deviation, with one degree of freedom spent on the mean; same units
     * @param effective how many scores of equal weight would tell as much ({@link #effectiveBase}); above 1
     */
    public record Spread(double mean, double deviation, double effective) {

        /**
         * The average with Student's limits: {@code mean -/+ t deviation / sqrt(effective)} with {@code effective - 1} degrees of
         * freedom.
         *
         * @param confidence between 0 and 1
         */
        public Estimate estimate(double confidence) {
            var t = TDistribution.of(effective - 1).inverseSurvivalProbability(Quantiles.tail(confidence));
            var reach = t * deviation / Math.sqrt(effective);
            return new Estimate(mean, new Interval(mean - reach, mean + reach));
        }
    }

    /**
     * Kish's effective base: {@code (sum w)^2 / sum w^2}, which is the number of weights if all are equal and less otherwise (Kish
     * 1965).
     *
     * @param weights one or more, each above 0
     * @throws IllegalArgumentException if there is none, or one is not above 0
     */
    public static double effectiveBase(double[] weights) {
        Require.atLeast("weights", 1, weights.length);
        Arrays.stream(weights).forEach(weight -> Require.positive("weight", weight));
        var sum = Arrays.stream(weights).sum();
        return sum * sum / Arrays.stream(weights).map(weight -> weight * weight).sum();
    }

    /**
     * The weighted average of scores and how far they spread.
     *
     * @param scores two or more
     * @param weights as many, each above 0; all 1 for none
     * @throws IllegalArgumentException if there are fewer, or not as many of both, or a weight is not above 0
     */
    public static Spread of(double[] scores, double[] weights) {
        Require.atLeast("scores", 2, scores.length);
        Require.equallyMany("weights", scores.length, weights.length);
        var effective = effectiveBase(weights);
        double sum = 0;
        double total = 0;
        for (var at = 0; at < scores.length; at++) {
            sum += weights[at];
            total += weights[at] * scores[at];
        }
        var mean = total / sum;
        double squares = 0;
        for (var at = 0; at < scores.length; at++) {
            squares += weights[at] * (scores[at] - mean) * (scores[at] - mean);
        }
        return new Spread(mean, Math.sqrt(squares / sum * effective / (effective - 1)), effective);
    }
}
