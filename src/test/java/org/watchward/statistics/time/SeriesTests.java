package org.watchward.statistics.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeriesTests {

    private static double[] seasonal(int months, double noise, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, months)
                .mapToDouble(i -> 100 + 0.5 * i + 20 * Math.sin(i * Math.PI / 6) + noise * random.nextGaussian())
                .toArray();
    }

    @Test
    void decomposesALineAndASeasonByHand() {
        var values = IntStream.range(0, 36)
                .mapToDouble(i -> i + (i % 4 == 0 ? 3 : -1))
                .toArray();

        var found = Decomposition.additive(values, 4);

        // R 4.3: decompose(ts(0:35 + rep(c(3, -1, -1, -1), 9), frequency = 4))
        assertThat(found.trend()[10]).isCloseTo(10, within(1e-12));
        assertThat(found.trend()[1]).isNaN();
        assertThat(Arrays.copyOf(found.seasonal(), 4)).containsExactly(new double[] {3, -1, -1, -1}, within(1e-12));
        assertThat(found.remainder()[10]).isCloseTo(0, within(1e-12));
    }

    @Test
    void decomposesFactors() {
        var values = IntStream.range(0, 36)
                .mapToDouble(i -> 50 * (i % 4 == 0 ? 1.6 : 0.8))
                .toArray();

        var found = Decomposition.multiplicative(values, 4);

        assertThat(found.seasonal()[0]).isCloseTo(1.6, within(1e-12));
        assertThat(found.remainder()[10]).isCloseTo(1, within(1e-12));
    }

    @Property(tries = 30)
    void everyDecompositionAddsUp(@ForAll @IntRange(min = 0, max = 1000) int seed, @ForAll boolean robust) {
        var values = seasonal(60, 5, seed);
        for (var window : new int[] {0, 7, 13}) {
            var found = Decomposition.stl(values, 12, window, robust);
            IntStream.range(0, 60)
                    .forEach(i -> assertThat(found.trend()[i] + found.seasonal()[i] + found.remainder()[i])
                            .isCloseTo(values[i], within(1e-9)));
        }
    }

    @Test
    void stlFindsALineAndASineAlmostWhole() {
        var found = Decomposition.stl(seasonal(96, 0, 1), 12, 0, false);

        assertThat(Arrays.stream(found.remainder()).map(Math::abs).max().orElseThrow())
                .isLessThan(0.6);
        assertThat(found.seasonal()[3]).isCloseTo(20, within(0.6));
    }

    @Test
    void robustStlKeepsAnOutlierOutOfTheSeason() {
        var values = seasonal(96, 1, 1);
        values[51] += 200;

        var plain = Decomposition.stl(values, 12, 0, false);
        var robust = Decomposition.stl(values, 12, 0, true);

        assertThat(robust.seasonal()[3]).isCloseTo(20, within(2.0));
        assertThat(plain.seasonal()[3]).isGreaterThan(30);
        assertThat(robust.remainder()[51]).isGreaterThan(190);
    }

    @Test
    void decomposesAsTheAuthorsProgramDoes() {
        var plain = Decomposition.stl(FarringtonTests.busy(), 12, 7, false);
        var robust = Decomposition.stl(FarringtonTests.busy(), 12, 7, true);

        // statsmodels 0.15: STL(x, period=12, seasonal=7, trend=23, low_pass=13, seasonal_deg=0, seasonal_jump=1,
        // trend_jump=3,
        // low_pass_jump=2).fit(inner_iter=2, outer_iter=0), and robust=True … fit(inner_iter=1, outer_iter=15)
        assertThat(at(plain.trend()))
                .containsExactly(
                        new double[] {17.335501200642867, 28.471624599457243, 31.867008117672153}, within(1e-9));
        assertThat(at(plain.seasonal()))
                .containsExactly(
                        new double[] {0.5055295980982023, 6.402860181170829, -0.7524039675634681}, within(1e-9));
        assertThat(at(robust.trend()))
                .containsExactly(new double[] {27.745798916215385, 26.5602825784007, 25.695989587458165}, within(1e-9));
        assertThat(at(robust.seasonal()))
                .containsExactly(
                        new double[] {0.3541446887529587, 9.143850570354745, -7.427478081519105}, within(1e-9));
    }

    private static double[] at(double[] values) {
        return new double[] {values[0], values[50], values[95]};
    }

    @Test
    void decomposesClassicallyAsStatsmodelsDoes() {
        var sum = Decomposition.additive(FarringtonTests.busy(), 12);
        var product = Decomposition.multiplicative(FarringtonTests.busy(), 12);

        // statsmodels 0.15: seasonal_decompose(x, model="additive", period=12), and "multiplicative"
        assertThat(new double[] {sum.trend()[50], sum.seasonal()[0], sum.seasonal()[11], sum.remainder()[50]})
                .containsExactly(
                        new double[] {28.791666666666664, 0.5119047619047628, -2.779761904761905, 3.529761904761907},
                        within(1e-12));
        assertThat(new double[] {product.seasonal()[0], product.seasonal()[11], product.remainder()[50]})
                .containsExactly(
                        new double[] {1.0350263911570836, 0.9012539609289575, 1.10261778836946}, within(1e-12));
    }

    @Test
    void findsPlantedBreaksAndNoneInNoise() {
        var random = new Random(4);
        var values = IntStream.range(0, 90)
                .mapToDouble(i -> (i < 30 ? 10 : i < 60 ? 20 : 14) + random.nextGaussian())
                .toArray();
        var noise = random.doubles(90).toArray();

        assertThat(Breaks.of(values, 13, 5).starts()).containsExactly(30, 60);
        assertThat(Breaks.of(noise, 13, 5).starts()).isEmpty();
    }

    @Property(tries = 50)
    void oneBreakIsWhereTheSquaresAreLeast(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
        var values = new Random(seed).doubles(40).map(x -> x * 3).toArray();
        values[20] += 8;

        var found = Breaks.of(values, 6, 1);

        var least = IntStream.rangeClosed(6, 34)
                .mapToDouble(at -> squares(values, 0, at) + squares(values, at, 40))
                .min()
                .orElseThrow();
        var bic = 40 * (Math.log(2 * Math.PI * least / 40) + 1) + Math.log(40) * 4;
        assertThat(found.criteria().get(1)).isCloseTo(bic, within(1e-9));
    }

    private static double squares(double[] values, int from, int to) {
        var mean = Arrays.stream(values, from, to).average().orElseThrow();
        return Arrays.stream(values, from, to).map(x -> (x - mean) * (x - mean)).sum();
    }

    @Test
    void repeatsLastYearWithAWideningInterval() {
        var values =
                IntStream.range(0, 36).mapToDouble(i -> i % 12 + i / 12 * 2).toArray();

        var found = ForecastMethod.SEASONAL_NAIVE.of(values, 12, 13, 0.95);

        // every year is 2 above the one before: standard deviation 2, then 2 sqrt(2)
        assertThat(found.means().get(0)).isEqualTo(4);
        assertThat(found.intervals().get(0).upper()).isCloseTo(4 + 1.959963984540054 * 2, within(1e-12));
        assertThat(found.intervals().get(12).upper())
                .isCloseTo(4 + 1.959963984540054 * 2 * Math.sqrt(2), within(1e-12));
    }

    @Test
    void sumsAYearAheadAsSurelyAsItsMonthsTogether() {
        var values =
                IntStream.range(0, 36).mapToDouble(i -> i % 12 + i / 12 * 2).toArray();

        var year = ForecastMethod.SEASONAL_NAIVE.total(values, 12, 1, 12);
        var two = ForecastMethod.SEASONAL_NAIVE.total(values, 12, 1, 24);

        // twelve misses of standard deviation 2; of two years each of the first twelve counts twice
        assertThat(year.mean()).isEqualTo(66 + 12 * 4);
        assertThat(year.standardError()).isCloseTo(2 * Math.sqrt(12), within(1e-12));
        assertThat(two.standardError()).isCloseTo(2 * Math.sqrt(12 * 4 + 12), within(1e-12));
        assertThat(year.interval(0.95).upper()).isCloseTo(114 + 1.959963984540054 * 2 * Math.sqrt(12), within(1e-9));
    }

    @Test
    void feelsAMissInEveryLaterPeriodOfASum() {
        var sum = new Ahead(new double[6], 4, later -> 0.3).total(3, 6);

        // the first two misses are felt four times, the others count and are felt three times, twice, once and not
        assertThat(sum.standardError())
                .isCloseTo(2 * Math.sqrt(2 * 1.2 * 1.2 + 1.9 * 1.9 + 1.6 * 1.6 + 1.3 * 1.3 + 1), within(1e-12));
    }

    @Test
    void sumsOnePeriodAsTheForecastOfIt() {
        var values = seasonal(72, 3, 5);

        for (var method : ForecastMethod.values()) {
            var month = method.of(values, 12, 7, 0.8);
            var sum = method.total(values, 12, 7, 7);

            assertThat(sum.mean()).isCloseTo(month.means().get(6), within(1e-9));
            assertThat(sum.interval(0.8).lower())
                    .isCloseTo(month.intervals().get(6).lower(), within(1e-9));
        }
    }

    /** A level that moves by 0.4 of every miss: sums of a year fall into their interval about as often as it says. */
    @Test
    void holdsTheSumOfAYearAsOftenAsItSays() {
        var random = new Random(11);
        var inside = 0;
        for (var series = 0; series < 400; series++) {
            var level = 100.0;
            var values = new double[72];
            for (var month = 0; month < values.length; month++) {
                var miss = 10 * random.nextGaussian();
                values[month] = level + miss;
                level += 0.4 * miss;
            }
            var sum = ForecastMethod.LEVEL.total(Arrays.copyOf(values, 60), 12, 1, 12);
            var recorded = Arrays.stream(values, 60, 72).sum();
            inside += sum.interval(0.8).contains(recorded) ? 1 : 0;
        }

        assertThat(inside / 400.0).isBetween(0.74, 0.86);
    }

    @Test
    void holtAndWintersCarryALineAndASeasonOn() {
        var found = ForecastMethod.HOLT_WINTERS.of(seasonal(72, 0.5, 3), 12, 12, 0.95);

        for (var ahead = 0; ahead < 12; ahead++) {
            var month = 72 + ahead;
            assertThat(found.means().get(ahead))
                    .isCloseTo(100 + 0.5 * month + 20 * Math.sin(month * Math.PI / 6), within(3.0));
        }
    }

    @Test
    void forecastsAsStatsmodelsDoes() {
        // statsmodels 0.15: ETSModel(x, error="add", …).fit(maxiter=2000).get_prediction(96, 98); its search stops a
        // little earlier
        assertThat(ahead(ForecastMethod.LEVEL))
                .containsExactly(new double[] {30.85105, 30.85105, 30.85105}, within(1e-4));
        assertThat(ahead(ForecastMethod.DAMPED_TREND))
                .containsExactly(new double[] {31.7586, 31.8038, 31.8481}, within(1e-3));
        assertThat(ahead(ForecastMethod.SEASONAL_LEVEL))
                .containsExactly(new double[] {31.3522, 32.7313, 35.3593}, within(2e-3));
        assertThat(ahead(ForecastMethod.HOLT_WINTERS))
                .containsExactly(new double[] {33.789, 35.307, 38.045}, within(0.02));
    }

    private static double[] ahead(ForecastMethod method) {
        return method.of(FarringtonTests.busy(), 12, 3, 0.95).means().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    @Test
    void picksASeasonForASeasonalSeriesAndNoneForNoise() {
        var noise = new Random(2).doubles(72).map(x -> 50 + 10 * x).toArray();

        assertThat(ForecastMethod.backTest(seasonal(84, 1, 1), 12, 6, 6, 0.95)
                        .get(0)
                        .method())
                .isIn(ForecastMethod.HOLT_WINTERS, ForecastMethod.ETS, ForecastMethod.SEASONAL_LEVEL);
        assertThat(ForecastMethod.backTest(noise, 12, 6, 6, 0.95).get(0).scaledError())
                .isLessThan(1);
        assertThat(ForecastMethod.best(noise, 12, 3, 6, 0.95).horizon()).isEqualTo(3);
    }

    @Property(tries = 20)
    void aLevelOfNoiseIsItsMeanMoreOrLess(@ForAll @IntRange(min = 0, max = 1000) int seed) {
        var noise = new Random(seed).doubles(120).map(x -> 50 + 10 * x).toArray();

        var found = ForecastMethod.LEVEL.of(noise, 12, 1, 0.95);

        assertThat(found.means().get(0)).isCloseTo(55, within(3.5));
        assertThat(found.intervals().get(0).upper() - found.intervals().get(0).lower())
                .isBetween(8.0, 16.0);
    }

    @Test
    void refusesAForecastFromTwoYears() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastMethod.ETS.of(new double[24], 12, 1, 0.95))
                .withMessage("values must be at least 36, was 24");
    }
}
