package org.watchward.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** How the limits of a ratio of two Poisson counts are found ({@code docs/methods/change.md}). */
public enum RatioLimits {

    /**
     * Exact: given the sum of both, the later count is binomial, so that Clopper and Pearson's limits of its share give
     * limits of the ratio. Never too narrow, and defined when the later count is 0.
     */
    EXACT {
        @Override
        Interval ofCounts(double later, double earlier, double confidence) {
            var tail = Quantiles.tail(confidence);
            var lower = later == 0 ? 0 : odds(Quantiles.of(BetaDistribution.of(later, earlier + 1), tail));
            return new Interval(lower, odds(Quantiles.ofUpper(BetaDistribution.of(later + 1, earlier), tail)));
        }
    },

    /**
     * Log-normal: {@code ratio * exp(-/+ z sqrt(1/later + 1/earlier))}. Close to exact from about 20 events in each;
     * clips nothing, and is undefined when either count is 0.
     */
    LOG_NORMAL {
        @Override
        Interval ofCounts(double later, double earlier, double confidence) {
            Require.positive("later", later);
            var reach = Math.exp(Quantiles.normal(confidence) * Math.sqrt(1 / later + 1 / earlier));
            return new Interval(later / earlier / reach, later / earlier * reach);
        }
    };

    abstract Interval ofCounts(double later, double earlier, double confidence);

    private static double odds(double share) {
        return share / (1 - share);
    }
}
