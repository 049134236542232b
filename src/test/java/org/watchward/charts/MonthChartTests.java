package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
    void startsANewPartOfTheLimitsAtAnEventAndBreaksThemWhereAMonthHasNone() {
        var limits = limits(1, 4, 50);
        limits.putAll(limits(5, 6, 80));
        limits.putAll(limits(9, 12, 80));
        var rebased = new MonthChart.Event(JANUARY.plusMonths(4), "New counting rules");

        var drawn = Drawn.of(yearWithoutJuly().withLimits(limits).withEvents(List.of(rebased)), Size.WIDE);

        assertThat(drawn.all("path.chart-limits")).hasSize(3);
        assertThat(drawn.all("path.chart-centre"))
                .extracting(line -> line.attr("d"))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void stepsTheLimitsWithinAPart() {
        var limits = limits(1, 2, 50);
        limits.putAll(limits(3, 4, 55));

        var drawn = Drawn.of(yearWithoutJuly().withLimits(limits), Size.WIDE);

        assertThat(drawn.all("path.chart-centre"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.attr("d")).matches("M\\S+ \\S+(V\\S+H\\S+){4}"));
    }

    @Test
    void givesTheLimitsInTheTableOnlyWhereThereAreSome() {
        var table = yearWithoutJuly().withLimits(limits(1, 1, 50)).table();

        assertThat(table.headings()).containsExactly("Month", "Burglary", "Average", "Usual from", "Usual to");
        assertThat(table.rows())
                .contains(List.of("January 2025", "10", "50", "20", "80"))
                .contains(List.of("February 2025", "20", "none", "none", "none"));
    }

    @Test
    void marksByShapeAboveOrBelowThePointAndInWords() {
        var chart = yearWithoutJuly()
                .withMarks(List.of(
                        new MonthChart.Mark(JANUARY, "unusually low", false),
                        new MonthChart.Mark(JANUARY.plusMonths(11), "unusually high", true)));

        var marks = Drawn.of(chart, Size.WIDE).all("path.chart-mark");

        assertThat(marks).extracting(mark -> mark.attr("d")).satisfies(d -> {
            assertThat(d.get(0)).contains("l-5 9");
            assertThat(d.get(1)).contains("l-5 -9");
        });
        assertThat(chart.description()).contains("January 2025 is marked: unusually low.");
        assertThat(chart.table().headings()).endsWith("Marked");
        assertThat(chart.table().rows().get(0)).endsWith("unusually low");
        assertThat(chart.table().rows().get(1)).endsWith("");
    }

    @Test
    void saysAMarkAtAMonthThatIsNotHeldButDrawsNone() {
        var chart = yearWithoutJuly().withMarks(List.of(new MonthChart.Mark(YearMonth.of(2025, 7), "late", true)));

        assertThat(Drawn.of(chart, Size.WIDE).all("path.chart-mark")).isEmpty();
        assertThat(chart.description()).contains("July 2025 is marked: late.");
    }

    @Test
    void namesGreyLinesAtTheirEndsAndInTheTable() {
        var chart = yearWithoutJuly()
                .withContext(List.of(
                        new MonthSeries("Force", series(List.of(5, 6, 7)).values())));

        assertThat(Drawn.of(chart, Size.WIDE).texts()).contains("Force");
        assertThat(Drawn.of(chart, Size.WIDE).all("polyline.chart-context")).hasSize(1);
        assertThat(chart.table().headings()).containsExactly("Month", "Burglary", "Force");
        assertThat(chart.description()).contains("For comparison, Force: 7 (March 2025).");
    }

    @Test
    void sharesAnAxisThatReachesAtLeastWhatIsAsked() {
        assertThat(Drawn.of(yearWithoutJuly().sharing(BigDecimal.valueOf(4000)), Size.SMALL)
                        .texts())
                .contains("4,000");
        assertThat(Drawn.of(yearWithoutJuly().sharing(BigDecimal.TEN), Size.SMALL)
                        .texts())
                .contains("2,000");
    }

    @Test
    void keepsToThreeTicksWhenSmall() {
        var drawn = Drawn.of(ChartSamples.plain(), Size.SMALL);

        assertThat(drawn.width()).isEqualTo(250);
        assertThat(drawn.all("line.chart-grid")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void leavesOutWhatLiesOutsideTheSpan() {
        var autumn = new Period.Range(YearMonth.of(2025, 9), YearMonth.of(2025, 11));
        var year = yearWithoutJuly();
        var chart = MonthChart.of("autumn", "f", "s", "u", autumn, year.subject(), source())
                .withContext(List.of(year.subject()))
                .withLimits(limits(1, 12, 50))
                .withMarks(List.of(new MonthChart.Mark(JANUARY, "too early", true)))
                .withEvents(List.of(new MonthChart.Event(JANUARY, "too early")));

        assertThat(chart.description()).doesNotContain("too early").contains("The latest is 110 in November 2025.");
        assertThat(Drawn.of(chart, Size.WIDE).texts()).contains("110").doesNotContain("1,200", "too early");
        assertThat(chart.table().rows()).hasSize(3);
    }

    @Test
    void refusesLimitsThatDoNotHoldTheirCentre() {
        assertThatThrownBy(() -> new MonthChart.Lines(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ONE))
                .hasMessageContaining("must hold the centre");
    }

    private static NavigableMap<YearMonth, MonthChart.Lines> limits(int from, int to, int centre) {
        var limits = new TreeMap<YearMonth, MonthChart.Lines>();
        for (var month = from; month <= to; month++) {
            var lines = new MonthChart.Lines(
                    BigDecimal.valueOf(centre), BigDecimal.valueOf(centre - 30), BigDecimal.valueOf(centre + 30));
            limits.put(YearMonth.of(2025, month), lines);
        }
        return limits;
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
