package org.watchward.statistics.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.watchward.statistics.Require;

/**
 * Where the level of a series changes for good, and how often: least squares over all divisions into segments, their number by BIC (Bai and
 * Perron 2003, as the R package strucchange counts; {@code docs/methods/breaks.md}).
 *
 * @param starts the first points of the segments after the first; empty if there is no break
 * @param means of the segments, one more than starts
 * @param criteria BIC for 0, 1, 2, … breaks
 */
public record Breaks(List<Integer> starts, List<Double> means, List<Double> criteria) {

    /** Usual share of the series that a segment must hold. */
    public static final double USUAL_SHARE = 0.15;

    /** Keeps copies. */
    public Breaks {
        starts = List.copyOf(starts);
        means = List.copyOf(means);
        criteria = List.copyOf(criteria);
    }

    /**
     * Finds the breaks in the mean.
     *
     * @param values oldest first, without gaps, seasons taken out
     * @param shortest fewest points of a segment; 2 or more
     * @param most breaks that are tried; 0 or more
     * @throws IllegalArgumentException if the series does not hold one segment
     */
    public static Breaks of(double[] values, int shortest, int most) {
        Require.finite("values", values);
        Require.atLeast("shortest", 2, shortest);
        Require.zeroOrMore("most", most);
        Require.atLeast("values", shortest, values.length);
        var tried = Math.min(most, values.length / shortest - 1);
        var search = new Search(values, shortest, tried);
        var criteria = new ArrayList<Double>();
        for (var breaks = 0; breaks <= tried; breaks++) {
            criteria.add(bic(search.squares(breaks), values.length, breaks));
        }
        var best = criteria.indexOf(Collections.min(criteria));
        var starts = search.starts(best);
        return new Breaks(starts, means(values, starts), criteria);
    }

    /** Each segment has its mean and its break or variance: two parameters, as strucchange counts. */
    private static double bic(double squares, int n, int breaks) {
        var likelihood =
                -0.5 * n * (Math.log(Math.max(squares, Double.MIN_NORMAL)) + 1 - Math.log(n) + Math.log(2 * Math.PI));
        return -2 * likelihood + Math.log(n) * 2 * (breaks + 1);
    }

    private static List<Double> means(double[] values, List<Integer> starts) {
        var means = new ArrayList<Double>();
        var from = 0;
        for (var i = 0; i <= starts.size(); i++) {
            var to = i < starts.size() ? starts.get(i) : values.length;
            means.add(Arrays.stream(values, from, to).average().orElseThrow());
            from = to;
        }
        return means;
    }

    /** The least sum of squares of the first so many points in so many segments, and where the last of these starts. */
    private static final class Search {

        private final double[] sums;
        private final double[] squares;
        private final double[][] least;
        private final int[][] lastStart;
        private final int n;

        Search(double[] values, int shortest, int breaks) {
            n = values.length;
            sums = new double[n + 1];
            squares = new double[n + 1];
            var middle = Arrays.stream(values).average().orElseThrow();
            for (var i = 0; i < n; i++) {
                var value = values[i] - middle;
                sums[i + 1] = sums[i] + value;
                squares[i + 1] = squares[i] + value * value;
            }
            least = new double[breaks + 1][n + 1];
            lastStart = new int[breaks + 1][n + 1];
            for (var end = 0; end <= n; end++) {
                least[0][end] = end < shortest ? Double.POSITIVE_INFINITY : within(0, end);
            }
            for (var segment = 1; segment <= breaks; segment++) {
                fill(segment, shortest);
            }
        }

        private void fill(int segment, int shortest) {
            Arrays.fill(least[segment], Double.POSITIVE_INFINITY);
            for (var end = (segment + 1) * shortest; end <= n; end++) {
                for (var start = segment * shortest; start <= end - shortest; start++) {
                    var all = least[segment - 1][start] + within(start, end);
                    if (all < least[segment][end]) {
                        least[segment][end] = all;
                        lastStart[segment][end] = start;
                    }
                }
            }
        }

        private double within(int from, int to) {
            var sum = sums[to] - sums[from];
            return Math.max(0, squares[to] - squares[from] - sum * sum / (to - from));
        }

        double squares(int breaks) {
            return least[breaks][n];
        }

        List<Integer> starts(int breaks) {
            var starts = new ArrayList<Integer>();
            var end = n;
            for (var segment = breaks; segment > 0; segment--) {
                end = lastStart[segment][end];
                starts.add(0, end);
            }
            return starts;
        }
    }
}
