package org.watchward.indicators;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;
import org.watchward.statistics.signal.SeriesSignal;

/** Reads and judges the monthly series of many areas at once. */
@Component
class MonthlyLooks {

    /** So many areas are read and judged together: what is held in memory stays the same for a county and for a country. */
    private static final int AT_ONCE = 2_000;

    private static final long MONTHS_BEFORE = SeriesSignal.MOST_MONTHS - 1L;

    private final Evidence evidence;
    private final Areas areas;
    private final Indicators indicators;
    private final ForceMonths forceMonths;
    private final DividedAreas dividedAreas;
    private final String query = Warehouse.query("indicators", "crime-months");

    MonthlyLooks(
            Evidence evidence, Areas areas, Indicators indicators, ForceMonths forceMonths, DividedAreas dividedAreas) {
        this.evidence = evidence;
        this.areas = areas;
        this.indicators = indicators;
        this.forceMonths = forceMonths;
        this.dividedAreas = dividedAreas;
    }

    /**
     * Every monthly series of some areas; those of whose force no month is held are left out.
     *
     * @param last the month beyond which nothing is looked at; absent for the newest that each force is held for
     */
    List<Look> of(List<Area> asked, @Nullable YearMonth last) {
        var places = places(asked, last);
        var monthly = indicators.list().stream()
                .filter(indicator -> indicator.numerator() instanceof MonthlyRows)
                .toList();
        var looks = new ArrayList<Look>();
        for (var from = 0; from < places.size(); from += AT_ONCE) {
            looks.addAll(look(places.subList(from, Math.min(places.size(), from + AT_ONCE)), monthly));
        }
        return looks;
    }

    /** An area, what its force's files hold, at least a month, and whether it holds a part of a divided LSOA. */
    private record Place(Area area, NavigableMap<YearMonth, HeldMonth> held, boolean divided) {

        YearMonth newest() {
            return held.lastKey();
        }
    }

    private List<Place> places(List<Area> asked, @Nullable YearMonth last) {
        var forces = areas.forces(asked.stream().map(Area::code).collect(Collectors.toSet()));
        var places = new ArrayList<Place>();
        for (var area : asked) {
            var force = forces.get(area.code());
            if (force != null) {
                var all = forceMonths.of(force.code());
                var held = last == null ? all : all.headMap(last, true);
                if (!held.isEmpty()) {
                    places.add(new Place(area, held, dividedAreas.holds(area)));
                }
            }
        }
        return places;
    }

    private List<Look> look(List<Place> places, List<Indicator> monthly) {
        var newest = places.stream().map(Place::newest).toList();
        var first = newest.stream().min(Comparator.naturalOrder()).orElseThrow().minusMonths(MONTHS_BEFORE);
        var last = newest.stream().max(Comparator.naturalOrder()).orElseThrow();
        var counts = read(places, new Period.Range(first, last));
        return places.parallelStream()
                .flatMap(place -> {
                    var rows = counts.getOrDefault(place.area().code(), new CategoryCounts(first, 0));
                    return monthly.stream()
                            .filter(indicator ->
                                    indicator.areas().contains(place.area().type()))
                            .map(indicator -> look(indicator, place, rows));
                })
                .toList();
    }

    private static Look look(Indicator indicator, Place place, CategoryCounts rows) {
        var categories = ((MonthlyRows) indicator.numerator()).categories();
        var months = ComparableMonths.of(
                place.held(), categories, place.divided(), place.newest().minusMonths(MONTHS_BEFORE), place.newest());
        var counts = rows.of(categories, months);
        return new Look(indicator, place.area(), counts, SeriesSignal.of(counts));
    }

    private Map<AreaCode, CategoryCounts> read(List<Place> places, Period.Range months) {
        var counts = new HashMap<AreaCode, CategoryCounts>();
        evidence.sql()
                .sql(query)
                .param(
                        "areas",
                        places.stream()
                                .map(place -> place.area().code().value())
                                .toList())
                .param("first", Date.valueOf(months.first().atDay(1)))
                .param("last", Date.valueOf(months.last().atDay(1)))
                .query(row -> {
                    counts.computeIfAbsent(
                                    new AreaCode(row.getString("area_code")),
                                    area -> new CategoryCounts(months.first(), months.length()))
                            .add(
                                    row.getString("category"),
                                    YearMonth.from(row.getObject("month", LocalDate.class)),
                                    row.getDouble("rows"));
                });
        return counts;
    }
}
