package org.watchward.statistics.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.spatial.HotSpots.Course;
import org.watchward.statistics.spatial.KernelDensity.Grid;
import org.watchward.statistics.spatial.LocalAssociation.Quadrant;

class SpatialTests {

    private static final Contiguity LATTICE = Maps.lattice(12, 12);

    private static double[] noise(int size, long seed) {
        return new Random(seed).doubles(size).toArray();
    }

    @Property(tries = 30)
    void localMoransAddUpToTheGlobalOne(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
        var values = noise(144, seed);

        var local = Arrays.stream(LocalAssociation.moran(values, LATTICE).statistics())
                .average()
                .orElseThrow();
        var global = GlobalAssociation.moran(values, LATTICE, Weighting.ROW_STANDARDISED)
                .value();

        assertThat(local).isCloseTo(global, within(1e-12));
    }

    @Property(tries = 5)
    void analyticVariancesAreThoseOfShuffling(@ForAll @IntRange(min = 0, max = 1000) int seed) {
        var values = noise(36, seed);
        var small = Maps.lattice(6, 6);
        for (var statistic : List.<GlobalAssociation.Statistic>of(
                GlobalAssociation::moran, GlobalAssociation::geary, GlobalAssociation::generalG)) {
            var found = statistic.of(values, small, Weighting.ROW_STANDARDISED);

            var shuffled = shuffledScores(statistic, values, small, found);

            assertThat(shuffled[0]).isCloseTo(0, within(0.15));
            assertThat(shuffled[1]).isCloseTo(1, within(0.15));
        }
    }

    /** Mean and variance of the scores of 2,000 shuffles. */
    private static double[] shuffledScores(
            GlobalAssociation.Statistic statistic, double[] values, Contiguity map, GlobalAssociation found) {
        var list = new java.util.ArrayList<Double>();
        Arrays.stream(values).forEach(list::add);
        var random = new Random(5);
        var scores = IntStream.range(0, 2000)
                .mapToDouble(i -> {
                    java.util.Collections.shuffle(list, random);
                    var value = statistic.of(
                            list.stream().mapToDouble(Double::doubleValue).toArray(), map, Weighting.ROW_STANDARDISED);
                    return (value.value() - found.expected()) / Math.sqrt(found.varianceRandom());
                })
                .summaryStatistics();
        return new double[] {scores.getAverage(), varianceOf(statistic, list, random, map, found)};
    }

    private static double varianceOf(
            GlobalAssociation.Statistic statistic,
            List<Double> list,
            Random random,
            Contiguity map,
            GlobalAssociation found) {
        return IntStream.range(0, 2000)
                .mapToDouble(i -> {
                    java.util.Collections.shuffle(list, random);
                    var value = statistic.of(
                            list.stream().mapToDouble(Double::doubleValue).toArray(), map, Weighting.ROW_STANDARDISED);
                    return Math.pow(value.value() - found.expected(), 2) / found.varianceRandom();
                })
                .average()
                .orElseThrow();
    }

    @Test
    void permutationAndAnalyticPValuesAgreeOnNoise() {
        var values = noise(144, 3);

        var permuted = ConditionalPermutation.of(values, LATTICE, 1999, 1).moran();
        var analytic = LocalAssociation.moran(values, LATTICE).pValues();

        IntStream.range(0, 144).forEach(i -> assertThat(permuted[i]).isCloseTo(analytic[i], within(0.12)));
    }

    @Test
    void findsAPlantedHotSpotAndRepeatsItself() {
        var values = noise(144, 8);
        for (var i : new int[] {65, 66, 67, 77, 78, 79, 53, 54, 55}) {
            values[i] += 5;
        }

        var once = ConditionalPermutation.of(values, LATTICE, 999, 4);

        assertThat(once.giStar()[66]).isEqualTo(0.002);
        assertThat(ConditionalPermutation.of(values, LATTICE, 999, 4).moran()).isEqualTo(once.moran());
        assertThat(LocalAssociation.giStar(values, LATTICE).scores()[66]).isGreaterThan(4);
        assertThat(LocalAssociation.quadrants(values, LATTICE)[66]).isEqualTo(Quadrant.HIGH_HIGH);
    }

