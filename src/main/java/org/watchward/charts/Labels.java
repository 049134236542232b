package org.watchward.charts;

import java.util.ArrayList;
import java.util.List;

/** Labels above a plot, set in as few rows as they fit without touching one another. */
final class Labels {

    private static final int MOST_ROWS = 3;
    private static final double SPACE = 10;

    private final double left;
    private final double right;
    private final int fontSize;
    private final List<Placed> placed = new ArrayList<>();

    Labels(double left, double right, int fontSize) {
        this.left = left;
        this.right = right;
        this.fontSize = fontSize;
    }

    /** Sets a label as near above {@code x} as there is room; one that fits in no row is left to the words beside the chart. */
    void add(double x, String text) {
        var width = widthOf(text);
        var start = Math.max(left, Math.min(x - width / 2, right - width));
        for (var row = 0; row < MOST_ROWS; row++) {
            var candidate = new Placed(x, start, start + width, row, text);
            if (start + width <= right && placed.stream().noneMatch(candidate::touches)) {
                placed.add(candidate);
                return;
            }
        }
    }

    double widthOf(String text) {
        return Lettering.width(text, fontSize);
    }

    List<Placed> placed() {
        return List.copyOf(placed);
    }

    int rows() {
        return placed.stream().mapToInt(label -> label.row() + 1).max().orElse(0);
    }

    record Placed(double x, double start, double end, int row, String text) {
        boolean touches(Placed other) {
            return row == other.row && start < other.end + SPACE && other.start < end + SPACE;
        }
    }
}
