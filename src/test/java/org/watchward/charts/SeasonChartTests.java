package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.watchward.charts.Chart.Size;

class SeasonChartTests {

    @Test
    void drawsOneGreyLineAYearAndTheSubjectStrong() {
        var drawn = Drawn.of(ChartSamples.seasons(), Size.WIDE);

        assertThat(drawn.all("path.chart-season")).hasSize(5);
        assertThat(drawn.all("path.chart-subject")).hasSize(1);
        assertThat(drawn.texts()).contains("2025", "2024", "Jan", "Dec");
    }

    @Test
    void breaksALineWhereAMonthIsMissingAndDotsOneThatStandsAlone() {
        var drawn = Drawn.of(chart(2024, Map.of(2024, months(1, 2, 4, 6, 7))), Size.WIDE);

        assertThat(drawn.all("path.chart-subject").get(0).attr("d"))
                .containsPattern("^M[^M]*L[^M]*M[^ML]*M[^M]*L[^M]*$");
        assertThat(drawn.all("circle[r=3]")).hasSize(1);
    }

    @Test
    void givesEveryMonthOfEveryYearAndNeverZeroForAMissingOne() {
        var table = chart(2024, Map.of(2023, months(1), 2024, months(2))).table();

        assertThat(table.headings()).containsExactly("Month", "2023", "2024");
        assertThat(table.rows())
                .hasSize(12)
                .startsWith(List.of("January", "10", "not held"), List.of("February", "not held", "20"));
    }

    @Test
    void tellsEachYearsRangeTheNewestFirst() {
        assertThat(chart(2024, Map.of(2023, months(1, 3), 2024, months())).description())
                .endsWith("2024: no month is held. 2023: between 10 (January) and 30 (March).");
    }

    @Test
    void standsWhenNothingIsHeld() {
        assertThat(Drawn.of(chart(2024, Map.of(2024, months())), Size.SMALL).all("circle"))
                .isEmpty();
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> chart(2022, Map.of(2024, months())))
                .hasMessageContaining("must be one of the years, was 2022");
        assertThatThrownBy(() -> chart(2024, Map.of(2024, months(13)))).hasMessageContaining("must be 1 to 12, was 13");
    }

    private static NavigableMap<Integer, BigDecimal> months(int... held) {
        var values = new TreeMap<Integer, BigDecimal>();
        for (var month : held) {
            values.put(month, BigDecimal.valueOf(month * 10L));
        }
        return values;
    }

    private static SeasonChart chart(int subject, Map<Integer, NavigableMap<Integer, BigDecimal>> years) {
        return new SeasonChart(
                "season",
                "It peaks in July.",
                "Theft",
                "crimes a month",
                new TreeMap<>(years),
                subject,
                ChartSamples.SOURCE);
    }
}
