package org.watchward.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.watchward.kernel.Period;

/**
 * A line the size of a few words, to stand beside them: from zero up, a gap where a month is missing, a dot at the last.
 *
 * @param id unique on its page
 * @param words what it shows, read out in its place
 * @param span all months from left to right
 * @param values 0 or more by month; a month that is not in the map is missing
 */
public record Sparkline(String id, String words, Period.Range span, NavigableMap<YearMonth, BigDecimal> values) {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 28;
    private static final int EDGE = 4;

    /** Copies what lies in the span; refuses an id that cannot be one in HTML and a value below zero. */
    public Sparkline {
        Check.id(id);
        values = new TreeMap<>(values.subMap(span.first(), true, span.last(), true));
        values.forEach((month, value) ->
                Check.that(value.signum() >= 0, "a value must be 0 or more, was " + value + " in " + month));
    }

    /** The drawing as an SVG element with its words, in as few bytes as it can be said. */
    public String svg() {
        var svg = new Svg();
        svg.open(
                "svg",
                "id",
                id,
                "class",
                "spark",
                "role",
                "img",
                "aria-label",
                words,
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "width",
                WIDTH,
                "height",
                HEIGHT);
        if (!values.isEmpty()) {
            svg.empty("path", "d", line());
            svg.empty(
                    "circle",
                    "cx",
                    x(values.lastKey()),
                    "cy",
                    y(values.lastEntry().getValue()),
                    "r",
                    3);
        }
        return svg.close("svg").toString();
    }

    private String line() {
        var line = new StringBuilder();
        for (var run : Months.runs(span.months(), values::containsKey)) {
            var previous = run.first();
            line.append('M').append(x(previous)).append(' ').append(y(previous)).append(run.length() == 1 ? "h0" : "l");
            for (var month : run.months().subList(1, run.length())) {
                step(line, x(month) - x(previous), y(month) - y(previous));
                previous = month;
            }
        }
        return line.toString();
    }

    private static void step(StringBuilder line, int across, int down) {
        line.append(Character.isDigit(line.charAt(line.length() - 1)) ? " " : "")
                .append(across);
        line.append(down < 0 ? "" : " ").append(down);
    }

    private int x(YearMonth month) {
        var reach = Math.max(1, span.length() - 1);
        return (int) Math.round(EDGE + (WIDTH - 2.0 * EDGE) * ChronoUnit.MONTHS.between(span.first(), month) / reach);
    }

    private int y(YearMonth month) {
        return y(values.getOrDefault(month, BigDecimal.ZERO));
    }

    private int y(BigDecimal value) {
        var highest = values.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        var share = highest == 0 ? 0 : value.doubleValue() / highest;
        return (int) Math.round(HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * share);
    }
}
