package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchward.charts.Chart.Size;

/** What every kind of chart keeps to, at every size. */
class ChartRulesTests {

    static Stream<Arguments> everyDrawing() {
        return ChartSamples.all().stream()
                .flatMap(chart -> Arrays.stream(Size.values()).map(size -> Arguments.of(chart.id(), chart, size)));
    }

    static Stream<Arguments> everyChart() {
        return ChartSamples.all().stream().map(chart -> Arguments.of(chart.id(), chart));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("everyDrawing")
    void leavesEveryColourToTheStylesheet(String id, Chart chart, Size size) throws IOException {
        var drawn = Drawn.of(chart, size);
        var stylesheet = Files.readString(Path.of("src/main/sass/_charts.scss"));

        assertThat(drawn.all("[style], style, script, [stroke], [fill]:not([fill^=url])"))
                .isEmpty();
        assertThat(drawn.all("[class]").stream().flatMap(shape -> shape.classNames().stream()))
                .filteredOn(name -> !name.equals("chart-title"))
                .allSatisfy(name -> assertThat(stylesheet).containsPattern("\\." + name.replace("--wide", "--narrow")));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("everyDrawing")
    void isAnImageWithTitleAndDescription(String id, Chart chart, Size size) {
        var svg = Drawn.of(chart, size).document().expectFirst("svg");

        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-labelledby").split(" "))
                .hasSize(2)
                .allSatisfy(label -> assertThat(svg.getElementById(label)).isNotNull());
        assertThat(svg.expectFirst("title").text()).isEqualTo(chart.finding());
        assertThat(svg.expectFirst("desc").text()).startsWith(chart.finding()).endsWith(".");
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("everyDrawing")
    void writesNothingSmallerThan14Pixels(String id, Chart chart, Size size) {
        var drawn = Drawn.of(chart, size);

        assertThat(Drawn.number(drawn.document().expectFirst("svg"), "font-size"))
                .isGreaterThanOrEqualTo(14);
        assertThat(drawn.all("text[font-size]")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("everyDrawing")
    void writesNoTextOverAnother(String id, Chart chart, Size size) {
        assertThat(Drawn.of(chart, size).overlaps()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("everyDrawing")
    void writesNothingPastTheEdge(String id, Chart chart, Size size) {
        var drawn = Drawn.of(chart, size);

        assertThat(drawn.written()).isNotEmpty().allSatisfy(text -> {
            assertThat(text.left()).isGreaterThanOrEqualTo(-1);
            assertThat(text.right()).isLessThanOrEqualTo(drawn.width() + 1);
            assertThat(text.bottom()).isLessThanOrEqualTo(drawn.height());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyChart")
    void givesEveryIdOnceWhenAllSizesAreOnOnePage(String id, Chart chart) {
        var page = Jsoup.parse(chart.wide() + chart.narrow() + chart.svg(Size.SMALL));

        assertThat(page.select("[id]").eachAttr("id")).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyChart")
    void givesWhatIsDrawnAsATable(String id, Chart chart) {
        assertThat(chart.table().caption()).isEqualTo(chart.subtitle());
        assertThat(chart.table().rows()).isNotEmpty();
    }
}
