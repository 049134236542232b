package org.watchward.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.ControlChart.Lines;
import org.watchward.indicators.open.CoverageChange;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.RecordingChange;
import org.watchward.indicators.open.Series;
import org.watchward.statistics.control.Chart;
import org.watchward.statistics.control.ControlLimits;
import org.watchward.statistics.control.Rules;
import org.watchward.statistics.control.SpecialCause;

/**
 * Draws the limits of a series: u′ charts, as crimes vary by more than chance alone, over the days of each month, anew from every
 * change of coverage and every recording change that is declared to rebase.
 */
final class ControlCharts {

    private final TreeMap<YearMonth, BigDecimal> counts = new TreeMap<>();
    private final List<CoverageChange> parts;
    private final List<RecordingChange> recording;

    private ControlCharts(Series series, List<RecordingChange> recording) {
        for (var point : series.points()) {
            if (point.figure() instanceof Figure.Known known) {
                counts.put(point.month(), known.count().value());
            }
        }
        this.recording = recording;
        this.parts = Stream.concat(
                        series.changes().stream(),
                        recording.stream()
                                .filter(RecordingChange::rebase)
                                .map(change -> new CoverageChange(change.from(), change.words())))
                .sorted(Comparator.comparing(CoverageChange::from))
                .toList();
    }

    static ControlChart of(Series series, List<RecordingChange> recording) {
        return new ControlCharts(series, recording).chart();
    }

    private ControlChart chart() {
        var bounds = new TreeSet<>(parts.stream().map(CoverageChange::from).toList());
        var points = new ArrayList<ControlChart.Point>();
        var trial = false;
        var from = counts.isEmpty() ? null : counts.firstKey();
        while (from != null) {
            var until = bounds.higher(from);
            var part = until == null ? counts.tailMap(from, true) : counts.subMap(from, true, until, false);
            points.addAll(part(new TreeMap<>(part)));
            trial |= part.size() < Chart.FEWEST_FOR_LIMITS;
            from = until == null ? null : counts.ceilingKey(until);
        }
        return new ControlChart(points, parts, recording, trial);
    }

    private static List<ControlChart.Point> part(Map<YearMonth, BigDecimal> part) {
        var months = List.copyOf(part.keySet());
        if (months.size() < 2) {
            return months.stream().map(month -> unlimited(month, part)).toList();
        }
        var days = months.stream().mapToDouble(YearMonth::lengthOfMonth).toArray();
        var rows = part.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        var limits = Chart.U_PRIME.of(Chart.Series.of(rows, days));
        var special = Rules.of(limits);
        var points = new ArrayList<ControlChart.Point>();
        for (var i = 0; i < months.size(); i++) {
            points.add(point(months.get(i), part, lines(limits.get(i), days[i]), special.get(i)));
        }
        return points;
    }

    private static ControlChart.Point unlimited(YearMonth month, Map<YearMonth, BigDecimal> part) {
        return new ControlChart.Point(month, part.getOrDefault(month, BigDecimal.ZERO), null, null, false);
    }

    private static ControlChart.Point point(
            YearMonth month, Map<YearMonth, BigDecimal> part, Lines lines, SpecialCause.At special) {
        var high = isHigh(special);
        var causes = high ? special.high() : special.low();
        return new ControlChart.Point(
                month,
                part.getOrDefault(month, BigDecimal.ZERO),
                lines,
                causes.isEmpty() ? null : causes.get(0).words(),
                high);
    }

    /** A point can be marked both ways, such as one far below that opens a rise: the stronger sign counts. */
    private static boolean isHigh(SpecialCause.At special) {
        return !special.high().isEmpty()
                && (special.low().isEmpty()
                        || special.high().get(0).compareTo(special.low().get(0)) <= 0);
    }

    private static Lines lines(ControlLimits limits, double days) {
        return new Lines(
                rounded(limits.centre() * days), rounded(limits.lower() * days), rounded(limits.upper() * days));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
