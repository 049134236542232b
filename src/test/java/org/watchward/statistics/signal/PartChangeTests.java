package org.watchward.statistics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class PartChangeTests {

    private static final YearMonth FIRST = YearMonth.of(2021, 3);
    private static final int MONTHS = 58;
    private static final int RUNS = 400;

    private final Random random = new Random(5);

    @Test
    void callsAtMostAboutFiveOfAHundredPartsThatChangedLikeTheRest() {
        assertThat(called(20, 200, 1.7, 0, 12)).as("chance alone").isLessThan(0.075);
        assertThat(called(20, 200, 1.7, 0.15, 12))
                .as("moved by what moves the rest")
                .isLessThan(0.075);
        assertThat(called(60, 60, 0.5, 0.3, 6)).as("half of the whole").isLessThan(0.075);
        assertThat(called(0.4, 8, 1.7, 0.1, 9)).as("rare").isLessThan(0.075);
    }

    @Test
    void findsAPartThatRoseMoreThanARestThatRose() {
        var moved = wandering(0.15);
        var part = counts(month -> 40 * moved[month] * (month >= MONTHS - 12 ? 2.4 : 1));
        var rest = counts(month -> 300 * moved[month] * (month >= MONTHS - 12 ? 1.5 : 1));

        var change = PartChange.of(part, rest, since(12));

        assertThat(change.size()).isPositive();
        assertThat(change.beyond(true)).isLessThan(1e-6).isCloseTo(change.pValue() / 2, within(1e-15));
        assertThat(change.beyond(false)).isGreaterThan(0.999);
    }

    @Test
    void doesNotTakeThePartsOwnSeasonForAChange() {
        var part = counts(month -> 60 * (1 + 0.5 * Math.sin(2 * Math.PI * (month - MONTHS + 6.5) / 12)));
        var rest = counts(month -> 400);
        var half = part.since(since(6)).total() / 6;

        assertThat(half).as("its high season").isGreaterThan(1.2 * part.total() / MONTHS);
        assertThat(PartChange.of(part, rest, since(6)).pValue()).isGreaterThan(0.05);
    }

    @Test
    void claimsLittleOfARestOfAFewEvents() {
        var part = counts(month -> 2);
        var rest = counts(month -> month == 3 ? 1 : 0.001);

        assertThat(PartChange.of(part, rest, since(6)).pValue()).isBetween(0.01, 1.0);
    }

    @Test
    void saysNothingWithoutEventsOrMonthsBeforeAndAfter() {
        var part = counts(month -> 20);
        var rest = counts(month -> 100);

        assertThat(PartChange.of(part, rest, since(MONTHS)).pValue()).isEqualTo(1);
        assertThat(PartChange.of(part, rest, since(0)).pValue()).isEqualTo(1);
        assertThat(PartChange.of(MonthlyCounts.from(FIRST, new double[MONTHS]), rest, since(12))
                        .pValue())
                .isEqualTo(1);
    }

    @Test
    void refusesOtherMonths() {
        var part = counts(month -> 20);

        assertThatThrownBy(() -> PartChange.of(part, part.withoutNewest(), since(12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the same months");
        assertThatThrownBy(() -> part.withoutNewest().only(part.months())).hasMessageContaining("2025-12 is not");
    }

    /** How often a p-value below 0.05 is given to a part that rose with the rest and has a season like it. */
    private double called(double part, double rest, double factor, double spread, int months) {
        var called = 0;
        for (var run = 0; run < RUNS; run++) {
            var moved = wandering(spread);
            IntToDoubleFunction course = month -> moved[month]
                    * (1 + 0.2 * Math.cos(2 * Math.PI * month / 12))
                    * (month >= MONTHS - months ? factor : 1);
            var change = PartChange.of(
                    counts(month -> part * course.applyAsDouble(month)),
                    counts(month -> rest * course.applyAsDouble(month)),
                    since(months));
            called += change.pValue() < 0.05 ? 1 : 0;
        }
        return called / (double) RUNS;
    }

    private static int since(int months) {
        return MonthlyCounts.numberOf(FIRST) + MONTHS - months;
    }

    private double[] wandering(double spread) {
        var at = random.nextGaussian();
        var moved = new double[MONTHS];
        for (var month = 0; month < MONTHS; month++) {
            at = 0.7 * at + Math.sqrt(1 - 0.49) * random.nextGaussian();
            moved[month] = Math.exp(spread * at);
        }
        return moved;
    }

    private MonthlyCounts counts(IntToDoubleFunction mean) {
        var counts = new double[MONTHS];
        for (var month = 0; month < MONTHS; month++) {
            counts[month] = PoissonDistribution.of(mean.applyAsDouble(month))
                    .inverseCumulativeProbability(Math.min(random.nextDouble(), Math.nextDown(1.0)));
        }
        return MonthlyCounts.from(FIRST, counts);
    }
}
