package org.watchward.charts;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.Legend.Entry;
import org.watchward.charts.ShareChart.Row;

/** Draws bars of 100 per cent at one size, the parts told apart by shade, by pattern and by the legend's order. */
final class ShareDrawing {

    private static final Scale PERCENT = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(25), 4);
    private static final Scale HALVES = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(50), 2);

    private final ShareChart chart;
    private final Legend legend;
    private final double width;
    private final Scale scale;
    private final RowAxis axis;
    private final Sheet sheet;

    ShareDrawing(ShareChart chart, Size size) {
        this.chart = chart;
        this.width = size.width();
        this.scale = size == Size.WIDE ? PERCENT : HALVES;
        this.legend = new Legend(
                "",
                IntStream.range(0, chart.parts().size()).mapToObj(this::entry).toList(),
                size.fontSize());
        var labels = chart.rows().stream().map(Row::label).toList();
        this.axis = new RowAxis(size, labels, legend.height(width) + 8, 6);
        this.sheet = new Sheet(chart, size, axis.height(""));
    }

    private Entry entry(int part) {
        return new Entry(chart.parts().get(part), name(part), pattern(part));
    }

    private static String name(int part) {
        return pattern(part) == Pattern.PLAIN ? "chart-part chart-part-" + (part + 1) : "chart-part";
    }

    private static Pattern pattern(int part) {
        return part == 2 ? Pattern.DOTTED : Pattern.PLAIN;
    }

    String draw() {
        legend.draw(sheet, 0, 0, width);
        for (var mark : scale.marks()) {
            var x = axis.x(scale, mark);
            sheet.line("chart-grid", x, axis.top(), x, axis.bottom());
            sheet.writeCentred(
                    "chart-quiet",
                    scale.written(mark) + "%",
                    Math.min(x, width - 16),
                    axis.bottom() + sheet.font() * 1.3);
        }
        for (var row = 0; row < chart.rows().size(); row++) {
            row(chart.rows().get(row), row);
        }
        return sheet.finished();
    }

    private void row(Row row, int at) {
        axis.label(sheet, at, row.label(), row.subject());
        var top = axis.middle(at) - axis.halfBar() * 1.15;
        var height = axis.halfBar() * 2.3;
        if (row.percents().isEmpty()) {
            sheet.hatched(axis.left(), top, axis.right() - axis.left(), height);
            sheet.writeCentred("chart-note", "not held", (axis.left() + axis.right()) / 2, baseline(at));
            return;
        }
        parts(row, at, top, height);
        if (row.subject()) {
            sheet.rect("chart-row-subject", axis.left() - 2, top - 2, axis.right() - axis.left() + 4, height + 4);
        }
    }

    private void parts(Row row, int at, double top, double height) {
        var sum =
                row.percents().stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
        var x = axis.left();
        for (var part = 0; part < row.percents().size(); part++) {
            var across = (axis.right() - axis.left()) * row.percents().get(part).doubleValue() / sum;
            sheet.filled(name(part), pattern(part), x, top, across, height);
            write(written(row.percents().get(part)), part, x + across / 2, across, at);
            x += across;
        }
    }

    private String written(BigDecimal percent) {
        var all = chart.rows().stream().flatMap(row -> row.percents().stream());
        return Amounts.drawn(percent, Amounts.decimals(all)) + "%";
    }

    private void write(String words, int part, double middle, double room, int at) {
        if (sheet.width(words) + 6 <= room) {
            sheet.writeCentred(part == 0 ? "chart-on-dark" : "chart-note", words, middle, baseline(at));
        }
    }

    private double baseline(int at) {
        return axis.middle(at) + sheet.font() * 0.35;
    }
}
