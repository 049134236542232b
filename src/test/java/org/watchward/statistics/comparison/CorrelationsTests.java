package org.watchward.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CorrelationsTests {

    /** Hollander and Wolfe 1973, p. 187: the example of R's cor.test. */
    private static final double[] LIGHTNESS = {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};

    private static final double[] QUALITY = {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};
    private static final double[] TIED = {1, 2, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10};
    private static final double[] TIED_TOO = {2, 1, 3, 3, 5, 4, 6, 8, 7, 7, 10, 9};

    @Test
    void findsPearsonsWithItsInterval() {
        var found = Correlations.pearson(LIGHTNESS, QUALITY, 0.95);

        // scipy 1.17: pearsonr(x, y), .confidence_interval(); R 4.3: cor.test(x, y)
        assertThat(found.coefficient()).isCloseTo(0.5711815575638288, within(1e-14));
        assertThat(found.pValue()).isCloseTo(0.10817305434949381, within(1e-13));
        assertThat(found.interval().lower()).isCloseTo(-0.14974263303675717, within(1e-12));
        assertThat(found.interval().upper()).isCloseTo(0.8955794618387394, within(1e-12));
    }

    @Test
    void findsSpearmansByEnumeration() {
        var found = Correlations.spearman(LIGHTNESS, QUALITY, 0.95);

        // R 4.3: cor.test(x, y, method = "spearman") prints S = 48, p-value = 0.0968; all 362,880 permutations give the
        // rest
        assertThat(found.coefficient()).isCloseTo(0.6, within(1e-14));
        assertThat(found.pValue()).isCloseTo(0.09679783950617284, within(1e-14));
    }

    @Test
    void findsKendallsByCounting() {
        var found = Correlations.kendall(LIGHTNESS, QUALITY, 0.95);

        // scipy 1.17: kendalltau(x, y); R 4.3: cor.test(x, y, method = "kendall") prints T = 26, p-value = 0.1194
        assertThat(found.coefficient()).isCloseTo(0.4444444444444444, within(1e-14));
        assertThat(found.pValue()).isCloseTo(0.11943893298059964, within(1e-13));
    }

    @Test
    void allowsForTies() {
        // scipy 1.17: spearmanr(x, y), kendalltau(x, y)
        assertThat(Correlations.spearman(TIED, TIED_TOO, 0.95).coefficient())
                .isCloseTo(0.9419014084507041, within(1e-14));
        assertThat(Correlations.spearman(TIED, TIED_TOO, 0.95).pValue())
                .isCloseTo(4.726656238535804e-06, within(1e-17));
        assertThat(Correlations.kendall(TIED, TIED_TOO, 0.95).coefficient()).isCloseTo(0.8125, within(1e-14));
        assertThat(Correlations.kendall(TIED, TIED_TOO, 0.95).pValue())
                .isCloseTo(0.00031911866958115725, within(1e-16));
    }

    @Test
    void refusesAMeasureThatDoesNotVary() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlations.pearson(new double[] {1, 1, 1}, new double[] {1, 2, 3}, 0.95))
                .withMessage("spread of x must be above 0, was 0.0");
    }

    @Property(tries = 200)
    void kendallsScoreIsThatOfComparingEveryPair(
            @ForAll @Size(min = 5, max = 40) List<@IntRange(max = 12) Integer> first,
            @ForAll @IntRange(min = 1, max = 50) int seed) {
        var x = first.stream().mapToDouble(Integer::doubleValue).toArray();
        var y = new java.util.Random(seed)
                .doubles(x.length)
                .map(value -> Math.floor(10 * value))
                .toArray();
        x[0] = 100;
        y[0] = 100;

        var found = Correlations.kendall(x, y, 0.95).coefficient();

        assertThat(found).isCloseTo(byPairs(x, y), within(1e-12));
    }

    private static double byPairs(double[] x, double[] y) {
        double score = 0;
        double inX = 0;
        double inY = 0;
        for (var i = 0; i < x.length; i++) {
            for (var j = 0; j < i; j++) {
                score += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
                inX += x[i] == x[j] ? 0 : 1;
                inY += y[i] == y[j] ? 0 : 1;
            }
        }
        return score / Math.sqrt(inX * inY);
    }

    @Property(tries = 50)
    void theSeriesForSpearmansMeetsTheEnumeration(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
        var random = new java.util.Random(seed);
        var nine = random.doubles(9).toArray();
        var ten = java.util.stream.DoubleStream.concat(random.doubles(1), java.util.Arrays.stream(nine))
                .toArray();
        var places = java.util.stream.IntStream.range(0, 10).asDoubleStream().toArray();

        var series = Correlations.spearman(places, ten, 0.95);
        var student = Correlations.pearson(places, Correlations.meanRanks(ten), 0.95);

        assertThat(series.pValue()).isCloseTo(student.pValue(), within(0.03));
    }
}
