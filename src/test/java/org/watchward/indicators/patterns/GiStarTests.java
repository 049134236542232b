package org.watchward.indicators.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watchward.indicators.open.HotSpotMap.Heat;
import org.watchward.statistics.spatial.Contiguity;

class GiStarTests {

    private static final int SIDE = 20;
    private static final int RUNS = 400;

    /** By chance alone: any hot or cold spot in at most one map of twenty, give or take what 400 maps can show. */
    @Test
    void seldomCallsASpotWhereThereIsNone() {
        assertThat(shareWithSpots(1, 0)).isLessThan(0.075);
        assertThat(shareWithSpots(10, 0)).isLessThan(0.075);
        assertThat(shareWithSpots(20, 0.8)).isLessThan(0.075);
        assertThat(shareWithSpots(20, 1.2)).isLessThan(0.075);
    }

    @Test
    void hasNoAnswerWhereAllAreTheSame() {
        assertThat(GiStar.of(List.of(3, 3, 3, 3), Integer::doubleValue, grid(2)))
                .isEmpty();
    }

    @Test
    void callsNothingHotThatIsItselfBelowTheAverage() {
        var counts = IntStream.range(0, SIDE * SIDE)
                .mapToObj(i -> i / SIDE < 5 && i % SIDE < 5 ? 30 + i % 7 : 5 + i % 5)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        var low = 2 * SIDE + 2;
        counts.set(low, 3);

        var found = GiStar.of(counts, Integer::doubleValue, grid(SIDE)).orElseThrow();

        assertThat(found.scores()[low]).isPositive();
        assertThat(found.adjusted()[low]).isLessThan(GiStar.FALSE_DISCOVERY);
        assertThat(found.heat(low)).isEqualTo(Heat.NEITHER);
        assertThat(found.heat(low + 1)).isEqualTo(Heat.HOT);
    }

    private static double shareWithSpots(double mean, double spread) {
        var random = new Random(20_261_122);
        var contiguity = grid(SIDE);
        var with = 0;
        for (var run = 0; run < RUNS; run++) {
            var counts = IntStream.range(0, SIDE * SIDE)
                    .mapToObj(i -> poisson(mean * Math.exp(spread * random.nextGaussian()), random))
                    .toList();
            var found = GiStar.of(counts, Integer::doubleValue, contiguity).orElseThrow();
            with += Arrays.stream(found.adjusted()).anyMatch(p -> p < GiStar.FALSE_DISCOVERY) ? 1 : 0;
        }
        return with / (double) RUNS;
    }

    private static int poisson(double mean, Random random) {
        var limit = Math.exp(-Math.min(700, mean));
        var events = 0;
        for (var product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            events++;
        }
        return events;
    }

    /** Squares that touch at sides and corners. */
    private static Contiguity grid(int side) {
        var lists = new ArrayList<int[]>();
        for (var i = 0; i < side * side; i++) {
            var at = i;
            lists.add(IntStream.range(0, side * side)
                    .filter(j -> j != at && Math.abs(j / side - at / side) <= 1 && Math.abs(j % side - at % side) <= 1)
                    .toArray());
        }
        return Contiguity.of(lists);
    }
}
