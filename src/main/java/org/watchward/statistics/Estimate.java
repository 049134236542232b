package org.watchward.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * A value estimated from counts, and the interval around it, in the same units.
 *
 * @param value the estimate itself; lies inside the interval
 * @param interval its limits at the confidence asked for
 */
public record Estimate(double value, Interval interval) {

    /**
     * The same estimate in other units, such as a ratio as a percentage change.
     *
     * @param conversion how one value is carried over; must be increasing
     */
    public Estimate map(DoubleUnaryOperator conversion) {
        return new Estimate(conversion.applyAsDouble(value), interval.map(conversion));
    }
}
