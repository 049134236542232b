package org.watchward.charts;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.IntervalPlot.Row;

/** Draws an interval plot at one size: beside its label where there is room, under it on a phone. */
final class IntervalDrawing {

    private final IntervalPlot plot;
    private final Size size;
    private final int font;
    private final double rowHeight;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final Scale scale;
    private final Svg svg = new Svg();

    IntervalDrawing(IntervalPlot plot, Size size) {
        this.plot = plot;
        this.size = size;
        this.font = size.fontSize();
        this.rowHeight = size == Size.WIDE ? font * 1.9 : font * 2.9;
        this.left = size == Size.WIDE ? size.width() * 0.38 : 8;
        this.right = size.width() - 24.0;
        this.top = plot.reference() == null ? 8 : font * 1.6;
        this.bottom = top + rowHeight * plot.rows().size();
        this.scale = Scale.upTo(highest(), size == Size.WIDE ? 4 : 3);
    }

    private double highest() {
        var reference = plot.reference();
        return Stream.concat(
                        plot.rows().stream().map(Row::upper95),
                        reference == null ? Stream.empty() : Stream.of(reference.value()))
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    String draw() {
        var id = plot.id() + "-" + size.suffix();
        var height = (int) Math.ceil(bottom + font * 2);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart chart--" + size.suffix(),
                "role",
                "img",
                "viewBox",
                "0 0 " + size.width() + " " + height,
                "width",
                size.width(),
                "height",
                height,
                "font-size",
                font,
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.text("title", plot.finding(), "id", id + "-title");
        svg.text("desc", plot.description(), "id", id + "-desc");
        axis();
        reference();
        for (var row = 0; row < plot.rows().size(); row++) {
            row(plot.rows().get(row), top + rowHeight * row);
        }
        return svg.close("svg").toString();
    }

    private void axis() {
        svg.empty("line", "class", "chart-axis", "x1", left, "x2", left, "y1", top, "y2", bottom);
        mark(BigDecimal.ZERO);
        for (var value : scale.gridlines()) {
            svg.empty("line", "class", "chart-grid", "x1", x(value), "x2", x(value), "y1", top, "y2", bottom);
            mark(value);
        }
    }

    private void mark(BigDecimal value) {
        svg.text(
                "text",
                Amounts.shown(value),
                "class",
                "chart-quiet",
                "x",
                x(value),
                "y",
                bottom + font * 1.3,
                "text-anchor",
                "middle");
    }

    private void reference() {
        var reference = plot.reference();
        if (reference != null) {
            var x = x(reference.value());
            svg.empty("line", "class", "chart-event", "x1", x, "x2", x, "y1", top - 2, "y2", bottom);
            svg.text(
                    "text",
                    reference.label(),
                    "class",
                    "chart-note",
                    "x",
                    x,
                    "y",
                    (double) font,
                    "text-anchor",
                    x > size.width() / 2.0 ? "end" : "start");
        }
    }

    private void row(Row row, double y) {
        var name = row.subject() ? "chart-subject" : "chart-context";
        var middle = y + (size == Size.WIDE ? rowHeight / 2 : rowHeight * 0.72);
        svg.text(
                "text",
                row.label(),
                "class",
                row.subject() ? "chart-value" : "chart-note",
                "x",
                size == Size.WIDE ? left - 10 : left,
                "y",
                size == Size.WIDE ? middle + font * 0.35 : y + font * 1.2,
                "text-anchor",
                size == Size.WIDE ? "end" : "start");
        svg.empty("line", "class", name, "x1", x(row.lower95()), "x2", x(row.upper95()), "y1", middle, "y2", middle);
        svg.empty("circle", "class", name + "-dot", "cx", x(row.value()), "cy", middle, "r", row.subject() ? 6.0 : 4.5);
    }

    private double x(BigDecimal value) {
        return left + (right - left) * value.doubleValue() / scale.top();
    }
}
