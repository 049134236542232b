package org.watchward.statistics.methods;

import static org.watchward.statistics.methods.Declared.each;
import static org.watchward.statistics.methods.Declared.eachGroup;
import static org.watchward.statistics.methods.Declared.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.watchward.statistics.control.Assurance;
import org.watchward.statistics.control.Chart;
import org.watchward.statistics.control.ProcessChart;
import org.watchward.statistics.control.Rebase;
import org.watchward.statistics.control.Seasonality;
import org.watchward.statistics.control.SpecialCause;

/** Control charts, on tables. */
final class ControlMethods {

    /** How the published tables call the charts. */
    private static final Map<String, Chart> CHARTS = Map.ofEntries(
            Map.entry("xmr", Chart.XMR),
            Map.entry("i", Chart.INDIVIDUALS),
            Map.entry("mr", Chart.MR),
            Map.entry("c", Chart.C),
            Map.entry("u", Chart.U),
            Map.entry("up", Chart.U_PRIME),
            Map.entry("p", Chart.P),
            Map.entry("pp", Chart.P_PRIME),
            Map.entry("g", Chart.G),
            Map.entry("t", Chart.T));

    private ControlMethods() {}

    static List<Method> list() {
        return List.of(chart(), assurance(), seasonality());
    }

    private static Method chart() {
        return new Declared(
                "control_chart",
                "Control limits and special causes of each point; a new part needs a reason",
                List.of(
                        Column.text("case_id", "the points of one chart share it")
                                .optional(),
                        Column.text("chart", "xmr, i, mr, c, u, up, p, pp, g or t; xmr if empty")
                                .optional(),
                        Column.number("sum", "the count or value"),
                        Column.number("n", "what it is out of; 1 if empty").optional(),
                        Column.number("multiplier", "of plotted values and limits; 1 if empty")
                                .optional(),
                        Column.integer("part", "1, 2, …: a new part has new limits; 1 if empty")
                                .optional(),
                        Column.text(
                                        "reason",
                                        "why the part begins, on its first point; every part after the first needs one")
                                .optional(),
                        Column.bool("included", "FALSE for a point that makes no limits; TRUE if empty")
                                .optional(),
                        Column.bool("baseline", "FALSE from the point on where limits are frozen; TRUE if empty")
                                .optional(),
                        Column.bool(
                                        "screen_moving_ranges",
                                        "whether outlying moving ranges are left out; FALSE if empty")
                                .optional()),
                List.of(
                        Column.number("plotted", ""),
                        Column.number("centre", ""),
                        Column.number("lower_limit", "three standard deviations"),
                        Column.number("upper_limit", "three standard deviations"),
                        Column.text("special_high", "rules broken upwards, strongest first"),
                        Column.text("special_low", "rules broken downwards, strongest first")),
                eachGroup("case_id", ControlMethods::chartRows));
    }

    private static List<Row> chartRows(List<Row> rows) {
        var name = rows.get(0).text("chart", "xmr");
        var kind = CHARTS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("chart must be one of " + CHARTS.keySet() + ", was '" + name + "'");
        }
        var chart = ProcessChart.of(kind, series(rows), rebases(rows));
        return IntStream.range(0, rows.size())
                .mapToObj(i -> charted(rows.get(i), chart, i))
                .toList();
    }

    private static Chart.Series series(List<Row> rows) {
        var ones = rows.stream().mapToDouble(row -> row.number("n", 1)).toArray();
        var baseline = (int) rows.stream()
                .takeWhile(row -> row.bool("baseline", true)
                        && row.integer("part", 1) == rows.get(0).integer("part", 1))
                .count();
        var frozen = rows.stream().anyMatch(row -> !row.bool("baseline", true));
        return new Chart.Series(
                numbers(rows, "sum"),
                ones,
                frozen ? baseline : rows.size(),
                i -> !rows.get(i).bool("included", true),
                rows.get(0).bool("screen_moving_ranges", false));
    }

    private static List<Rebase> rebases(List<Row> rows) {
        var rebases = new ArrayList<Rebase>();
        for (var i = 1; i < rows.size(); i++) {
            if (rows.get(i).integer("part", 1) != rows.get(i - 1).integer("part", 1)) {
                rebases.add(new Rebase(i, rows.get(i).text("reason")));
            }
        }
        return rebases;
    }

    private static Row charted(Row row, ProcessChart chart, int point) {
        var limits = chart.points().get(point).times(row.number("multiplier", 1));
        var special = chart.special().get(point);
        return row.with("plotted", limits.plotted())
                .with("centre", limits.centre())
                .with("lower_limit", limits.lower())
                .with("upper_limit", limits.upper())
                .with("special_high", words(special.high()))
                .with("special_low", words(special.low()));
    }

    private static String words(List<SpecialCause> causes) {
        return causes.stream()
                .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static Method assurance() {
        return new Declared(
                "assurance",
                "What a target can expect of a process with these limits",
                List.of(
                        Column.number("lower_limit", ""),
                        Column.number("upper_limit", ""),
                        Column.number("target", ""),
                        Column.text("improvement_direction", "increase, decrease or neutral")),
                List.of(Column.text("assurance", "consistent_pass, consistent_fail, inconsistent; empty if neutral")),
                each(row -> row.with("assurance", assuranceOf(row))));
    }

    private static String assuranceOf(Row row) {
        var direction = row.text("improvement_direction");
        if (direction.equals("neutral")) {
            return "";
        }
        if (!direction.equals("increase") && !direction.equals("decrease")) {
            throw new IllegalArgumentException(
                    "improvement_direction must be increase, decrease or neutral, was '" + direction + "'");
        }
        var better = direction.equals("increase") ? Assurance.Better.HIGHER : Assurance.Better.LOWER;
        return Assurance.of(row.number("lower_limit"), row.number("upper_limit"), row.number("target"), better)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static Method seasonality() {
        return new Declared(
                "seasonality",
                "What each month of the year usually is, times the average month",
                List.of(
                        Column.text("case_id", "the months of one series share it")
                                .optional(),
                        Column.number("count", "monthly, oldest first, three whole years or more")),
                List.of(
                        Column.text("case_id", ""),
                        Column.integer("month", "1 is the month of the first row"),
                        Column.number("factor", "1 is the average month"),
                        Column.number("p_value", "of so strong a pattern if there is none")),
                eachGroup("case_id", ControlMethods::seasonRows));
    }

    private static List<Row> seasonRows(List<Row> rows) {
        var season = Seasonality.of(numbers(rows, "count"));
        var factors = Arrays.stream(season.factors()).boxed().toList();
        return IntStream.range(0, factors.size())
                .mapToObj(month -> new Row(rows.get(0).line(), Map.of())
                        .with("case_id", rows.get(0).text("case_id", ""))
                        .with("month", month + 1)
                        .with("factor", factors.get(month))
                        .with("p_value", season.pValue()))
                .toList();
    }
}
