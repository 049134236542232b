package org.watchward.statistics.control;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.watchward.statistics.Require;

/**
 * The kinds of control chart ({@code docs/methods/control-charts.md}). Limits are at three standard deviations of what the
 * baseline says of common-cause variation; formulas as in Montgomery and in the R package qicharts2.
 *
 * <p>Which one: {@link #XMR} for any single value a period; {@link #C} for counts over equal exposure, {@link #U} for counts over
 * varying exposure, {@link #P} for shares, and the primed ones of Laney (2002) where counts vary by more than chance alone, as
 * crimes do; {@link #G} and {@link #T} for events so rare that most periods have none.
 */
public enum Chart {

    /** Individual values as Making Data Count has them: {@code mean +/- 2.66 MR}, with MR the mean moving range. */
    XMR {
        @Override
        List<ControlLimits> limits(Series series) {
            return individuals(series, XMR_LIMITS / 3);
        }
    },

    /** Individual values as the textbooks have them: {@code mean +/- 3 MR / 1.128}, a hundredth of a percent narrower. */
    INDIVIDUALS {
        @Override
        List<ControlLimits> limits(Series series) {
            return individuals(series, 1 / MOVING_RANGE_PER_SIGMA);
        }
    },

    /** Moving ranges of individual values: {@code MR}, and 3.267 times it above. */
    MR {
        @Override
        List<ControlLimits> limits(Series series) {
            var values = series.plotted();
            var ranges = new double[values.length];
            Arrays.setAll(ranges, i -> i == 0 ? Double.NaN : Math.abs(values[i] - values[i - 1]));
            var centre = IntStream.range(1, values.length)
                    .filter(series::usedForLimits)
                    .mapToDouble(i -> ranges[i])
                    .average()
                    .orElseThrow();
            var third = (LARGEST_MOVING_RANGE - 1) * centre / 3;
            return series.each(
                    i -> new ControlLimits(ranges[i], centre, 0, LARGEST_MOVING_RANGE * centre, 0, centre + 2 * third));
        }
    },

    /** Counts over equal exposure: {@code mean +/- 3 sqrt(mean)}. */
    C {
        @Override
        List<ControlLimits> limits(Series series) {
            var counts = series.counts();
            var centre = series.mean(counts);
            return series.each(i -> ControlLimits.around(counts[i], centre, Math.sqrt(centre), 0, HIGHEST));
        }
    },

    /** Counts over varying exposure: {@code mean rate +/- 3 sqrt(mean rate / exposure)}. */
    U {
        @Override
        List<ControlLimits> limits(Series series) {
            return rates(series, HIGHEST, false);
        }
    },

    /** As {@link #U}, times how much more the standardised rates move from point to point than chance does. */
    U_PRIME {
        @Override
        List<ControlLimits> limits(Series series) {
            return rates(series, HIGHEST, true);
        }
    },

    /** Shares: {@code mean share +/- 3 sqrt(p (1 - p) / all)}. */
    P {
        @Override
        List<ControlLimits> limits(Series series) {
            return rates(series, 1, false);
        }
    },

    /** As {@link #P}, times how much more the standardised shares move from point to point than chance does. */
    P_PRIME {
        @Override
        List<ControlLimits> limits(Series series) {
            return rates(series, 1, true);
        }
    },

    /**
     * Cases, or days, between rare events: {@code mean +/- 3 sqrt(mean (mean + 1))}, the centre line at the median because gaps
     * are skewed. Several events on one day are one point each, of gap 0.
     */
    G {
        @Override
        List<ControlLimits> limits(Series series) {
            var gaps = series.counts();
            var mean = series.mean(gaps);
            var median = series.median(gaps);
            return series.each(i -> {
                var around = ControlLimits.around(gaps[i], mean, Math.sqrt(mean * (mean + 1)), 0, HIGHEST);
                return new ControlLimits(
                        gaps[i], median, around.lower(), around.upper(), around.lowerTwo(), around.upperTwo());
            });
        }
    },

    /** Time between rare events: {@link #INDIVIDUALS} of {@code time^(1/3.6)} (Nelson 1994), carried back. */
    T {
        @Override
        List<ControlLimits> limits(Series series) {
            var times = series.counts();
            for (var time : times) {
                Require.positive("time between events", time);
            }
            var transformed = series.withValues(
                    Arrays.stream(times).map(time -> Math.pow(time, 1 / NELSON)).toArray());
            return INDIVIDUALS.limits(transformed).stream()
                    .map(Chart::carriedBack)
                    .toList();
        }
    };

    /** Fewest points on which limits are more than a trial (NHS England, Making Data Count). */
    public static final int FEWEST_FOR_LIMITS = 12;

    /** d2 for ranges of two: the mean moving range of a normal process in standard deviations. */
    private static final double MOVING_RANGE_PER_SIGMA = 1.128;

    /** 3 / d2 as Making Data Count rounds it. */
    private static final double XMR_LIMITS = 2.66;

    /** D4 for ranges of two: a moving range above this many mean moving ranges is not common cause. */
    private static final double LARGEST_MOVING_RANGE = 3.267;

    /** The power that makes exponential waiting times nearly normal. */
    private static final double NELSON = 3.6;

    private static final double LOWEST = Double.NEGATIVE_INFINITY;
    private static final double HIGHEST = Double.POSITIVE_INFINITY;

