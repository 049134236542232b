package org.watchward.indicators;

import static org.watchward.statistics.signal.SeriesSignal.MOST_MONTHS;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;

/**
 * A table of figures that is asked for: every indicator, for every area, in every period.
 *
 * @param indicators what is measured; at least one
 * @param areas where; at least one
 * @param periods when; at least one, each answered as a whole
 * @param judged whether changes on a year earlier are wanted
 */
public record Question(List<Indicator> indicators, List<Area> areas, List<Period> periods, boolean judged) {

    /** A question whose answers are set against a year earlier, and the change judged. */
    public Question(List<Indicator> indicators, List<Area> areas, List<Period> periods) {
        this(indicators, areas, periods, true);
    }

    /** A question for figures alone, without a change: far less need be read. */
    static Question alone(List<Indicator> indicators, List<Area> areas, List<Period> periods) {
        return new Question(indicators, areas, periods, false);
    }

    /** Copies the lists and refuses empty ones. */
    public Question {
        indicators = List.copyOf(indicators);
        areas = List.copyOf(areas);
        periods = List.copyOf(periods);
        if (indicators.isEmpty() || areas.isEmpty() || periods.isEmpty()) {
            throw new IllegalArgumentException("a question names at least one indicator, area and period");
        }
    }

    Set<AreaCode> codes() {
        return areas.stream().map(Area::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The months that bear on it: of the periods, the same a year earlier, and those by which a change is judged. */
    Period.Range months() {
        var first = periods.stream()
                .map(period -> !judged
                        ? period.first()
                        : earliest(period.yearEarlier().first(), period.last().minusMonths(MOST_MONTHS - 1L)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var last = periods.stream()
                .map(Period::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Period.Range(first, last);
    }

    /** The months of the periods, and of the same a year earlier if changes are wanted. */
    Set<YearMonth> monthsAsked() {
        return periods.stream()
                .flatMap(period -> judged ? Stream.of(period, period.yearEarlier()) : Stream.of(period))
                .flatMap(period -> period.months().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static YearMonth earliest(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
