package org.watchward.statistics.control;

import org.watchward.statistics.Require;

/**
 * Where a process is expected to stay: one point of a control chart.
 *
 * @param plotted the value as it is plotted: a count, a rate, a share, a gap
 * @param centre the centre line
 * @param lower the lower limit at three standard deviations, cut off where a value cannot be
 * @param upper the upper limit at three standard deviations, cut off where a value cannot be
 * @param lowerTwo the lower limit at two standard deviations
 * @param upperTwo the upper limit at two standard deviations
 */
public record ControlLimits(
        double plotted, double centre, double lower, double upper, double lowerTwo, double upperTwo) {

    private static final int LIMITS = 3;
    private static final int NEAR = 2;

    /** Limits around a centre, cut off at the least and the greatest value that there can be. */
    static ControlLimits around(double plotted, double centre, double deviation, double least, double greatest) {
        return new ControlLimits(
                plotted,
                centre,
                Math.max(least, centre - LIMITS * deviation),
                Math.min(greatest, centre + LIMITS * deviation),
                Math.max(least, centre - NEAR * deviation),
                Math.min(greatest, centre + NEAR * deviation));
    }

    /** The same on another scale, such as a rate per 1,000. */
    public ControlLimits times(double multiplier) {
        Require.positive("multiplier", multiplier);
        return new ControlLimits(
                plotted * multiplier,
                centre * multiplier,
                lower * multiplier,
                upper * multiplier,
                lowerTwo * multiplier,
                upperTwo * multiplier);
    }
}
