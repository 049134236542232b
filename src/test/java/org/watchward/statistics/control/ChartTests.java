package org.watchward.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChartTests {

    private static final double[] COUNTS = {12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8};

    @Test
    void plotsGapsBetweenRareEventsAroundTheirMedian() {
        var limits = Chart.G.of(Chart.Series.of(0, 0, 3, 10, 40, 7)).get(0);

        // mean 10, deviation sqrt(10 * 11); median 5
        assertThat(limits.centre()).isEqualTo(5);
        assertThat(limits.upper()).isCloseTo(10 + 3 * Math.sqrt(110), within(1e-12));
        assertThat(limits.lower()).isZero();
    }

    @Test
    void freezesItsBaseline() {
        var frozen = Chart.C.of(Chart.Series.of(10, 10, 10, 10, 99, 99).frozenAfter(4));

        assertThat(frozen.get(5).centre()).isEqualTo(10);
        assertThat(frozen.get(5).plotted()).isEqualTo(99);
    }

    @Test
    void refusesATimeOfNothingBetweenEvents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.T.of(Chart.Series.of(3, 0, 5)))
                .withMessage("time between events must be above 0, was 0.0");
    }

    @Test
    void refusesARebaseWithoutAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rebase(5, " "))
                .withMessage("reason must say why the limits change, was blank");
    }

    @Test
    void startsNewLimitsWhereARebaseSaysAndNowhereElse() {
        var counts = new double[] {10, 12, 9, 11, 10, 12, 30, 31, 29, 30, 32, 28};
        var rebase = new Rebase(6, "counting rules changed in April");

        var plain = ProcessChart.of(Chart.XMR, Chart.Series.of(counts), List.of());
        var rebased = ProcessChart.of(Chart.XMR, Chart.Series.of(counts), List.of(rebase));

        assertThat(plain.points().get(0).centre())
                .isEqualTo(plain.points().get(11).centre());
        assertThat(rebased.points().get(0).centre()).isCloseTo(64 / 6.0, within(1e-12));
        assertThat(rebased.points().get(11).centre()).isEqualTo(30);
        assertThat(rebased.parts()).containsExactly(6, 6);
        assertThat(rebased.trial()).isTrue();
        assertThat(rebased.assurance(40, Assurance.Better.LOWER)).isEqualTo(Assurance.CONSISTENT_PASS);
    }

    @Test
    void marksAShiftOnEveryPointThatMadeIt() {
        var values = new double[20];
        Arrays.setAll(values, i -> (i % 2 == 0 ? 1 : -1) + (i < 12 ? 0 : 3));

        var special = ProcessChart.of(Chart.XMR, Chart.Series.of(values).frozenAfter(12), List.of())
                .special();

        assertThat(special.get(12).high()).contains(SpecialCause.SHIFT);
        assertThat(special.get(19).high()).contains(SpecialCause.SHIFT);
        assertThat(special.get(11).special()).isFalse();
    }

    @Test
    void doesNotCountAPointOutsideTheLimitsAsNearThem() {
        assertThat(Rules.of(List.of(point(3.5), point(0.1), point(3.5))).get(1).high())
                .isEmpty();
        assertThat(Rules.of(List.of(point(2.5), point(0.1), point(2.5))).get(1).high())
                .containsExactly(SpecialCause.NEAR_LIMITS);
    }

    private static ControlLimits point(double value) {
        return ControlLimits.around(value, 0, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Property
    void aPrimedChartOfChanceAloneIsNearlyAPlainOne(@ForAll @IntRange(min = 0, max = 1000) int seed) {
        var random = new Random(seed);
        var counts = IntStream.range(0, 400)
                .mapToDouble(i -> Math.rint(100 + 10 * random.nextGaussian()))
                .toArray();
        var series = Chart.Series.of(counts);

        var plain = Chart.U.of(series).get(0);
        var prime = Chart.U_PRIME.of(series).get(0);

        assertThat((prime.upper() - prime.centre()) / (plain.upper() - plain.centre()))
                .isBetween(0.8, 1.2);
    }

    @Property
    void aRateOnAnotherScaleHasItsLimitsOnThatScale(@ForAll @DoubleRange(min = 0.5, max = 500) double exposure) {
        var exposures = new double[COUNTS.length];
        Arrays.fill(exposures, exposure);

        var once = Chart.U_PRIME.of(Chart.Series.of(COUNTS)).get(3);
        var scaled = Chart.U_PRIME.of(Chart.Series.of(COUNTS, exposures)).get(3).times(exposure);

        assertThat(scaled.upper()).isCloseTo(once.upper(), within(1e-9));
        assertThat(scaled.lower()).isCloseTo(once.lower(), within(1e-9));
    }

    @Test
    void findsThePatternOfAYearAndNoneWhereThereIsNone() {
        var flat = new double[48];
        var summery = new double[48];
        Arrays.setAll(flat, i -> 100 + (i * 7919 % 13) - 6);
        Arrays.setAll(summery, i -> 100 + (i % 12 == 7 ? 60 : 0) + (i * 7919 % 13) - 6);

        assertThat(Seasonality.of(summery).pValue()).isLessThan(1e-4);
        assertThat(Seasonality.of(flat).pValue()).isGreaterThan(0.05);
        assertThat(Seasonality.of(summery).factorAt(7)).isBetween(1.4, 1.6);
        assertThat(Arrays.stream(Seasonality.of(summery).factors()).average().orElseThrow())
                .isCloseTo(1, within(1e-12));
    }
}
