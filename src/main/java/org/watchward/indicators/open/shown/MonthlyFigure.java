package org.watchward.indicators.open.shown;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.watchward.charts.Chart;
import org.watchward.charts.MonthChart;
import org.watchward.charts.MonthSeries;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.Signal;
import org.watchward.kernel.Period;

/**
 * The months of an indicator in an area as a chart.
 *
 * @param chart what is drawn
 * @param csv address of the same numbers as a file
 * @param notes what must be said of it in words
 * @param judged whether enough months are comparable to say what is usual
 */
public record MonthlyFigure(MonthChart chart, String csv, List<String> notes, boolean judged) {

    private static final int LONGEST_LABEL = 34;

    /**
     * The chart of a series.
     *
     * @param finding its title
     * @param period the one that the words around it are about
     * @param asOf the day of the oldest of the data, in words
     */
    public static MonthlyFigure of(Series series, String finding, Period period, String asOf) {
        return of("chart-" + series.indicator().id(), series, finding, period, asOf);
    }

    /** The same under an id of its own. */
    public static MonthlyFigure of(String id, Series series, String finding, Period period, String asOf) {
        var indicator = series.indicator();
        var points = series.points();
        var span = new Period.Range(
                points.get(0).month(), points.get(points.size() - 1).month());
        var subtitle = indicator.name() + " recorded in " + series.area().name() + ", month by month, " + span.words();
        var chart = MonthChart.of(
                        id,
                        finding,
                        subtitle,
                        unit(indicator.id()),
                        span,
                        new MonthSeries(indicator.name(), values(points)),
                        new Chart.Source(indicator.source(), asOf))
                .withEvents(events(series));
        return new MonthlyFigure(
                within(span, period) ? chart.highlighting(range(period)) : chart,
                "/areas/" + series.area().code() + "/" + indicator.id() + "/months.csv",
                coverage(series),
                series.signal().kind() != Signal.Kind.NOT_ENOUGH_DATA);
    }

    /** The address of the chart as a picture. */
    public String png() {
        return csv.replaceFirst("\\.csv$", ".png");
    }

    /**
     * The same with control limits, the points that they do not hold, and declared changes of recording; without limits where too few
     * months are comparable.
     */
    public MonthlyFigure within(ControlChart control) {
        return judged ? limited(control) : recorded(control, recording(control));
    }

    private MonthlyFigure limited(ControlChart control) {
        var limits = new TreeMap<YearMonth, MonthChart.Lines>();
        var marks = new ArrayList<MonthChart.Mark>();
        for (var point : control.points()) {
            var lines = point.limits();
            if (lines != null) {
                limits.put(point.month(), new MonthChart.Lines(lines.centre(), lines.lower(), lines.upper()));
            }
            if (lines != null && outside(point.count(), lines)) {
                marks.add(new MonthChart.Mark(
                        point.month(), "outside its usual range", point.count().compareTo(lines.centre()) > 0));
            }
        }
        return new MonthlyFigure(chart.withLimits(limits).withMarks(marks), csv, notes, judged)
                .recorded(control, notes(control).toList());
    }

    private MonthlyFigure recorded(ControlChart control, List<String> more) {
        var events = new ArrayList<>(chart.events());
        control.recording().stream()
                .map(change -> new MonthChart.Event(change.from(), change.words()))
                .forEach(events::add);
        return new MonthlyFigure(
                chart.withEvents(events),
                csv,
                Stream.concat(notes.stream(), more.stream()).toList(),
                judged);
    }

    /** The same on an axis that reaches at least so far. */
    public MonthlyFigure on(BigDecimal top) {
        return new MonthlyFigure(chart.sharing(top), csv, notes, judged);
    }

    /** Runs within the limits are the signal's to judge: a series with a season makes them every year. */
    private static boolean outside(BigDecimal count, ControlChart.Lines lines) {
        return count.compareTo(lines.upper()) > 0 || count.compareTo(lines.lower()) < 0;
    }

    private static Stream<String> notes(ControlChart control) {
        var trial = control.trial()
                ? Stream.of("Fewer than 12 months stand behind some of the limits, so those are a trial.")
                : Stream.<String>empty();
        return Stream.concat(recording(control).stream(), trial);
    }

    /** What is declared of how these months were recorded, each as one or two sentences. */
    public static List<String> recording(ControlChart control) {
        return control.recording().stream()
                .map(change -> "From " + Say.month(change.from()) + ": " + Say.sentence(change.explanation())
                        + (change.verified() ? "" : " This entry has not been checked against its source."))
                .toList();
    }

    private static String unit(String indicator) {
        return indicator.equals("anti-social-behaviour") ? "incidents a month" : "crimes a month";
    }

    private static TreeMap<YearMonth, BigDecimal> values(List<Point> points) {
        var values = new TreeMap<YearMonth, BigDecimal>();
        for (var point : points) {
            if (point.figure() instanceof Figure.Known known) {
                values.put(point.month(), known.count().value());
            }
        }
        return values;
    }

    private static List<MonthChart.Event> events(Series series) {
        return series.changes().stream()
                .map(change -> new MonthChart.Event(
                        change.from(), change.words().length() > LONGEST_LABEL ? "Coverage changes" : change.words()))
                .toList();
    }

    /** Across which months a series cannot be compared, each as two sentences. */
    public static List<String> coverage(Series series) {
        return series.changes().stream()
                .map(change -> "From " + Say.month(change.from()) + ": " + Say.sentence(change.words())
                        + " Months before and after are not comparable.")
                .toList();
    }

    private static boolean within(Period.Range span, Period period) {
        return !period.first().isBefore(span.first()) && !period.last().isAfter(span.last());
    }

    private static Period.Range range(Period period) {
        return new Period.Range(period.first(), period.last());
    }
}
