package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchward.charts.ChartSamples.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.FunnelPlot.Limit;
import org.watchward.charts.FunnelPlot.Spot;

class FunnelPlotTests {

    @ParameterizedTest
    @CsvSource({
        "25, above the 99.8% limit",
        "17, above the 95% limit",
        "14, within the limits",
        "3.5, below the 95% limit",
        "1, below the 99.8% limit"
    })
    void placesAnAreaAgainstTheLimitsForItsOwnSize(String value, String place) {
        var plot = plot(spot("Oxford", "150", value, true));

        assertThat(plot.table().rows().get(0)).containsExactly("Oxford", "150", value, place);
    }

    @Test
    void tellsThoseOutsideByShapeAndByName() {
        var plot = plot(spot("Oxford", "150", "10", true), spot("Cherwell", "180", "29", false));

        var drawn = Drawn.of(plot, Size.WIDE);

        assertThat(drawn.all("path.chart-outside")).hasSize(1);
        assertThat(drawn.texts()).contains("Oxford", "Cherwell");
        assertThat(plot.description()).contains("Outside the 99.8% limits: Cherwell (above).");
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void alwaysNamesTheSubjectHoweverCrowded(Size size) {
        assertThat(Drawn.of(ChartSamples.funnel(), size).texts()).contains("District 18");
    }

    @Test
    void drawsTwoPairsOfLimitsClippedToThePlot() {
        var drawn = Drawn.of(plot(spot("Oxford", "150", "10", true)), Size.WIDE);

        assertThat(drawn.all("g[clip-path] polyline.chart-limit-outer")).hasSize(2);
        assertThat(drawn.all("g[clip-path] polyline.chart-limit-inner")).hasSize(2);
    }

    @Test
    void drawsNoLimitsWhereNoneAreGivenAndSaysSo() {
        var plot = new FunnelPlot(
                "funnel",
                "f",
                "s",
                "Residents",
                "v",
                List.of(spot("Oxford", "1", "2", true)),
                number("2"),
                "All",
                List.of(),
                ChartSamples.SOURCE);

        assertThat(Drawn.of(plot, Size.WIDE).all("polyline")).isEmpty();
        assertThat(plot.description()).endsWith("No limits are drawn.");
        assertThat(plot.table().rows().get(0)).endsWith("no limits");
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> spot("Oxford", "0", "1", true)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> limit("1", "5", "6", "7", "8")).hasMessageContaining("must lie within");
        assertThatThrownBy(FunnelPlotTests::plot).hasMessageContaining("at least one spot");
    }

    private static FunnelPlot plot(Spot... spots) {
        return new FunnelPlot(
                "funnel",
                "Oxford is as expected.",
                "Burglaries per 1,000 residents, 2025",
                "Residents",
                "per 1,000 residents",
                List.of(spots),
                number("10"),
                "All districts",
                List.of(limit("100", "3", "17", "1", "21"), limit("200", "5", "15", "3", "19")),
                ChartSamples.SOURCE);
    }

    private static Spot spot(String label, String size, String value, boolean subject) {
        return new Spot(label, number(size), number(value), subject);
    }

    private static Limit limit(String size, String lower95, String upper95, String lower998, String upper998) {
        return new Limit(number(size), number(lower95), number(upper95), number(lower998), number(upper998));
    }
}
