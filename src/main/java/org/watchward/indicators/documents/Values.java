package org.watchward.indicators.documents;

import static org.watchward.indicators.documents.Columns.NOTHING;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Unit;
import org.watchward.indicators.open.shown.Drawings;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;

/**
 * The columns of counts and values of a table: what the values are is in their heading, or in each cell if they are not all alike.
 *
 * @param heading {@code Per 1,000 residents}, {@code Per 1,000 residents in 4 months}; {@code Value} if rows differ
 * @param alike whether all values are of the one unit that the heading says
 * @param counts whether any figure has a count of its own
 */
record Values(String heading, boolean alike, boolean counts) {

    private static final int YEAR = 12;

    static Values of(Collection<? extends Figure> figures, Period period) {
        var units = figures.stream()
                .map(Figure::rate)
                .filter(Objects::nonNull)
                .map(Values::unit)
                .distinct()
                .toList();
        var counts = figures.stream()
                .anyMatch(figure ->
                        figure instanceof Figure.Known known && !count(known).equals(NOTHING));
        return new Values(heading(units, period), units.size() < 2, counts);
    }

    private static String heading(List<String> units, Period period) {
        var value = units.size() == 1 ? Say.sentence(units.get(0)).replace(".", "") : "Value";
        var rate = units.stream().anyMatch(unit -> unit.startsWith("per "));
        return rate && period.length() != YEAR ? value + " in " + Say.count(period.length(), "month") : value;
    }

    private static String unit(Rate rate) {
        return rate.unit() == Unit.PERCENT ? "percent of " + rate.denominator().of() : Drawings.unit(rate);
    }

    /** How many; of what is not known, that it is missing or withheld, unless there is no count in the table. */
    String count(Figure figure) {
        if (figure instanceof Figure.Known known) {
            return count(known);
        }
        return counts ? figure.shown() : NOTHING;
    }

    private static String count(Figure.Known known) {
        var rate = known.rate();
        if (!known.counted() || (rate != null && rate.unit() == Unit.RATIO)) {
            return NOTHING;
        }
        return rate == null || rate.unit() != Unit.PERCENT
                ? known.count().shown()
                : known.count().shown() + " of " + rate.denominator().shown();
    }

    /** The value, with its unit if rows differ. */
    String value(Figure figure) {
        var rate = figure.rate();
        if (rate == null) {
            return counts || figure instanceof Figure.Known ? NOTHING : figure.shown();
        }
        return rate.shown()
                + switch (rate.unit()) {
                    case RATE -> alike ? "" : " " + unit(rate);
                    case RATIO -> " times";
                    default -> "";
                };
    }

    static String interval(Figure figure) {
        var rate = figure.rate();
        return rate == null || rate.limitsShown().isEmpty() ? NOTHING : rate.limitsShown();
    }
}
