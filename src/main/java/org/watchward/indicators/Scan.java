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
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Scanned;
import org.watchward.indicators.open.Scanned.Finding;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.SeriesSignal;
import org.watchward.statistics.signal.Verdict;
import org.watchward.statistics.spatial.FalseDiscovery;

/**
 * Looks at all areas of a kind and all monthly indicators for what changed (docs/methods/signal.md); remembered until an import
 * changes what is held.
 */
@Component
class Scan {

    private static final double FALSE_DISCOVERY = 0.05;

    /** So many areas are read and judged together: what is held in memory stays the same for a county and for a country. */
    private static final int AT_ONCE = 2_000;

    private static final long MONTHS_BEFORE = SeriesSignal.MOST_MONTHS - 1L;

    private final Evidence evidence;
    private final Areas areas;
    private final Indicators indicators;
    private final ForceMonths forceMonths;
    private final String query = Warehouse.query("indicators", "crime-months");
    private final PerImport<AreaType, Scanned> remembered;

    Scan(Evidence evidence, Areas areas, Indicators indicators, ForceMonths forceMonths) {
        this.evidence = evidence;
        this.remembered = new PerImport<>(evidence);
        this.areas = areas;
        this.indicators = indicators;
        this.forceMonths = forceMonths;
    }

    /** Every monthly series of one kind of area, up to the newest month that its force is held for. */
    Scanned of(AreaType type) {
        return remembered.get(type, this::scan);
    }

    private Scanned scan(AreaType type) {
        var places = places(type);
        var monthly = monthly(type);
        var looks = new ArrayList<Look>();
        for (var from = 0; from < places.size(); from += AT_ONCE) {
            looks.addAll(look(places.subList(from, Math.min(places.size(), from + AT_ONCE)), monthly));
        }
        return ranked(type, looks);
    }

    /** An area, and what its force's files hold; at least a month. */
    private record Place(Area area, NavigableMap<YearMonth, HeldMonth> held) {

        YearMonth newest() {
            return held.lastKey();
        }
    }

    private List<Place> places(AreaType type) {
        var current = areas.list(type).stream().filter(Area::current).toList();
        var forces = areas.forces(current.stream().map(Area::code).collect(Collectors.toSet()));
        var places = new ArrayList<Place>();
        for (var area : current) {
            var force = forces.get(area.code());
            if (force != null && !forceMonths.of(force.code()).isEmpty()) {
                places.add(new Place(area, forceMonths.of(force.code())));
            }
        }
        return places;
    }

    private List<Indicator> monthly(AreaType type) {
        return indicators.list().stream()
                .filter(indicator -> indicator.numerator() instanceof MonthlyRows
                        && indicator.areas().contains(type))
                .toList();
    }

    /** One series, before it is put in words. */
    private record Look(Indicator indicator, Area area, MonthlyCounts months, SeriesSignal signal) {

        boolean judged() {
            return signal.verdict() != Verdict.NOT_ENOUGH_DATA;
        }
    }

    private List<Look> look(List<Place> places, List<Indicator> monthly) {
        var newest = places.stream().map(Place::newest).toList();
        var first = newest.stream().min(Comparator.naturalOrder()).orElseThrow().minusMonths(MONTHS_BEFORE);
        var last = newest.stream().max(Comparator.naturalOrder()).orElseThrow();
        var counts = read(places, new Period.Range(first, last));
        return places.parallelStream()
                .flatMap(place -> {
                    var rows = counts.getOrDefault(place.area().code(), new CategoryCounts(first, 0));
                    return monthly.stream().map(indicator -> look(indicator, place, rows));
                })
                .toList();
    }

    private static Look look(Indicator indicator, Place place, CategoryCounts rows) {
        var categories = ((MonthlyRows) indicator.numerator()).categories();
        var months = ComparableMonths.of(
                place.held(), categories, place.newest().minusMonths(MONTHS_BEFORE), place.newest());
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

    private static Scanned ranked(AreaType type, List<Look> looks) {
        var judged = looks.stream().filter(Look::judged).toList();
        var adjusted = FalseDiscovery.BENJAMINI_HOCHBERG.adjusted(
                judged.stream().mapToDouble(look -> look.signal().pValue()).toArray());
        var findings = IntStream.range(0, judged.size())
                .filter(i ->
                        adjusted[i] < FALSE_DISCOVERY && judged.get(i).signal().verdict() != Verdict.NO_CLEAR_CHANGE)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> adjusted[i])
                        .thenComparing(
                                i -> -Math.abs(Math.log(judged.get(i).signal().ratio()))))
                .map(i -> finding(judged.get(i), adjusted[i]))
                .toList();
        return new Scanned(type, looks.size(), judged.size(), findings);
    }

    private static Finding finding(Look look, double adjusted) {
        return new Finding(
                look.indicator(),
                look.area(),
                SignalWords.of(look.indicator(), look.area(), look.months()),
                Judge.pValue(adjusted));
    }
}
