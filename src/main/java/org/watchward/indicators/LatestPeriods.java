package org.watchward.indicators;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;

/** The latest year for which an indicator of an area can be known. */
@Component
public class LatestPeriods {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final Areas areas;
    private final ForceMonths held;
    private final PublishedCounts published;

    LatestPeriods(Areas areas, ForceMonths held, PublishedCounts published) {
        this.areas = areas;
        this.held = held;
        this.published = published;
    }

    /**
     * For each area the latest twelve months of which none is missing, or if there are no such twelve those that end with the
     * latest month; for published counts the latest stretch that is published. Areas of which nothing is held are left out.
     */
    public Map<AreaCode, Period> of(Indicator indicator, List<Area> asked) {
        var codes = asked.stream().map(Area::code).collect(Collectors.toSet());
        return indicator.numerator() instanceof Numerator.PublishedCount counted
                ? published(counted, codes)
                : monthly(codes);
    }

    private Map<AreaCode, Period> published(Numerator.PublishedCount counted, Set<AreaCode> codes) {
        var latest = new HashMap<AreaCode, PublishedRecord.Key>();
        var later = Comparator.comparing(PublishedRecord.Key::last)
                .thenComparing(PublishedRecord.Key::first, Comparator.reverseOrder());
        published
                .read(List.of(counted), codes)
                .cells()
                .keySet()
                .forEach(key ->
                        latest.merge(key.area(), key, (one, other) -> later.compare(one, other) >= 0 ? one : other));
        return latest.values().stream()
                .collect(Collectors.toMap(PublishedRecord.Key::area, key -> Period.parse(key.period())));
    }

    private Map<AreaCode, Period> monthly(Set<AreaCode> codes) {
        var periods = new HashMap<AreaCode, Period>();
        areas.forces(codes).forEach((area, force) -> {
            var months = held.of(force.code()).navigableKeySet();
            if (!months.isEmpty()) {
                periods.put(area, latest(months));
            }
        });
        return periods;
    }

    static Period latest(NavigableSet<YearMonth> months) {
        return months.descendingSet().stream()
                .map(LatestPeriods::year)
                .filter(year -> months.containsAll(year.months()))
                .findFirst()
                .orElseGet(() -> year(months.last()));
    }

    private static Period year(YearMonth last) {
        return last.getMonthValue() == MONTHS_OF_A_YEAR
                ? new Period.CalendarYear(last.getYear())
                : new Period.YearEnding(last);
    }
}
