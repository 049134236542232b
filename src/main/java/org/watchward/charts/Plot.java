package org.watchward.charts;

import java.math.BigDecimal;

/** The rectangle in which values are drawn, their axis at its left. */
record Plot(double left, double right, double top, double bottom, Scale scale) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double y(BigDecimal value) {
        return bottom - height() * scale.share(value);
    }

    /** The horizontal where a bar stands: zero, or the bottom where zero is not on the scale. */
    double ground() {
        return Math.max(top, Math.min(bottom, y(BigDecimal.ZERO)));
    }

    /** Room that the marks of a scale need at the left. */
    static double leftOf(Scale scale, int font) {
        return 10 + Lettering.width(scale.longest(), font);
    }

    /** Gridlines with their values, and the unit above them. */
    void grid(Sheet sheet, String unit) {
        sheet.write("chart-quiet", Lettering.fitted(unit, sheet.width(), sheet.font()), 0, sheet.font());
        for (var mark : scale.marks()) {
            var y = y(mark);
            if (y < bottom - 0.5) {
                sheet.line("chart-grid", left, y, right, y);
            }
            sheet.writeUpTo("chart-quiet", scale.written(mark), left - 6, y + sheet.font() * 0.35);
        }
    }
}
