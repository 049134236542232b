package org.watchward.statistics.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.watchward.statistics.Require;

/**
 * How differently places changed between two counts, so that the change of one can be judged against the others
 * ({@code docs/methods/signal.md}). Both measures are robust: medians, so that a few places with new recording do not hide others.
 *
 * @param dispersion how many times the variance of chance the changes have: the squared robust deviation of their z-scores; 1 or more
 * @param between robust variance of the changes beyond chance, on the scale of logarithms; 0 or more
 * @param typical the median change, as a logarithm
 * @param places how many were looked at
 */
public record ChangeSpread(double dispersion, double between, double typical, int places) {

    /** Makes a median absolute deviation the standard deviation of a normal distribution. */
    private static final double NORMAL = 1.482602218505602;

    /**
     * Measures the spread of the changes.
     *
     * @param later counts above 0, one a place
     * @param earlier counts above 0, as many
     * @throws IllegalArgumentException for fewer than 2 places, or a count that is not above 0
     */
    public static ChangeSpread of(double[] later, double[] earlier) {
        Require.atLeast("places", 2, later.length);
        Require.equallyMany("earlier counts", later.length, earlier.length);
        var changes = IntStream.range(0, later.length)
                .mapToDouble(i -> change(later[i], earlier[i]))
                .toArray();
        var errors = IntStream.range(0, later.length)
                .mapToDouble(i -> error(later[i], earlier[i]))
                .toArray();
        var scores = IntStream.range(0, changes.length)
                .mapToDouble(i -> changes[i] / errors[i])
                .toArray();
        var deviation = deviation(scores);
        var spread = deviation(changes);
        var chance = median(Arrays.stream(errors).map(error -> error * error).toArray());
        return new ChangeSpread(
                Math.max(1, deviation * deviation),
                Math.max(0, spread * spread - chance),
                median(changes),
                changes.length);
    }

    /**
     * How far a place's change is from none, in standard deviations that allow for the spread: the larger of what a dispersion
     * that multiplies chance gives and of a variance that adds to it, as neither alone fits small and large places both.
     *
     * @param later above 0
     * @param earlier above 0
     */
    public double score(double later, double earlier) {
        var error = error(later, earlier);
        return change(later, earlier) / Math.sqrt(Math.max(dispersion * error * error, error * error + between));
    }

    private static double change(double later, double earlier) {
        Require.positive("later", later);
        Require.positive("earlier", earlier);
        return Math.log(later / earlier);
    }

    private static double error(double later, double earlier) {
        return Math.sqrt(1 / later + 1 / earlier);
    }

    private static double deviation(double[] values) {
        var middle = median(values);
        return NORMAL
                * median(Arrays.stream(values)
                        .map(value -> Math.abs(value - middle))
                        .toArray());
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
