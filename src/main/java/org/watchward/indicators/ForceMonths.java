package org.watchward.indicators;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.CoverageState;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.MonthCoverage;
import org.watchward.sources.open.MonthOrigin;
import org.watchward.sources.open.Releases;

/** What is held of each force, month by month; remembered until an import changes what is current. */
@Component
class ForceMonths {

    private final Evidence evidence;
    private final Coverage coverage;
    private final Releases releases;
    private final String query = Warehouse.query("indicators", "divided-months");
    private final PerImport<AreaCode, NavigableMap<YearMonth, HeldMonth>> remembered;

    ForceMonths(Evidence evidence, Coverage coverage, Releases releases) {
        this.remembered = new PerImport<>(evidence);
        this.evidence = evidence;
        this.coverage = coverage;
        this.releases = releases;
    }

    /** Every month that is held of a force. */
    NavigableMap<YearMonth, HeldMonth> of(AreaCode force) {
        return remembered.get(force, this::read);
    }

    /** What is held of all forces, from the first month to the last, as a sentence. */
    String words() {
        var months = coverage.forces().stream()
                .flatMap(force -> of(force).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return months.isEmpty()
                ? "No street-level crime is held yet."
                : "Street-level crime is held from " + months.first() + " to " + months.last() + ".";
    }

    private NavigableMap<YearMonth, HeldMonth> read(AreaCode force) {
        var origins = releases.byMonth(force);
        var named = named(force);
        var held = new TreeMap<YearMonth, HeldMonth>();
        for (var month : coverage.list(force)) {
            held.put(
                    month.month(),
                    held(
                            month,
                            origins.getOrDefault(month.month(), MonthOrigin.UNKNOWN),
                            LsoaCodes.of(month.month(), named.divided(), named.parts())));
        }
        return Collections.unmodifiableNavigableMap(held);
    }

    private record Named(NavigableSet<YearMonth> divided, NavigableSet<YearMonth> parts) {}

    private Named named(AreaCode force) {
        var named = new Named(new TreeSet<>(), new TreeSet<>());
        evidence.sql().sql(query).param("force", force.value()).query(row -> {
            if (row.getLong("divided") > 0) {
                named.divided().add(EvidenceRows.month(row));
            }
            if (row.getLong("parts") > 0) {
                named.parts().add(EvidenceRows.month(row));
            }
        });
        return named;
    }

    private static HeldMonth held(MonthCoverage month, MonthOrigin origin, LsoaCodes codes) {
        var partial = month.categories().entrySet().stream()
                .filter(category -> category.getValue().state() == CoverageState.PARTIAL_SUSPECTED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new HeldMonth(month.rows(), month.unlocated(), partial, origin.releases(), origin.extracted(), codes);
    }
}
