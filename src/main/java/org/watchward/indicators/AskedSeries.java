package org.watchward.indicators;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;
import org.watchward.platform.PlainError;
import org.watchward.platform.Unrecognised;

/** What people and programs type for series of months, read and answered in one way for both. */
@Component
class AskedSeries {

    private final PublicFigures figures;

    AskedSeries(PublicFigures figures) {
        this.figures = figures;
    }

    /** A series with its control chart. */
    record Charted(Series series, ControlChart chart) {}

    /**
     * The same indicators.
     *
     * @throws PlainError if one of them has no monthly counts, naming some that have
     */
    List<Indicator> monthly(List<Indicator> indicators) {
        for (var indicator : indicators) {
            if (!isMonthly(indicator)) {
                var monthly = figures.indicators().stream()
                        .filter(AskedSeries::isMonthly)
                        .map(Indicator::id)
                        .limit(3)
                        .toList();
                throw new Unrecognised(
                        indicator.id() + " has no monthly counts, as " + MonthWords.list(monthly)
                                + " have; /api/v1/indicators says of each (monthly).",
                        monthly);
            }
        }
        return indicators;
    }

    private static boolean isMonthly(Indicator indicator) {
        return indicator.numerator() instanceof Numerator.MonthlyRows;
    }

    /** Every month that is held of any of the areas. */
    NavigableSet<YearMonth> held(Map<Indicator, List<Area>> meant) {
        var months = new TreeSet<YearMonth>();
        AskedFigures.areas(meant).forEach(area -> months.addAll(figures.monthsHeld(area)));
        return months;
    }

    /**
     * One end of a stretch.
     *
     * @param typed a month, or a period of which one end is meant
     * @throws PlainError saying how a period is written
     */
    static YearMonth month(String typed, Function<Period, YearMonth> end) {
        try {
            return end.apply(Period.parse(typed));
        } catch (IllegalArgumentException unreadable) {
            throw new PlainError(unreadable.getMessage() + ".", unreadable);
        }
    }

    /**
     * The months from one to another; an end that was not typed is where what is held ends.
     *
     * @throws PlainError if nothing is held to end it, or it ends before it begins
     */
    static Period stretch(@Nullable YearMonth from, @Nullable YearMonth to, NavigableSet<YearMonth> held) {
        if (held.isEmpty() && (from == null || to == null)) {
            throw new PlainError(
                    "No street-level crime of these areas is held, so that from and to must both be given.");
        }
        try {
            return new Period.Range(from == null ? held.first() : from, to == null ? held.last() : to);
        } catch (IllegalArgumentException backwards) {
            throw new PlainError(backwards.getMessage() + ".", backwards);
        }
    }

    /** Every series that is meant, area by area. */
    List<Charted> list(Map<Indicator, List<Area>> meant, Period stretch) {
        return AskedFigures.areas(meant).stream()
                .flatMap(area -> figures.monthly(AskedFigures.of(area, meant), area, stretch).stream())
                .map(series -> new Charted(series, figures.chart(series)))
                .toList();
    }
}
