package org.watchward.statistics.time;

import org.watchward.statistics.Interval;
import org.watchward.statistics.Quantiles;

/**
 * What is expected of several periods together.
 *
 * @param mean the expected sum
 * @param standardError the standard deviation of the sum around it
 */
public record Total(double mean, double standardError) {

    /** A single sum is expected inside as often as the confidence says, between 0 and 1. */
    public Interval interval(double confidence) {
        var reach = Quantiles.normal(confidence) * standardError;
        return new Interval(mean - reach, mean + reach);
    }
}
