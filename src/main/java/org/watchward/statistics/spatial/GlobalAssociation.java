package org.watchward.statistics.spatial;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;

/**
 * Whether neighbouring areas are alike over a whole map ({@code docs/methods/spatial-association.md}).
 *
 * @param value of the statistic
 * @param expected its value if areas were shuffled
 * @param varianceNormal its variance if values are normal; NaN for {@code G}, which has none
 * @param varianceRandom its variance if areas were shuffled
 */
public record GlobalAssociation(double value, double expected, double varianceNormal, double varianceRandom) {

    /** The standard score under shuffling. */
    public double zRandom() {
        return (value - expected) / Math.sqrt(varianceRandom);
    }

    /** The standard score under normality. */
    public double zNormal() {
        return (value - expected) / Math.sqrt(varianceNormal);
    }

    /** Two-sided p-value under shuffling, by normal approximation. */
    public double pRandom() {
        return Quantiles.twoSided(zRandom());
    }

    /** Two-sided p-value under normality. */
    public double pNormal() {
        return Quantiles.twoSided(zNormal());
    }

    /**
     * Moran's I: {@code (n / S0) sum(w z z') / sum(z^2)}, expected {@code -1 / (n - 1)}; above it alike, below it unlike
     * (Moran 1950; variances of Cliff and Ord 1981). Islands have no neighbours and count in n and in the mean, as in PySAL.
     *
     * @throws IllegalArgumentException for fewer than 4 areas, none that touch, or values that do not vary
     */
    public static GlobalAssociation moran(double[] values, Contiguity contiguity, Weighting weighting) {
        var sums = Sums.of(values, contiguity, weighting);
        var n = sums.n;
        var value = n / sums.s0 * sums.cross / sums.squares;
        var expected = -1 / (n - 1);
        var normal = (n * n * sums.s1 - n * sums.s2 + 3 * sums.s0 * sums.s0) / ((n * n - 1) * sums.s0 * sums.s0)
                - expected * expected;
        var k = sums.kurtosis();
        var one = n * ((n * n - 3 * n + 3) * sums.s1 - n * sums.s2 + 3 * sums.s0 * sums.s0);
        var two = k * ((n * n - n) * sums.s1 - 2 * n * sums.s2 + 6 * sums.s0 * sums.s0);
        var random = (one - two) / ((n - 1) * (n - 2) * (n - 3) * sums.s0 * sums.s0) - expected * expected;
        return new GlobalAssociation(value, expected, normal, random);
    }

