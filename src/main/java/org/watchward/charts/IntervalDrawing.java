package org.watchward.charts;

import java.math.BigDecimal;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.IntervalPlot.Row;

/** Draws an interval plot at one size. */
final class IntervalDrawing {

    private final IntervalPlot plot;
    private final int font;
    private final int decimals;
    private final RowAxis axis;
    private final Scale scale;
    private final Sheet sheet;

    IntervalDrawing(IntervalPlot plot, Size size) {
        this.plot = plot;
        this.font = size.fontSize();
        this.decimals = Amounts.decimals(plot.rows().stream().map(Row::value));
        var labels = plot.rows().stream().map(Row::label).toList();
        this.axis = new RowAxis(size, labels, plot.reference() == null ? 8 : font * 1.6, widestValue() + 10);
        this.scale = Scale.withZero(values().min().orElse(0), values().max().orElse(0), size == Size.WIDE ? 4 : 3);
        this.sheet = new Sheet(plot, size, axis.height(plot.unit()));
    }

    private double widestValue() {
        return plot.rows().stream()
                .mapToDouble(row -> Lettering.width(written(row), font))
                .max()
                .orElse(0);
    }

    private String written(Row row) {
        return Amounts.drawn(row.value(), decimals);
    }

    private DoubleStream values() {
        var reference = plot.reference();
        return Stream.concat(
                        plot.rows().stream().flatMap(row -> row.interval().with(row.value())),
                        reference == null ? Stream.empty() : Stream.of(reference.value()))
                .mapToDouble(BigDecimal::doubleValue);
    }

    String draw() {
        axis.grid(sheet, scale, plot.unit());
        References.vertical(sheet, plot.reference(), axis, scale);
        for (var row = 0; row < plot.rows().size(); row++) {
            row(plot.rows().get(row), row);
        }
        return sheet.finished();
    }

    private void row(Row row, int at) {
        var name = row.subject() ? "chart-subject" : "chart-context";
        var middle = axis.middle(at);
        axis.label(sheet, at, row.label(), row.subject());
        if (row.interval().held()) {
            var ends = row.interval();
            sheet.line(name, axis.x(scale, ends.lower()), middle, axis.x(scale, ends.upper()), middle);
        }
        sheet.circle(name + "-dot", axis.x(scale, row.value()), middle, row.subject() ? 6 : 4.5);
        sheet.writeUpTo(
                row.subject() ? "chart-value" : "chart-quiet",
                written(row),
                axis.right() + 10 + widestValue(),
                middle + font * 0.35);
    }
}
