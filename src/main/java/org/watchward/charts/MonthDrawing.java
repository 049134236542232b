package org.watchward.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.MonthChart.Between;
import org.watchward.kernel.Period;

/** Lays a month chart out at one size: what is written where, and how much is left for the lines. */
final class MonthDrawing {

    private static final double DOT = 4.5;
    private static final int MOST_GAPS_NAMED = 2;

    private final MonthChart chart;
    private final Size size;
    private final int font;
    private final MonthAxis axis;
    private final Labels labels;
    private final Plot plot;
    private final Sheet sheet;

    MonthDrawing(MonthChart chart, Size size) {
        this.chart = chart;
        this.size = size;
        this.font = size.fontSize();
        var scale = Scale.upTo(highest(), size.gridlines());
        var left = Plot.leftOf(scale, font);
        var right = size.width() - 10 - roomAtTheEnd();
        this.axis = new MonthAxis(chart.span(), left, right);
        this.labels = labels();
        var top = font * (size == Size.SMALL ? 1.6 : 2) + labels.rows() * (font + 4.5);
        this.plot = new Plot(left, right, top, size.height() - font - 19.0, scale);
        this.sheet = new Sheet(chart, size, size.height());
    }

    private double highest() {
        var lines = Stream.concat(Stream.of(chart.subject()), chart.context().stream())
                .flatMap(series -> series.values().values().stream());
        var ranges = chart.bands().stream()
                .flatMap(band -> band.ranges().values().stream().map(Between::highest));
        var limits = chart.limits().values().stream().map(MonthChart.Lines::upper);
        return Stream.of(lines, ranges, limits, Stream.of(chart.atLeast()))
                .flatMap(values -> values)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    private double roomAtTheEnd() {
        var value = chart.subject()
                .latest()
                .map(point -> Lettering.width(Amounts.shown(point.getValue()), font))
                .orElse(0.0);
        var names = chart.context().stream()
                .mapToDouble(series -> Lettering.width(series.label(), font))
                .max()
                .orElse(0);
        return DOT + Math.max(value, namesContext() ? Math.min(names, size.width() * 0.28) : 0);
    }

    private boolean namesContext() {
        return size != Size.SMALL;
    }

    private Labels labels() {
        var above = new Labels(0, size.width(), font);
        if (size != Size.SMALL) {
            chart.events().forEach(event -> above.add(axis.startOf(event.month()), event.label()));
            nameGaps(above);
        }
        return above;
    }

    private void nameGaps(Labels above) {
        var narrow = chart.missing().stream().filter(run -> !fitsInside(run)).toList();
        if (narrow.size() > MOST_GAPS_NAMED) {
            above.add(size.width(), "grey: not held");
        } else {
            narrow.forEach(run -> above.add(axis.middleOf(run), briefly(run) + " not held"));
        }
    }

    private boolean fitsInside(Period.Range run) {
        return Lettering.width("not held", font) + 8 <= axis.widthOf(run);
    }

    private static String briefly(Period.Range run) {
        var first = Months.brief(run.first());
        return run.length() == 1 ? first : first + " to " + Months.brief(run.last());
    }

    String draw() {
        var lines = new MonthLines(sheet, plot, axis);
        lines.highlight(chart.highlighted());
        chart.missing().forEach(this::gap);
        var parts = chart.events().stream().map(MonthChart.Event::month).collect(Collectors.toSet());
        lines.limits(chart.limits(), parts);
        plot.grid(sheet, chart.unit());
        axis.draw(sheet, plot.bottom());
        chart.bands().forEach(lines::band);
        lines.centres(chart.limits(), parts, chart.subject());
        chart.events().forEach(event -> vertical(axis.startOf(event.month())));
        chart.context().forEach(series -> lines.line(series, "chart-context"));
        lines.line(chart.subject(), "chart-subject");
        chart.marks().forEach(mark -> lines.mark(chart.subject(), mark));
        writeLabels();
        writeEnds();
        return sheet.finished();
    }

    private void gap(Period.Range run) {
        sheet.rect("chart-gap", axis.startOf(run.first()), plot.top(), axis.widthOf(run), plot.height());
        if (fitsInside(run)) {
            sheet.writeCentred("chart-quiet", "not held", axis.middleOf(run), (plot.top() + plot.bottom()) / 2);
        }
    }

    private void vertical(double x) {
        sheet.line("chart-event", x, plot.top() - 2, x, plot.bottom());
    }

    private void writeLabels() {
        for (var label : labels.placed()) {
            var y = plot.top() - 9 - (labels.rows() - 1 - label.row()) * (font + 4.0);
            sheet.write("chart-note", label.text(), label.start(), y);
        }
    }

    private void writeEnds() {
        var ends = new EndLabels(plot.top(), plot.bottom(), font);
        chart.subject().latest().ifPresent(point -> {
            ends.fix("", plot.y(point.getValue()));
            latest(point);
        });
        if (namesContext()) {
            chart.context()
                    .forEach(series ->
                            series.latest().ifPresent(point -> ends.add(series.label(), plot.y(point.getValue()))));
        }
        var room = size.width() - axis.right() - 4;
        ends.placed()
                .forEach(end -> sheet.write(
                        "chart-quiet",
                        Lettering.fitted(end.text(), room, font),
                        axis.right() + 4,
                        end.y() + font * 0.35));
    }

    private void latest(Map.Entry<YearMonth, BigDecimal> point) {
        var x = axis.x(point.getKey());
        var y = plot.y(point.getValue());
        sheet.circle("chart-subject-dot", x, y, DOT);
        sheet.write("chart-value", Amounts.shown(point.getValue()), x + DOT + 3, y + font * 0.35);
    }
}
