package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
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
        assertThat(drawn.select("text").eachText()).contains("Oxford", "Cherwell", "All five", "0");
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

    private static Row row(String label, String value, String lower, String upper, boolean subject) {
        return new Row(label, new BigDecimal(value), new BigDecimal(lower), new BigDecimal(upper), subject);
    }
}
