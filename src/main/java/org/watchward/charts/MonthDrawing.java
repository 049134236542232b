package org.watchward.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchward.charts.Chart.Size;
import org.watchward.charts.MonthChart.Band;
import org.watchward.charts.MonthChart.Between;
import org.watchward.kernel.Period;

/** Draws a month chart at one size. */
final class MonthDrawing {

    private static final int BELOW = 34;
    private static final double DOT = 4.5;
    private static final int MOST_GAPS_NAMED = 2;

    private final MonthChart chart;
    private final Size size;
    private final int font;
    private final List<YearMonth> months;
    private final Scale scale;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final double step;
    private final Labels labels;
    private final Svg svg = new Svg();

    MonthDrawing(MonthChart chart, Size size) {
        this.chart = chart;
        this.size = size;
        this.font = size.fontSize();
        this.months = chart.span().months();
        this.scale = Scale.upTo(highest(), size == Size.WIDE ? 4 : 3);
        this.left = 10 + digits(BigDecimal.valueOf(scale.top())) * font * 0.5;
        this.right = size.width() - 8 - digits(highestShown()) * font * 0.55;
        this.step = (right - left) / months.size();
        this.labels = labels();
        this.top = font * 2 + labels.rows() * (font + 4.0);
        this.bottom = size.height() - BELOW;
    }

