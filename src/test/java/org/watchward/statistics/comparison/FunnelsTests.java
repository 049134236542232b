package org.watchward.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.Proportions;
import org.watchward.statistics.comparison.Overdispersion.Transform;

class FunnelsTests {

    @Property
    void aPlaceOnTheFunnelHasAnIntervalThatJustReachesTheAverage(
            @ForAll @DoubleRange(min = 0.2, max = 0.8) double average,
            @ForAll @IntRange(min = 100, max = 10_000) int all) {
        var funnel = Funnels.proportionLimits(average, all, 0.95);

        assertThat(Proportions.wilson(funnel.lower() * all, all, 1, 0.95)
                        .interval()
                        .upper())
                .isCloseTo(average, within(1e-9));
        assertThat(Proportions.wilson(funnel.upper() * all, all, 1, 0.95)
                        .interval()
                        .lower())
                .isCloseTo(average, within(1e-9));
    }

    @Property
    void exactAndApproximateLimitsMeetForManyPeople(@ForAll @DoubleRange(min = 0.2, max = 0.8) double average) {
        var exact = Funnels.exactProportionLimits(average, 20_000, 0.95);
        var near = Funnels.proportionLimits(average, 20_000, 0.95);

        assertThat(exact.lower()).isCloseTo(near.lower(), within(2e-4));
        assertThat(exact.upper()).isCloseTo(near.upper(), within(2e-4));
    }

    @Test
    void findsNoVarianceBetweenPlacesThatDifferByChanceAlone() {
        var counts = new double[] {95, 105, 101, 99, 110, 90, 100, 103, 97, 102};
        var expected = new double[counts.length];
        java.util.Arrays.fill(expected, 100);

        var found = Overdispersion.of(counts, expected, Transform.RATIO_ROOT);

        assertThat(found.betweenVariance()).isZero();
        assertThat(found.limits(100, 0.95).upper()).isCloseTo(Math.pow(1 + 1.959963984540054 / 20, 2), within(1e-12));
    }

    @Test
    void measuresTheVarianceBetweenPlacesByHand() {
        var counts = new double[] {50, 100, 150};
        var expected = new double[] {100, 100, 100};

        var found = Overdispersion.of(counts, expected, Transform.RATIO_ROOT);

        // numpy 2.4: y = sqrt(o/e); z = (y - 1) * 2 * sqrt(e); z = clip(z, quantile(z, .1), quantile(z, .9));
        // mean(z**2)
        var low = 0.8 * 20 * (Math.sqrt(0.5) - 1);
        var high = 0.8 * 20 * (Math.sqrt(1.5) - 1);
        var dispersion = (low * low + high * high) / 3;
        assertThat(found.dispersion()).isCloseTo(dispersion, within(1e-12));
        assertThat(found.betweenVariance()).isCloseTo((3 * dispersion - 2) / (1200 - 400), within(1e-12));
    }

    @Property(tries = 50)
    void recoversAPlantedVarianceBetweenPlaces(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
        var random = new Random(seed);
        var expected = new double[500];
        var counts = new double[500];
        for (var i = 0; i < counts.length; i++) {
            expected[i] = 200 + random.nextInt(2000);
            var root = 1 + 0.15 * random.nextGaussian() + random.nextGaussian() / (2 * Math.sqrt(expected[i]));
            counts[i] = expected[i] * root * root;
        }

        var found = Overdispersion.of(counts, expected, Transform.RATIO_ROOT);

        // pulling in a tenth at either end takes some of it away
        assertThat(Math.sqrt(found.betweenVariance())).isBetween(0.1, 0.16);
    }
}
