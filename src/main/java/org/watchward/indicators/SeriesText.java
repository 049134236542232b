package org.watchward.indicators;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.watchward.indicators.AskedSeries.Charted;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Point;

/** A series for reading at the shell: its signal, a line a month, and where it may not be compared across. */
final class SeriesText {

    private static final Set<Integer> NUMBERS = Set.of(1, 2);

    private SeriesText() {}

    static void print(List<Charted> series, PrintWriter out) {
        series.forEach(each -> print(each, out));
    }

    private static void print(Charted charted, PrintWriter out) {
        var series = charted.series();
        out.println(series.indicator().name() + ", " + series.area().name() + " "
                + series.area().code());
        out.println(series.signal().words());
        var rows = new ArrayList<>(List.of(List.of("Month", "Count", "Limits", "")));
        series.points().forEach(point -> rows.add(row(point, charted.chart())));
        AlignedText.print(rows, NUMBERS, out);
        notes(charted).forEach(out::println);
        out.println();
    }

    private static List<String> row(Point point, ControlChart chart) {
        var charted = chart.points().stream()
                .filter(each -> each.month().equals(point.month()))
                .findFirst()
                .orElse(null);
        var limits = charted == null ? null : charted.limits();
        var special = charted == null || charted.special() == null ? "" : charted.special();
        return List.of(
                point.month().toString(),
                point.figure().shown(),
                limits == null ? "-" : limits.lower() + " to " + limits.upper(),
                special);
    }

    private static Set<String> notes(Charted charted) {
        var notes = new LinkedHashSet<String>();
        for (var point : charted.series().points()) {
            var reason = FigureValues.reason(point.figure());
            if (reason != null && point.figure() instanceof Figure.Missing) {
                notes.add(point.month() + ": " + reason + ".");
            }
        }
        charted.series().changes().forEach(change -> notes.add(change.from() + ": " + change.words() + "."));
        charted.chart()
                .recording()
                .forEach(change -> notes.add(change.from() + ": " + change.words() + ". " + change.explanation()));
        if (charted.chart().trial()) {
            notes.add("Limits over fewer than 12 months are a trial.");
        }
        return notes;
    }
}
