package org.watchward.statistics.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.watchward.statistics.Interval;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;

/**
 * Correlation of two measures over the same areas ({@code docs/methods/correlation.md}). P-values are two-sided; where a way
 * depends on ties and number of pairs it is the one that R's {@code cor.test} takes by default.
 */
public final class Correlations {

    /** Up to this many pairs without ties, Spearman's distribution is enumerated. */
    private static final int ENUMERATED_UP_TO = 9;

    /** Up to this many pairs without ties, R takes Edgeworth's series for Spearman's distribution. */
    private static final int SERIES_UP_TO = 1290;

    /** Below this many pairs without ties, Kendall's distribution is counted. */
    private static final int COUNTED_BELOW = 50;

    private Correlations() {}

    /**
     * A correlation and how likely one at least as far from 0 is, if there is none.
     *
     * @param coefficient between -1 and 1
     * @param pValue two-sided, between 0 and 1
     * @param interval of the coefficient by Fisher's transformation; -1 to 1 for fewer than 4 pairs
     */
    public record Correlation(double coefficient, double pValue, Interval interval) {}

    /**
     * Pearson's correlation, its p-value from Student's t on {@code n - 2} degrees of freedom, its interval by Fisher's z
     * with standard error {@code 1 / sqrt(n - 3)}.
     *
     * @param x one measure
     * @param y the other, as many numbers
     * @param confidence of the interval, between 0 and 1
     * @throws IllegalArgumentException for fewer than 3 pairs, or a measure that does not vary
     */
    public static Correlation pearson(double[] x, double[] y, double confidence) {
        check(x, y);
        var r = product(x, y);
        return new Correlation(r, tTest(r, x.length), fisher(r, x.length, 1, confidence));
    }

    /**
     * Spearman's rank correlation: Pearson's of the ranks, equal values sharing the mean of theirs. The p-value is exact up
     * to 9 pairs, by Edgeworth's series (Best and Roberts 1975, AS 89) up to 1,290, both without ties; otherwise from
     * Student's t. Its interval takes {@code sqrt((1 + r^2/2) / (n - 3))} for the standard error (Bonett and Wright 2000).
     *
     * @param x one measure
     * @param y the other, as many numbers
     * @param confidence of the interval, between 0 and 1
     * @throws IllegalArgumentException for fewer than 3 pairs, or a measure that does not vary
     */
    public static Correlation spearman(double[] x, double[] y, double confidence) {
        check(x, y);
        var ranksOfX = meanRanks(x);
        var ranksOfY = meanRanks(y);
        var r = product(ranksOfX, ranksOfY);
        var tied = tied(x) || tied(y);
        var pValue = tied || x.length > SERIES_UP_TO ? tTest(r, x.length) : spearmanTest(ranksOfX, ranksOfY);
        return new Correlation(r, pValue, fisher(r, x.length, 1 + r * r / 2, confidence));
    }

    /**
     * Kendall's tau-b. The p-value is exact below 50 pairs without ties, otherwise normal with the variance that allows for
     * ties (Kendall 1970). Its interval takes {@code sqrt(0.437 / (n - 4))} for the standard error (Fieller, Hartley and
     * Pearson 1957).
     *
     * @param x one measure
     * @param y the other, as many numbers
     * @param confidence of the interval, between 0 and 1
     * @throws IllegalArgumentException for fewer than 3 pairs, or a measure that does not vary
     */
    public static Correlation kendall(double[] x, double[] y, double confidence) {
        check(x, y);
        var n = x.length;
        var pairs = n * (n - 1.0) / 2;
        var tiesOfX = tieSums(x);
        var tiesOfY = tieSums(y);
        var score = concordance(x, y, tiesOfX[0] / 2);
        var tau = score / Math.sqrt((pairs - tiesOfX[0] / 2) * (pairs - tiesOfY[0] / 2));
        var exact = n < COUNTED_BELOW && tiesOfX[0] == 0 && tiesOfY[0] == 0;
        var pValue = exact ? countedKendall(score, n) : normalKendall(score, n, tiesOfX, tiesOfY);
        return new Correlation(tau, pValue, fisher(tau, n - 1, 0.437, confidence));
    }

    private static void check(double[] x, double[] y) {
        Require.atLeast("pairs", 3, x.length);
        Require.equallyMany("y", x.length, y.length);
        Require.finite("x", x);
        Require.finite("y", y);
        Require.positive("spread of x", spread(x));
        Require.positive("spread of y", spread(y));
    }

    private static double spread(double[] values) {
        var summary = Arrays.stream(values).summaryStatistics();
        return summary.getMax() - summary.getMin();
    }

    private static double product(double[] x, double[] y) {
        var meanOfX = Arrays.stream(x).average().orElseThrow();
        var meanOfY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (var i = 0; i < x.length; i++) {
            xx += (x[i] - meanOfX) * (x[i] - meanOfX);
            yy += (y[i] - meanOfY) * (y[i] - meanOfY);
            xy += (x[i] - meanOfX) * (y[i] - meanOfY);
        }
        return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
    }

    private static double tTest(double r, int n) {
        var t = Math.abs(r) * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
        return Double.isInfinite(t) ? 0 : 2 * TDistribution.of(n - 2).survivalProbability(t);
    }

    private static Interval fisher(double r, int n, double variance, double confidence) {
        var z = Quantiles.normal(confidence);
        if (n < 4 || Math.abs(r) == 1) {
            return n < 4 ? new Interval(-1, 1) : new Interval(r, r);
        }
        var middle = 0.5 * Math.log((1 + r) / (1 - r));
        var reach = z * Math.sqrt(variance / (n - 3));
        return new Interval(Math.tanh(middle - reach), Math.tanh(middle + reach));
    }

