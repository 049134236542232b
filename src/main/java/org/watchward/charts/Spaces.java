package org.watchward.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What of a drawing is taken, so that a name is written only where it covers nothing. */
final class Spaces {

    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final int font;
    private final List<Box> taken = new ArrayList<>();

    Spaces(double left, double top, double right, double bottom, int font) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.font = font;
    }

    void take(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** A place beside a point, right, left, above or below it, or none; the place is taken from then on. */
    Optional<Box> beside(double x, double y, double distance, String text) {
        var width = Lettering.width(text, font);
        return Stream.of(
                        box(x + distance, y - font * 0.5, width),
                        box(x - distance - width, y - font * 0.5, width),
                        box(x - width / 2, y - distance - font, width),
                        box(x - width / 2, y + distance, width),
                        box(x + distance * 0.7, y - distance - font * 0.7, width),
                        box(x - distance * 0.7 - width, y - distance - font * 0.7, width),
                        box(x + distance * 0.7, y + distance - font * 0.3, width),
                        box(x - distance * 0.7 - width, y + distance - font * 0.3, width))
                .filter(this::free)
                .findFirst()
                .map(this::taken);
    }

    /** A place beside a point however far away, as near as there is one; right of it where there is none at all. */
    Box near(double x, double y, double distance, String text) {
        return IntStream.range(0, 8)
                .mapToObj(step -> beside(x, y, distance + step * font * 0.8, text))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> taken(inside(box(x + distance, y - font * 0.5, Lettering.width(text, font)))));
    }

    private Box inside(Box box) {
        var over = Math.max(0, box.right() - right);
        return new Box(box.left() - over, box.top(), box.right() - over, box.bottom());
    }

    /** The place around a point, or none if something is there. */
    Optional<Box> around(double x, double y, String text) {
        var width = Lettering.width(text, font);
        return Optional.of(box(x - width / 2, y - font * 0.5, width))
                .filter(this::free)
                .map(this::taken);
    }

    private Box box(double start, double above, double width) {
        return new Box(start, above, start + width, above + font);
    }

    private Box taken(Box box) {
        taken.add(box);
        return box;
    }

    private boolean free(Box box) {
        return box.left() >= left
                && box.right() <= right
                && box.top() >= top
                && box.bottom() <= bottom
                && taken.stream().noneMatch(box::touches);
    }

    record Box(double left, double top, double right, double bottom) {
        boolean touches(Box other) {
            return left < other.right + 2 && other.left < right + 2 && top < other.bottom && other.top < bottom;
        }

        double nearestX(double x) {
            return Math.max(left, Math.min(right, x));
        }

        double nearestY(double y) {
            return Math.max(top, Math.min(bottom, y));
        }

        double distance(double x, double y) {
            return Math.hypot(nearestX(x) - x, nearestY(y) - y);
        }

        /** Where the letters stand. */
        double baseline() {
            return bottom - (bottom - top) * 0.15;
        }
    }
}
