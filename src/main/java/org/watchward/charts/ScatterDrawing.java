package org.watchward.charts;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.ScatterPlot.Spot;

/** Draws a scatter plot at one size: the context as one path of dots, so that 800 of them stay light. */
final class ScatterDrawing {

    private final ScatterPlot chart;
    private final Plot plot;
    private final Across across;
    private final Sheet sheet;

    ScatterDrawing(ScatterPlot chart, Size size) {
        this.chart = chart;
        var font = size.fontSize();
        var up = scale(Spot::y, size);
        var height = size.height() + font * 3.0;
        this.across = new Across(Plot.leftOf(up, font), size.width() - 20.0, scale(Spot::x, size));
        this.plot = new Plot(across.left(), across.right(), font * 1.9, height - Across.below(font), up);
        this.sheet = new Sheet(chart, size, height);
    }

    private Scale scale(Function<Spot, BigDecimal> value, Size size) {
        var all = chart.spots().stream()
                .mapToDouble(spot -> value.apply(spot).doubleValue())
                .summaryStatistics();
        return Across.scale(all.getMin(), all.getMax(), size.gridlines());
    }

    String draw() {
        plot.grid(sheet, chart.yLabel());
        across.draw(sheet, plot.bottom(), chart.xLabel());
        sheet.path("chart-spots", context());
        var subjects = chart.spots().stream().filter(Spot::subject).toList();
        subjects.forEach(spot -> sheet.circle("chart-subject-dot", across.x(spot.x()), plot.y(spot.y()), 6.5));
        var spaces = new Spaces(plot.left(), plot.top() - sheet.font(), plot.right() + 18, plot.bottom(), sheet.font());
        subjects.forEach(spot -> spaces.take(across.x(spot.x()), plot.y(spot.y()), 6));
        subjects.forEach(spot -> name(spaces, spot));
        return sheet.finished();
    }

    private String context() {
        return chart.spots().stream()
                .filter(spot -> !spot.subject())
                .map(spot -> "M" + Math.round(across.x(spot.x())) + " " + Math.round(plot.y(spot.y())) + "h0")
                .collect(Collectors.joining());
    }

    private void name(Spaces spaces, Spot spot) {
        var box = spaces.near(across.x(spot.x()), plot.y(spot.y()), 10, spot.label());
        sheet.write("chart-value", spot.label(), box.left(), box.baseline());
    }
}
