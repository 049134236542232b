package org.watchward.charts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.FunnelPlot.Limit;
import org.watchward.charts.FunnelPlot.Spot;

/** Draws a funnel plot at one size. */
final class FunnelDrawing {

    private static final double ROOM = 0.24;

    private final FunnelPlot chart;
    private final Size size;
    private final int font;
    private final Plot plot;
    private final Across across;
    private final Sheet sheet;
    private final Spaces spaces;

    FunnelDrawing(FunnelPlot chart, Size size) {
        this.chart = chart;
        this.size = size;
        this.font = size.fontSize();
        var scale = Across.scale(lowest(), highest(), size.gridlines());
        var left = Plot.leftOf(scale, font);
        var right = size.width() - roomAtTheEnd() - 8;
        var height = size.height() + font * 3.0;
        this.across = new Across(left, right, sizes());
        this.plot = new Plot(left, right, font * 1.9, height - Across.below(font), scale);
        this.sheet = new Sheet(chart, size, height);
        this.spaces = new Spaces(left, plot.top() - font, right, plot.bottom(), font);
    }

    private Scale sizes() {
        var all = chart.spots().stream()
                .mapToDouble(spot -> spot.size().doubleValue())
                .summaryStatistics();
        return Across.scale(all.getMin(), all.getMax(), size.gridlines());
    }

    private double lowest() {
        return values(Limit::lower998)
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
    }

    /** Limits of the smallest may be far above every value; what is cut off there is no one's place. */
    private double highest() {
        var values = values(limit -> chart.centre())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        var all = values(Limit::upper998)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        return Math.min(all, values * 1.35);
    }

    private Stream<BigDecimal> values(Function<Limit, BigDecimal> line) {
        return Stream.concat(
                Stream.concat(chart.spots().stream().map(Spot::value), Stream.of(chart.centre())),
                chart.limits().stream().map(line));
    }

    private double roomAtTheEnd() {
        var names = Math.max(Lettering.width("99.8%", font), Lettering.width(chart.centreLabel(), font));
        return Math.min(names, size.width() * ROOM) + 6;
    }

    String draw() {
        plot.grid(sheet, chart.valueLabel());
        across.draw(sheet, plot.bottom(), chart.sizeLabel());
        clip();
        limits();
        ends();
        chart.spots().stream().filter(spot -> !spot.subject()).forEach(this::spot);
        chart.spots().stream().filter(Spot::subject).forEach(this::spot);
        names();
        return sheet.finished();
    }

    private void clip() {
        sheet.svg().open("clipPath", "id", clipId());
        sheet.svg().empty("rect", "x", plot.left(), "y", plot.top(), "width", plot.width(), "height", plot.height());
        sheet.svg().close("clipPath");
    }

    private String clipId() {
        return chart.id() + "-" + size.suffix() + "-clip";
    }

    private void limits() {
        sheet.line("chart-centre", plot.left(), plot.y(chart.centre()), plot.right(), plot.y(chart.centre()));
        if (!chart.limits().isEmpty()) {
            sheet.svg().open("g", "clip-path", "url(#" + clipId() + ")");
            limit("chart-limit-outer", Limit::lower998);
            limit("chart-limit-outer", Limit::upper998);
            limit("chart-limit-inner", Limit::lower95);
            limit("chart-limit-inner", Limit::upper95);
            sheet.svg().close("g");
        }
    }

    private void limit(String name, Function<Limit, BigDecimal> line) {
        var points = chart.limits().stream()
                .map(limit -> Svg.number(across.x(limit.size())) + "," + Svg.number(plot.y(line.apply(limit))))
                .collect(Collectors.joining(" "));
        sheet.polyline(name, points);
    }

    private void ends() {
        var ends = new EndLabels(plot.top(), plot.bottom(), font);
        var room = roomAtTheEnd() + 2;
        var words = Lettering.fitted(chart.centreLabel(), room, font);
        sheet.write("chart-note", words, plot.right() + 5, plot.y(chart.centre()) + font * 0.35);
        ends.fix(words, plot.y(chart.centre()));
        if (!chart.limits().isEmpty()) {
            var last = chart.limits().get(chart.limits().size() - 1);
            ends.add("95%", plot.y(last.upper95()));
            ends.add("99.8%", plot.y(last.upper998()) - font * 0.5);
        }
        ends.placed().forEach(end -> sheet.write("chart-quiet", end.text(), plot.right() + 5, end.y() + font * 0.35));
    }

    private void spot(Spot spot) {
        var x = across.x(spot.size());
        var y = plot.y(spot.value());
        spaces.take(x, y, 4);
        if (spot.subject()) {
            sheet.circle("chart-subject-dot", x, y, 6.5);
        } else if (chart.place(spot).outside998()) {
            sheet.path("chart-outside", "M" + Svg.number(x) + " " + Svg.number(y - 6) + "l6 6-6 6-6-6z");
        } else {
            sheet.circle("chart-context-dot", x, y, 4);
        }
    }

    private void names() {
        chart.spots().stream().filter(Spot::subject).forEach(this::subject);
        chart.spots().stream()
                .filter(spot -> !spot.subject() && chart.place(spot).outside998())
                .sorted(Comparator.comparing((Spot spot) ->
                                spot.value().subtract(chart.centre()).abs())
                        .reversed())
                .forEach(spot -> name(spot, "chart-note"));
    }

    private void subject(Spot spot) {
        var x = across.x(spot.size());
        var y = plot.y(spot.value());
        var box = spaces.near(x, y, 10, spot.label());
        if (box.distance(x, y) > 2 * font) {
            sheet.line("chart-leader", x, y, box.nearestX(x), box.nearestY(y));
        }
        sheet.circle("chart-subject-dot", x, y, 6.5);
        sheet.write("chart-value", spot.label(), box.left(), box.baseline());
    }

    private void name(Spot spot, String name) {
        spaces.beside(across.x(spot.size()), plot.y(spot.value()), 9, spot.label())
                .ifPresent(box -> sheet.write(name, spot.label(), box.left(), box.baseline()));
    }
}
