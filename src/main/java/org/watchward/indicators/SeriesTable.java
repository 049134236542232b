package org.watchward.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.AskedSeries.Charted;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.CoverageChange;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.RecordingChange;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;
import org.watchward.web.api.Table;

/** Series as rows, one a month, with what is said of each series as a whole. */
final class SeriesTable {

    private static final List<String> FIGURE =
            List.of("status", "value", "numerator", "denominator", "lower95", "upper95", "as_of", "releases");
    private static final List<String> COLUMNS = List.of(
            "indicator",
            "area_code",
            "area_name",
            "period",
            "status",
            "value",
            "numerator",
            "denominator",
            "lower95",
            "upper95",
            "as_of",
            "releases",
            "reason",
            "centre",
            "lower_limit",
            "upper_limit",
            "special_cause",
            "special_direction",
            "signal",
            "signal_p_value");

    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> signals = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> coverage = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> recording = new ArrayList<>();

    private SeriesTable() {}

    static Table of(List<Charted> series) {
        var table = new SeriesTable();
        series.forEach(table::add);
        return new Table(
                "series",
                COLUMNS,
                table.rows,
                Map.of(
                        "signals",
                        table.signals,
                        "coverage_changes",
                        table.coverage,
                        "recording_changes",
                        table.recording));
    }

    private void add(Charted charted) {
        var series = charted.series();
        var chart =
                charted.chart().points().stream().collect(Collectors.toMap(ControlChart.Point::month, point -> point));
        series.points().forEach(point -> rows.add(row(series, point, chart.get(point.month()))));
        signals.add(signal(charted));
        series.changes().forEach(change -> coverage.add(row(series, change)));
        charted.chart().recording().forEach(change -> recording.add(row(series, change)));
    }

    private static Map<String, @Nullable Object> row(Series series, Point point, ControlChart.@Nullable Point charted) {
        var month = new Period.Month(point.month());
        var row = opening(series);
        row.put("area_name", series.area().name());
        row.put("period", month.id());
        FigureValues.put(row, FigureRow.of(series.indicator(), series.area(), month, point.figure()), FIGURE);
        row.put("reason", FigureValues.reason(point.figure()));
        var limits = charted == null ? null : charted.limits();
        row.put("centre", limits == null ? null : limits.centre());
        row.put("lower_limit", limits == null ? null : limits.lower());
        row.put("upper_limit", limits == null ? null : limits.upper());
        var special = charted == null ? null : charted.special();
        row.put("special_cause", special);
        row.put("special_direction", special == null || charted == null ? null : charted.high() ? "high" : "low");
        row.put("signal", series.signal().kind().words());
        row.put("signal_p_value", series.signal().pValue());
        return row;
    }

    private static Map<String, @Nullable Object> signal(Charted charted) {
        var row = opening(charted.series());
        row.put("area_name", charted.series().area().name());
        SignalRow.put(row, charted.series().signal());
        row.put("trial_limits", charted.chart().trial());
        return row;
    }

    private static Map<String, @Nullable Object> row(Series series, CoverageChange change) {
        var row = opening(series);
        row.put("from", change.from().toString());
        row.put("words", change.words());
        return row;
    }

    private static Map<String, @Nullable Object> row(Series series, RecordingChange change) {
        var row = opening(series);
        row.put("from", change.from().toString());
        row.put("words", change.words());
        row.put("explanation", change.explanation());
        row.put("rebase", change.rebase());
        row.put("verified", change.verified());
        row.put("source", change.source());
        return row;
    }

    private static Map<String, @Nullable Object> opening(Series series) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("indicator", series.indicator().id());
        row.put("area_code", series.area().code().value());
        return row;
    }
}
