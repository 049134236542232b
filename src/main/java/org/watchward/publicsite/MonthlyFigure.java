package org.watchward.publicsite;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.watchward.charts.Chart;
import org.watchward.charts.MonthChart;
import org.watchward.charts.MonthSeries;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;

/**
 * A chart on an area's page.
 *
 * @param chart what is drawn
 * @param csv address of the same numbers as a file
 * @param notes what must be said of it in words
 */
record MonthlyFigure(MonthChart chart, String csv, List<String> notes) {

    private static final int LONGEST_LABEL = 34;

    /** The chart of a series, titled with what is found for the period that the page is about. */
    static MonthlyFigure of(Series series, Answer answer, String asOf) {
        var indicator = series.indicator();
        var points = series.points();
        var span = new Period.Range(
                points.get(0).month(), points.get(points.size() - 1).month());
        var subtitle = indicator.name() + " recorded in " + series.area().name() + ", month by month, " + span.words();
        var chart = MonthChart.of(
                        "chart-" + indicator.id(),
                        finding(answer),
                        subtitle,
                        unit(indicator.id()),
                        span,
                        new MonthSeries(indicator.name(), values(points)),
                        new Chart.Source(indicator.source(), asOf))
                .withEvents(events(series));
        return new MonthlyFigure(
                within(span, answer.period()) ? chart.highlighting(range(answer.period())) : chart,
                "/areas/" + series.area().code() + "/" + indicator.id() + "/months.csv",
                notes(series));
    }

    private static String finding(Answer answer) {
        return answer.comparison() instanceof Comparison.Change
                ? answer.statement().headline()
                : answer.indicator().name() + " in " + answer.area().name();
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

    private static List<String> notes(Series series) {
        var notes = new ArrayList<String>();
        series.changes()
                .forEach(change -> notes.add("From " + Say.month(change.from()) + ": " + Say.sentence(change.words())
                        + " Months before and after are not comparable."));
        return notes;
    }

    private static boolean within(Period.Range span, Period period) {
        return !period.first().isBefore(span.first()) && !period.last().isAfter(span.last());
    }

    private static Period.Range range(Period period) {
        return new Period.Range(period.first(), period.last());
    }
}
