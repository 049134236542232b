package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchward.charts.Chart.Size;
import org.watchward.kernel.Period;

class MonthChartTests {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @ParameterizedTest
    @EnumSource(Size.class)
    void leavesEveryColourToTheStylesheet(Size size) {
        var drawn = drawn(yearWithoutJuly(), size);

        assertThat(drawn.select("[style], style, script, [fill], [stroke]")).isEmpty();
        assertThat(drawn.select("polyline, line, rect, circle, path, svg text"))
                .allSatisfy(shape -> assertThat(shape.className()).startsWith("chart-"));
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void isAnImageWithTitleAndDescription(Size size) {
        var svg = drawn(yearWithoutJuly(), size).expectFirst("svg");

        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-labelledby").split(" "))
                .allSatisfy(id -> assertThat(svg.getElementById(id)).isNotNull());
        assertThat(svg.expectFirst("title").text()).isEqualTo("Burglary by month.");
        assertThat(svg.expectFirst("desc").text()).contains("Not held: July 2025");
    }

    @Test
    void givesEveryIdOnceWhenBothSizesAreOnOnePage() {
        var chart = yearWithoutJuly();

        var ids = Jsoup.parse(chart.wide() + chart.narrow()).select("[id]").eachAttr("id");

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void breaksTheLineWhereAMonthIsMissing() {
        var drawn = drawn(yearWithoutJuly(), Size.WIDE);

        assertThat(drawn.select("polyline.chart-subject")).hasSize(2);
        assertThat(drawn.select("rect.chart-gap")).hasSize(1);
        assertThat(drawn.select("text.chart-note").eachText()).containsExactly("Jul 2025 not held");
    }

    @Test
    void saysNotHeldInsideAGapThatIsWideEnough() {
        var chart = chart(2025, 12, List.of(1, 2, 3, 4, 5, 6));

        assertThat(drawn(chart, Size.NARROW).select("text").eachText()).contains("not held");
    }

    @Test
    void startsAtZero() {
        var drawn = drawn(yearWithoutJuly(), Size.WIDE);

        assertThat(drawn.select("text").eachText()).contains("0", "2025");
    }

    @Test
    void writesNoTextBelow14PixelsOnAPhone() {
        var svg = drawn(yearWithoutJuly(), Size.NARROW).expectFirst("svg");

        assertThat(svg.attr("font-size")).isEqualTo("14");
        assertThat(svg.select("text[font-size]")).isEmpty();
    }

    @Test
    void writesEventsAsLabelledVerticals() {
        var chart = yearWithoutJuly().withEvents(List.of(new MonthChart.Event(JANUARY.plusMonths(3), "New records")));

        assertThat(drawn(chart, Size.WIDE).select("line.chart-event")).hasSize(1);
        assertThat(drawn(chart, Size.WIDE).select("text.chart-note").eachText()).contains("New records");
        assertThat(chart.description()).contains("April 2025: New records.");
    }

    @Test
    void shadesBands() {
        var usual = new TreeMap<YearMonth, MonthChart.Between>();
        usual.put(JANUARY, new MonthChart.Between(BigDecimal.ONE, BigDecimal.TEN));
        usual.put(JANUARY.plusMonths(1), new MonthChart.Between(BigDecimal.ONE, BigDecimal.TEN));

        var drawn = drawn(yearWithoutJuly().withBands(List.of(new MonthChart.Band("usual", usual))), Size.WIDE);

        assertThat(drawn.select("polygon.chart-band")).hasSize(1);
        assertThat(drawn.select("text").eachText()).contains("usual");
    }

    @Test
    void keepsWhatIsWrittenOutOfTheMarkup() {
        var chart = MonthChart.of(
                "x", "<b>&\"", "s", "u", new Period.Range(JANUARY, JANUARY), series(List.of(1)), source());

        assertThat(drawn(chart, Size.WIDE).expectFirst("title").text()).isEqualTo("<b>&\"");
        assertThat(drawn(chart, Size.WIDE).select("b")).isEmpty();
    }

    @Test
    void drawsNoLineWhenNothingIsHeld() {
        var chart = chart(2025, 12, List.of());

        assertThat(drawn(chart, Size.WIDE).select("polyline, circle")).isEmpty();
        assertThat(chart.description()).contains("No month is held.");
    }

    @Test
    void tellsTheRangeInWords() {
        assertThat(yearWithoutJuly().description())
                .isEqualTo(
                        "Burglary by month. Recorded, Cherwell. Between 10 (January 2025) and 1,200 (December 2025). "
                                + "The latest is 1,200 in December 2025. Not held: July 2025.");
    }

    @Test
    void givesEveryMonthInTheTableAndNeverZeroForAMissingOne() {
        var table = yearWithoutJuly().table();

        assertThat(table.headings()).containsExactly("Month", "Burglary");
        assertThat(table.rows()).hasSize(12).contains(List.of("July 2025", "not held"));
        assertThat(table.csv())
                .startsWith("Month,Burglary\r\nJanuary 2025,10\r\n")
                .contains("\"1,200\"");
    }

    @Test
    void refusesANegativeCount() {
        assertThatThrownBy(() -> series(List.of(-1))).hasMessageContaining("0 or more");
    }

    private static MonthChart yearWithoutJuly() {
        var values = new TreeMap<YearMonth, BigDecimal>();
        for (var month = 1; month <= 12; month++) {
            if (month != 7) {
                values.put(YearMonth.of(2025, month), BigDecimal.valueOf(month == 12 ? 1200 : month * 10L));
            }
        }
        return chart(values);
    }

    private static MonthChart chart(int year, int months, List<Integer> counts) {
        var span = new Period.Range(YearMonth.of(year, 1), YearMonth.of(year, months));
        return MonthChart.of(
                "burglary",
                "Burglary by month.",
                "Recorded, Cherwell",
                "crimes a month",
                span,
                series(counts),
                source());
    }

    private static MonthChart chart(Map<YearMonth, BigDecimal> values) {
        var span = new Period.Range(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
        return MonthChart.of(
                "burglary",
                "Burglary by month.",
                "Recorded, Cherwell",
                "crimes a month",
                span,
                new MonthSeries("Burglary", new TreeMap<>(values)),
                source());
    }

    private static MonthSeries series(List<Integer> counts) {
        var values = new TreeMap<YearMonth, BigDecimal>();
        for (var i = 0; i < counts.size(); i++) {
            values.put(JANUARY.plusMonths(i), BigDecimal.valueOf(counts.get(i)));
        }
        return new MonthSeries("Burglary", new TreeMap<>(values));
    }

    private static Chart.Source source() {
        return new Chart.Source("data.police.uk", "3 January 2026");
    }

    private static Document drawn(Chart chart, Size size) {
        return Jsoup.parse(chart.svg(size), Parser.xmlParser());
    }
}