    /**
     * Geary's C: {@code (n - 1) sum(w (x - x')^2) / (2 S0 sum(z^2))}, expected 1; below it alike, above it unlike (Geary 1954).
     *
     * @throws IllegalArgumentException for fewer than 4 areas, none that touch, or values that do not vary
     */
    public static GlobalAssociation geary(double[] values, Contiguity contiguity, Weighting weighting) {
        var sums = Sums.of(values, contiguity, weighting);
        var n = sums.n;
        var value = (n - 1) * sums.differences / (2 * sums.s0 * sums.squares);
        var squared = sums.s0 * sums.s0;
        var normal = ((2 * sums.s1 + sums.s2) * (n - 1) - 4 * squared) / (2 * (n + 1) * squared);
        var k = sums.kurtosis();
        var random = ((n - 1) * sums.s1 * (n * n - 3 * n + 3 - (n - 1) * k)
                        - 0.25 * (n - 1) * sums.s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * k)
                        + squared * (n * n - 3 - (n - 1) * (n - 1) * k))
                / (n * (n - 2) * (n - 3) * squared);
        return new GlobalAssociation(value, 1, normal, random);
    }

    /**
     * Getis and Ord's general G: {@code sum(w x x') / sum(x x')} over different areas, expected {@code S0 / (n (n - 1))}; above it high
     * values lie together, below it low ones (Getis and Ord 1992).
     *
     * @param values 0 or more
     * @throws IllegalArgumentException for a value below 0, fewer than 4 areas, none that touch, or values that do not vary
     */
    public static GlobalAssociation generalG(double[] values, Contiguity contiguity, Weighting weighting) {
        Require.zeroOrMore("values", values);
        var sums = Sums.of(values, contiguity, weighting);
        var n = sums.n;
        var m = new double[5];
        for (var power = 1; power <= 4; power++) {
            var exponent = power;
            m[power] = Arrays.stream(values)
                    .map(value -> Math.pow(value, exponent))
                    .sum();
        }
        var pairs = m[1] * m[1] - m[2];
        var s0 = sums.s0 * sums.s0;
        var b0 = (n * n - 3 * n + 3) * sums.s1 - n * sums.s2 + 3 * s0;
        var b1 = -((n * n - n) * sums.s1 - 2 * n * sums.s2 + 6 * s0);
        var b2 = -(2 * n * sums.s1 - (n + 3) * sums.s2 + 6 * s0);
        var b3 = 4 * (n - 1) * sums.s1 - 2 * (n + 1) * sums.s2 + 8 * s0;
        var b4 = sums.s1 - sums.s2 + s0;
        var square =
                (b0 * m[2] * m[2] + b1 * m[4] + b2 * m[1] * m[1] * m[2] + b3 * m[1] * m[3] + b4 * Math.pow(m[1], 4))
                        / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
        var expected = sums.s0 / (n * (n - 1));
        return new GlobalAssociation(sums.product / pairs, expected, Double.NaN, square - expected * expected);
    }

    /** One of the three statistics, for {@link #permuted}. */
    public interface Statistic {
        GlobalAssociation of(double[] values, Contiguity contiguity, Weighting weighting);
    }

    /**
     * P-value by shuffling all areas: {@code (1 + as far from the mean of the shuffles, or further) / (1 + permutations)}, two-sided.
     *
     * @param permutations 1 or more, usually 999
     * @param seed the same seed gives the same answer
     */
    public static double permuted(
            Statistic statistic,
            double[] values,
            Contiguity contiguity,
            Weighting weighting,
            int permutations,
            long seed) {
        Require.atLeast("permutations", 1, permutations);
        var found = statistic.of(values, contiguity, weighting);
        var random = new SplittableRandom(seed);
        var shuffled = values.clone();
        var asFar = 0;
        for (var i = 0; i < permutations; i++) {
            shuffle(shuffled, random);
            var value = statistic.of(shuffled, contiguity, weighting).value();
            asFar += Math.abs(value - found.expected()) >= Math.abs(found.value() - found.expected()) ? 1 : 0;
        }
        return (asFar + 1.0) / (permutations + 1.0);
    }

    private static void shuffle(double[] values, SplittableRandom random) {
        for (var i = values.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }

    /** What all three are made of. */
    private record Sums(
            double n,
            double s0,
            double s1,
            double s2,
            double squares,
            double fourths,
            double cross,
            double differences,
            double product) {

        static Sums of(double[] values, Contiguity contiguity, Weighting weighting) {
            Require.atLeast("areas", 4, values.length);
            Require.equallyMany("values", contiguity.size(), values.length);
            Require.finite("values", values);
            var mean = Arrays.stream(values).average().orElseThrow();
            var squares = Arrays.stream(values).map(x -> Math.pow(x - mean, 2)).sum();
            var fourths = Arrays.stream(values).map(x -> Math.pow(x - mean, 4)).sum();
            Require.positive("spread of values", squares);
            Require.atLeast("pairs of areas that touch", 1, contiguity.links());
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double cross = 0;
            double differences = 0;
            double product = 0;
            for (var i = 0; i < values.length; i++) {
                var weight = weighting.of(contiguity, i);
                var column = 0.0;
                for (var k = contiguity.start(i); k < contiguity.start(i + 1); k++) {
                    var j = contiguity.neighbour(k);
                    var back = weighting.of(contiguity, j);
                    s0 += weight;
                    s1 += (weight + back) * (weight + back) / 2;
                    column += back;
                    cross += weight * (values[i] - mean) * (values[j] - mean);
                    differences += weight * (values[i] - values[j]) * (values[i] - values[j]);
                    product += weight * values[i] * values[j];
                }
                s2 += Math.pow(weight * contiguity.degree(i) + column, 2);
            }
            return new Sums(values.length, s0, s1, s2, squares, fourths, cross, differences, product);
        }

        double kurtosis() {
            return n * fourths / (squares * squares);
        }
    }
}