    /** Ranks from 1; equal values share the mean of their ranks. */
    static double[] meanRanks(double[] values) {
        var order = order(values);
        var ranks = new double[values.length];
        for (var from = 0; from < order.length; ) {
            var to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (var i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean tied(double[] values) {
        return Arrays.stream(values).distinct().count() < values.length;
    }

    /** How likely a sum of squared rank differences at least as extreme is, by enumeration or by Edgeworth's series. */
    private static double spearmanTest(double[] ranksOfX, double[] ranksOfY) {
        var n = ranksOfX.length;
        var sum = Math.rint(IntStream.range(0, n)
                .mapToDouble(i -> Math.pow(ranksOfX[i] - ranksOfY[i], 2))
                .sum());
        var middle = n * ((double) n * n - 1) / 6;
        var upper = sum > middle;
        var tail = n <= ENUMERATED_UP_TO ? enumerated(sum, n, upper) : series(sum, n, upper);
        return Math.min(1, 2 * tail);
    }

    /** Share of all permutations whose sum of squared differences is at least, or at most, as large. */
    private static double enumerated(double sum, int n, boolean upper) {
        var found = new long[2];
        var permutation = IntStream.range(0, n).toArray();
        permute(permutation, n, squares -> {
            found[0]++;
            found[1] += (upper ? squares >= sum : squares <= sum) ? 1 : 0;
        });
        return (double) found[1] / found[0];
    }

    private interface EachSum {
        void accept(int squares);
    }

    /** Heap's algorithm. */
    private static void permute(int[] values, int length, EachSum each) {
        if (length == 1) {
            each.accept(IntStream.range(0, values.length)
                    .map(i -> (values[i] - i) * (values[i] - i))
                    .sum());
            return;
        }
        for (var i = 0; i < length; i++) {
            permute(values, length - 1, each);
            var other = length % 2 == 0 ? i : 0;
            var kept = values[other];
            values[other] = values[length - 1];
            values[length - 1] = kept;
        }
    }

    /** Edgeworth's series with the constants of algorithm AS 89; the continuity of each tail is that of R's {@code cor.test}. */
    private static double series(double sum, int n, boolean upper) {
        var b = 1.0 / n;
        var continuity = upper ? 2 : -1;
        var x = (6 * (sum - continuity) * b / ((double) n * n - 1) - 1) * Math.sqrt(1 / b - 1);
        var y = x * x;
        var u = x
                * b
                * (0.2274
                        + b * (0.2531 + 0.1745 * b)
                        + y
                                * (-0.0758
                                        + b * (0.1033 + 0.3932 * b)
                                        - y
                                                * b
                                                * (0.0879
                                                        + 0.0151 * b
                                                        - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)))));
        var above = u / Math.exp(y / 2) + Quantiles.above(x);
        return Math.max(0, Math.min(1, upper ? above : 1 - above));
    }

    /** Concordant less discordant pairs, by counting the swaps of a merge sort (Knight 1966). */
    private static double concordance(double[] x, double[] y, double tiedInX) {
        var n = x.length;
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> x[i]).thenComparingDouble(i -> y[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var tiedInBoth = 0.0;
        for (int from = 0, i = 1; i <= n; i++) {
            if (i == n || x[order[i]] != x[order[from]] || y[order[i]] != y[order[from]]) {
                tiedInBoth += (i - from) * (i - from - 1.0) / 2;
                from = i;
            }
        }
        var sorted = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        var swaps = swaps(sorted, new double[n], 0, n);
        var tiedInY = tieSums(y)[0] / 2;
        return n * (n - 1.0) / 2 - tiedInX - tiedInY + tiedInBoth - 2.0 * swaps;
    }

    private static long swaps(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        var middle = (from + to) >>> 1;
        var swaps = swaps(values, spare, from, middle) + swaps(values, spare, middle, to);
        var left = from;
        var right = middle;
        for (var i = from; i < to; i++) {
            if (right == to || (left < middle && values[left] <= values[right])) {
                spare[i] = values[left++];
            } else {
                spare[i] = values[right++];
                swaps += middle - left;
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return swaps;
    }

    /** Over groups of t equal values: the sums of t(t-1), t(t-1)(t-2) and t(t-1)(2t+5). */
    private static double[] tieSums(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var sums = new double[3];
        for (int from = 0, i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                double t = i - from;
                sums[0] += t * (t - 1);
                sums[1] += t * (t - 1) * (t - 2);
                sums[2] += t * (t - 1) * (2 * t + 5);
                from = i;
            }
        }
        return sums;
    }

    private static double normalKendall(double score, int n, double[] tiesOfX, double[] tiesOfY) {
        var pairs = (double) n * (n - 1);
        var variance = (pairs * (2.0 * n + 5) - tiesOfX[2] - tiesOfY[2]) / 18
                + tiesOfX[0] * tiesOfY[0] / (2 * pairs)
                + tiesOfX[1] * tiesOfY[1] / (9 * pairs * (n - 2));
        return Quantiles.twoSided(score / Math.sqrt(variance));
    }

    /** Counts permutations by their number of inversions. */
    private static double countedKendall(double score, int n) {
        var most = n * (n - 1) / 2;
        var shares = new double[most + 1];
        shares[0] = 1;
        for (var size = 2; size <= n; size++) {
            var next = new double[most + 1];
            for (var inversions = 0; inversions <= most; inversions++) {
                for (var more = 0; more < size && more <= inversions; more++) {
                    next[inversions] += shares[inversions - more] / size;
                }
            }
            shares = next;
        }
        var least = (int) Math.rint((most - Math.abs(score)) / 2);
        return Math.min(1, 2 * Arrays.stream(shares, 0, least + 1).sum());
    }
}
