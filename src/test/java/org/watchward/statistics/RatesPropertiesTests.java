package org.watchward.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** What holds of rates and proportions for any counts at all. */
class RatesPropertiesTests {

    @Property
    void theLimitsOfACountHoldTheCount(
            @ForAll @DoubleRange(max = 10_000_000) double events,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double confidence) {
        assertThat(Rates.poisson(events, confidence).contains(events)).isTrue();
    }

    @Property
    void moreConfidenceNeverGivesNarrowerLimits(
            @ForAll @DoubleRange(max = 10_000_000) double events,
            @ForAll @DoubleRange(min = 0.01, max = 0.98) double confidence) {
        var narrow = Rates.poisson(events, confidence);
        var wide = Rates.poisson(events, confidence + 0.01);

        assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
        assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
    }

    @Property
    void exactLimitsHoldTheTrueMeanAtLeastAsOftenAsPromised(@ForAll @DoubleRange(min = 0.1, max = 60) double mean) {
        var count = PoissonDistribution.of(mean);

        var held = IntStream.rangeClosed(0, 400)
                .filter(events -> Rates.exactPoisson(events, 0.95).contains(mean))
                .mapToDouble(count::probability)
                .sum();

        assertThat(held).isGreaterThanOrEqualTo(0.95 - 1e-9);
    }

    @Property
    void byarsLimitsAreNearTheExactOnesFromTenEvents(@ForAll @IntRange(min = 10, max = 5_000) int events) {
        var byar = Rates.byar(events, 0.95);
        var exact = Rates.exactPoisson(events, 0.95);

        assertThat(byar.lower()).isCloseTo(exact.lower(), within(0.002 * exact.lower()));
        assertThat(byar.upper()).isCloseTo(exact.upper(), within(0.002 * exact.upper()));
    }

    @Property
    void aRatePerAThousandIsAThousandTimesARatePerOne(
            @ForAll @IntRange(max = 100_000) int events, @ForAll @IntRange(min = 1, max = 1_000_000) int residents) {
        var each = Rates.crude(events, residents, 1, 0.95);
        var perThousand = Rates.crude(events, residents, 1_000, 0.95);

        assertThat(perThousand.value()).isCloseTo(1_000 * each.value(), within(1e-9 * perThousand.value()));
        assertThat(perThousand.interval().upper())
                .isCloseTo(
                        1_000 * each.interval().upper(),
                        within(1e-9 * perThousand.interval().upper()));
    }

    @Property
    void aShareAndItsLimitsStayBetweenNoneAndAll(
            @ForAll @IntRange(min = 1, max = 1_000_000) int all, @ForAll @DoubleRange(max = 1) double share) {
        var estimate = Proportions.wilson(all * share, all, 1, 0.95);

        assertThat(estimate.interval().contains(estimate.value())).isTrue();
        assertThat(estimate.interval().lower()).isBetween(0.0, 1.0);
        assertThat(estimate.interval().upper()).isBetween(0.0, 1.0);
    }

    @Property
    void aShareAndWhatIsLeftMirrorEachOther(
            @ForAll @IntRange(min = 1, max = 1_000_000) int all, @ForAll @DoubleRange(max = 1) double share) {
        var having = Math.rint(all * share);
        var those = Proportions.wilson(having, all, 1, 0.95).interval();
        var others = Proportions.wilson(all - having, all, 1, 0.95).interval();

        assertThat(others.lower()).isCloseTo(1 - those.upper(), within(1e-9));
        assertThat(others.upper()).isCloseTo(1 - those.lower(), within(1e-9));
    }
}
