package org.watchward.statistics.comparison;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.watchward.statistics.Interval;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;

/**
 * Funnel limits: how far from the average chance alone takes a place of a given size ({@code docs/methods/funnels.md}).
 */
public final class Funnels {

    private Funnels() {}

    /**
     * Limits of observed by expected, exact Poisson: chi-squared quantiles halved, {@code gamma(expected)} below and
     * {@code gamma(expected + 1)} above, divided by expected, as FunnelPlotR draws them.
     *
     * @param expected events expected; above 0
     * @param confidence between 0 and 1, usually 0.95 and 0.998
     * @return limits around 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval ratioLimits(double expected, double confidence) {
        Require.positive("expected", expected);
        var tail = Quantiles.tail(confidence);
        return new Interval(
                Quantiles.of(GammaDistribution.of(expected, 1), tail) / expected,
                Quantiles.ofUpper(GammaDistribution.of(expected + 1, 1), tail) / expected);
    }

    /**
     * The expected events at which a count sits exactly on a limit, as PHEindicatormethods draws its funnels: the exact Poisson
     * limits of the count, the upper one being where the count is as low as the lower funnel.
     *
     * @param events 1 or more
     * @param confidence between 0 and 1
     * @return from the expected events that put the count on the upper funnel, to those that put it on the lower
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval expectedOnLimits(double events, double confidence) {
        Require.positive("events", events);
        return org.watchward.statistics.Rates.exactPoisson(events, confidence);
    }

    /**
     * Limits of a proportion, such that Wilson's limits of a place on the funnel just reach the average (Fingertips).
     *
     * @param average proportion of all places together, between 0 and 1
     * @param all how many the place has; above 0
     * @param confidence between 0 and 1
     * @return limits between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval proportionLimits(double average, double all, double confidence) {
        var limits = proportionLimitsUncut(average, all, confidence);
        return new Interval(Math.max(0, limits.lower()), Math.min(1, limits.upper()));
    }

    private static Interval proportionLimitsUncut(double average, double all, double confidence) {
        Require.between("average", average, 0, 1);
        Require.positive("all", all);
        var squared = Math.pow(Quantiles.normal(confidence), 2);
        var middle = average * (all / squared + 1);
        var whole = 1 / squared + 1 / all;
        var product = average * (all * (average * (all / squared + 2) - 1) + squared * (average - 1));
        var reach = Math.sqrt(Math.max(0, middle * middle - whole * product));
        return new Interval((middle - reach) / whole / all, (middle + reach) / whole / all);
    }

    /**
     * Limits of a proportion from the exact binomial distribution, interpolated between counts as Spiegelhalter (2005) does.
     *
     * @param average proportion of all places together, above 0 and below 1
     * @param all how many the place has; 1 or more
     * @param confidence between 0 and 1
     * @return limits between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval exactProportionLimits(double average, int all, double confidence) {
        Require.atLeast("all", 1, all);
        Require.positive("average", average);
        Require.between("average", average, 0, 1);
        var tail = Quantiles.tail(confidence);
        var distribution = BinomialDistribution.of(all, average);
        return new Interval(interpolated(distribution, all, tail), interpolated(distribution, all, 1 - tail));
    }

    private static double interpolated(BinomialDistribution distribution, int all, double share) {
        var count = distribution.inverseCumulativeProbability(share);
        var at = distribution.cumulativeProbability(count);
        var mass = distribution.probability(count);
        var part = mass > 0 ? (at - share) / mass : 0;
        return Math.max(0, Math.min(all, count - part)) / all;
    }

    /** Where a place lies on a funnel with limits at 95% and 99.8%. */
    public enum Place {
        LOW_998,
        LOW_95,
        INSIDE,
        HIGH_95,
        HIGH_998;

        /** The place of a value among inner and outer limits. */
        public static Place of(double value, Interval inner, Interval outer) {
            if (value < inner.lower()) {
                return value < outer.lower() ? LOW_998 : LOW_95;
            }
            if (value > inner.upper()) {
                return value > outer.upper() ? HIGH_998 : HIGH_95;
            }
            return INSIDE;
        }
    }

    /**
     * Place of a proportion among all places.
     *
     * @param having how many have the attribute
     * @param all how many there are
     * @param average proportion of all places together
     */
    public static Place ofProportion(double having, double all, double average) {
        return Place.of(
                having / all, proportionLimitsUncut(average, all, 0.95), proportionLimitsUncut(average, all, 0.998));
    }

    /**
     * Place of a count against expected events: outside a limit if the count's own interval
     * ({@link org.watchward.statistics.Rates#poisson}) does not hold them.
     *
     * @param events counted; 0 or more
     * @param expected above 0
     */
    public static Place ofCount(double events, double expected) {
        return Place.of(-expected, turned(events, 0.95), turned(events, 0.998));
    }

    private static Interval turned(double events, double confidence) {
        var limits = org.watchward.statistics.Rates.poisson(events, confidence);
        return new Interval(-limits.upper(), -limits.lower());
    }
}
