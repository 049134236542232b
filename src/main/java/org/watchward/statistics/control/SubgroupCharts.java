package org.watchward.statistics.control;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.watchward.statistics.Require;

/**
 * Charts of the means and standard deviations of small samples, such as ten response times a week (Montgomery, 6.3;
 * {@code docs/methods/control-charts.md}).
 */
public final class SubgroupCharts {

    private SubgroupCharts() {}

    /**
     * Samples in order of time.
     *
     * @param means of each sample
     * @param deviations standard deviation of each sample (n - 1)
     * @param sizes how many values each sample has; 2 or more
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
    public record Samples(double[] means, double[] deviations, int[] sizes) {

        /**
         * Refuses arrays of different length and samples of one.
         *
         * @throws IllegalArgumentException naming the argument
         */
        public Samples {
            Require.equallyMany("deviations", means.length, deviations.length);
            Require.equallyMany("sizes", means.length, sizes.length);
            Arrays.stream(sizes).forEach(size -> Require.atLeast("size of a sample", 2, size));
        }

        private boolean alike() {
            return Arrays.stream(sizes).distinct().count() == 1;
        }

        /** The mean deviation of samples alike in size; else their pooled deviation. */
        private double deviation() {
            if (alike()) {
                return Arrays.stream(deviations).average().orElseThrow();
            }
            var squares = IntStream.range(0, sizes.length)
                    .mapToDouble(i -> (sizes[i] - 1) * deviations[i] * deviations[i])
                    .sum();
            return Math.sqrt(
                    squares / Arrays.stream(sizes).map(size -> size - 1).sum());
        }
    }

    /** Means: weighted mean {@code +/- 3 s / (c4 sqrt(n))}. */
    public static List<ControlLimits> means(Samples samples) {
        var sizes = samples.sizes();
        var centre = IntStream.range(0, sizes.length)
                        .mapToDouble(i -> sizes[i] * samples.means()[i])
                        .sum()
                / Arrays.stream(sizes).sum();
        var deviation = samples.deviation();
        return IntStream.range(0, sizes.length)
                .mapToObj(i -> ControlLimits.around(
                        samples.means()[i],
                        centre,
                        deviation / (c4(sizes[i]) * Math.sqrt(sizes[i])),
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY))
                .toList();
    }

    /** Standard deviations: {@code s +/- 3 s sqrt(1 - c4^2) / c4}, not below 0. */
    public static List<ControlLimits> deviations(Samples samples) {
        var centre = samples.deviation();
        return IntStream.range(0, samples.sizes().length)
                .mapToObj(i -> {
                    var c4 = c4(samples.sizes()[i]);
                    var spread = centre * Math.sqrt(1 - c4 * c4) / c4;
                    return ControlLimits.around(samples.deviations()[i], centre, spread, 0, Double.POSITIVE_INFINITY);
                })
                .toList();
    }

    /** What the standard deviation of a normal sample is on average, in true standard deviations. */
    private static double c4(int size) {
        return Math.sqrt(2.0 / (size - 1)) * Math.exp(LogGamma.value(size / 2.0) - LogGamma.value((size - 1) / 2.0));
    }
}
