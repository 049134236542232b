package org.watchward.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** What holds of ratios for any two counts at all. */
class RatiosPropertiesTests {

    @Property
    void theLimitsHoldTheRatio(
            @ForAll @IntRange(min = 1, max = 1_000_000) int later,
            @ForAll @IntRange(min = 1, max = 1_000_000) int earlier,
            @ForAll RatioLimits limits) {
        var estimate = Ratios.ofCounts(later, earlier, limits, 0.95);

        assertThat(estimate.interval().contains(estimate.value())).isTrue();
    }

    @Property
    void aRatioTurnedOverHasItsLimitsTurnedOver(
            @ForAll @IntRange(min = 1, max = 100_000) int later,
            @ForAll @IntRange(min = 1, max = 100_000) int earlier,
            @ForAll RatioLimits limits) {
        var forward = Ratios.ofCounts(later, earlier, limits, 0.95).interval();
        var back = Ratios.ofCounts(earlier, later, limits, 0.95).interval();

        assertThat(back.lower() * forward.upper()).isCloseTo(1, within(1e-8));
        assertThat(back.upper() * forward.lower()).isCloseTo(1, within(1e-8));
    }

    @Property
    void equalExposuresLeaveARatioOfRatesARatioOfCounts(
            @ForAll @IntRange(max = 100_000) int later,
            @ForAll @IntRange(min = 1, max = 100_000) int earlier,
            @ForAll @DoubleRange(min = 1, max = 1_000_000) double residents) {
        var counts = Ratios.ofCounts(later, earlier, RatioLimits.EXACT, 0.95);
        var rates = Ratios.ofRates(later, residents, earlier, residents, RatioLimits.EXACT, 0.95);

        assertThat(rates).isEqualTo(counts);
    }

    @Property(tries = 200)
    void exactLimitsHoldTheTrueRatioAtLeastAsOftenAsPromised(
            @ForAll @DoubleRange(min = 0.2, max = 5) double ratio, @ForAll @IntRange(min = 5, max = 200) int both) {
        var later = BinomialDistribution.of(both, ratio / (1 + ratio));

        var held = IntStream.rangeClosed(0, both)
                .filter(count -> limitsOf(count, both - count).contains(ratio))
                .mapToDouble(later::probability)
                .sum();

        assertThat(held).isGreaterThanOrEqualTo(0.95 - 1e-9);
    }

    /** A change from nothing has no upper limit; its lower one is that of the change to nothing, turned over. */
    private static Interval limitsOf(int later, int earlier) {
        if (earlier > 0) {
            return Ratios.ofCounts(later, earlier, RatioLimits.EXACT, 0.95).interval();
        }
        var back = Ratios.ofCounts(earlier, later, RatioLimits.EXACT, 0.95).interval();
        return new Interval(1 / back.upper(), Double.POSITIVE_INFINITY);
    }
}