    /**
     * The chart of a series.
     *
     * @param series what is charted
     * @return one a point, in its order; deviations are 0 for a series that never varies, whose limits say nothing
     * @throws IllegalArgumentException if fewer than two points make the limits, or a value cannot be on this chart
     */
    public List<ControlLimits> of(Series series) {
        Require.atLeast("points that make the limits", 2, series.usedCount());
        return limits(series);
    }

    abstract List<ControlLimits> limits(Series series);

    private static List<ControlLimits> individuals(Series series, double sigmaPerMovingRange) {
        var values = series.plotted();
        var centre = series.mean(values);
        var deviation = series.meanMovingRange(values) * sigmaPerMovingRange;
        return series.each(i -> ControlLimits.around(values[i], centre, deviation, LOWEST, HIGHEST));
    }

    private static List<ControlLimits> rates(Series series, double greatest, boolean prime) {
        var rates = series.plotted();
        var centre = series.total(series.counts()) / series.total(series.exposures());
        var spread = greatest == 1 ? Math.sqrt(centre * (1 - centre)) : Math.sqrt(centre);
        var exposures = series.exposures();
        var scores = IntStream.range(0, rates.length)
                .mapToDouble(i -> spread == 0 ? 0 : (rates[i] - centre) / (spread / Math.sqrt(exposures[i])))
                .toArray();
        var more = prime ? series.meanMovingRange(scores) / MOVING_RANGE_PER_SIGMA : 1;
        return series.each(
                i -> ControlLimits.around(rates[i], centre, more * spread / Math.sqrt(exposures[i]), 0, greatest));
    }

    private static ControlLimits carriedBack(ControlLimits limits) {
        return new ControlLimits(
                power(limits.plotted()),
                power(limits.centre()),
                power(limits.lower()),
                power(limits.upper()),
                power(limits.lowerTwo()),
                power(limits.upperTwo()));
    }

    private static double power(double transformed) {
        return Math.pow(Math.max(0, transformed), NELSON);
    }

    /**
     * What is charted, and which of its points make the limits.
     *
     * @param counts values, or counts
     * @param exposures what the counts are out of; all 1 where nothing is
     * @param baseline how many of the first points are allowed to make the limits; the limits are then frozen
     * @param excluded points that are plotted but never make limits, each for a reason that the caller knows
     * @param screened whether moving ranges above 3.267 mean moving ranges are left out of the second mean (Nelson 1982), as
     *     Making Data Count does
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
    public record Series(double[] counts, double[] exposures, int baseline, IntPredicate excluded, boolean screened) {

        /**
         * Refuses numbers out of range.
         *
         * @throws IllegalArgumentException naming the argument
         */
        public Series {
            Require.finite("counts", counts);
            Require.equallyMany("exposures", counts.length, exposures.length);
            for (var exposure : exposures) {
                Require.positive("exposure", exposure);
            }
        }

        /** A series without exposures, all of which makes the limits. */
        public static Series of(double... values) {
            var ones = new double[values.length];
            Arrays.fill(ones, 1);
            return new Series(values, ones, values.length, i -> false, false);
        }

        /** A series of counts over exposures, all of which makes the limits. */
        public static Series of(double[] counts, double[] exposures) {
            return new Series(counts, exposures, counts.length, i -> false, false);
        }

        /** The same with its limits made by the first points only: a frozen baseline. */
        public Series frozenAfter(int points) {
            return new Series(counts, exposures, points, excluded, screened);
        }

        /** The same without the points named making limits. */
        public Series without(IntPredicate points) {
            return new Series(counts, exposures, baseline, points, screened);
        }

        /** The same with outlying moving ranges left out of the limits. */
        public Series withScreenedRanges() {
            return new Series(counts, exposures, baseline, excluded, true);
        }

        Series withValues(double[] values) {
            var ones = new double[values.length];
            Arrays.fill(ones, 1);
            return new Series(values, ones, baseline, excluded, screened);
        }

        double[] plotted() {
            return IntStream.range(0, counts.length)
                    .mapToDouble(i -> counts[i] / exposures[i])
                    .toArray();
        }

        boolean usedForLimits(int point) {
            return point < baseline && !excluded.test(point);
        }

        int usedCount() {
            return (int) used().count();
        }

        private IntStream used() {
            return IntStream.range(0, counts.length).filter(this::usedForLimits);
        }

        double total(double[] values) {
            return used().mapToDouble(i -> values[i]).sum();
        }

        double mean(double[] values) {
            return total(values) / usedCount();
        }

        double median(double[] values) {
            var sorted = used().mapToDouble(i -> values[i]).sorted().toArray();
            var middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }

        /** The mean of the moves between points that make the limits and follow each other there. */
        double meanMovingRange(double[] values) {
            var used = used().mapToDouble(i -> values[i]).toArray();
            var ranges = IntStream.range(1, used.length)
                    .mapToDouble(i -> Math.abs(used[i] - used[i - 1]))
                    .toArray();
            var mean = Arrays.stream(ranges).average().orElseThrow();
            if (!screened) {
                return mean;
            }
            return Arrays.stream(ranges)
                    .filter(range -> range < LARGEST_MOVING_RANGE * mean)
                    .average()
                    .orElse(mean);
        }

        List<ControlLimits> each(java.util.function.IntFunction<ControlLimits> point) {
            return IntStream.range(0, counts.length).mapToObj(point).toList();
        }
    }
}
