package org.watchward.statistics;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Crude rates, and the limits of a Poisson count that they rest on ({@code docs/methods/rates.md}).
 *
 * <p>Counts are {@code double}s because a count carried across a boundary change may be a fraction. Confidence is a share
 * strictly between 0 and 1: 0.95 for 95% limits.
 */
public final class Rates {

    /** From this many events on, Byar's approximation is used; below it, the exact limits. */
    public static final double BYAR_FROM = 10;

    private Rates() {}

    /**
     * Crude rate: {@code multiplier * events / exposure}, with the limits of {@link #poisson} carried to the same units.
     *
     * @param events recorded events; 0 or more
     * @param exposure those among whom they happened, such as mid-year residents; above 0 and taken as known exactly
     * @param multiplier what the rate is per, such as 1,000; above 0
     * @param confidence between 0 and 1
     * @return events per {@code multiplier} of exposure
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Estimate crude(double events, double exposure, double multiplier, double confidence) {
        Require.positive("exposure", exposure);
        Require.positive("multiplier", multiplier);
        return new Estimate(events, poisson(events, confidence)).map(count -> multiplier * (count / exposure));
    }

    /**
     * Limits of a Poisson count as the Office for Health Improvement and Disparities publishes them: {@link #exactPoisson}
     * below {@value #BYAR_FROM} events, {@link #byar} from there on.
     *
     * @param events 0 or more; may be a fraction
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval poisson(double events, double confidence) {
        return events < BYAR_FROM ? exactPoisson(events, confidence) : byar(events, confidence);
    }

    /**
     * Byar's approximation to the exact Poisson limits (Breslow and Day 1987, vol. II, p. 69), within 0.2% of them from 10
     * events on: {@code x(1 - 1/(9x) - z/(3 sqrt x))^3} below, and the same with {@code x + 1} and {@code +z} above.
     *
     * <p>The lower limit is 0 where the cube would be negative (one event at 99.8%, and no events at any confidence).
     *
     * @param events 0 or more; may be a fraction
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval byar(double events, double confidence) {
        Require.zeroOrMore("events", events);
        var z = Quantiles.normal(confidence);
        var lower = events == 0 ? 0 : Math.max(0, cubed(events, -z));
        return new Interval(lower, cubed(events + 1, z));
    }

    private static double cubed(double events, double z) {
        var root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt(events));
        return events * root * root * root;
    }

    /**
     * Exact (Garwood) limits of a Poisson count: the {@code a/2} quantile of a gamma distribution of shape {@code events}
     * and the {@code 1 - a/2} quantile of one of shape {@code events + 1}, which are halves of chi-squared quantiles.
     *
     * @param events 0 or more (the lower limit of 0 events is 0); a fraction falls between its neighbours
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval exactPoisson(double events, double confidence) {
        Require.zeroOrMore("events", events);
        var tail = Quantiles.tail(confidence);
        var lower = events == 0 ? 0 : Quantiles.of(GammaDistribution.of(events, 1), tail);
        return new Interval(lower, Quantiles.ofUpper(GammaDistribution.of(events + 1, 1), tail));
    }

    /**
     * A weighted sum of independent Poisson counts, with the limits of Dobson, Kuulasmaa, Eberle and Scherer (1991):
     * {@code sum + sqrt(squares / events) (limit - events)} for each of the {@link #poisson} limits of all events together.
     * With equal weights they are those limits times the weight.
     *
     * @param events all events together, unweighted; above 0
     * @param sum of count times weight, weights 0 or more
     * @param squares sum of count times weight squared, which is the variance of {@code sum}
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Estimate weighted(double events, double sum, double squares, double confidence) {
        Require.positive("events", events);
        Require.zeroOrMore("sum", sum);
        Require.zeroOrMore("squares", squares);
        var scale = Math.sqrt(squares / events);
        return new Estimate(sum, poisson(events, confidence).map(limit -> Math.max(0, sum + scale * (limit - events))));
    }
}
