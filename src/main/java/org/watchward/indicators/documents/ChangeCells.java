package org.watchward.indicators.documents;

import static org.watchward.indicators.documents.Columns.NOTHING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Unit;

/**
 * How a table shows a change on a year earlier and what may be said of it.
 *
 * @param change {@code +13.3% (+71)}; of counts below 10, {@code 1 to 4}; {@code none}
 * @param verdict in words; where nothing is compared, why not
 */
record ChangeCells(String change, String verdict) {

    /** Of so few a percentage says nothing. */
    private static final BigDecimal FEW = BigDecimal.TEN;

    private static final ChangeCells UNKNOWN = new ChangeCells(NOTHING, NOTHING);

    static ChangeCells of(Answer answer) {
        if (!(answer.figure() instanceof Figure.Known known)) {
            return UNKNOWN;
        }
        if (answer.comparison() instanceof Comparison.Change change) {
            return new ChangeCells(shown(known, change), change.verdict().words());
        }
        return new ChangeCells(NOTHING, ((Comparison.NotComparable) answer.comparison()).reason());
    }

    boolean changed() {
        return !change.equals(NOTHING);
    }

    private static String shown(Figure.Known known, Comparison.Change change) {
        if (!counts(known)) {
            return change.shown();
        }
        var earlier = change.earlier();
        var more = whole(known.count()).subtract(whole(earlier));
        if (more.signum() == 0 && change.percent().signum() == 0) {
            return "none";
        }
        return few(known.count()) && few(earlier)
                ? earlier.shown() + " to " + known.count().shown()
                : change.shown() + String.format(Locale.UK, " (%+,d)", more.longValue());
    }

    /** Whether both are counts, and not scores or shares. */
    private static boolean counts(Figure.Known known) {
        var rate = known.rate();
        return known.counted() && (rate == null || rate.unit() == Unit.RATE);
    }

    private static boolean few(Count count) {
        return count.value().compareTo(FEW) < 0;
    }

    private static BigDecimal whole(Count count) {
        return count.value().setScale(0, RoundingMode.HALF_UP);
    }
}
