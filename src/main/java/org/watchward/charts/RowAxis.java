package org.watchward.charts;

import java.math.BigDecimal;
import java.util.List;
import org.watchward.charts.Chart.Size;

/**
 * Labelled rows under one another, values from left to right: the label beside its row where there is room, above it on a
 * phone while the rows are few.
 */
final class RowAxis {

    private static final int FEW = 12;
    private static final int MANY = 20;

    private final int font;
    private final int count;
    private final boolean above;
    private final boolean folded;
    private final double left;
    private final double right;
    private final double top;
    private final double rowHeight;

    RowAxis(Size size, List<String> labels, double top, double roomAtTheEnd) {
        this.font = size.fontSize();
        this.count = labels.size();
        this.above = size != Size.WIDE && count <= FEW;
        var widest = labels.stream()
                .mapToDouble(label -> Lettering.width(label, font))
                .max()
                .orElse(0);
        this.left = above ? 14 : Math.min(widest + 14, size.width() * 0.4);
        this.right = size.width() - 12 - roomAtTheEnd;
        this.top = top;
        this.folded = !above && count <= FEW && widest > left - 12;
        this.rowHeight = font * (above ? 2.95 : folded ? 2.6 : count > MANY ? 1.36 : 1.9);
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double top() {
        return top;
    }

    double bottom() {
        return top + rowHeight * count;
    }

    /** The height at which a row's value lies. */
    double middle(int row) {
        return top + rowHeight * (row + (above ? 0.7 : 0.5));
    }

    /** Half the height that a bar of a row may have. */
    double halfBar() {
        return Math.min(font * 0.62, rowHeight * (above ? 0.24 : 0.36));
    }

    void label(Sheet sheet, int row, String label, boolean subject) {
        var name = subject ? "chart-value" : "chart-note";
        if (above) {
            var room = sheet.width() - left;
            sheet.write(name, Lettering.fitted(label, room, font), left, middle(row) - halfBar() - 7);
        } else {
            beside(sheet, name, label, middle(row) + font * 0.35);
        }
    }

    /** A long name of a few is folded once rather than cut. */
    private void beside(Sheet sheet, String name, String label, double y) {
        var lines = folded ? Lettering.lines(label, left - 12, font) : List.of(label);
        var rest = lines.size() == 1 ? label : label.substring(lines.get(0).length() + 1);
        if (lines.size() > 1) {
            sheet.writeUpTo(name, lines.get(0), left - 10, y - font * 0.58);
        }
        var last = lines.size() > 1 ? y + font * 0.58 : y;
        sheet.writeUpTo(name, Lettering.fitted(rest, left - 12, font), left - 10, last);
    }

    double x(Scale scale, BigDecimal value) {
        return left + (right - left) * scale.share(value);
    }

    /** Verticals with their values below, and the unit below those. */
    void grid(Sheet sheet, Scale scale, String unit) {
        for (var mark : scale.marks()) {
            var x = x(scale, mark);
            sheet.line(mark.signum() == 0 ? "chart-axis" : "chart-grid", x, top, x, bottom());
            sheet.writeCentred("chart-quiet", scale.written(mark), x, bottom() + font * 1.3);
        }
        if (!unit.isEmpty()) {
            sheet.writeCentred(
                    "chart-quiet", Lettering.fitted(unit, middleRoom(), font), middle(), bottom() + font * 2.6);
        }
    }

    private double middle() {
        return (left + right) / 2;
    }

    private double middleRoom() {
        return 2 * Math.min(middle(), right + 12 - middle());
    }

    double height(String unit) {
        return bottom() + font * (unit.isEmpty() ? 1.8 : 3.1);
    }
}
