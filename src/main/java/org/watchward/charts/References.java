package org.watchward.charts;

import org.jspecify.annotations.Nullable;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.IntervalPlot.Reference;

/** The thin labelled line of a value that all are compared with. */
final class References {

    private References() {}

    static void vertical(Sheet sheet, @Nullable Reference reference, RowAxis axis, Scale scale) {
        if (reference == null) {
            return;
        }
        var x = axis.x(scale, reference.value());
        sheet.line("chart-event", x, axis.top() - 2, x, axis.bottom());
        if (x > (axis.left() + axis.right()) / 2) {
            sheet.writeUpTo("chart-note", Lettering.fitted(words(reference), x, sheet.font()), x, sheet.font());
        } else {
            sheet.write("chart-note", words(reference), x, sheet.font());
        }
    }

    /** Room at the right end of a horizontal line, where its words stand. */
    static double room(@Nullable Reference reference, Size size) {
        if (reference == null) {
            return 0;
        }
        var most = size.width() * 0.24;
        return 6 + Math.min(most, Lettering.width(words(reference), size.fontSize()));
    }

    static void horizontal(Sheet sheet, @Nullable Reference reference, Plot plot, double room) {
        if (reference == null) {
            return;
        }
        var y = plot.y(reference.value());
        sheet.line("chart-event", plot.left(), y, plot.right(), y);
        var lines = Lettering.lines(words(reference), room, sheet.font());
        var first = y + sheet.font() * (0.35 - 0.6 * (lines.size() - 1));
        for (var line = 0; line < lines.size(); line++) {
            var words = Lettering.fitted(lines.get(line), room, sheet.font());
            sheet.write("chart-note", words, plot.right() + 5, first + line * sheet.font() * 1.2);
        }
    }

    private static String words(Reference reference) {
        return reference.label() + " " + Amounts.drawn(reference.value());
    }
}
