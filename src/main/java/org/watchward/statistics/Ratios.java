package org.watchward.statistics;

/**
 * Ratio and change of two independent Poisson counts, or of the two rates that they give ({@code docs/methods/change.md}).
 *
 * <p>A change from 0 events has no ratio: ask only where the earlier count is above 0.
 */
public final class Ratios {

    private Ratios() {}

    /**
     * Ratio of a later count to an earlier one of the same place over an equally long time: 1 means no change.
     *
     * @param later events in the later period; 0 or more, above 0 for {@link RatioLimits#LOG_NORMAL}
     * @param earlier events in the earlier period; above 0
     * @param limits how the interval is found
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Estimate ofCounts(double later, double earlier, RatioLimits limits, double confidence) {
        Require.zeroOrMore("later", later);
        Require.positive("earlier", earlier);
        return new Estimate(later / earlier, limits.ofCounts(later, earlier, confidence));
    }

    /**
     * Ratio of a later rate to an earlier one: the ratio of the counts, times the ratio of the exposures turned over.
     *
     * @param later events in the later period; 0 or more, above 0 for {@link RatioLimits#LOG_NORMAL}
     * @param laterExposure residents, or resident-years, of the later period; above 0 and taken as known exactly
     * @param earlier events in the earlier period; above 0
     * @param earlierExposure of the earlier period, in the same units
     * @param limits how the interval is found
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Estimate ofRates(
            double later,
            double laterExposure,
            double earlier,
            double earlierExposure,
            RatioLimits limits,
            double confidence) {
        Require.positive("laterExposure", laterExposure);
        Require.positive("earlierExposure", earlierExposure);
        var turnedOver = earlierExposure / laterExposure;
        return ofCounts(later, earlier, limits, confidence).map(ratio -> ratio * turnedOver);
    }

    /**
     * Change from an earlier count to a later one in percent of the earlier: {@code 100 (ratio - 1)}, from -100 upwards.
     *
     * @param later events in the later period; 0 or more, above 0 for {@link RatioLimits#LOG_NORMAL}
     * @param earlier events in the earlier period; above 0
     * @param limits how the interval is found
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Estimate percentChange(double later, double earlier, RatioLimits limits, double confidence) {
        return ofCounts(later, earlier, limits, confidence).map(ratio -> 100 * (ratio - 1));
    }

    /**
     * Ratio of two independent estimates by the delta method on its logarithm:
     * {@code exp(ln(later / earlier) -/+ z sqrt(laterVariance / later^2 + earlierVariance / earlier^2))}. For two shares
     * {@code p} of {@code n} with variances {@code p(1 - p) / n} these are Katz's limits (Katz et al. 1978).
     *
     * @param later above 0
     * @param laterVariance of {@code later}; 0 or more
     * @param earlier above 0
     * @param earlierVariance of {@code earlier}; 0 or more
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Estimate ofEstimates(
            double later, double laterVariance, double earlier, double earlierVariance, double confidence) {
        Require.positive("later", later);
        Require.positive("earlier", earlier);
        Require.zeroOrMore("laterVariance", laterVariance);
        Require.zeroOrMore("earlierVariance", earlierVariance);
        var error = Math.sqrt(laterVariance / later / later + earlierVariance / earlier / earlier);
        var reach = Math.exp(Quantiles.normal(confidence) * error);
        var ratio = later / earlier;
        return new Estimate(ratio, new Interval(ratio / reach, ratio * reach));
    }
}
