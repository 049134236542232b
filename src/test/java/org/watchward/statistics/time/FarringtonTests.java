package org.watchward.statistics.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchward.statistics.time.FarringtonOptions.Threshold;

class FarringtonTests {

    private static final FarringtonOptions FLEXIBLE = FarringtonOptions.flexibleMonthly();

    /** A trend, a season, a ripple and two outbreaks. */
    static double[] busy() {
        return IntStream.range(0, 96)
                .mapToDouble(i -> Math.floor(20
                        + 0.15 * i
                        + 6 * Math.sin(i * Math.PI / 6)
                        + (i * 7919 % 13 - 6) * 1.3
                        + (i == 30 || i == 55 ? 25 : 0)))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        // numpy 2.4 and scipy 1.17, the same steps written apart from this library: seasons, point, mean, phi, upper,
        // p, score, delta
        "1, 84, 28.10663476, 1.055185456, 37, 0.0229584428, 1.089115985, true, 37.59498126",
        "1, 89, 30, 2.628572016, 46, 0.1426527457, 0.8591509707, false, 45.75312655",
        "1, 95, 39.30824543, 1, 50, 0.8626373593, 0.6330557671, true, 50.16418539",
        "10, 84, 33.16576446, 1.465259567, 45, 0.1790975758, 0.8795136647, true, 45.31259268",
        "10, 89, 33.24329502, 1.165494258, 44, 0.1570538215, 0.9012251707, true, 44.02854536",
        "10, 95, 31.02575778, 1, 40, 0.3849853974, 0.8085610526, true, 40.65385188",
    })
    void judgesASeriesStepByStepAsTheFlexibleMethodDoes(
            int seasons,
            int point,
            double mean,
            double phi,
            double upper,
            double pValue,
            double score,
            boolean trend,
            double delta) {
        var options = FLEXIBLE.withSeasons(seasons);

        var found = Farrington.of(busy(), point, point + 1, options).get(0);
        var byDelta = Farrington.of(busy(), point, point + 1, options.with(Threshold.DELTA, 0.05))
                .get(0);

        assertThat(found.expected()).isCloseTo(mean, within(5e-9 * mean));
        assertThat(found.dispersion()).isCloseTo(phi, within(5e-9));
        assertThat(found.upper()).isEqualTo(upper);
        assertThat(found.pValue()).isCloseTo(pValue, within(5e-9));
        assertThat(found.score()).isCloseTo(score, within(5e-9));
        assertThat(!Double.isNaN(found.trend())).isEqualTo(trend);
        assertThat(byDelta.upper()).isCloseTo(delta, within(5e-8));
    }

    @Test
    void alarmsAtNothingThatIsTooRare() {
        var counts = new double[96];
        counts[95] = 3;

        var found = Farrington.of(counts, 95, 96, FLEXIBLE).get(0);

        assertThat(found.enough()).isFalse();
        assertThat(found.alarm()).isFalse();
    }

    @Test
    void alarmsAtAnOutbreakByEitherMethod() {
        var counts = busy();
        counts[95] = 90;

        assertThat(Farrington.of(counts, 95, 96, FLEXIBLE).get(0).alarm()).isTrue();
        assertThat(Farrington.of(counts, 95, 96, FarringtonOptions.originalMonthly())
                        .get(0)
                        .alarm())
                .isTrue();
    }

    @Test
    void takesExposuresIntoAccount() {
        var people = new double[96];
        Arrays.setAll(people, i -> i < 90 ? 1000 : 2000);
        var counts = new double[96];
        Arrays.setAll(counts, i -> 30 + i * 7919 % 13 + (i < 90 ? 0 : 36));
        var with = new FarringtonOptions(
                true, 12, 5, 1, 1, 6, true, 0.05, true, 2.58, 0.05, Threshold.NB_PLUGIN, 2.0 / 3, true, 5, 4);

        assertThat(Farrington.of(counts, people, 95, 96, with).get(0).alarm()).isFalse();
        assertThat(Farrington.of(counts, 95, 96, FLEXIBLE).get(0).alarm()).isTrue();
    }

    @Test
    void refusesASeriesThatIsTooShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Farrington.of(new double[60], 59, 60, FLEXIBLE))
                .withMessage("points before the first judged must be at least 61, was 59");
    }

    @Property(tries = 300)
    void quantilesReachTheirShareAndNoLessDoes(
            @ForAll @DoubleRange(min = 0.05, max = 5000) double mean,
            @ForAll @DoubleRange(min = 1, max = 20) double dispersion,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
        var count = Thresholds.quantile(share, mean, dispersion);

        assertThat(Thresholds.above(count, mean, dispersion)).isLessThanOrEqualTo(1 - share + 1e-12);
        assertThat(Thresholds.above(count - 1, mean, dispersion)).isGreaterThanOrEqualTo(1 - share - 1e-12);
    }

    @Property(tries = 100)
    void withoutDispersionQuantilesArePoissons(
            @ForAll @DoubleRange(min = 0.05, max = 5000) double mean,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
        assertThat(Thresholds.quantile(share, mean, 1))
                .isEqualTo(PoissonDistribution.of(mean).inverseCumulativeProbability(share));
    }

    @Property(tries = 50)
    void neverFailsOnWhateverCounts(
            @ForAll @IntRange(min = 0, max = 10_000) int seed, @ForAll @IntRange(max = 3) int kind) {
        var random = new Random(seed);
        var counts = IntStream.range(0, 96)
                .mapToDouble(i -> kind == 0 ? 0 : Math.floor(Math.pow(random.nextDouble(), 8) * Math.pow(10, kind)))
                .toArray();

        assertThat(Farrington.of(counts, 84, 96, FLEXIBLE)).hasSize(12);
        assertThat(Farrington.of(counts, 84, 96, FLEXIBLE.withSeasons(10))).hasSize(12);
    }

    @Test
    void judgesEarsByHand() {
        var counts = new double[] {3, 5, 4, 6, 2, 4, 4, 12, 5, 30, 4};

        var c1 = Ears.C1.of(counts, 7, 0.001, 0);
        var c2 = Ears.C2.of(counts, 7, 0.001, 0);

        // numpy 2.4: x[:7].mean() + norm.isf(.001) * x[:7].std(ddof=1)
        assertThat(c1.get(0).upper()).isCloseTo(4 + 3.090232306167813 * Math.sqrt(10.0 / 6), within(1e-12));
        assertThat(c1.get(0).alarm()).isTrue();
        assertThat(c2.get(0).point()).isEqualTo(9);
        assertThat(c2.get(0).alarm()).isTrue();
        assertThat(Ears.C3.periodsBefore(7)).isEqualTo(11);
        assertThat(Ears.C3.usualAlpha()).isEqualTo(0.025);
    }

    @Test
    void carriesThePastTwoPeriodsIntoC3() {
        var counts = new double[] {3, 5, 4, 6, 2, 4, 4, 5, 4, 9, 10, 6};

        var found = Ears.C3.of(counts, 7, 0.025, 0).get(0);

        // C2 of the points 9 and 10, each less 1 and not below 0, and the deviation before the point 11
        var nine = (9 - 4) / deviation(counts, 0) - 1;
        var ten = (10 - mean(counts, 1)) / deviation(counts, 1) - 1;
        var upper = 6 + deviation(counts, 2) * (1.959963984540054 - nine - ten);
        assertThat(found.upper()).isCloseTo(Math.max(0, upper), within(1e-12));
        assertThat(found.alarm()).isEqualTo(6 > upper);
    }

    private static double mean(double[] counts, int from) {
        return Arrays.stream(counts, from, from + 7).average().orElseThrow();
    }

    private static double deviation(double[] counts, int from) {
        var mean = mean(counts, from);
        return Math.sqrt(Arrays.stream(counts, from, from + 7)
                        .map(x -> (x - mean) * (x - mean))
                        .sum()
                / 6);
    }
}
