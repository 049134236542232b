package org.watchward.publicsite.area;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.shown.AreaLine;
import org.watchward.indicators.open.shown.Worst;

/** How the lines of a table are put in order; each is a link at the head of a column. */
enum Sorting {
    /** As they are declared: totals first. */
    LISTED(Comparator.comparing(line -> 0)),
    /** What needs a look first. */
    WORST(Worst.FIRST),
    NAME(Comparator.comparing(line -> line.name().toLowerCase(Locale.UK))),
    COUNT(Comparator.<AreaLine>comparingDouble(Sorting::count).reversed()),
    RATE(Comparator.<AreaLine>comparingDouble(Sorting::rate).reversed()),
    CHANGE(Comparator.<AreaLine>comparingDouble(Sorting::change).reversed());

    private final Comparator<AreaLine> order;

    Sorting(Comparator<AreaLine> order) {
        this.order = order;
    }

    Comparator<AreaLine> order() {
        return order;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sorting> named(String typed) {
        return Arrays.stream(values()).filter(each -> each.id().equals(typed)).findFirst();
    }

    private static double count(AreaLine line) {
        return line.answer().figure() instanceof Figure.Known known
                ? known.count().value().doubleValue()
                : Double.NEGATIVE_INFINITY;
    }

    private static double rate(AreaLine line) {
        return line.answer().figure() instanceof Figure.Known known && known.rate() != null
                ? known.rate().value().doubleValue()
                : Double.NEGATIVE_INFINITY;
    }

    private static double change(AreaLine line) {
        return line.answer().comparison() instanceof Comparison.Change change
                ? change.percent().doubleValue()
                : Double.NEGATIVE_INFINITY;
    }
}
