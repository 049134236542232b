package org.watchward.publicsite.area;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;

/** How the lines of a table are put in order; each is a link at the head of a column. */
enum Sorting {
    /** As they are declared: totals first. */
    LISTED(Comparator.comparing(line -> 0)),
    /** What needs a look first. */
    WORST(Worst.FIRST),
    NAME(Comparator.comparing(line -> line.name().toLowerCase(Locale.UK))),
    COUNT(Comparator.<Line>comparingDouble(Sorting::count).reversed()),
    RATE(Comparator.<Line>comparingDouble(Sorting::rate).reversed()),
    CHANGE(Comparator.<Line>comparingDouble(Sorting::change).reversed());

    private final Comparator<Line> order;

    Sorting(Comparator<Line> order) {
        this.order = order;
    }

    Comparator<Line> order() {
        return order;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sorting> named(String typed) {
        return Arrays.stream(values()).filter(each -> each.id().equals(typed)).findFirst();
    }

    private static double count(Line line) {
        return line.answer().figure() instanceof Figure.Known known
                ? known.count().value().doubleValue()
                : Double.NEGATIVE_INFINITY;
    }

    private static double rate(Line line) {
        return line.answer().figure() instanceof Figure.Known known && known.rate() != null
                ? known.rate().value().doubleValue()
                : Double.NEGATIVE_INFINITY;
    }

    private static double change(Line line) {
        return line.answer().comparison() instanceof Comparison.Change change
                ? change.percent().doubleValue()
                : Double.NEGATIVE_INFINITY;
    }
}
