package org.watchward.indicators;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.Searches;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;

/** Stops and searches, and how many found what was looked for (docs/methods/stop-and-search.md). */
@Component
class StopReader implements KindReader {

    private final Areas areas;
    private final Evidence evidence;
    private final ForceFiles files;
    private final String query = Warehouse.query("indicators", "stop-months");

    StopReader(Areas areas, Evidence evidence, ForceFiles files) {
        this.areas = areas;
        this.evidence = evidence;
        this.files = files;
    }

    @Override
    public Class<? extends Numerator> kind() {
        return Searches.class;
    }

    @Override
    public Tallies read(Question question) {
        var forces = areas.forces(question.codes());
        var all = forces.values().stream().map(Area::code).collect(Collectors.toSet());
        all.addAll(question.codes());
        var counts = counts(all, question.monthsAsked());
        var held = files.of(question.codes(), "police-stop-and-search", "stops and searches");
        var bounded = areas.bounded(question.codes());
        return (indicator, area, period) -> {
            var force = forces.get(area.code());
            return new Asked(((Searches) indicator.numerator()).found(), area, period, force, counts)
                    .tally(held.get(area.code()), bounded.contains(area.code()));
        };
    }

    private Map<Key, Stops> counts(Set<AreaCode> codes, Set<YearMonth> months) {
        var counts = new HashMap<Key, Stops>();
        evidence.sql()
                .sql(query)
                .param("areas", EvidenceRows.codes(codes))
                .param("months", EvidenceRows.months(months))
                .query(row -> {
                    counts.put(
                            new Key(EvidenceRows.area(row), EvidenceRows.month(row)),
                            new Stops(
                                    row.getLong("searches"),
                                    row.getLong("linked"),
                                    row.getLong("known"),
                                    row.getLong("unlocated")));
                });
        return counts;
    }

    private record Key(AreaCode area, YearMonth month) {}

    /** Searches, those that found what was looked for, those of which that is said, and those that no area can be found for. */
    private record Stops(long searches, long linked, long known, long unlocated) {

        private static final Stops NONE = new Stops(0, 0, 0, 0);

        Stops plus(Stops other) {
            return new Stops(
                    searches + other.searches, linked + other.linked, known + other.known, unlocated + other.unlocated);
        }
    }

    /** One cell of the table. */
    private record Asked(
            boolean found,
            Area area,
            Period period,
            @Nullable Area force,
            Map<Key, Stops> counts) {

        Tally tally(ForceFiles.@Nullable Held held, boolean bounded) {
            if (held == null || force == null) {
                return new Tally.Absent(ForceFiles.withoutForce(area));
            }
            if (area.type() != AreaType.FORCE && !bounded) {
                return new Tally.Absent("searches are published as points, and the boundaries of the LSOAs of "
                        + area.name() + " are not all held; import them to say which searches lie in it");
            }
            return held.lacking(period.months()).<Tally>map(Tally.Absent::new).orElseGet(() -> counted(held));
        }

        private Tally counted(ForceFiles.Held held) {
            var here = sum(area.code());
            var counted = new Tally.Counted(
                    Count.of(found ? here.linked() : here.searches()),
                    held.releases(period.months()),
                    held.asOf(period.months()),
                    caveats(here, sum(Objects.requireNonNull(force).code())),
                    null);
            return found ? counted.as(new Amount.Share(BigDecimal.valueOf(here.known()), "searches")) : counted;
        }

        private Stops sum(AreaCode code) {
            return period.months().stream()
                    .map(month -> counts.getOrDefault(new Key(code, month), Stops.NONE))
                    .reduce(Stops.NONE, Stops::plus);
        }

        private List<String> caveats(Stops here, Stops ofForce) {
            var caveats = new ArrayList<String>();
            if (area.type() != AreaType.FORCE && ofForce.unlocated() > 0) {
                caveats.add(String.format(
                        Locale.UK,
                        "%,d of the force's %,d searches have no point, or one in no boundary that is held, and are not counted here.",
                        ofForce.unlocated(),
                        ofForce.searches()));
            }
            if (found && here.known() < here.searches()) {
                caveats.add(String.format(
                        Locale.UK,
                        "Of %,d of the %,d searches it is not said whether the outcome is linked to what was looked for; they are left out.",
                        here.searches() - here.known(),
                        here.searches()));
            }
            return caveats;
        }
    }
}
