package org.watchward.statistics.time;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.watchward.statistics.Quantiles;

/**
 * Limits of what a count may be, by a model of the past.
 *
 * @param lower the least not unusually low
 * @param upper the greatest not unusually high; NaN if there is none
 * @param pValue how likely a count at least as high is
 * @param score {@code (count - expected) / (upper - expected)}
 */
record Thresholds(double lower, double upper, double pValue, double score) {

    /** Room for rounding when a distribution is searched, as in R's discrete quantiles. */
    private static final double FUZZ = 64 * Math.ulp(1.0);

    /**
     * Farrington's own: the count on a power scale is normal, its variance that of the count and that of the fitted mean together.
     *
     * @param mean fitted, above 0
     * @param error standard error of the mean
     */
    static Thresholds delta(double mean, double error, double dispersion, double count, FarringtonOptions options) {
        var power = options.power();
        var spread = dispersion + error * error / mean;
        var deviation = power * Math.pow(mean, power - 1) * Math.sqrt(mean * spread);
        var middle = Math.pow(mean, power);
        var reach = deviation * Quantiles.normalAbove(options.flexible() ? options.alpha() : options.alpha() / 2);
        var lower = Math.pow(middle - reach, 1 / power);
        var upper = Math.pow(middle + reach, 1 / power);
        var pValue = Quantiles.above((Math.pow(count, power) - middle) / deviation);
        return new Thresholds(lower > 0 ? lower : 0, upper, pValue, (count - mean) / (upper - mean));
    }

    /**
     * Noufaily's: the count is negative binomial with variance dispersion times mean; Poisson without dispersion. The score compares with
     * the linear predictor instead of its exponential, as the R package does: the sign and the side of 1 are what matters of it.
     *
     * @param predictor logarithm of the fitted mean
     * @param mean about which the thresholds lie
     */
    static Thresholds negativeBinomial(double predictor, double mean, double dispersion, double count, double alpha) {
        if (!(mean < Double.POSITIVE_INFINITY)) {
            return new Thresholds(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        var upper = quantile(1 - alpha, mean, dispersion);
        var lower = quantile(alpha, mean, dispersion);
        return new Thresholds(
                lower, upper, above(count - 1, mean, dispersion), (count - predictor) / (upper - predictor));
    }

    /** The least count whose distribution function reaches a share, searched outwards from the normal approximation. */
    static double quantile(double share, double mean, double dispersion) {
        var wanted = share * (1 - FUZZ);
        var normal = mean - Quantiles.normalAbove(share) * Math.sqrt(mean * dispersion);
        var count = Math.max(0, Math.floor(normal));
        while (below(count, mean, dispersion) < wanted) {
            count++;
        }
        while (count > 0 && below(count - 1, mean, dispersion) >= wanted) {
            count--;
        }
        return count;
    }

    /** Probability of at most a count. */
    private static double below(double count, double mean, double dispersion) {
        if (count < 0) {
            return 0;
        }
        return dispersion > 1
                ? RegularizedBeta.value(1 / dispersion, mean / (dispersion - 1), count + 1)
                : RegularizedGamma.Q.value(count + 1, mean);
    }

    /** Probability of more than a count. */
    static double above(double count, double mean, double dispersion) {
        if (count < 0) {
            return 1;
        }
        return dispersion > 1
                ? RegularizedBeta.complement(1 / dispersion, mean / (dispersion - 1), count + 1)
                : RegularizedGamma.P.value(count + 1, mean);
    }
}
