package org.watchward.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.MonthChart.Band;
import org.watchward.charts.MonthChart.Between;
import org.watchward.charts.MonthChart.Lines;
import org.watchward.charts.MonthChart.Mark;
import org.watchward.kernel.Period;

/** Lines, bands, limits and marks over months. */
final class MonthLines {

    private static final double TRIANGLE = 5;
    private static final String LIMITS = "usual range";

    private final Sheet sheet;
    private final Plot plot;
    private final MonthAxis axis;

    MonthLines(Sheet sheet, Plot plot, MonthAxis axis) {
        this.sheet = sheet;
        this.plot = plot;
        this.axis = axis;
    }

    void highlight(Period.@Nullable Range months) {
        if (months != null) {
            sheet.rect(
                    "chart-highlight", axis.startOf(months.first()), plot.top(), axis.widthOf(months), plot.height());
        }
    }

    void line(MonthSeries series, String name) {
        for (var run : Months.runs(axis.span().months(), series.values()::containsKey)) {
            var points =
                    series.values().subMap(run.first(), true, run.last(), true).entrySet();
            if (run.length() == 1) {
                points.forEach(point -> dot(point.getKey(), point.getValue(), name));
            } else {
                sheet.polyline(
                        name,
                        points.stream()
                                .map(point -> point(point.getKey(), point.getValue()))
                                .collect(Collectors.joining(" ")));
            }
        }
    }

    private void dot(YearMonth month, BigDecimal value, String name) {
        sheet.circle(name + "-dot", axis.x(month), plot.y(value), 3);
    }

    private String point(YearMonth month, BigDecimal value) {
        return Svg.number(axis.x(month)) + "," + Svg.number(plot.y(value));
    }

    void band(Band band) {
        for (var run : Months.runs(axis.span().months(), band.ranges()::containsKey)) {
            var ranges = band.ranges().subMap(run.first(), true, run.last(), true);
            sheet.polygon("chart-band", outline(ranges));
            var highest = ranges.firstEntry().getValue().highest();
            sheet.write("chart-quiet", band.label(), axis.x(run.first()), plot.y(highest) - 4);
        }
    }

    private String outline(NavigableMap<YearMonth, Between> ranges) {
        var upper = ranges.entrySet().stream()
                .map(range -> point(range.getKey(), range.getValue().highest()));
        var lower = ranges.entrySet().stream()
                .sorted((a, b) -> b.getKey().compareTo(a.getKey()))
                .map(range -> point(range.getKey(), range.getValue().lowest()));
        return Stream.concat(upper, lower).collect(Collectors.joining(" "));
    }

    /** The light band between the limits, a step for each month, broken where months are absent or a new part begins. */
    void limits(NavigableMap<YearMonth, Lines> limits, Set<YearMonth> parts) {
        for (var run : runs(limits, parts)) {
            var path = steps(
                    run, month -> Objects.requireNonNull(limits.get(month)).upper());
            var months = new ArrayList<>(run);
            Collections.reverse(months);
            for (var month : months) {
                path.append('V')
                        .append(Svg.number(
                                y(Objects.requireNonNull(limits.get(month)).lower())));
                path.append('H').append(Svg.number(axis.startOf(month)));
            }
            sheet.path("chart-limits", path.append('z').toString());
        }
    }

    void centres(NavigableMap<YearMonth, Lines> limits, Set<YearMonth> parts, MonthSeries subject) {
        var runs = runs(limits, parts);
        runs.forEach(run -> sheet.path(
                "chart-centre",
                steps(run, month -> Objects.requireNonNull(limits.get(month)).centre())
                        .toString()));
        runs.stream()
                .filter(run -> nameFits(run, limits, subject))
                .max(Comparator.comparingInt(List::size))
                .ifPresent(run -> sheet.write(
                        "chart-note", LIMITS, axis.startOf(run.get(0)) + 4, plot.y(highest(run, limits)) - 5));
    }

    private StringBuilder steps(List<YearMonth> run, Function<YearMonth, BigDecimal> value) {
        var first = run.get(0);
        var path = new StringBuilder("M")
                .append(Svg.number(axis.startOf(first)))
                .append(' ')
                .append(Svg.number(y(value.apply(first))));
        run.forEach(month -> path.append('V')
                .append(Svg.number(y(value.apply(month))))
                .append('H')
                .append(Svg.number(axis.endOf(month))));
        return path;
    }

    private double y(BigDecimal value) {
        return plot.y(value.max(BigDecimal.ZERO));
    }

    /** Whether the name can stand on the upper limit, with no value in its way. */
    private boolean nameFits(List<YearMonth> run, NavigableMap<YearMonth, Lines> limits, MonthSeries subject) {
        var first = run.get(0);
        var end = axis.startOf(first) + sheet.width(LIMITS) + 8;
        return axis.endOf(run.get(run.size() - 1)) > end
                && plot.height() > 8 * sheet.font()
                && plot.y(highest(run, limits)) - plot.top() > sheet.font() + 6
                && subject.values().tailMap(first).entrySet().stream()
                        .takeWhile(point -> axis.startOf(point.getKey()) < end)
                        .allMatch(point -> point.getValue().compareTo(highest(run, limits)) < 0);
    }

    private static BigDecimal highest(List<YearMonth> run, NavigableMap<YearMonth, Lines> limits) {
        return run.stream()
                .map(month -> Objects.requireNonNull(limits.get(month)).upper())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private List<List<YearMonth>> runs(NavigableMap<YearMonth, Lines> limits, Set<YearMonth> parts) {
        var runs = new ArrayList<List<YearMonth>>();
        for (var month : axis.span().months()) {
            if (!limits.containsKey(month)) {
                continue;
            }
            if (parts.contains(month) || !limits.containsKey(month.minusMonths(1)) || runs.isEmpty()) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(month);
        }
        return runs;
    }

    /** A triangle that points away from the line. */
    void mark(MonthSeries series, Mark mark) {
        series.at(mark.month()).ifPresent(value -> {
            var x = axis.x(mark.month());
            var y = plot.y(value) + (mark.high() ? -8 : 8);
            var tip = mark.high() ? -1.8 * TRIANGLE : 1.8 * TRIANGLE;
            sheet.path(
                    "chart-mark",
                    "M" + Svg.number(x - TRIANGLE) + " " + Svg.number(y) + "h" + Svg.number(2 * TRIANGLE) + "l"
                            + Svg.number(-TRIANGLE) + " " + Svg.number(tip) + "z");
        });
    }
}
