package org.watchward.statistics.comparison;

import java.util.stream.IntStream;
import org.watchward.statistics.Interval;
import org.watchward.statistics.Require;

/**
 * The recent trend of Fingertips: is there a straight line through the last five points ({@code docs/methods/trend.md})?
 *
 * @param outcome what is said of the five points
 * @param slope change per period of the fitted line, in the units of the values; 0 if it cannot be calculated
 * @param chiSquared the test's statistic, on one degree of freedom; 0 if it cannot be calculated
 */
public record RecentTrend(Outcome outcome, double slope, double chiSquared) {

    /** How many points are looked at. */
    public static final int POINTS = 5;

    /** The 99.8% point of chi-squared on one degree of freedom. */
    public static final double SIGNIFICANT_ABOVE = 9.54953570608324;

    /** How wide a 95% interval is, in standard errors, as Fingertips rounds it. */
    private static final double STANDARD_ERRORS_ACROSS = 3.92;

    /** Cochran's rule: below this many expected in a cell, chi-squared is not to be trusted. */
    private static final double FEWEST_EXPECTED = 5;

    private static final RecentTrend CANNOT_BE_CALCULATED = new RecentTrend(Outcome.CANNOT_BE_CALCULATED, 0, 0);

    /** What is said of five points. */
    public enum Outcome {
        INCREASING,
        DECREASING,
        NO_SIGNIFICANT_CHANGE,
        CANNOT_BE_CALCULATED
    }

    /**
     * Trend of values with intervals (crude and standardised rates): a line weighted by {@code 1 / standard error^2}, its
     * slope tested at 99.8%, and called only if leaving out any one of the five points leaves its direction.
     *
     * @param values oldest first; the last {@value #POINTS} are used
     * @param intervals their 95% intervals, as many as values
     * @return {@link Outcome#CANNOT_BE_CALCULATED} for fewer than {@value #POINTS} points or an interval of no width
     * @throws IllegalArgumentException if there are not as many intervals as values
     */
    public static RecentTrend ofRates(double[] values, Interval[] intervals) {
        Require.equallyMany("intervals", values.length, intervals.length);
        if (values.length < POINTS) {
            return CANNOT_BE_CALCULATED;
        }
        var first = values.length - POINTS;
        var weights = IntStream.range(first, values.length)
                .mapToDouble(i -> weight(intervals[i]))
                .toArray();
        var recent = IntStream.range(first, values.length)
                .mapToDouble(i -> values[i])
                .toArray();
        if (!IntStream.range(0, POINTS).allMatch(i -> Double.isFinite(weights[i]))) {
            return CANNOT_BE_CALCULATED;
        }
        var line = Line.through(recent, weights, -1);
        var steady = IntStream.range(0, POINTS)
                .allMatch(left ->
                        line.rises() == Line.through(recent, weights, left).rises());
        return called(steady, line.slope(), line.chiSquared());
    }

    private static double weight(Interval interval) {
        return Math.pow((interval.upper() - interval.lower()) / STANDARD_ERRORS_ACROSS, -2);
    }

    /**
     * Trend of proportions: the chi-squared test for trend of Cochran (1954) and Armitage (1955) on the counts.
     *
     * @param having how many have the attribute, oldest first; the last {@value #POINTS} are used
     * @param all how many there are, as many numbers as {@code having}; above 0
     * @return {@link Outcome#CANNOT_BE_CALCULATED} for fewer than {@value #POINTS} points, or if fewer than 5 would be
     *     expected to have, or not to have, the attribute in any of them
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static RecentTrend ofProportions(double[] having, double[] all) {
        Require.equallyMany("all", having.length, all.length);
        if (having.length < POINTS) {
            return CANNOT_BE_CALCULATED;
        }
        var first = having.length - POINTS;
        var share = sum(having, first, 0) / sum(all, first, 0);
        var middle = sum(all, first, 1) / sum(all, first, 0);
        var fewest = IntStream.range(first, all.length)
                .mapToDouble(i -> all[i])
                .min()
                .orElseThrow();
        if (!(fewest * Math.min(share, 1 - share) >= FEWEST_EXPECTED)) {
            return CANNOT_BE_CALCULATED;
        }
        var score = sum(having, first, 1) - middle * sum(having, first, 0);
        var spread = sum(all, first, 2) - middle * sum(all, first, 1);
        return called(true, score / spread, score * score / (share * (1 - share) * spread));
    }

    /** The sum of the recent values, each times its place from 1 to 5 to a power. */
    private static double sum(double[] values, int first, int power) {
        return IntStream.range(first, values.length)
                .mapToDouble(i -> values[i] * Math.pow(i - first + 1, power))
                .sum();
    }

    private static RecentTrend called(boolean steady, double slope, double chiSquared) {
        if (!steady || !(chiSquared > SIGNIFICANT_ABOVE)) {
            return new RecentTrend(Outcome.NO_SIGNIFICANT_CHANGE, slope, chiSquared);
        }
        return new RecentTrend(slope > 0 ? Outcome.INCREASING : Outcome.DECREASING, slope, chiSquared);
    }

    /** A weighted line through points at 1, 2, … of which one may be left out. */
    private record Line(double slope, double chiSquared) {

        static Line through(double[] values, double[] weights, int left) {
            var sums = new double[5];
            for (var i = 0; i < values.length; i++) {
                if (i != left) {
                    var place = i + 1;
                    sums[0] += weights[i];
                    sums[1] += weights[i] * place;
                    sums[2] += weights[i] * place * place;
                    sums[3] += weights[i] * values[i];
                    sums[4] += weights[i] * values[i] * place;
                }
            }
            var spread = sums[2] - sums[1] * sums[1] / sums[0];
            var slope = (sums[4] - sums[1] * sums[3] / sums[0]) / spread;
            return new Line(slope, slope * slope * spread);
        }

        boolean rises() {
            return slope >= 0;
        }
    }
}
