package org.watchward.charts;

import java.math.BigDecimal;
import java.util.List;

/**
 * One value with its interval among those of others, small enough for a cell of a table: others as grey strokes, the subject as a
 * dot on a bar. Said in words beside it, so that it needs no table of its own.
 *
 * @param words what it shows, for those who do not see it
 * @param value the subject's
 * @param lower95 lower end of its interval
 * @param upper95 upper end of it
 * @param others the values of the others, in the same unit; at least one
 */
public record PeerStrip(
        String words, BigDecimal value, BigDecimal lower95, BigDecimal upper95, List<BigDecimal> others) {

    private static final double WIDTH = 150;
    private static final double HEIGHT = 24;
    private static final double EDGE = 6;

    /** Copies the others and refuses to have none. */
    public PeerStrip {
        others = List.copyOf(others);
        if (others.isEmpty()) {
            throw new IllegalArgumentException("a strip shows at least one other");
        }
    }

    /** The drawing, from 0 to the highest of all. */
    public String svg() {
        var svg = new Svg();
        svg.open("svg", "class", "strip", "role", "img", "viewBox", "0 0 150 24", "aria-label", words);
        svg.empty("path", "class", "chart-tick", "d", "M" + Svg.number(EDGE) + " 12H" + Svg.number(WIDTH - EDGE));
        var strokes = new StringBuilder();
        others.forEach(other -> strokes.append('M').append(Svg.number(x(other))).append(" 5v14"));
        svg.empty("path", "class", "strip-peers", "d", strokes);
        svg.empty(
                "rect",
                "class",
                "strip-interval",
                "x",
                x(lower95),
                "y",
                HEIGHT / 2 - 3,
                "width",
                Math.max(1, x(upper95) - x(lower95)),
                "height",
                6.0);
        svg.empty("circle", "class", "chart-subject-dot", "cx", x(value), "cy", HEIGHT / 2, "r", 5.0);
        return svg.close("svg").toString();
    }

    private double x(BigDecimal amount) {
        return EDGE + (WIDTH - 2 * EDGE) * Math.max(0, amount.doubleValue()) / highest();
    }

    private double highest() {
        return Math.max(
                Double.MIN_NORMAL,
                Math.max(
                        upper95.doubleValue(),
                        others.stream()
                                .mapToDouble(BigDecimal::doubleValue)
                                .max()
                                .orElse(0)));
    }
}
