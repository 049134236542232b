package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.IntervalPlot.Reference;
import org.watchward.charts.IntervalPlot.Row;

class IntervalPlotTests {

    @ParameterizedTest
    @EnumSource(Size.class)
    void drawsOneIntervalARowWithTheSubjectInTheStrongColour(Size size) {
        var drawn = Jsoup.parse(plot().svg(size), Parser.xmlParser());

        assertThat(drawn.select("[style]")).isEmpty();
        assertThat(drawn.select("line.chart-subject")).hasSize(1);
        assertThat(drawn.select("line.chart-context")).hasSize(2);
        assertThat(drawn.select("text").eachText()).contains("Oxford", "Cherwell", "All five 51.2", "0");
    }

    @Test
    void tellsEveryValueWithItsInterval() {
        assertThat(plot().description()).contains("Oxford 83.2 (between 81.8 and 84.6)");
        assertThat(plot().table().rows()).contains(List.of("Oxford", "83.2", "81.8", "84.6"));
    }

    @Test
    void refusesAnIntervalThatDoesNotHoldItsValue() {
        assertThatThrownBy(() -> row("Oxford", "9", "1", "2", true)).hasMessageContaining("must hold the value");
    }

    @Test
    void drawsOnlyADotWhereThereIsNoInterval() {
        var plot = changes(row("Burglary", "4", null, null, false), row("Robbery", "-3", "-9", "2", false));

        var drawn = Drawn.of(plot, Size.WIDE);

        assertThat(drawn.all("circle.chart-context-dot")).hasSize(2);
        assertThat(drawn.all("line.chart-context")).hasSize(1);
        assertThat(plot.table().rows()).contains(List.of("Burglary", "4", "no interval", "no interval"));
        assertThat(plot.description()).contains("Burglary 4; Robbery -3 (between -9 and 2)");
    }

    @Test
    void setsAFallLeftOfTheZeroLineAndARiseRightOfIt() {
        var plot = changes(row("Burglary", "14", "5", "20", false), row("Robbery", "-13", "-19", "-2", false));

        var drawn = Drawn.of(plot, Size.WIDE);

        var zero = Drawn.number(drawn.all("line.chart-axis").get(0), "x1");
        var dots =
                drawn.all("circle").stream().map(dot -> Drawn.number(dot, "cx")).toList();
        assertThat(dots.get(0)).isGreaterThan(zero);
        assertThat(dots.get(1)).isLessThan(zero);
        assertThat(drawn.texts()).contains("−13", "per cent change");
    }

    @Test
    void namesItsFirstColumnAsToldAndAreaOtherwise() {
        assertThat(changes(row("Burglary", "1", null, null, false)).table().headings())
                .startsWith("Kind of crime");
        assertThat(plot().table().headings()).startsWith("Area");
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void keeps45RowsUnder1000PixelsWithoutOneLabelOnAnother(Size size) {
        var drawn = Drawn.of(ChartSamples.manyIntervals(), size);

        assertThat(drawn.height()).isLessThanOrEqualTo(1000);
        assertThat(drawn.all("circle")).hasSize(45);
    }

    @Test
    void refusesAnIntervalWithOneEnd() {
        assertThatThrownBy(() -> row("Oxford", "9", null, "12", true)).hasMessageContaining("two ends or none");
    }

    private static IntervalPlot changes(Row... rows) {
        return IntervalPlot.of(
                "changes",
                "Robbery fell.",
                "Change, 2024 to 2025",
                "Kind of crime",
                "per cent change",
                List.of(rows),
                null,
                ChartSamples.SOURCE);
    }

    private static IntervalPlot plot() {
        var rows = List.of(
                row("Oxford", "83.2", "81.8", "84.6", true),
                row("Cherwell", "56.1", "54.9", "57.3", false),
                row("West Oxfordshire", "28.9", "27.9", "29.9", false));
        return new IntervalPlot(
                "rates",
                "Oxford has the highest rate.",
                "Recorded crimes per 1,000 residents, 2016",
                rows,
                new Reference("All five", new BigDecimal("51.2")),
                new Chart.Source("data.police.uk", "3 January 2026"));
    }

    private static Row row(
            String label, String value, @Nullable String lower, @Nullable String upper, boolean subject) {
        return new Row(label, new BigDecimal(value), end(lower), end(upper), subject);
    }

    private static @Nullable BigDecimal end(@Nullable String limit) {
        return limit == null ? null : new BigDecimal(limit);
    }
}
