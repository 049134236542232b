package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchward.charts.ChartSamples.number;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.ColumnChart.Column;

class ColumnChartTests {

    @Test
    void standsEveryColumnOnZero() {
        var drawn = Drawn.of(chart(column("2023", "98"), column("2024", "99"), column("2025", "100")), Size.WIDE);

        var feet = drawn.all("rect.chart-bar").stream()
                .map(bar -> Math.round(Drawn.number(bar, "y") + Drawn.number(bar, "height")))
                .distinct();
        assertThat(feet).hasSize(1);
        assertThat(drawn.texts()).contains("0", "98", "99", "100");
    }

    @Test
    void hatchesWhatIsNotHeldAndNeverDrawsItAsZero() {
        var chart = chart(column("2023", "98"), column("2024", null), column("2025", "0"));

        var drawn = Drawn.of(chart, Size.WIDE);

        assertThat(drawn.all("rect.chart-unknown[fill^=url]")).hasSize(1);
        assertThat(drawn.all("rect.chart-bar")).hasSize(2);
        assertThat(drawn.texts()).contains("not held");
        assertThat(chart.table().rows())
                .containsExactly(List.of("2023", "98"), List.of("2024", "not held"), List.of("2025", "0"));
        assertThat(chart.description()).contains("2024 not held; 2025 0");
    }

    @Test
    void drawsTheIntervalAndGivesItInTheTable() {
        var chart = chart(new Column("2025", number("10"), number("8"), number("13"), true), column("2024", null));

        assertThat(Drawn.of(chart, Size.WIDE).all("path.chart-whisker")).hasSize(1);
        assertThat(chart.table().headings()).containsExactly("Year", "Value", "95% from", "95% to");
        assertThat(chart.table().rows()).contains(List.of("2024", "not held", "not held", "not held"));
    }

    @Test
    void liesDownWhenNamesAreTooLongToStandUnderColumns() {
        var drawn = Drawn.of(ChartSamples.outcomes(), Size.NARROW);

        var lefts = drawn.all("rect.chart-bar, rect.chart-subject-bar").stream()
                .map(bar -> bar.attr("x"))
                .distinct();
        assertThat(lefts).hasSize(1);
        assertThat(drawn.texts()).contains("Suspect charged", "not held");
    }

    @Test
    void namesSomeOfALongSequence() {
        var columns = IntStream.range(0, 40)
                .mapToObj(at -> column("Q" + (at + 1), "" + at))
                .toArray(Column[]::new);

        var drawn = Drawn.of(chart(columns), Size.NARROW);

        assertThat(drawn.all("rect.chart-bar")).hasSize(40);
        assertThat(drawn.texts().stream().filter(text -> text.startsWith("Q"))).hasSizeBetween(3, 20);
        assertThat(drawn.overlaps()).isEmpty();
    }

    @Test
    void hangsAFallFromZero() {
        var drawn = Drawn.of(chart(column("2024", "5"), column("2025", "-5")), Size.WIDE);

        var bars = drawn.all("rect.chart-bar");
        assertThat(Drawn.number(bars.get(1), "y"))
                .isCloseTo(Drawn.number(bars.get(0), "y") + Drawn.number(bars.get(0), "height"), Offset.offset(0.2));
        assertThat(drawn.texts()).contains("−5");
    }

    @Test
    void standsWhenNothingIsHeld() {
        var drawn = Drawn.of(chart(column("2024", null), column("2025", null)), Size.WIDE);

        assertThat(drawn.all("rect.chart-unknown")).hasSize(2);
        assertThat(drawn.all("rect.chart-bar")).isEmpty();
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new Column("2025", null, number("1"), number("2"), false))
                .hasMessageContaining("has no interval");
        assertThatThrownBy(() -> new Column("2025", number("9"), number("1"), number("2"), false))
                .hasMessageContaining("must hold the value");
        assertThatThrownBy(ColumnChartTests::chart).hasMessageContaining("at least one column");
    }

    private static Column column(String label, @Nullable String value) {
        return new Column(label, value == null ? null : number(value), null, null, false);
    }

    private static ColumnChart chart(Column... columns) {
        return new ColumnChart(
                "columns",
                "No clear change.",
                "Burglaries, Cherwell",
                "Year",
                "burglaries",
                List.of(columns),
                null,
                ChartSamples.SOURCE);
    }
}
