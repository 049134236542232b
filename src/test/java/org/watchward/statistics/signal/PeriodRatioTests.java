package org.watchward.statistics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.signal.PeriodRatio.Stretch;

class PeriodRatioTests {

    private static final YearMonth START = YearMonth.of(2013, 1);
    private static final Stretch BEFORE = new Stretch(MonthlyCounts.numberOf(YearMonth.of(2014, 1)), 12);
    private static final Stretch AFTER = new Stretch(MonthlyCounts.numberOf(YearMonth.of(2015, 1)), 12);
    private static final int RUNS = 2_000;

    @Test
    void dividesEventsADay() {
        var counts = new double[36];
        Arrays.fill(counts, 0, 24, 40);
        Arrays.fill(counts, 24, 36, 20);

        var ratio = PeriodRatio.of(MonthlyCounts.from(START, counts), BEFORE, AFTER);

        assertThat(ratio.ratio().value()).isCloseTo(0.5, within(1e-12));
        assertThat(ratio.ratio().interval().upper()).isLessThan(0.7);
        assertThat(ratio.logVariance()).isCloseTo(ratio.widening() * (1 / 240.0 + 1 / 480.0), within(1e-12));
    }

    @Test
    void hasLimitsWhereNothingIsLeft() {
        var counts = new double[36];
        Arrays.fill(counts, 0, 24, 4);

        var ratio = PeriodRatio.of(MonthlyCounts.from(START, counts), BEFORE, AFTER);

        assertThat(ratio.ratio().value()).isZero();
        assertThat(ratio.ratio().interval().lower()).isZero();
        assertThat(ratio.ratio().interval().upper()).isBetween(0.05, 0.3);
        assertThat(ratio.logVariance()).isInfinite();
    }

    @Test
    void holdsOneAboutAsOftenAsItSays() {
        assertThat(coverage(20, 0, 0)).isGreaterThan(0.94);
        assertThat(coverage(20, 0.25, 0)).isGreaterThan(0.94);
        assertThat(coverage(20, 0.25, 0.5)).isGreaterThan(0.94);
        assertThat(coverage(20, 0.25, 0.7)).isGreaterThan(0.92);
        assertThat(coverage(100, 0.2, 0.7)).isGreaterThan(0.90);
    }

    @Test
    void refusesTooFewMonthsAndNothingBefore() {
        assertThatThrownBy(() -> PeriodRatio.of(MonthlyCounts.from(START, new double[23]), BEFORE, AFTER))
                .hasMessageContaining("months must be at least 24");
        var counts = new double[36];
        Arrays.fill(counts, 24, 36, 4);
        assertThatThrownBy(() -> PeriodRatio.of(MonthlyCounts.from(START, counts), BEFORE, AFTER))
                .hasMessageContaining("earlier events must be above 0");
    }

    private static double coverage(double mean, double spread, double memory) {
        var random = new Random(7);
        var held = 0;
        for (var run = 0; run < RUNS; run++) {
            var ratio = PeriodRatio.of(MonthlyCounts.from(START, series(mean, spread, memory, random)), BEFORE, AFTER);
            held += ratio.ratio().interval().contains(1) ? 1 : 0;
        }
        return held / (double) RUNS;
    }

    /** Poisson counts around a level that wanders by a share of itself and keeps a part of it from month to month. */
    private static double[] series(double mean, double spread, double memory, Random random) {
        var counts = new double[36];
        var level = random.nextGaussian();
        for (var i = 0; i < counts.length; i++) {
            counts[i] = poisson(mean * Math.exp(spread * level), random);
            level = memory * level + Math.sqrt(1 - memory * memory) * random.nextGaussian();
        }
        return counts;
    }

    private static int poisson(double mean, Random random) {
        var limit = Math.exp(-mean);
        var events = 0;
        for (var product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            events++;
        }
        return events;
    }
}
