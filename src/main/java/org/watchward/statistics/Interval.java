package org.watchward.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Two limits that hold the true value as often as the confidence with which they were asked for.
 *
 * @param lower the lower limit, in the units of the value it belongs to
 * @param upper the upper limit, same units; never below {@code lower}
 */
public record Interval(double lower, double upper) {

    /**
     * Refuses limits that are not numbers or out of order.
     *
     * @throws IllegalArgumentException if either limit is NaN, or {@code upper} is below {@code lower}
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("upper must not be below lower, was " + lower + " to " + upper);
        }
    }

    /** Whether a value lies inside; a value equal to a limit does. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /**
     * The same interval in other units.
     *
     * @param conversion how one value is carried over; must be increasing
     */
    public Interval map(DoubleUnaryOperator conversion) {
        return new Interval(conversion.applyAsDouble(lower), conversion.applyAsDouble(upper));
    }
}
