package org.watchward.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.areas.Residents;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Rate;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.Releases;

/** Street-level counts in the LSOAs of an area, month by month, of the months that are held whole. */
@Component
public class SmallAreaMonths {

    private final Areas areas;
    private final ForceMonths months;
    private final Evidence evidence;
    private final Releases releases;
    private final String query = Warehouse.query("indicators", "lsoa-months");

    SmallAreaMonths(Areas areas, ForceMonths months, Evidence evidence, Releases releases) {
        this.areas = areas;
        this.months = months;
        this.evidence = evidence;
        this.releases = releases;
    }

    /**
     * What is held.
     *
     * @param months that are counted: held by the area's force, and no records suspected to be absent
     * @param suspect months that are held and left out, because many records of the kinds seem to be absent
     * @param areas every LSOA of the area, by name
     * @param notes what is held and what was left out, each a sentence
     * @param asOf the day on which the oldest release left its publisher; absent if unknown for any
     */
    public record Held(
            NavigableSet<YearMonth> months,
            NavigableSet<YearMonth> suspect,
            List<SmallArea> areas,
            List<String> notes,
            Set<ReleaseId> releases,
            @Nullable LocalDate asOf) {

        /** The events of all LSOAs in all the months. */
        public double events() {
            return areas.stream()
                    .mapToDouble(area -> area.total().value().doubleValue())
                    .sum();
        }
    }

    /**
     * One LSOA.
     *
     * @param counts by month; a month without events is not in it
     * @param total of all the months counted
     * @param rate of the total; absent if no population is held, or the indicator is not per resident
     */
    public record SmallArea(
            Area lsoa,
            Map<YearMonth, Count> counts,
            Count total,
            @Nullable Rate rate) {

        /** The events of some of the months. */
        public double in(Collection<YearMonth> some) {
            return some.stream()
                    .map(counts::get)
                    .filter(java.util.Objects::nonNull)
                    .mapToDouble(count -> count.value().doubleValue())
                    .sum();
        }
    }

    /** Why nothing can be held of an area, as a sentence; absent if its force is known. */
    public @Nullable String withoutForce(Area whole) {
        return areas.force(whole.code()).isPresent() ? null : ForceFiles.withoutForce(whole) + ".";
    }

    /** What is held of any force, as a sentence. */
    public String heldWords() {
        return months.words();
    }

    /**
     * The LSOAs of an area over a stretch of months.
     *
     * @param indicator one that counts monthly rows
     * @param whole an area in one force
     */
    public Held of(Indicator indicator, Area whole, Period stretch) {
        var rows = (MonthlyRows) indicator.numerator();
        var held = heldOf(whole);
        var usable = new TreeSet<YearMonth>();
        var suspect = new TreeSet<YearMonth>();
        held.subMap(stretch.first(), true, stretch.last(), true)
                .forEach((month, what) ->
                        (Collections.disjoint(what.partial(), rows.categories()) ? usable : suspect).add(month));
        var from = new TreeSet<ReleaseId>();
        usable.forEach(month -> from.addAll(heldIn(held, month).releases()));
        var lsoas = areas.parts(whole.code(), AreaType.LSOA);
        return new Held(
                usable,
                suspect,
                smallAreas(indicator, lsoas, usable, stretch),
                notes(stretch, usable, suspect, held),
                from,
                releases.asOf(from).orElse(null));
    }

    private NavigableMap<YearMonth, HeldMonth> heldOf(Area whole) {
        var force = areas.force(whole.code())
                .orElseThrow(() -> new IllegalArgumentException(whole.code() + " lies in no one force"));
        return months.of(force.code());
    }

    private static HeldMonth heldIn(Map<YearMonth, HeldMonth> held, YearMonth month) {
        return java.util.Objects.requireNonNull(held.get(month));
    }

    private static List<String> notes(
            Period stretch, Set<YearMonth> usable, Set<YearMonth> suspect, Map<YearMonth, HeldMonth> held) {
        var all = new TreeSet<>(usable);
        all.addAll(suspect);
        var notes = new ArrayList<String>();
        notes.add(MonthNotes.held(stretch, all));
        if (!suspect.isEmpty()) {
            notes.add("Left out: " + MonthWords.of(suspect) + ", of which many records seem to be absent.");
        }
        notes.add(MonthNotes.unlocated(usable, held));
        return notes;
    }

    private List<SmallArea> smallAreas(Indicator indicator, List<Area> lsoas, Set<YearMonth> usable, Period stretch) {
        var codes = lsoas.stream().map(Area::code).toList();
        var counts = counts(codes, usable, ((MonthlyRows) indicator.numerator()).categories());
        var people = indicator.base() == Base.RESIDENT
                ? areas.residents(Set.copyOf(codes), Reckoning.yearOfResidents(stretch))
                : Map.<AreaCode, Residents>of();
        return lsoas.stream()
                .map(lsoa ->
                        smallArea(indicator, lsoa, counts.getOrDefault(lsoa.code(), Map.of()), people.get(lsoa.code())))
                .toList();
    }

    private static SmallArea smallArea(
            Indicator indicator, Area lsoa, Map<YearMonth, Count> counts, @Nullable Residents people) {
        var total = counts.values().stream().reduce(Count.of(0), Count::plus);
        return new SmallArea(
                lsoa,
                counts,
                total,
                people == null || people.people() == 0 ? null : Reckoning.rate(indicator, total, people));
    }

    private Map<AreaCode, Map<YearMonth, Count>> counts(
            List<AreaCode> lsoas, Set<YearMonth> usable, Set<String> categories) {
        var counts = new HashMap<AreaCode, Map<YearMonth, Count>>();
        if (lsoas.isEmpty() || usable.isEmpty()) {
            return counts;
        }
        evidence.sql()
                .sql(query)
                .param("areas", EvidenceRows.codes(lsoas))
                .param("months", EvidenceRows.months(usable))
                .param("categories", categories)
                .query(row -> {
                    counts.computeIfAbsent(EvidenceRows.area(row), any -> new HashMap<>())
                            .put(
                                    EvidenceRows.month(row),
                                    new Count(row.getBigDecimal("rows"), row.getBigDecimal("estimated")));
                });
        return counts;
    }
}
