package org.watchward.indicators;

import java.time.YearMonth;
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
 */
public record Question(List<Indicator> indicators, List<Area> areas, List<Period> periods) {

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

    /** Every month of every period and of the same periods a year earlier. */
    Set<YearMonth> months() {
        return periods.stream()
                .flatMap(period -> Stream.of(period, period.yearEarlier()))
                .flatMap(period -> period.months().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