    @Test
    void leavesIslandsOut() {
        var map =
                Contiguity.of(List.of(new int[] {1}, new int[] {0, 2}, new int[] {1, 3}, new int[] {2}, new int[] {}));
        var values = new double[] {1, 2, 3, 4, 9};

        assertThat(LocalAssociation.moran(values, map).statistics()[4]).isNaN();
        assertThat(LocalAssociation.moran(values, map).pValues()[4]).isEqualTo(1);
        assertThat(ConditionalPermutation.of(values, map, 99, 1).gi()[4]).isEqualTo(1);
        assertThat(LocalAssociation.quadrants(values, map)[4]).isEqualTo(Quadrant.NONE);
        assertThat(GlobalAssociation.moran(values, map, Weighting.ROW_STANDARDISED)
                        .value())
                .isFinite();
    }

    @Test
    void refusesAMapWhoseNeighboursDisagree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contiguity.of(List.of(new int[] {1}, new int[] {})))
                .withMessage("area 1 must touch area 0 as that touches it");
    }

    @Test
    void adjustsPValuesAsRDoes() {
        var pValues = new double[] {0.01, 0.02, 0.03, 0.04, 0.05};

        // R 4.3: p.adjust(c(.01, .02, .03, .04, .05), "BH"); p.adjust(c(.01, .5, .03), "BY")
        assertThat(FalseDiscovery.BENJAMINI_HOCHBERG.adjusted(pValues))
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(0.05, 0.05, 0.05, 0.05, 0.05);
        assertThat(FalseDiscovery.BENJAMINI_YEKUTIELI.adjusted(new double[] {0.01, 0.5, 0.03}))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.055, 0.9166666666666666, 0.0825);
    }

    @Test
    void tellsNewHotSpotsFromOldOnes() {
        assertThat(HotSpots.of(new double[] {0, 0, 0, 0, 3}, 1.96)).isEqualTo(Course.NEW);
        assertThat(HotSpots.of(new double[] {0, 0, 0, 3, 3}, 1.96)).isEqualTo(Course.CONSECUTIVE);
        assertThat(HotSpots.of(new double[] {3, 0, 0, 0, 3}, 1.96)).isEqualTo(Course.SPORADIC);
        assertThat(HotSpots.of(new double[] {0, -3, 0, 0, 3}, 1.96)).isEqualTo(Course.OSCILLATING);
        assertThat(HotSpots.of(new double[] {3, 4, 3, 4, 3}, 1.96)).isEqualTo(Course.PERSISTENT);
        assertThat(HotSpots.of(new double[] {3, 4, 5, 6, 7, 8}, 1.96)).isEqualTo(Course.INTENSIFYING);
        assertThat(HotSpots.of(new double[] {8, 7, 6, 5, 4, 3}, 1.96)).isEqualTo(Course.DIMINISHING);
        assertThat(HotSpots.of(new double[] {3, 4, 3, 4, 0}, 1.96)).isEqualTo(Course.HISTORICAL);
        assertThat(HotSpots.of(new double[] {0, 1, 0, 1, 0}, 1.96)).isEqualTo(Course.NONE);
    }

    @Test
    void spreadsEachPointOverTheGridWithoutLosingAny() {
        var grid = new Grid(0, 0, 10, 200, 200);

        var density = KernelDensity.quartic(
                new double[] {1000, 700}, new double[] {1000, 1200}, new double[] {1, 3}, grid, 250);

        assertThat(Arrays.stream(density).sum() * 100).isCloseTo(4, within(0.001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KernelDensity.quartic(new double[0], new double[0], new double[0], grid, 5))
                .withMessageStartingWith("bandwidth must be between 10.0");
    }
}
