package org.watchward.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.PartnerCount;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Reach;
import org.watchward.platform.Warehouse;
import org.watchward.sources.Dataset.Openness;
import org.watchward.sources.Datasets;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.Releases;

/**
 * Counts of partners' tables. Those of a table declared sensitive are given for whole years alone, and small ones withheld,
 * with as many others as keep them from being worked out; remembered until an import changes what is current.
 */
@Component
class PartnerReader implements KindReader {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final Areas areas;
    private final Indicators indicators;
    private final Datasets datasets;
    private final Evidence evidence;
    private final Releases releases;
    private final String query = Warehouse.query("indicators", "partner-counts");
    private volatile Remembered remembered = new Remembered(-1, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());

    PartnerReader(Areas areas, Indicators indicators, Datasets datasets, Evidence evidence, Releases releases) {
        this.areas = areas;
        this.indicators = indicators;
        this.datasets = datasets;
        this.evidence = evidence;
        this.releases = releases;
    }

    @Override
    public Class<? extends Numerator> kind() {
        return PartnerCount.class;
    }

    @Override
    public Tallies read(Question question) {
        var known = current();
        return (indicator, area, period) -> tally(known, indicator, area, period);
    }

    private Remembered current() {
        var generation = evidence.generation();
        if (remembered.generation() != generation) {
            remembered = new Remembered(generation, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
        return remembered;
    }

    private Tally tally(Remembered known, Indicator indicator, Area area, Period period) {
        var dataset = ((PartnerCount) indicator.numerator()).dataset();
        var rows = known.tables().computeIfAbsent(new Seen(Reach.current(), dataset, null), this::rows);
        if (rows.isEmpty()) {
            return new Tally.Absent("no counts of the partner's table " + dataset + " are held that may be read here");
        }
        var table = new PartnerTable(rows);
        var sensitive = datasets.get(dataset).openness() == Openness.SENSITIVE;
        if (sensitive && !year(table, period)) {
            return new Tally.Absent(onlyYears(table), true);
        }
        var lacking = table.lacking(period);
        if (!lacking.isEmpty()) {
            return new Tally.Absent("the partner's table " + dataset + " has nothing for " + MonthWords.of(lacking));
        }
        var seen = new Seen(Reach.current(), dataset, new Stretch(period.first(), period.last()));
        var year = known.years().computeIfAbsent(seen, any -> year(table, dataset, period, sensitive));
        return tally(indicator, area, year, table);
    }

    private List<PartnerTable.Row> rows(Seen seen) {
        return evidence.sql()
                .sql(query)
                .param("dataset", seen.dataset())
                .query((row, number) -> row(row))
                .list();
    }

    private static PartnerTable.Row row(ResultSet row) throws SQLException {
        var count = row.getBigDecimal("rows");
        return new PartnerTable.Row(
                EvidenceRows.area(row),
                AreaType.named(row.getString("area_type")).orElseThrow(),
                YearMonth.from(row.getObject("period_start", LocalDate.class)),
                YearMonth.from(row.getObject("period_end", LocalDate.class)),
                row.getString("item"),
                count == null ? null : count.longValueExact(),
                new ReleaseId(row.getLong("release")));
    }

    private static boolean year(PartnerTable table, Period period) {
        return period.length() == MONTHS_OF_A_YEAR
                && table.yearsBegin()
                        .filter(start -> start == period.first().getMonthValue())
                        .isPresent();
    }

    private static String onlyYears(PartnerTable table) {
        var years = table.yearsBegin().map(start -> start == 1 ? "calendar years" : "financial years");
        return years.map(kind -> "counts that were shared in confidence are given for whole " + kind
                        + " alone, since other stretches of time could be subtracted from one another")
                .orElse(
                        "the rows of this table lie in neither calendar nor financial years, so that none can be protected");
    }

    private PartnerYear year(PartnerTable table, String dataset, Period period, boolean sensitive) {
        var whole = table.whole(period);
        var on = indicators.list().stream()
                .filter(each -> each.numerator() instanceof PartnerCount count
                        && count.dataset().equals(dataset))
                .toList();
        var types = on.stream().flatMap(each -> each.areas().stream()).collect(Collectors.toSet());
        return new PartnerYear(
                table.in(period),
                whole,
                wholes(table.type(), whole, types),
                on.stream()
                        .map(each -> Set.<String>copyOf(((PartnerCount) each.numerator()).items()))
                        .filter(table.items()::containsAll)
                        .toList(),
                table.items(),
                sensitive);
    }

    /** Larger areas of the types asked for, all of whose parts are told of whole. */
    private Map<AreaCode, Set<AreaCode>> wholes(AreaType type, Set<AreaCode> parts, Set<AreaType> types) {
        var wholes = new HashMap<AreaCode, Set<AreaCode>>();
        for (var part : parts) {
            areas.wholes(part).stream()
                    .filter(whole -> types.contains(whole.type()) && whole.type() != type)
                    .forEach(whole -> wholes.computeIfAbsent(whole.code(), any -> partsOf(whole, type)));
        }
        wholes.values().removeIf(inIt -> !parts.containsAll(inIt));
        return wholes;
    }

    private Set<AreaCode> partsOf(Area whole, AreaType type) {
        return areas.parts(whole.code(), type).stream().map(Area::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private Tally tally(Indicator indicator, Area area, PartnerYear year, PartnerTable table) {
        var cell = new PartnerYear.Cell(area.code(), ((PartnerCount) indicator.numerator()).items());
        if (!year.holds(cell)) {
            return new Tally.Absent("the partner's table does not tell of all of " + area.name() + ", or of all that "
                    + indicator.name() + " counts");
        }
        if (year.withheldByPartner(cell)) {
            return new Tally.Absent("the partner withheld this count, or a part of it", true);
        }
        return year.shown(cell)
                .<Tally>map(count -> new Tally.Counted(
                        new Count(BigDecimal.valueOf(count), BigDecimal.ZERO),
                        table.releases(),
                        releases.asOf(table.releases()).orElse(null),
                        List.of(),
                        null))
                .orElseGet(() -> new Tally.Absent(
                        "a count below " + PartnerYear.RULE.smallest()
                                + ", or one from which such a count could be worked"
                                + " out, is withheld to protect people",
                        true));
    }

    private record Stretch(YearMonth first, YearMonth last) {}

    private record Seen(
            Reach reach, String dataset, @Nullable Stretch stretch) {}

    private record Remembered(
            long generation, Map<Seen, List<PartnerTable.Row>> tables, Map<Seen, PartnerYear> years) {}
}
