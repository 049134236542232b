package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.ShareChart.Row;

class ShareChartTests {

    @ParameterizedTest
    @EnumSource(Size.class)
    void fillsEachBarToTheFullWidth(Size size) {
        var drawn = Drawn.of(
                chart(List.of("a", "b", "c"), row("Oxford", 20, 30, 50), row("Cherwell", 33.3, 33.3, 33.3)), size);

        var widths = drawn.all("rect.chart-part").stream()
                .skip(3)
                .mapToDouble(part -> Drawn.number(part, "width"))
                .toArray();
        assertThat(widths[0] + widths[1] + widths[2]).isCloseTo(widths[3] + widths[4] + widths[5], Offset.offset(0.4));
    }

    @Test
    void tellsPartsApartWithoutColour() {
        var drawn = Drawn.of(ChartSamples.shares(), Size.WIDE);

        assertThat(drawn.all("rect.chart-part-1, rect.chart-part-2, rect.chart-part-4"))
                .hasSize(12);
        assertThat(drawn.all("rect.chart-part[fill^=url]")).hasSize(4);
        assertThat(drawn.texts()).contains("No suspect identified", "Under way");
    }

    @Test
    void writesAValueInItsSegmentOnlyWhereItFits() {
        var texts = Drawn.of(chart(List.of("a", "b"), row("Oxford", 97.5, 2.5)), Size.WIDE)
                .texts();

        assertThat(texts).contains("97.5%").doesNotContain("2.5%");
    }

    @Test
    void hatchesARowThatIsNotHeld() {
        var chart = chart(List.of("a", "b"), new Row("Oxford", List.of(), true));

        assertThat(Drawn.of(chart, Size.WIDE).all("rect.chart-unknown")).hasSize(1);
        assertThat(chart.table().rows()).containsExactly(List.of("Oxford", "not held", "not held"));
        assertThat(chart.description()).contains("Oxford: not held.");
    }

    @Test
    void refusesPercentagesThatAreNot100Together() {
        assertThatThrownBy(() -> row("Oxford", 40, 40)).hasMessageContaining("must be 100 together, was 80");
        assertThatThrownBy(() -> row("Oxford", -1, 101)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> chart(List.of("a", "b", "c"), row("Oxford", 50, 50)))
                .hasMessageContaining("3 percentages, was 2");
        assertThatThrownBy(() -> chart(List.of("a"), row("Oxford", 100))).hasMessageContaining("2 to 4 parts");
    }

    private static Row row(String label, double... percents) {
        return new Row(
                label, Arrays.stream(percents).mapToObj(ChartSamples::number).toList(), false);
    }

    private static ShareChart chart(List<String> parts, Row... rows) {
        return new ShareChart("share", "Half is b.", "Outcomes", "Area", parts, List.of(rows), ChartSamples.SOURCE);
    }
}
