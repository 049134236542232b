package org.watchward.statistics.comparison;

import org.watchward.statistics.Interval;
import org.watchward.statistics.Proportions;
import org.watchward.statistics.Rates;
import org.watchward.statistics.Require;

/** Comparison of an area with a benchmark, as Fingertips does it ({@code docs/methods/benchmark.md}). */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * By the area's own interval: lower if all of it is below the benchmark, higher if all of it is above. The benchmark is
     * taken as known exactly, as that of a country is.
     *
     * @param area the interval of the area's value
     * @param benchmark in the same units
     */
    public static Verdict againstValue(Interval area, double benchmark) {
        return Verdict.of(-benchmark, new Interval(-area.upper(), -area.lower()));
    }

    /**
     * By the overlap of two intervals: lower or higher only if they do not meet. Stricter than a test of the difference: two
     * 95% intervals that just touch mean p of about 0.006, not 0.05.
     *
     * @param area the interval of the area's value
     * @param benchmark the interval of the benchmark, in the same units
     */
    public static Verdict byOverlap(Interval area, Interval benchmark) {
        if (area.upper() < benchmark.lower()) {
            return Verdict.LOWER;
        }
        return area.lower() > benchmark.upper() ? Verdict.HIGHER : Verdict.SIMILAR;
    }

    /**
     * Control limits for a rate: {@link Rates#byar} around the events that the benchmark would give this area.
     *
     * @param benchmark rate of the benchmark; above 0
     * @param exposure of the area, such as residents; above 0
     * @param multiplier what both rates are per; above 0
     * @param confidence between 0 and 1, usually 0.95 and 0.998
     * @return limits outside which the area's rate differs from the benchmark
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval rateLimits(double benchmark, double exposure, double multiplier, double confidence) {
        Require.positive("benchmark", benchmark);
        Require.positive("exposure", exposure);
        Require.positive("multiplier", multiplier);
        return Rates.byar(benchmark * exposure / multiplier, confidence).map(limit -> limit * multiplier / exposure);
    }

    /**
     * Control limits for a proportion: Wilson's limits around the benchmark for as many as the area has.
     *
     * @param benchmark proportion of the benchmark, between 0 and {@code multiplier}
     * @param all how many the area has; above 0
     * @param multiplier 1 for shares, 100 for percentages; above 0
     * @param confidence between 0 and 1, usually 0.95 and 0.998
     * @return limits outside which the area's proportion differs from the benchmark
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval proportionLimits(double benchmark, double all, double multiplier, double confidence) {
        Require.between("benchmark", benchmark, 0, multiplier);
        return Proportions.wilson(benchmark / multiplier * all, all, multiplier, confidence)
                .interval();
    }
}
