package org.watchward.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A month chart in words and as a table. */
final class MonthWords {

    private MonthWords() {}

    static String description(MonthChart chart) {
        return Stream.of(
                        chart.finding(),
                        chart.subtitle() + ".",
                        range(chart.subject()),
                        latest(chart.subject()),
                        limits(chart),
                        marked(chart),
                        happened(chart),
                        compared(chart),
                        notHeld(chart))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String range(MonthSeries series) {
        return series.lowest()
                .flatMap(low -> series.highest().map(high -> "Between " + at(low) + " and " + at(high) + "."))
                .orElse("No month is held.");
    }

    private static String latest(MonthSeries series) {
        return series.latest()
                .map(point -> "The latest is " + Amounts.shown(point.getValue()) + " in " + Months.words(point.getKey())
                        + ".")
                .orElse("");
    }

    private static String limits(MonthChart chart) {
        var latest = chart.limits().lastEntry();
        return latest == null
                ? ""
                : "In " + Months.words(latest.getKey()) + " the average is "
                        + Amounts.shown(latest.getValue().centre()) + ", and " + usual(latest.getValue())
                        + " is usual.";
    }

    private static String usual(MonthChart.Lines lines) {
        return Amounts.shown(lines.lower().max(BigDecimal.ZERO)) + " to " + Amounts.shown(lines.upper());
    }

    private static String marked(MonthChart chart) {
        return sentences(
                chart.marks().stream().map(mark -> Months.words(mark.month()) + " is marked: " + mark.words()));
    }

    private static String happened(MonthChart chart) {
        return sentences(chart.events().stream().map(event -> Months.words(event.month()) + ": " + event.label()));
    }

    private static String compared(MonthChart chart) {
        return sentences(chart.context().stream().map(MonthWords::compared));
    }

    private static String compared(MonthSeries series) {
        return "For comparison, " + series.label() + ": "
                + series.latest().map(MonthWords::at).orElse("no month is held");
    }

    private static String notHeld(MonthChart chart) {
        return chart.missing().isEmpty() ? "" : "Not held: " + Months.words(chart.missing()) + ".";
    }

    private static String sentences(Stream<String> parts) {
        return parts.map(part -> part + ".").collect(Collectors.joining(" "));
    }

    private static String at(Map.Entry<YearMonth, BigDecimal> point) {
        return Amounts.shown(point.getValue()) + " (" + Months.words(point.getKey()) + ")";
    }

    static DataTable table(MonthChart chart) {
        var headings = new ArrayList<>(List.of("Month", chart.subject().label()));
        chart.context().forEach(series -> headings.add(series.label()));
        if (!chart.limits().isEmpty()) {
            headings.addAll(List.of("Average", "Usual from", "Usual to"));
        }
        if (!chart.marks().isEmpty()) {
            headings.add("Marked");
        }
        var rows =
                chart.span().months().stream().map(month -> row(chart, month)).toList();
        return new DataTable(chart.subtitle(), headings, rows);
    }

    private static List<String> row(MonthChart chart, YearMonth month) {
        var cells = new ArrayList<>(List.of(Months.words(month)));
        Stream.concat(Stream.of(chart.subject()), chart.context().stream())
                .map(series -> series.at(month).map(Amounts::shown).orElse("not held"))
                .forEach(cells::add);
        if (!chart.limits().isEmpty()) {
            cells.addAll(limits(chart, month));
        }
        if (!chart.marks().isEmpty()) {
            cells.add(marks(chart, month));
        }
        return cells;
    }

    private static List<String> limits(MonthChart chart, YearMonth month) {
        var lines = chart.limits().get(month);
        return lines == null
                ? List.of("none", "none", "none")
                : Stream.of(lines.centre(), lines.lower().max(BigDecimal.ZERO), lines.upper())
                        .map(Amounts::shown)
                        .toList();
    }

    private static String marks(MonthChart chart, YearMonth month) {
        return chart.marks().stream()
                .filter(mark -> mark.month().equals(month))
                .map(MonthChart.Mark::words)
                .collect(Collectors.joining("; "));
    }
}
