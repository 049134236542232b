package org.watchward.indicators;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.kernel.Period;

/** The newest period in which each indicator of an area is known: twelve months, what was published, or a calendar year. */
@Component
class LatestKnown {

    private static final int YEARS = 12;

    private final LatestPeriods latest;
    private final Figures figures;

    LatestKnown(LatestPeriods latest, Figures figures) {
        this.latest = latest;
        this.figures = figures;
    }

    /** By the id of the indicator; one of which nothing is known has no period. */
    Map<String, Period> of(List<Indicator> indicators, Area area) {
        var found = new LinkedHashMap<String, Period>();
        var others = new ArrayList<Indicator>();
        var monthly = new ArrayList<Indicator>();
        for (var indicator : indicators) {
            if (ofMonths(indicator.numerator())) {
                monthly.add(indicator);
            } else if (indicator.numerator() instanceof PublishedCount) {
                put(found, indicator, latest.of(indicator, List.of(area)).get(area.code()));
            } else {
                others.add(indicator);
            }
        }
        if (!monthly.isEmpty()) {
            var year = latest.of(monthly.get(0), List.of(area)).get(area.code());
            monthly.forEach(indicator -> put(found, indicator, year));
        }
        if (!others.isEmpty()) {
            calendarYears(others, area).forEach((indicator, year) -> put(found, indicator, year));
        }
        return found;
    }

    private static boolean ofMonths(Numerator numerator) {
        return numerator instanceof MonthlyRows
                || numerator instanceof Numerator.Concentrated
                || numerator instanceof Numerator.DeprivationGap
                || numerator instanceof Numerator.UnlocatedRows;
    }

    private static void put(
            Map<String, Period> found, Indicator indicator, @org.jspecify.annotations.Nullable Period period) {
        if (period != null) {
            found.put(indicator.id(), period);
        }
    }

    private Map<Indicator, Period> calendarYears(List<Indicator> indicators, Area area) {
        var now = Year.now(java.time.ZoneOffset.UTC).getValue();
        var years = IntStream.range(0, YEARS)
                .<Period>mapToObj(back -> new Period.CalendarYear(now - back))
                .toList();
        var newest = new LinkedHashMap<Indicator, Period>();
        figures.answers(Question.alone(indicators, List.of(area), years)).stream()
                .filter(answer -> answer.figure() instanceof Figure.Known)
                .forEach(answer -> newest.putIfAbsent(answer.indicator(), answer.period()));
        return newest;
    }
}
