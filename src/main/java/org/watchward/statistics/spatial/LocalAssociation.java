package org.watchward.statistics.spatial;

import java.util.Arrays;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;

/**
 * Which areas lie among alike or high neighbours ({@code docs/methods/spatial-association.md}). All arrays have one number an area; an
 * island, which has no neighbours, has NaN and a p-value of 1 (but its own value is all that {@link #giStar} looks at, so it has one).
 *
 * @param statistics the local statistic; of Gi and Gi* the standard score itself
 * @param scores standard scores under shuffling
 * @param pValues two-sided p-values, normal or by permutation
 */
@SuppressWarnings("ArrayRecordComponent") // one number an area, for tens of thousands of areas
public record LocalAssociation(double[] statistics, double[] scores, double[] pValues) {

    /** Local Moran's four corners: the area's own value, then its neighbours'. */
    public enum Quadrant {
        HIGH_HIGH,
        LOW_HIGH,
        LOW_LOW,
        HIGH_LOW,
        NONE
    }

    /**
     * Local Moran's I with row-standardised weights: {@code z_i mean(z of neighbours) / (sum(z^2) / n)} (Anselin 1995), with
     * expectation and variance under conditional shuffling of the other areas (Sokal, Oden and Thomson 1998).
     *
     * @throws IllegalArgumentException for fewer than 4 areas or values that do not vary
     */
    public static LocalAssociation moran(double[] values, Contiguity contiguity) {
        check(values, contiguity);
        var z = centred(values);
        var n = z.length;
        var squares = Arrays.stream(z).map(x -> x * x).sum();
        var statistics = new double[n];
        var scores = new double[n];
        for (var i = 0; i < n; i++) {
            var degree = contiguity.degree(i);
            var around = degree == 0 ? Double.NaN : contiguity.sumAround(i, z) / degree;
            statistics[i] = z[i] * around / (squares / n);
            scores[i] = conditionalScore(around, z[i], squares, n, degree) * Math.signum(z[i]);
        }
        return new LocalAssociation(statistics, scores, twoSided(scores));
    }

    /** How far the mean around an area is from the mean of so many drawn from all other areas without putting back. */
    private static double conditionalScore(double around, double own, double squares, int n, int degree) {
        var others = n - 1.0;
        var mean = -own / others;
        var variance = (squares - own * own) / others - mean * mean;
        var ofMean = variance / degree * (others - degree) / (others - 1);
        return (around - mean) / Math.sqrt(ofMean);
    }

    /**
     * Getis and Ord's Gi with binary weights: how far the sum of the neighbours, without the area itself, is above what all other areas
     * would give, in standard deviations (Getis and Ord 1992, Ord and Getis 1995).
     *
     * @throws IllegalArgumentException for fewer than 4 areas or values that do not vary
     */
    public static LocalAssociation gi(double[] values, Contiguity contiguity) {
        check(values, contiguity);
        var sum = Arrays.stream(values).sum();
        var squares = Arrays.stream(values).map(x -> x * x).sum();
        var others = values.length - 1.0;
        var scores = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            var mean = (sum - values[i]) / others;
            var variance = (squares - values[i] * values[i]) / others - mean * mean;
            var degree = contiguity.degree(i);
            scores[i] = (contiguity.sumAround(i, values) - degree * mean)
                    / Math.sqrt(variance * degree * (others - degree) / (others - 1));
        }
        return new LocalAssociation(scores, scores, twoSided(scores));
    }

    /**
     * Getis and Ord's Gi*, as {@link #gi} with the area itself among its neighbours and compared with all areas: the usual statistic for
     * hot spots.
     *
     * @throws IllegalArgumentException for fewer than 4 areas or values that do not vary
     */
    public static LocalAssociation giStar(double[] values, Contiguity contiguity) {
        check(values, contiguity);
        var n = (double) values.length;
        var mean = Arrays.stream(values).average().orElseThrow();
        var variance = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / n;
        var scores = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            var degree = contiguity.degree(i) + 1.0;
            var around = contiguity.sumAround(i, values) + values[i];
            scores[i] = (around - degree * mean) / Math.sqrt(variance * degree * (n - degree) / (n - 1));
        }
        return new LocalAssociation(scores, scores, twoSided(scores));
    }

    private static void check(double[] values, Contiguity contiguity) {
        Require.atLeast("areas", 4, values.length);
        Require.equallyMany("values", contiguity.size(), values.length);
        Require.finite("values", values);
        Require.positive(
                "spread of values",
                Arrays.stream(values).max().orElseThrow()
                        - Arrays.stream(values).min().orElseThrow());
    }

    static double[] centred(double[] values) {
        var mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double[] twoSided(double[] scores) {
        return Arrays.stream(scores)
                .map(score -> Double.isNaN(score) ? 1 : Quantiles.twoSided(score))
                .toArray();
    }

    /**
     * The corner that each area is in, by its own value and the mean of its neighbours.
     *
     * @return one an area; {@link Quadrant#NONE} for islands
     */
    public static Quadrant[] quadrants(double[] values, Contiguity contiguity) {
        var z = centred(values);
        var quadrants = new Quadrant[values.length];
        for (var i = 0; i < values.length; i++) {
            var high = contiguity.sumAround(i, z) > 0;
            var own = z[i] > 0
                    ? (high ? Quadrant.HIGH_HIGH : Quadrant.HIGH_LOW)
                    : high ? Quadrant.LOW_HIGH : Quadrant.LOW_LOW;
            quadrants[i] = contiguity.island(i) ? Quadrant.NONE : own;
        }
        return quadrants;
    }
}
