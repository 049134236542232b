package org.watchward.indicators.open.shown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.watchward.charts.Chart;
import org.watchward.charts.IntervalPlot;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Unit;

/** Rates of areas with their intervals, so that an overlap is seen before a rank is. */
public final class PlacesPlot {

    private static final int MOST_ROWS = 44;
    private static final int FEWEST_ROWS = 2;

    private PlacesPlot() {}

    /** A row of it; empty of what has no rate or no interval. */
    public static Optional<IntervalPlot.Row> row(String name, Figure figure, boolean subject) {
        var rate = figure.rate();
        var limits = rate == null ? null : rate.interval95();
        return rate == null || limits == null
                ? Optional.empty()
                : Optional.of(new IntervalPlot.Row(
                        name,
                        shown(rate.value(), rate.unit()),
                        shown(limits.lower(), rate.unit()),
                        shown(limits.upper(), rate.unit()),
                        subject));
    }

    /** A value with no more decimals than a reader is shown elsewhere, and never outside its own limits. */
    static BigDecimal shown(BigDecimal value, Unit unit) {
        return value.setScale(unit == Unit.RATIO ? 2 : 1, RoundingMode.HALF_UP);
    }

    /**
     * The rows from the highest to the lowest; empty if there are fewer than two.
     *
     * @param answer of which indicator, unit and period it is
     */
    public static Optional<Chart> of(String id, String finding, Answer answer, List<IntervalPlot.Row> rows) {
        var rate = answer.figure().rate();
        if (rate == null || rows.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        var unit = Drawings.unit(rate);
        return Optional.of(IntervalPlot.of(
                id,
                finding,
                answer.indicator().name() + ", " + unit + ", " + answer.period().words() + ", with 95% intervals",
                "Area",
                unit,
                rows.stream()
                        .sorted(Comparator.comparing(IntervalPlot.Row::value).reversed())
                        .limit(MOST_ROWS)
                        .toList(),
                null,
                Drawings.source(answer)));
    }
}
