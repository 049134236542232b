package org.watchward.charts;

import java.math.BigDecimal;

/** Values from left to right, their axis at the bottom with its name under it. */
record Across(double left, double right, Scale scale) {

    double x(BigDecimal value) {
        return left + (right - left) * scale.share(value);
    }

    /** Ends of a scale for points, which need not start at zero but do where zero is near. */
    static Scale scale(double lowest, double highest, int wanted) {
        return lowest > 0.4 * highest ? Scale.over(lowest, highest, wanted) : Scale.withZero(lowest, highest, wanted);
    }

    void draw(Sheet sheet, double bottom, String name) {
        sheet.line("chart-axis", left, bottom, right, bottom);
        var spared = 0.0;
        for (var mark : scale.marks()) {
            var words = scale.written(mark);
            sheet.line("chart-axis", x(mark), bottom, x(mark), bottom + 5);
            if (x(mark) - sheet.width(words) / 2 > spared) {
                sheet.writeCentred("chart-quiet", words, x(mark), bottom + 7 + sheet.font());
                spared = x(mark) + sheet.width(words) / 2 + 4;
            }
        }
        var room = 2 * Math.min((left + right) / 2, right + 20 - (left + right) / 2);
        sheet.writeCentred(
                "chart-quiet",
                Lettering.fitted(name, room, sheet.font()),
                (left + right) / 2,
                bottom + 10 + sheet.font() * 2.2);
    }

    /** Room under the axis. */
    static double below(int font) {
        return 14 + font * 2.4;
    }
}
