package org.watchward.statistics;

/** Refuses arguments out of range, naming the argument, its range and the value. */
final class Require {

    private Require() {}

    static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above 0, was " + value);
        }
    }

    static void zeroOrMore(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be 0 or more, was " + value);
        }
    }

    static void between(String name, double value, double lowest, double highest) {
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException(
                    name + " must be between " + lowest + " and " + highest + ", was " + value);
        }
    }
}
