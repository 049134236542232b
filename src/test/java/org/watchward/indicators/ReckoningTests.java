package org.watchward.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.watchward.indicators.Examples.EXTRACTED;
import static org.watchward.indicators.Examples.RELEASE;
import static org.watchward.indicators.Examples.burglary;
import static org.watchward.indicators.Examples.residents;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchward.indicators.open.Comparison.Change;
import org.watchward.indicators.open.Comparison.NotComparable;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Denominator;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Figure.Known;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;

class ReckoningTests {

    private static final Period YEAR = Period.parse("2016");

    @Test
    void givesTheRateWithItsIntervalAndItsDenominator() {
        var rate = requireNonNull(known(tally(65), 1_000, 2016).rate());

        assertThat(rate.value()).isEqualByComparingTo("65");
        // PHEindicatormethods 2.1.0: phe_rate(x = 65, n = 1000, multiplier = 1000)
        assertThat(rate.interval95()).isEqualTo(new Limits(new BigDecimal("50.163188"), new BigDecimal("82.849139")));
        assertThat(rate.denominator()).isEqualTo(Denominator.residents(1_000, 2016, false));
    }

    @Test
    void knowsTheReleasesOfTheCountAndOfTheResidents() {
        assertThat(known(tally(65), 1_000, 2016).releases()).containsExactly(new ReleaseId(2), RELEASE);
    }

    @Test
    void namesAnotherYearOfTheResidents() {
        assertThat(known(tally(65), 1_000, 2022).caveats())
                .containsExactly("The rate is per residents of mid-2022, the nearest year held.");
    }

    @Test
    void keepsTheCountWhenNoPopulationIsHeld() {
        var figure = (Known) Reckoning.figure(burglary(), YEAR, tally(65), null);

        assertThat(figure.rate()).isNull();
        assertThat(figure.count()).isEqualTo(Count.of(65));
        assertThat(figure.caveats())
                .containsExactly("No rate: no population of this area is held. Import population estimates.");
    }

    @Test
    void givesNoIntervalOfANegativeCount() {
        var rate = requireNonNull(known(tally(-2), 1_000, 2016).rate());

        assertThat(rate.value()).isEqualByComparingTo("-2");
        assertThat(rate.interval95()).isNull();
    }

    @Test
    void leavesAMissingCountMissing() {
        var figure = Reckoning.figure(burglary(), YEAR, new Tally.Absent("it is not held"), residents(1_000, 2016));

        assertThat(figure).isEqualTo(new Figure.Missing("it is not held"));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03, 2016",
        "2016, 2016",
        "ye2022-12, 2022",
        "ye2022-03, 2021",
        "fy2024-25, 2024",
        "2025-01..2025-06, 2025",
    })
    void takesTheResidentsOfTheMiddleOfThePeriod(String period, int year) {
        assertThat(Reckoning.yearOfResidents(Period.parse(period))).isEqualTo(year);
    }

    @Test
    void givesAChangeWithItsBaseAndItsInterval() {
        var change = (Change) Reckoning.comparison(tally(2_293), Period.parse("ye2021-12"), tally(2_023));

        assertThat(change.comparedWith().id()).isEqualTo("ye2021-12");
        assertThat(change.earlier()).isEqualTo(Count.of(2_023));
        assertThat(change.percent()).isEqualByComparingTo("13.3465");
        assertThat(change.interval95().lower()).isEqualByComparingTo("6.7220");
        assertThat(change.interval95().upper()).isEqualByComparingTo("20.3891");
    }

    @Test
    void saysNothingOfAChangeBeforeItIsKnownHowMuchItUsuallyVaries() {
        var change = (Change) Reckoning.comparison(tally(2_293), Period.parse("ye2021-12"), tally(2_023));

        assertThat(change.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(change.judgement().pValue()).isNull();
    }

    @Test
    void comparesNothingWithAMissingYear() {
        var comparison = Reckoning.comparison(tally(65), Period.parse("2015"), new Tally.Absent("it is not held"));

        assertThat(comparison).isEqualTo(new NotComparable("there is no comparison with 2015: it is not held", false));
    }

    @Test
    void comparesNothingAcrossAbsentRecords() {
        var absent = tally(65, "before October 2023 many records seem to be absent");

        assertThat(Reckoning.comparison(tally(600), Period.parse("2022"), absent))
                .isEqualTo(new NotComparable("before October 2023 many records seem to be absent", true));
        assertThat(Reckoning.comparison(absent, Period.parse("2022"), tally(600)))
                .isEqualTo(new NotComparable("before October 2023 many records seem to be absent", true));
    }

    @Test
    void givesNoPercentageOfNothing() {
        assertThat(Reckoning.comparison(tally(5), Period.parse("2015"), tally(0)))
                .isEqualTo(new NotComparable("none were recorded in 2015, so that there is no percentage", false));
    }

    @Test
    void givesNoRatioOfANegativeCount() {
        assertThat(Reckoning.comparison(tally(-1), Period.parse("2015"), tally(5)))
                .isInstanceOf(NotComparable.class);
    }

    private static Known known(Tally tally, long people, int year) {
        return (Known) Reckoning.figure(burglary(), YEAR, tally, residents(people, year));
    }

    private static Tally tally(long count) {
        return tally(count, null);
    }

    private static Tally tally(long count, @Nullable String absentRecords) {
        return new Tally.Counted(
                new Count(BigDecimal.valueOf(count), BigDecimal.ZERO),
                Set.of(RELEASE),
                EXTRACTED,
                List.of(),
                absentRecords);
    }
}
