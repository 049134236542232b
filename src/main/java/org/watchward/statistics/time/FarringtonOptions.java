package org.watchward.statistics.time;

import org.watchward.statistics.Require;

/**
 * How {@link Farrington} looks at the past; named by what they are, with the R package's word for each.
 *
 * @param flexible whether the improved method is used
 * @param frequency periods in a year: 12 or 52
 * @param years how many earlier years are looked at ({@code b})
 * @param window periods to either side of the same period of each year ({@code w})
 * @param seasons into how many parts a year is cut, windows included; 1 for windows alone ({@code noPeriods}; flexible only)
 * @param latestLeftOut latest periods left out of the past, the judged one besides ({@code pastWeeksNotIncluded}; flexible only)
 * @param trend whether a trend is looked for
 * @param trendBelow p-value below which one is kept ({@code pThresholdTrend})
 * @param reweight whether past outbreaks get less weight
 * @param weightsThreshold standardised residual above which a count is one
 * @param alpha share of the predictive distribution above the upper threshold (flexible), or outside both (original)
 * @param threshold how the thresholds are found
 * @param power on which scale counts are normal enough, for {@link Threshold#DELTA}: 1, 1/2 or 2/3 ({@code powertrans})
 * @param offset whether exposures are used
 * @param fewestRecent events needed lately for an alarm ({@code limit54[1]})
 * @param recentPeriods within how many latest periods, the judged one included ({@code limit54[2]})
 */
public record FarringtonOptions(
        boolean flexible,
        int frequency,
        int years,
        int window,
        int seasons,
        int latestLeftOut,
        boolean trend,
        double trendBelow,
        boolean reweight,
        double weightsThreshold,
        double alpha,
        Threshold threshold,
        double power,
        boolean offset,
        double fewestRecent,
        int recentPeriods) {

    /** How the thresholds are found. */
    public enum Threshold {

        /** Normal on a power scale, allowing for doubt in the mean (Farrington 1996). */
        DELTA {
            @Override
            Thresholds of(double predictor, double error, double dispersion, double count, FarringtonOptions options) {
                return Thresholds.delta(Math.exp(predictor), Math.exp(predictor) * error, dispersion, count, options);
            }
        },

        /** Negative binomial about the fitted mean. */
        NB_PLUGIN {
            @Override
            Thresholds of(double predictor, double error, double dispersion, double count, FarringtonOptions options) {
                return Thresholds.negativeBinomial(predictor, Math.exp(predictor), dispersion, count, options.alpha());
            }
        },

        /** Negative binomial about the upper limit of the mean (Noufaily 2013). */
        MUAN {
            @Override
            Thresholds of(double predictor, double error, double dispersion, double count, FarringtonOptions options) {
                var upper =
                        Math.exp(predictor + org.watchward.statistics.Quantiles.normalAbove(options.alpha()) * error);
                return Thresholds.negativeBinomial(predictor, upper, dispersion, count, options.alpha());
            }
        };

        abstract Thresholds of(
                double predictor, double error, double dispersion, double count, FarringtonOptions options);
    }

    /**
     * Refuses options out of range.
     *
     * @throws IllegalArgumentException naming the option
     */
    public FarringtonOptions {
        Require.atLeast("frequency", 2, frequency);
        Require.atLeast("years", 1, years);
        Require.zeroOrMore("window", window);
        Require.atLeast("seasons", 1, seasons);
        Require.zeroOrMore("latestLeftOut", latestLeftOut);
        Require.positive("alpha", alpha);
        Require.between("alpha", alpha, 0, 0.5);
        Require.atLeast("recentPeriods", 1, recentPeriods);
        Require.atLeast("periods between windows", seasons, frequency - 2 * window);
    }

    /** The original method on monthly counts, with the R package's defaults but a window of one month. */
    public static FarringtonOptions originalMonthly() {
        return new FarringtonOptions(
                false, 12, 5, 1, 1, 0, true, 0.05, true, 1, 0.05, Threshold.DELTA, 2.0 / 3, false, 5, 4);
    }

    /** The flexible method on monthly counts: five years, a window of a month, the last six months left out, negative binomial. */
    public static FarringtonOptions flexibleMonthly() {
        return new FarringtonOptions(
                true, 12, 5, 1, 1, 6, true, 0.05, true, 2.58, 0.05, Threshold.NB_PLUGIN, 2.0 / 3, false, 5, 4);
    }

    /** The same with the year cut into seasons. */
    public FarringtonOptions withSeasons(int parts) {
        return new FarringtonOptions(
                flexible,
                frequency,
                years,
                window,
                parts,
                latestLeftOut,
                trend,
                trendBelow,
                reweight,
                weightsThreshold,
                alpha,
                threshold,
                power,
                offset,
                fewestRecent,
                recentPeriods);
    }

    /** The same with other thresholds. */
    public FarringtonOptions with(Threshold other, double share) {
        return new FarringtonOptions(
                flexible,
                frequency,
                years,
                window,
                seasons,
                latestLeftOut,
                trend,
                trendBelow,
                reweight,
                weightsThreshold,
                share,
                other,
                power,
                offset,
                fewestRecent,
                recentPeriods);
    }
}
