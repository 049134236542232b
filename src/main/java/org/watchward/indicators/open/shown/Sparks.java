package org.watchward.indicators.open.shown;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.Sparkline;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;

/** The last two years of a series, drawn small. */
public final class Sparks {

    /** How many months one shows. */
    public static final int MONTHS = 24;

    private Sparks() {}

    /** The sparkline of a series; absent if none of its last months is held. */
    public static @Nullable Sparkline of(String id, Series series) {
        var points = series.points();
        var last = points.subList(Math.max(0, points.size() - MONTHS), points.size());
        var values = new TreeMap<YearMonth, BigDecimal>();
        for (var point : last) {
            if (point.figure() instanceof Figure.Known known
                    && known.count().value().signum() >= 0) {
                values.put(point.month(), known.count().value());
            }
        }
        if (values.isEmpty()) {
            return null;
        }
        var span =
                new Period.Range(last.get(0).month(), last.get(last.size() - 1).month());
        return new Sparkline(id, words(series, span, values), span, values);
    }

    private static String words(Series series, Period.Range span, NavigableMap<YearMonth, BigDecimal> values) {
        var latest = values.lastEntry();
        return series.indicator().name() + ", " + span.words() + ": "
                + (values.size() == span.length() ? "" : values.size() + " of " + span.length() + " months held, ")
                + "the latest " + latest.getValue().toPlainString() + " in " + Say.month(latest.getKey());
    }
}
