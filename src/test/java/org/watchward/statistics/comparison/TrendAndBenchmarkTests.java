package org.watchward.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.Interval;
import org.watchward.statistics.Rates;
import org.watchward.statistics.comparison.Inequality.Group;
import org.watchward.statistics.comparison.Inequality.Sampling;
import org.watchward.statistics.comparison.Inequality.Scale;
import org.watchward.statistics.comparison.RecentTrend.Outcome;

class TrendAndBenchmarkTests {

    @Test
    void callsNoTrendThatOnePointMakes() {
        var values = new double[] {10, 10, 10, 10, 30};
        var intervals =
                Arrays.stream(values).mapToObj(v -> new Interval(v - 1, v + 1)).toArray(Interval[]::new);
        values[0] = 10.1;

        assertThat(RecentTrend.ofRates(values, intervals).outcome()).isEqualTo(Outcome.NO_SIGNIFICANT_CHANGE);
    }

    @Test
    void callsNoTrendOnFourPoints() {
        assertThat(RecentTrend.ofProportions(new double[] {10, 20, 30, 40}, new double[] {100, 100, 100, 100})
                        .outcome())
                .isEqualTo(Outcome.CANNOT_BE_CALCULATED);
    }

    @Property
    void aTrendTurnedRoundInTimeIsTheOppositeTrend(@ForAll @IntRange(min = 20, max = 60) int step) {
        var counts = DoubleStream.iterate(500, count -> count + step).limit(5).toArray();
        var back = DoubleStream.iterate(500 + 4 * step, count -> count - step)
                .limit(5)
                .toArray();

        var up = RecentTrend.ofRates(counts, intervals(counts));
        var down = RecentTrend.ofRates(back, intervals(back));

        assertThat(down.chiSquared()).isCloseTo(up.chiSquared(), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(down.slope()).isCloseTo(-up.slope(), org.assertj.core.api.Assertions.within(1e-9));
    }

    private static Interval[] intervals(double[] counts) {
        return Arrays.stream(counts)
                .mapToObj(count -> Rates.poisson(count, 0.95))
                .toArray(Interval[]::new);
    }

    @Test
    void saysHowAnAreaStandsAgainstABenchmark() {
        assertThat(Benchmarks.againstValue(new Interval(1, 2), 3)).isEqualTo(Verdict.LOWER);
        assertThat(Benchmarks.againstValue(new Interval(1, 2), 0.5)).isEqualTo(Verdict.HIGHER);
        assertThat(Benchmarks.againstValue(new Interval(1, 2), 2)).isEqualTo(Verdict.SIMILAR);
        assertThat(Benchmarks.byOverlap(new Interval(1, 2), new Interval(2, 3))).isEqualTo(Verdict.SIMILAR);
        assertThat(Benchmarks.byOverlap(new Interval(1, 2), new Interval(2.1, 3)))
                .isEqualTo(Verdict.LOWER);
    }

    @Test
    void refusesToDrawALineThroughFourGroups() {
        var groups = java.util.Collections.nCopies(4, new Group(100, 5, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inequality.of(groups, Scale.PLAIN, Scale.PLAIN, Sampling.USUAL))
                .withMessage("groups must be at least 5, was 4");
    }

    @Test
    void holdsTheSlopeInsideLimitsThatTheSeedRepeats() {
        var groups = DoubleStream.of(60, 50, 42, 30, 20)
                .mapToObj(v -> new Group(1000, v, 2))
                .toList();

        var once = Inequality.of(groups, Scale.PLAIN, Scale.PLAIN, new Sampling(20_000, 0.95, 7));
        var again = Inequality.of(groups, Scale.PLAIN, Scale.PLAIN, new Sampling(20_000, 0.95, 7));

        assertThat(once).isEqualTo(again);
        // slope = sum(c v) with c = (x - 1/2) / sum((x - 1/2)^2), x = .1, .3, …: its standard error is 2 / sqrt(0.4)
        var halfWidth =
                (once.slope().interval().upper() - once.slope().interval().lower()) / 2;
        assertThat(halfWidth).isCloseTo(1.96 * 2 / Math.sqrt(0.4), org.assertj.core.api.Assertions.within(0.1));
    }
}
