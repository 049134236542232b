package org.watchward.charts;

import java.math.BigDecimal;
import java.util.List;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.ColumnChart.Column;

/** Draws columns at one size, their names under them. */
final class ColumnDrawing {

    private static final double BAR = 0.68;
    private static final int MOST_LINES = 2;

    private final ColumnChart chart;
    private final ColumnValues values;
    private final int font;
    private final Plot plot;
    private final double slot;
    private final double width;
    private final Sheet sheet;

    ColumnDrawing(ColumnChart chart, Size size) {
        this.chart = chart;
        this.values = new ColumnValues(chart);
        this.font = size.fontSize();
        var scale = values.scale(size.gridlines());
        var left = Plot.leftOf(scale, font);
        var right = right(chart, size);
        this.slot = (right - left) / chart.columns().size();
        var lines = allNamed() ? mostLines() : 1;
        var bottom = size.height() - 8 - font * 1.2 * lines;
        this.plot = new Plot(left, right, font * 2.6, bottom, scale);
        this.width = size.width();
        this.sheet = new Sheet(chart, size, size.height());
    }

    private static double right(ColumnChart chart, Size size) {
        return size.width() - 4 - References.room(chart.reference(), size);
    }

    /** Whether columns can be told by what is written under them: each by its name, or a sequence by some of them. */
    static boolean fits(ColumnChart chart, Size size) {
        var drawing = new ColumnDrawing(chart, size);
        return drawing.allNamed() || (drawing.widestName() <= 4.5 * drawing.font && drawing.slot >= 5);
    }

    private boolean allNamed() {
        return mostLines() <= MOST_LINES
                && chart.columns().stream()
                        .flatMap(column -> lines(column).stream())
                        .allMatch(line -> Lettering.width(line, font) <= slot - 4);
    }

    private int mostLines() {
        return chart.columns().stream()
                .mapToInt(column -> lines(column).size())
                .max()
                .orElse(1);
    }

    private List<String> lines(Column column) {
        return Lettering.lines(column.label(), slot - 4, font);
    }

    private double widestName() {
        return chart.columns().stream()
                .mapToDouble(column -> Lettering.width(column.label(), font))
                .max()
                .orElse(0);
    }

    String draw() {
        plot.grid(sheet, chart.unit());
        for (var at = 0; at < chart.columns().size(); at++) {
            column(chart.columns().get(at), plot.left() + slot * (at + 0.5));
        }
        sheet.line("chart-axis", plot.left(), plot.ground(), plot.right(), plot.ground());
        References.horizontal(sheet, chart.reference(), plot, width - plot.right() - 5);
        names();
        return sheet.finished();
    }

    private void column(Column column, double middle) {
        var value = column.value();
        if (value == null) {
            notHeld(middle);
            return;
        }
        var y = plot.y(value);
        var name = column.subject() ? "chart-subject-bar" : "chart-bar";
        sheet.rect(name, middle - slot * BAR / 2, Math.min(y, plot.ground()), slot * BAR, Math.abs(plot.ground() - y));
        if (column.interval().held()) {
            whisker(column.interval(), middle);
        }
        write(column, value, middle);
    }

    private void notHeld(double middle) {
        sheet.hatched(middle - slot * BAR / 2, plot.top(), slot * BAR, plot.height());
        if (sheet.width(ColumnChart.NOT_HELD) <= slot) {
            sheet.writeCentred("chart-note", ColumnChart.NOT_HELD, middle, (plot.top() + plot.bottom()) / 2);
        }
    }

    private void whisker(Interval interval, double middle) {
        var half = Math.min(5, slot * BAR / 4);
        sheet.path(
                "chart-whisker",
                "M" + Svg.number(middle - half) + " " + Svg.number(plot.y(interval.upper())) + "h"
                        + Svg.number(2 * half)
                        + "m" + Svg.number(-half) + " 0V" + Svg.number(plot.y(interval.lower())) + "m"
                        + Svg.number(-half) + " 0h" + Svg.number(2 * half));
    }

    private void write(Column column, BigDecimal value, double middle) {
        var words = values.written(value);
        if (values.widest(font) <= slot - 2) {
            var highest = column.interval().held() ? column.interval().upper() : value;
            var above = Math.min(plot.ground(), plot.y(highest)) - 5;
            sheet.writeCentred(column.subject() ? "chart-value" : "chart-note", words, middle, above);
        }
    }

    private void names() {
        var every = allNamed() ? 1 : (int) Math.ceil((widestName() + 8) / slot);
        for (var at = 0; at < chart.columns().size(); at += every) {
            var column = chart.columns().get(at);
            var lines = allNamed() ? lines(column) : List.of(column.label());
            var middle = within(plot.left() + slot * (at + 0.5), lines.get(0));
            for (var line = 0; line < lines.size(); line++) {
                sheet.writeCentred("chart-quiet", lines.get(line), middle, plot.bottom() + 4 + font * (1 + 1.2 * line));
            }
        }
    }

    private double within(double middle, String words) {
        var half = sheet.width(words) / 2;
        return Math.min(middle, plot.right() + 4 - half);
    }
}
