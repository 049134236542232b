package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchward.charts.Chart.Size;

class StandaloneTests {

    static Stream<Arguments> everyChart() {
        return ChartSamples.all().stream().map(chart -> Arguments.of(chart.id(), chart));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyChart")
    void bringsAColourForEveryClassAndNoVariable(String id, Chart chart) {
        var drawn = Drawn.of(chart.standalone(Size.WIDE));
        var style = drawn.all("style").get(0).data() + drawn.all("style").get(0).text();

        assertThat(style).doesNotContain("var(").doesNotContain("@media");
        assertThat(drawn.all("svg svg [class]").stream().flatMap(shape -> shape.classNames().stream()))
                .filteredOn(name -> !name.equals("chart-note"))
                .allSatisfy(name -> assertThat(style).containsPattern("\\." + name + "[,{]"));
    }

    @Test
    void drawsTitleSubtitleAndSourceAsText() {
        var drawn = Drawn.of(ChartSamples.shares().standalone(Size.NARROW));

        assertThat(drawn.all("text.chart-title"))
                .extracting(text -> text.text())
                .containsExactly("Fewer crimes end without a suspect in", "Oxford.");
        assertThat(drawn.texts()).contains("Source: data.police.uk. As of 3 January 2026.");
    }

    @Test
    void drawsLettersOverLinesOnWhite() {
        var drawn = Drawn.of(ChartSamples.months().standalone(Size.WIDE));

        assertThat(drawn.all("text.chart-halo[aria-hidden=true]"))
                .hasSameSizeAs(drawn.all("text.chart-note:not(.chart-halo), text.chart-value:not(.chart-halo)"));
    }

    @Test
    void isAFileOfXmlWithoutAnythingFromElsewhere() {
        assertThat(ChartSamples.months().standalone(Size.WIDE))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .doesNotContain("href")
                .doesNotContain("@import");
    }
}
