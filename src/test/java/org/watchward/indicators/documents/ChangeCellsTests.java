package org.watchward.indicators.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Judgement;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Polarity;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

class ChangeCellsTests {

    @ParameterizedTest
    @CsvSource({
        "1, 4, 300, 1 to 4",
        "1, 0, -100, 1 to 0",
        "2, 2, 0, none",
        "154, 154, 0, none",
        "8, 12, 50, +50.0% (+4)",
        "12, 8, -33.3333, -33.3% (-4)",
    })
    void saysAChangeOfFewByItsCounts(long earlier, long later, BigDecimal percent, String shown) {
        var change = new Comparison.Change(
                Period.parse("2021"),
                Count.of(earlier),
                percent,
                new Limits(percent, percent),
                new Judgement(Verdict.NO_CLEAR_CHANGE, null, "judged"));

        var cells = ChangeCells.of(answer(later, change));

        assertThat(cells.change()).isEqualTo(shown);
        assertThat(cells.verdict()).isEqualTo("no clear change");
    }

    @Test
    void saysWhyNothingIsCompared() {
        var cells = ChangeCells.of(answer(2, new Comparison.NotComparable("none were recorded in 2021", false)));

        assertThat(cells.changed()).isFalse();
        assertThat(cells.verdict()).isEqualTo("none were recorded in 2021");
    }

    private static Answer answer(long count, Comparison comparison) {
        return new Answer(
                new Indicator(
                        "homicide",
                        "Homicide",
                        "What it counts.",
                        Numerator.MonthlyRows.of(Set.of("homicide")),
                        1_000,
                        Polarity.BAD,
                        Set.of(AreaType.DISTRICT),
                        List.of(),
                        "data.police.uk",
                        "Open Government Licence v3.0"),
                Area.of("E07000178", "Oxford"),
                Period.parse("2022"),
                Figure.Known.of(Count.of(count), null, Set.of(), null, List.of()),
                comparison);
    }
}
