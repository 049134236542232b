package org.watchward.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.AreaLookup;
import org.watchward.areas.Areas;
import org.watchward.areas.Carried;
import org.watchward.areas.Crosswalk;
import org.watchward.areas.CrosswalkTable;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.RoadCasualties;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.Releases;

/**
 * People killed or seriously injured on the roads, with the publisher's adjustment of severity (docs/methods/roads.md):
 * districts by the district of the collision, larger areas by their districts, smaller by the collision's LSOA.
 */
@Component
class RoadReader implements KindReader {

    private final Areas areas;
    private final AreaLookup lookup;
    private final Crosswalk crosswalk;
    private final Evidence evidence;
    private final Releases releases;
    private final String casualties = Warehouse.query("indicators", "road-casualties");
    private final String years = Warehouse.query("indicators", "road-years");

    RoadReader(Areas areas, AreaLookup lookup, Crosswalk crosswalk, Evidence evidence, Releases releases) {
        this.areas = areas;
        this.lookup = lookup;
        this.crosswalk = crosswalk;
        this.evidence = evidence;
        this.releases = releases;
    }

    @Override
    public Class<? extends Numerator> kind() {
        return RoadCasualties.class;
    }

    @Override
    public Tallies read(Question question) {
        var places = question.areas().stream().distinct().collect(Collectors.toMap(Area::code, this::place));
        var districts = places.values().stream()
                .flatMap(place -> place.districts().stream())
                .collect(Collectors.toSet());
        var held = districts.isEmpty() ? new Held(Map.of(), List.of()) : held(districts, question);
        return (indicator, area, period) -> tally(Objects.requireNonNull(places.get(area.code())), period, held);
    }

    private Place place(Area area) {
        var small = area.type() == AreaType.LSOA || area.type() == AreaType.WARD;
        var lsoas = area.type() == AreaType.LSOA
                ? Set.of(area.code())
                : area.type() == AreaType.WARD ? Set.copyOf(lookup.lsoas(area.code())) : Set.<AreaCode>of();
        var districts = area.type() == AreaType.DISTRICT
                ? List.of(area)
                : small
                        ? areas.wholes(area.code()).stream()
                                .filter(each -> each.type() == AreaType.DISTRICT)
                                .toList()
                        : areas.parts(area.code(), AreaType.DISTRICT);
        return new Place(area, small, lsoas, districts.stream().map(Area::code).collect(Collectors.toSet()));
    }

    private Held held(Set<AreaCode> districts, Question question) {
        var ofYears = new HashMap<Year, Set<ReleaseId>>();
        evidence.sqlWith("road_year", years)
                .sql("select area_code, year, collisions, casualties from road_year where area_code in (:districts)")
                .param("districts", EvidenceRows.codes(districts))
                .query(row -> {
                    ofYears.computeIfAbsent(
                                    new Year(EvidenceRows.area(row), row.getInt("year")), any -> new HashSet<>())
                            .addAll(List.of(
                                    new ReleaseId(row.getLong("collisions")),
                                    new ReleaseId(row.getLong("casualties"))));
                });
        return new Held(ofYears, ofYears.isEmpty() ? List.of() : counts(districts, question.monthsAsked()));
    }

    private List<Counts> counts(Set<AreaCode> districts, Collection<YearMonth> months) {
        var table = crosswalk.table();
        return evidence.sqlWith("road_month", casualties)
                .sql("""
                        select area_code, lsoa_code, month, killed, serious, unadjusted
                        from road_month
                        where area_code in (:districts)
                            and month between :first and :last
                        """)
                .param("districts", EvidenceRows.codes(districts))
                .param("first", Date.valueOf(Collections.min(months).atDay(1)))
                .param("last", Date.valueOf(Collections.max(months).atEndOfMonth()))
                .query((row, number) -> counts(row, table))
                .list();
    }

