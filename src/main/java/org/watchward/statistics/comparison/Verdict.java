package org.watchward.statistics.comparison;

import org.watchward.statistics.Interval;

/** Where a value stands against another, as far as chance lets one say. */
public enum Verdict {
    LOWER,
    SIMILAR,
    HIGHER;

    /** {@link #LOWER} below the interval, {@link #HIGHER} above it, {@link #SIMILAR} inside or on a limit. */
    public static Verdict of(double value, Interval similar) {
        if (value < similar.lower()) {
            return LOWER;
        }
        return value > similar.upper() ? HIGHER : SIMILAR;
    }
}
