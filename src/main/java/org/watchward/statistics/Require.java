package org.watchward.statistics;

/**
 * Refuses arguments out of range, naming the argument, its range and the value. For the methods of this room; callers meet
 * it only as an {@link IllegalArgumentException}.
 */
public final class Require {

    private Require() {}

    /** Refuses 0, anything below it, infinity and NaN. */
    public static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above 0, was " + value);
        }
    }

    /** Refuses anything below 0, infinity and NaN. */
    public static void zeroOrMore(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be 0 or more, was " + value);
        }
    }

    /** Refuses anything outside two limits, and NaN; a limit itself is allowed. */
    public static void between(String name, double value, double lowest, double highest) {
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException(
                    name + " must be between " + lowest + " and " + highest + ", was " + value);
        }
    }

    /** Refuses too few of what is counted. */
    public static void atLeast(String name, int fewest, int actual) {
        if (actual < fewest) {
            throw new IllegalArgumentException(name + " must be at least " + fewest + ", was " + actual);
        }
    }

    /** Refuses two arrays that should go together and are not equally long. */
    public static void equallyMany(String name, int expected, int actual) {
        if (actual != expected) {
            throw new IllegalArgumentException(
                    "there must be as many " + name + " as " + expected + ", were " + actual);
        }
    }

    /** Refuses infinity and NaN anywhere in an array. */
    public static void finite(String name, double[] values) {
        for (var i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] must be a number, was " + values[i]);
            }
        }
    }

    /** Refuses anything below 0, infinity and NaN anywhere in an array. */
    public static void zeroOrMore(String name, double[] values) {
        for (var i = 0; i < values.length; i++) {
            zeroOrMore(name + "[" + i + "]", values[i]);
        }
    }
}
