package org.watchward.charts;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.watchward.charts.Chart.Size;

/** Draws years over one another at one size. */
final class SeasonDrawing {

    private static final int MONTHS = 12;

    private final SeasonChart chart;
    private final Size size;
    private final int font;
    private final Plot plot;
    private final Sheet sheet;

    SeasonDrawing(SeasonChart chart, Size size) {
        this.chart = chart;
        this.size = size;
        this.font = size.fontSize();
        var scale = Scale.upTo(highest(), size.gridlines());
        var right = size.width() - 14 - Lettering.width("2025", font);
        var top = font * (size == Size.SMALL ? 1.6 : 2);
        this.plot = new Plot(Plot.leftOf(scale, font), right, top, size.height() - font - 14.0, scale);
        this.sheet = new Sheet(chart, size, size.height());
    }

    private double highest() {
        return chart.years().values().stream()
                .flatMap(months -> months.values().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    String draw() {
        plot.grid(sheet, chart.unit());
        sheet.line("chart-axis", plot.left(), plot.bottom(), plot.right(), plot.bottom());
        for (var month = 1; month <= MONTHS; month++) {
            month(month);
        }
        chart.years().keySet().stream()
                .filter(year -> year != chart.subject())
                .forEach(year -> line(year, "chart-season"));
        line(chart.subject(), "chart-subject");
        latest();
        ends();
        return sheet.finished();
    }

    private void month(int month) {
        var every = size == Size.WIDE ? 1 : 3;
        if ((month - 1) % every == 0) {
            var name =
                    Month.of(month).getDisplayName(TextStyle.SHORT, Locale.UK).substring(0, 3);
            sheet.line("chart-tick", x(month), plot.bottom(), x(month), plot.bottom() + 5);
            sheet.writeCentred("chart-quiet", name, x(month), plot.bottom() + 7 + font);
        }
    }

    private void line(int year, String name) {
        var path = new StringBuilder();
        var previous = 0;
        for (var point : chart.of(year).entrySet()) {
            path.append(previous + 1 == point.getKey() && previous > 0 ? 'L' : 'M')
                    .append(Svg.number(x(point.getKey())))
                    .append(' ')
                    .append(Svg.number(plot.y(point.getValue())));
            previous = point.getKey();
        }
        sheet.path(name, path);
        chart.of(year).forEach((month, value) -> alone(year, month, value, name));
    }

    private void alone(int year, int month, BigDecimal value, String name) {
        var months = chart.of(year);
        if (!months.containsKey(month - 1) && !months.containsKey(month + 1)) {
            var dot = name.equals("chart-subject") ? "chart-subject-dot" : "chart-context-dot";
            sheet.circle(dot, x(month), plot.y(value), 3);
        }
    }

    private void latest() {
        var point = chart.of(chart.subject()).lastEntry();
        if (point != null) {
            var y = plot.y(point.getValue());
            sheet.circle("chart-subject-dot", x(point.getKey()), y, 4.5);
            sheet.write("chart-value", Integer.toString(chart.subject()), x(point.getKey()) + 8, y + font * 0.35);
        }
    }

    /** Years that reach December, the newest first, as far as there is room at the right. */
    private void ends() {
        var ends = new EndLabels(plot.top(), plot.bottom(), font);
        var subject = chart.of(chart.subject()).lastEntry();
        if (subject != null && subject.getKey() == MONTHS) {
            ends.fix("", plot.y(subject.getValue()));
        }
        for (var year : chart.years().descendingKeySet()) {
            var december = chart.of(year).get(MONTHS);
            if (december != null && year != chart.subject()) {
                ends.add(year.toString(), plot.y(december));
            }
        }
        ends.placed().forEach(end -> sheet.write("chart-quiet", end.text(), x(MONTHS) + 8, end.y() + font * 0.35));
    }

    private double x(int month) {
        return plot.left() + 8 + (plot.width() - 8) * (month - 1) / (MONTHS - 1);
    }
}