    private static Counts counts(ResultSet row, CrosswalkTable table) throws SQLException {
        var lsoa = Optional.ofNullable(row.getString("lsoa_code")).flatMap(AreaCode::find);
        return new Counts(
                EvidenceRows.area(row),
                lsoa.map(table::of).orElse(List.of()),
                EvidenceRows.month(row),
                row.getBigDecimal("killed"),
                BigDecimal.valueOf(row.getDouble("serious")),
                row.getLong("unadjusted"));
    }

    /** An area, and how its collisions are told: by their LSOA if it is small, else by their district. */
    private record Place(Area area, boolean small, Set<AreaCode> lsoas, Set<AreaCode> districts) {

        BigDecimal share(Counts counts) {
            if (!small) {
                return districts.contains(counts.district()) ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            return counts.lsoas().stream()
                    .filter(carried -> lsoas.contains(carried.lsoa21()))
                    .map(Carried::share)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private record Year(AreaCode district, int year) {}

    /** Casualties of one district, LSOA and month; without LSOAs if none is published for the collisions. */
    private record Counts(
            AreaCode district,
            List<Carried> lsoas,
            YearMonth month,
            BigDecimal killed,
            BigDecimal serious,
            long unadjusted) {}

    private record Held(Map<Year, Set<ReleaseId>> years, List<Counts> counts) {}

    private Tally tally(Place place, Period period, Held held) {
        if (place.districts().isEmpty()) {
            return new Tally.Absent("which districts " + place.area().name() + " lies in or is made of is not known");
        }
        var wanted = period.months().stream().map(YearMonth::getYear).collect(Collectors.toSet());
        var lacking = wanted.stream()
                .filter(year -> !place.districts().stream()
                        .allMatch(district -> held.years().containsKey(new Year(district, year))))
                .map(String::valueOf)
                .sorted()
                .toList();
        if (!lacking.isEmpty()) {
            return new Tally.Absent(
                    "collisions and casualties of " + place.area().name() + " in " + MonthWords.list(lacking)
                            + " are not held; import both tables of road safety data that have them");
        }
        return counted(place, period, held, wanted);
    }

    private Tally counted(Place place, Period period, Held held, Set<Integer> years) {
        var months = Set.copyOf(period.months());
        var there = held.counts().stream()
                .filter(counts ->
                        months.contains(counts.month()) && place.districts().contains(counts.district()))
                .toList();
        var here = there.stream()
                .filter(counts -> place.share(counts).signum() > 0)
                .toList();
        var unadjusted = here.stream().mapToLong(Counts::unadjusted).sum();
        if (unadjusted > 0) {
            return new Tally.Absent(
                    "of " + unadjusted + " casualties in " + place.area().name() + " in " + period.words()
                            + " the publisher gives no severity, or no adjustment of it");
        }
        var from = years.stream()
                .flatMap(year -> place.districts().stream()
                        .flatMap(district -> held.years().getOrDefault(new Year(district, year), Set.of()).stream()))
                .collect(Collectors.toSet());
        return new Tally.Counted(
                new Count(sum(here, place, counts -> counts.killed().add(counts.serious())), BigDecimal.ZERO),
                from,
                releases.asOf(from).orElse(null),
                caveats(place, there, here),
                null);
    }

    private static BigDecimal sum(List<Counts> here, Place place, Function<Counts, BigDecimal> of) {
        return here.stream()
                .map(counts -> of.apply(counts).multiply(place.share(counts)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(6, RoundingMode.HALF_UP);
    }

    private static List<String> caveats(Place place, List<Counts> there, List<Counts> here) {
        var caveats = new ArrayList<String>();
        caveats.add(String.format(
                Locale.UK,
                "%s of these were killed.",
                sum(here, place, Counts::killed).stripTrailingZeros().toPlainString()));
        var placeless =
                there.stream().filter(counts -> counts.lsoas().isEmpty()).toList();
        if (place.small() && !placeless.isEmpty()) {
            caveats.add("Collisions in " + placeless.size()
                    + " months of the district have no LSOA, and their casualties are not counted here.");
        }
        return caveats;
    }
}
