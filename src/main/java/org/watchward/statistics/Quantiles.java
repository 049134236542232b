package org.watchward.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The quantiles that limits are made of, and the tails of the normal distribution. */
public final class Quantiles {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final int MOST_STEPS = 20;
    private static final double CLOSE = 4 * Math.ulp(1.0);

    private Quantiles() {}

    /** The probability left in each tail: 0.025 for 0.95. */
    public static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be between 0 and 1, was " + confidence);
        }
        return (1 - confidence) / 2;
    }

    /** How many standard errors the limits are away from a normal mean: 1.96 for 0.95. */
    public static double normal(double confidence) {
        return STANDARD.inverseSurvivalProbability(tail(confidence));
    }

    /** The value of a standard normal deviate above which a share of the distribution lies: 1.645 for 0.05. */
    public static double normalAbove(double share) {
        return STANDARD.inverseSurvivalProbability(share);
    }

    /** Probability that a standard normal deviate is above a value. */
    public static double above(double deviate) {
        return STANDARD.survivalProbability(deviate);
    }

    /** Probability that a standard normal deviate is at least as far from 0 as a value, on either side. */
    public static double twoSided(double deviate) {
        return 2 * STANDARD.survivalProbability(Math.abs(deviate));
    }

    /** The value below which a share of the distribution lies. */
    public static double of(ContinuousDistribution distribution, double share) {
        var start = distribution.inverseCumulativeProbability(share);
        return polished(distribution, start, value -> distribution.cumulativeProbability(value) - share);
    }

    /** The value above which a share of the distribution lies. */
    public static double ofUpper(ContinuousDistribution distribution, double share) {
        var start = distribution.inverseSurvivalProbability(share);
        return polished(distribution, start, value -> share - distribution.survivalProbability(value));
    }

    /** The library's search stops within 1e-9 of the answer: too coarse for small counts, so Newton's steps finish it. */
    private static double polished(ContinuousDistribution distribution, double start, DoubleUnaryOperator excess) {
        var value = start;
        for (var step = 0; step < MOST_STEPS; step++) {
            var next = value - excess.applyAsDouble(value) / distribution.density(value);
            if (!(next > distribution.getSupportLowerBound() && next < distribution.getSupportUpperBound())) {
                return value;
            }
            if (Math.abs(next - value) <= CLOSE * value) {
                return next;
            }
            value = next;
        }
        return value;
    }
}
