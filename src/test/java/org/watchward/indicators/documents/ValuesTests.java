package org.watchward.indicators.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Denominator;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Unit;
import org.watchward.kernel.Period;

class ValuesTests {

    private static final Period YEAR = Period.parse("2022");
    private static final Period FOUR_MONTHS = Period.parse("2022-01..2022-04");
    private static final Figure.Known OF_RESIDENTS =
            known(new Rate(new BigDecimal("63.4"), null, 1_000, Denominator.residents(11_277, 2022, false)));
    private static final Figure.Known OF_HOUSEHOLDS =
            known(new Rate(new BigDecimal("3.9"), null, 1_000, Denominator.of(Base.HOUSEHOLD, 62_000, 2021, false)));
    private static final Figure.Known GAP = known(new Rate(
            new BigDecimal("1.97"),
            new Limits(new BigDecimal("1.13"), new BigDecimal("3.43")),
            Unit.RATIO,
            1,
            Denominator.whole(BigDecimal.ONE, "the rate of the least deprived fifth")));
    private static final Figure.Known SHARE =
            known(Rate.percent(new BigDecimal("12.3"), null, Denominator.whole(BigDecimal.valueOf(4_210), "crimes")));

    private static Figure.Known known(Rate rate) {
        return Figure.Known.of(Count.of(715), rate, Set.of(), null, List.of());
    }

    @Test
    void headsValuesWithWhatTheyAre() {
        assertThat(Values.of(List.of(OF_RESIDENTS), YEAR).heading()).isEqualTo("Per 1,000 residents");
        assertThat(Values.of(List.of(OF_HOUSEHOLDS), YEAR).heading()).isEqualTo("Per 1,000 households");
        assertThat(Values.of(List.of(SHARE), YEAR).heading()).isEqualTo("Percent of crimes");
    }

    @Test
    void saysThatARateIsOfFewerThanTwelveMonths() {
        assertThat(Values.of(List.of(OF_RESIDENTS), FOUR_MONTHS).heading())
                .isEqualTo("Per 1,000 residents in 4 months");
    }

    @Test
    void givesEachRowItsUnitWhereTheyDiffer() {
        var values = Values.of(List.of(OF_RESIDENTS, OF_HOUSEHOLDS, GAP), YEAR);

        assertThat(values.heading()).isEqualTo("Value");
        assertThat(values.value(OF_RESIDENTS)).isEqualTo("63.4 per 1,000 residents");
        assertThat(values.value(OF_HOUSEHOLDS)).isEqualTo("3.9 per 1,000 households");
        assertThat(values.value(GAP)).isEqualTo("1.97 times");
    }

    @Test
    void givesARatioNoCount() {
        var values = Values.of(List.of(GAP, new Figure.Missing("no index is held")), FOUR_MONTHS);

        assertThat(values.heading()).isEqualTo("Ratio");
        assertThat(values.count(GAP)).isEqualTo(Columns.NOTHING);
        assertThat(values.value(GAP)).isEqualTo("1.97 times");
        assertThat(values.value(new Figure.Missing("no index is held"))).isEqualTo("missing");
        assertThat(Values.interval(GAP)).isEqualTo("1.13 to 3.43");
    }

    @Test
    void countsAShareOfItsWhole() {
        assertThat(Values.of(List.of(SHARE), YEAR).count(SHARE)).isEqualTo("715 of 4,210 crimes");
    }
}
