package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchward.charts.Chart.Size;

class ScatterPlotTests {

    @ParameterizedTest
    @EnumSource(Size.class)
    void draws800AreasInUnder16KilobytesAndNamesTheSubjects(Size size) {
        var plot = ChartSamples.scatter(800);

        assertThat(plot.svg(size)).hasSizeLessThan(16_000);
        assertThat(Drawn.of(plot, size).texts()).contains("LSOA 13", "LSOA 78");
        assertThat(Drawn.of(plot, size)
                        .all("path.chart-spots")
                        .get(0)
                        .attr("d")
                        .chars()
                        .filter(letter -> letter == 'M'))
                .hasSize(798);
    }

    @Test
    void tellsBothRangesAndTheSubjects() {
        assertThat(ChartSamples.scatter(100).description())
                .contains("100 areas. Deprivation, percentile (1 = most deprived): from 0 to ")
                .contains("LSOA 13: 73.2 and ");
        assertThat(ChartSamples.scatter(100).table().rows()).hasSize(100);
    }

    @Test
    void standsWithOneSpot() {
        assertThat(ChartSamples.scatter(1).description()).contains("1 area.");
        assertThat(Drawn.of(ChartSamples.scatter(1), Size.NARROW).all("path.chart-spots"))
                .hasSize(1);
    }

    @Test
    void refusesMoreThanCanBeToldApart() {
        assertThatThrownBy(() -> ChartSamples.scatter(801)).hasMessageContaining("1 to 800 spots, was 801");
        assertThatThrownBy(() -> ChartSamples.scatter(0)).hasMessageContaining("was 0");
    }
}