    private double highest() {
        var lines = Stream.concat(Stream.of(chart.subject()), chart.context().stream())
                .flatMap(series -> series.values().values().stream());
        var ranges = chart.bands().stream()
                .flatMap(band -> band.ranges().values().stream().map(Between::highest));
        return Stream.concat(lines, ranges)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    private BigDecimal highestShown() {
        return chart.subject().highest().map(Map.Entry::getValue).orElse(BigDecimal.ZERO);
    }

    private static int digits(BigDecimal amount) {
        return Amounts.shown(amount).length();
    }

    private Labels labels() {
        var above = new Labels(0, size.width(), font);
        chart.events().forEach(event -> above.add(startOf(event.month()), event.label()));
        var narrow =
                chart.missing().stream().filter(run -> !fitsInside(run, above)).toList();
        if (narrow.size() > MOST_GAPS_NAMED) {
            above.add(size.width(), "grey: not held");
        } else {
            narrow.forEach(run -> above.add(middleOf(run), briefly(run) + " not held"));
        }
        return above;
    }

    private boolean fitsInside(Period.Range run, Labels measure) {
        return measure.widthOf("not held") + 8 <= run.length() * step;
    }

    private static String briefly(Period.Range run) {
        var first = Months.brief(run.first());
        return run.length() == 1 ? first : first + " to " + Months.brief(run.last());
    }

    String draw() {
        var id = chart.id() + "-" + size.suffix();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart chart--" + size.suffix(),
                "role",
                "img",
                "viewBox",
                "0 0 " + size.width() + " " + size.height(),
                "width",
                size.width(),
                "height",
                size.height(),
                "font-size",
                font,
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.text("title", chart.finding(), "id", id + "-title");
        svg.text("desc", chart.description(), "id", id + "-desc");
        highlight();
        grid();
        gaps();
        axis();
        chart.bands().forEach(this::band);
        chart.events().forEach(event -> vertical(startOf(event.month())));
        chart.context().forEach(series -> line(series, "chart-context"));
        line(chart.subject(), "chart-subject");
        writeLabels();
        latest();
        return svg.close("svg").toString();
    }

    private void highlight() {
        var months = chart.highlighted();
        if (months != null) {
            svg.empty(
                    "rect",
                    "class",
                    "chart-highlight",
                    "x",
                    startOf(months.first()),
                    "y",
                    top,
                    "width",
                    months.length() * step,
                    "height",
                    bottom - top);
        }
    }

    private void gaps() {
        for (var run : chart.missing()) {
            svg.empty(
                    "rect",
                    "class",
                    "chart-gap",
                    "x",
                    startOf(run.first()),
                    "y",
                    top,
                    "width",
                    run.length() * step,
                    "height",
                    bottom - top);
            if (fitsInside(run, labels)) {
                svg.text(
                        "text",
                        "not held",
                        "class",
                        "chart-quiet",
                        "x",
                        middleOf(run),
                        "y",
                        (top + bottom) / 2,
                        "text-anchor",
                        "middle");
            }
        }
    }

    private void grid() {
        svg.text("text", chart.unit(), "class", "chart-quiet", "x", 0, "y", (double) font);
        for (var value : scale.gridlines()) {
            svg.empty("line", "class", "chart-grid", "x1", left, "x2", right, "y1", y(value), "y2", y(value));
            svg.text(
                    "text",
                    Amounts.shown(value),
                    "class",
                    "chart-quiet",
                    "x",
                    left - 6,
                    "y",
                    y(value) + font * 0.35,
                    "text-anchor",
                    "end");
        }
        svg.text("text", "0", "class", "chart-quiet", "x", left - 6, "y", bottom + font * 0.35, "text-anchor", "end");
    }

    private void axis() {
        svg.empty("line", "class", "chart-axis", "x1", left, "x2", right, "y1", bottom, "y2", bottom);
        svg.empty("path", "class", "chart-tick", "d", ticks(month -> month.getMonthValue() != 1 && step >= 3, 4));
        svg.empty("path", "class", "chart-axis", "d", ticks(month -> month.getMonthValue() == 1, 9));
        years().forEach(this::year);
    }

    private String ticks(Function<YearMonth, Boolean> marked, int length) {
        return months.stream()
                .filter(marked::apply)
                .map(month -> "M" + Svg.number(startOf(month)) + " " + Svg.number(bottom) + "v" + length)
                .collect(Collectors.joining());
    }

    private List<Period.Range> years() {
        return months.stream().collect(Collectors.groupingBy(YearMonth::getYear)).values().stream()
                .map(year -> new Period.Range(year.get(0), year.get(year.size() - 1)))
                .sorted((a, b) -> a.first().compareTo(b.first()))
                .toList();
    }

    private void year(Period.Range year) {
        var label = Integer.toString(year.first().getYear());
        var every = Math.ceil((labels.widthOf(label) + 6) / (12 * step));
        var turn = (year.first().getYear() - months.get(0).getYear()) % every == 0;
        if (turn && (year.length() * step >= labels.widthOf(label) + 2 || every > 1)) {
            svg.text(
                    "text",
                    label,
                    "class",
                    "chart-quiet",
                    "x",
                    middleOf(year),
                    "y",
                    bottom + 12 + font,
                    "text-anchor",
                    "middle");
        }
    }

    private void band(Band band) {
        Months.runs(months, band.ranges()::containsKey).forEach(run -> {
            var across = run.months();
            var upper =
                    across.stream().map(month -> point(month, range(band, month).highest()));
            var lower = across.stream()
                    .sorted((a, b) -> b.compareTo(a))
                    .map(month -> point(month, range(band, month).lowest()));
            svg.empty(
                    "polygon",
                    "class",
                    "chart-band",
                    "points",
                    Stream.concat(upper, lower).collect(Collectors.joining(" ")));
            var first = run.first();
            svg.text(
                    "text",
                    band.label(),
                    "class",
                    "chart-quiet",
                    "x",
                    x(first),
                    "y",
                    y(range(band, first).highest()) - 4);
        });
    }

    private static Between range(Band band, YearMonth month) {
        return band.ranges().getOrDefault(month, new Between(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private void vertical(double x) {
        svg.empty("line", "class", "chart-event", "x1", x, "x2", x, "y1", top - 2, "y2", bottom);
    }

    private void line(MonthSeries series, String name) {
        var runs = Months.runs(months, series.values()::containsKey);
        for (var run : runs) {
            var points = run.months().stream().map(month -> point(month, valueAt(series, month)));
            if (run.length() == 1) {
                svg.empty(
                        "circle",
                        "class",
                        name + "-dot",
                        "cx",
                        x(run.first()),
                        "cy",
                        y(valueAt(series, run.first())),
                        "r",
                        3.0);
            } else {
                svg.empty("polyline", "class", name, "points", points.collect(Collectors.joining(" ")));
            }
        }
    }

    private void writeLabels() {
        for (var label : labels.placed()) {
            var y = top - 6 - (labels.rows() - 1 - label.row()) * (font + 4.0);
            svg.text("text", label.text(), "class", "chart-note", "x", label.start(), "y", y);
        }
    }

    private void latest() {
        var held = chart.subject().values();
        if (held.isEmpty()) {
            return;
        }
        var value = valueAt(chart.subject(), held.lastKey());
        svg.empty("circle", "class", "chart-subject-dot", "cx", x(held.lastKey()), "cy", y(value), "r", DOT);
        svg.text(
                "text",
                Amounts.shown(value),
                "class",
                "chart-value",
                "x",
                x(held.lastKey()) + DOT + 3,
                "y",
                y(value) + font * 0.35);
    }

    private static BigDecimal valueAt(MonthSeries series, YearMonth month) {
        return series.at(month).orElseThrow();
    }

    private String point(YearMonth month, BigDecimal value) {
        return Svg.number(x(month)) + "," + Svg.number(y(value));
    }

    private double startOf(YearMonth month) {
        var first = months.get(0);
        return left + step * ((month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue());
    }

    private double x(YearMonth month) {
        return startOf(month) + step / 2;
    }

    private double middleOf(Period.Range run) {
        return startOf(run.first()) + step * run.length() / 2;
    }

    private double y(BigDecimal value) {
        return bottom - (bottom - top) * value.doubleValue() / scale.top();
    }
}
