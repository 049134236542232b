package org.watchward.charts;

import java.math.BigDecimal;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.ColumnChart.Column;

/** Draws the columns of a chart lying down, so that long names can be read. */
final class BarDrawing {

    private final ColumnChart chart;
    private final ColumnValues values;
    private final RowAxis axis;
    private final Scale scale;
    private final Sheet sheet;
    private final double widest;

    BarDrawing(ColumnChart chart, Size size) {
        this.chart = chart;
        this.values = new ColumnValues(chart);
        this.widest = Math.max(
                values.widest(size.fontSize()), missing() ? Lettering.width(ColumnChart.NOT_HELD, size.fontSize()) : 0);
        var labels = chart.columns().stream().map(Column::label).toList();
        this.axis = new RowAxis(size, labels, chart.reference() == null ? 8 : size.fontSize() * 1.6, widest + 10);
        this.scale = values.scale(size.gridlines());
        this.sheet = new Sheet(chart, size, axis.height(chart.unit()));
    }

    private boolean missing() {
        return chart.columns().stream().anyMatch(column -> column.value() == null);
    }

    String draw() {
        axis.grid(sheet, scale, chart.unit());
        for (var row = 0; row < chart.columns().size(); row++) {
            row(chart.columns().get(row), row);
        }
        References.vertical(sheet, chart.reference(), axis, scale);
        return sheet.finished();
    }

    private void row(Column column, int row) {
        axis.label(sheet, row, column.label(), column.subject());
        var value = column.value();
        if (value == null) {
            sheet.hatched(
                    axis.left(), axis.middle(row) - axis.halfBar(), axis.right() - axis.left(), 2 * axis.halfBar());
            write("chart-quiet", ColumnChart.NOT_HELD, row);
        } else {
            bar(column, value, row);
            write(column.subject() ? "chart-value" : "chart-quiet", values.written(value), row);
        }
    }

    private void bar(Column column, BigDecimal value, int row) {
        var zero = axis.x(scale, BigDecimal.ZERO);
        var end = axis.x(scale, value);
        var name = column.subject() ? "chart-subject-bar" : "chart-bar";
        var middle = axis.middle(row);
        sheet.rect(name, Math.min(zero, end), middle - axis.halfBar(), Math.abs(end - zero), 2 * axis.halfBar());
        if (column.interval().held()) {
            var interval = column.interval();
            sheet.line(
                    "chart-whisker", axis.x(scale, interval.lower()), middle, axis.x(scale, interval.upper()), middle);
        }
    }

    private void write(String name, String words, int row) {
        sheet.writeUpTo(name, words, axis.right() + 10 + widest, axis.middle(row) + sheet.font() * 0.35);
    }
}
