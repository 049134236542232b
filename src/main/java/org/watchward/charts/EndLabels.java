package org.watchward.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the right ends of lines, moved apart so that none touches another; one without room is left out. */
final class EndLabels {

    private final double top;
    private final double bottom;
    private final double height;
    private final List<Named> wanted = new ArrayList<>();

    EndLabels(double top, double bottom, double fontSize) {
        this.top = top;
        this.bottom = bottom;
        this.height = fontSize + 2;
    }

    /** A name that is always written at its place. */
    void fix(String text, double y) {
        wanted.add(new Named(text, y, true));
    }

    /** A name that is written as near to {@code y} as there is room. */
    void add(String text, double y) {
        wanted.add(new Named(text, y, false));
    }

    /** What is written, except what was fixed. */
    List<Named> placed() {
        var taken = new ArrayList<>(wanted.stream().filter(Named::fixed).toList());
        var free = wanted.stream().filter(label -> !label.fixed()).toList();
        for (var label : free) {
            candidates(label, taken).stream()
                    .filter(y -> y >= top && y <= bottom && taken.stream().allMatch(other -> apart(other, y)))
                    .filter(y -> Math.abs(y - label.y()) <= 2.2 * height)
                    .min(Comparator.comparingDouble(y -> Math.abs(y - label.y())))
                    .ifPresent(y -> taken.add(new Named(label.text(), y, false)));
        }
        return taken.stream().filter(label -> !label.fixed()).toList();
    }

    private List<Double> candidates(Named label, List<Named> taken) {
        var ys = new ArrayList<>(List.of(Math.max(top, Math.min(bottom, label.y()))));
        for (var other : taken) {
            ys.add(other.y() - height);
            ys.add(other.y() + height);
        }
        return ys;
    }

    private boolean apart(Named other, double y) {
        return Math.abs(other.y() - y) >= height - 0.01;
    }

    record Named(String text, double y, boolean fixed) {}
}
