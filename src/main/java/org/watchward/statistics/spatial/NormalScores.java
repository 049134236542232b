package org.watchward.statistics.spatial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;

/**
 * Values as a normal distribution would have them, by their ranks (Bliss): so that statistics whose p-values are normal keep them where
 * a few values are many times the others ({@code docs/methods/hot-spots.md}).
 */
public final class NormalScores {

    private NormalScores() {}

    /**
     * The quantile of the standard normal distribution at {@code (rank - 1/2) / n}; equal values share the mean of their ranks.
     *
     * @param values finite
     * @return as many, in the same order; all 0 if the values are all the same
     * @throws IllegalArgumentException if a value is not finite
     */
    public static double[] of(double[] values) {
        Require.finite("values", values);
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var scores = new double[values.length];
        for (var from = 0; from < order.length; ) {
            var to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            var score = Quantiles.normalAbove(1 - (from + to) / 2.0 / order.length);
            Arrays.stream(order, from, to).forEach(i -> scores[i] = score);
            from = to;
        }
        return scores;
    }
}
