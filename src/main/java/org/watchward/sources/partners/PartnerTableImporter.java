package org.watchward.sources.partners;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.sources.Draft;
import org.watchward.sources.EvidenceTable;
import org.watchward.sources.EvidenceTable.Column;
import org.watchward.sources.Importer;
import org.watchward.sources.Reason;
import org.watchward.sources.Recognition;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableFile;
import org.watchward.sources.tables.TableLayouts;

/** A partner's own table of counts, by the mapping beside it or in the data folder. */
@Component
final class PartnerTableImporter implements Importer {

    /**
     * One count of a partner. {@code area_code} is null for what the partner could not place, {@code rows} where it
     * withheld the count ({@code shorthand} says how).
     */
    private static final EvidenceTable COUNTS = EvidenceTable.of(
                    "partner_count",
                    new Column("dataset", "varchar"),
                    new Column("area_code", "varchar"),
                    new Column("area_type", "varchar"),
                    new Column("area_name", "varchar"),
                    new Column("period_start", "date"),
                    new Column("period_end", "date"),
                    new Column("item", "varchar"),
                    new Column("rows", "decimal(18,6)"),
                    new Column("shorthand", "varchar"))
            .oneOfEach(
                    List.of("dataset", "area_type", "area_code", "area_name", "period_start", "period_end", "item"),
                    "");

    private static final String WITHHELD = "c";
    private static final String NO_PLACE = "none";
    private static final Pattern WITHHELD_MARK = Pattern.compile("\\*|\\[[cC]\\]");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,12}");

    private final Heads heads;
    private final PartnerTables tables;
    private final Areas areas;
    private final Map<Candidate, PartnerTable> recognised = Collections.synchronizedMap(new WeakHashMap<>());

    PartnerTableImporter(Heads heads, PartnerTables tables, Areas areas) {
        this.heads = heads;
        this.tables = tables;
        this.areas = areas;
    }

    @Override
    public List<EvidenceTable> tables() {
        return List.of(COUNTS);
    }

    @Override
    public Recognition recognise(Candidate candidate) throws IOException {
        var declaration = candidate.declaration();
        if (declaration.isPresent()) {
            return recognise(candidate, tables.beside(declaration.get()));
        }
        var rows = heads.of(candidate);
        for (var table : rows.isEmpty() ? List.<PartnerTable>of() : tables.list()) {
            if (fits(table, rows)) {
                recognised.put(candidate, table);
                return new Recognition.Known(table.id());
            }
        }
        return Recognition.NONE;
    }

    private Recognition recognise(Candidate candidate, PartnerTable table) throws IOException {
        var rows = heads.of(candidate);
        if (fits(table, rows)) {
            recognised.put(candidate, table);
            return new Recognition.Known(table.id());
        }
        var layout = table.layout();
        var wanted =
                layout.fields().stream().map(field -> field.headings().get(0)).toList();
        return new Recognition.Unusable(
                table.id(),
                candidate.name()
                        + TableLayouts.nearly(List.of(layout), rows)
                                .map(problem -> ", " + problem)
                                .orElse(" has no row of the headings that its mapping declares")
                        + ". Expected '"
                        + String.join("', '", wanted) + "'.");
    }

    private static boolean fits(PartnerTable table, List<Row> rows) {
        return TableLayouts.recognise(List.of(table.layout()), rows).isPresent();
    }

    @Override
    public void read(Candidate candidate, Draft draft) throws IOException {
        var table = Objects.requireNonNull(recognised.get(candidate));
        var reading = new Reading(table, candidate, draft);
        try (var rows =
                new DeclaredTable(TableFile.open(draft.file(candidate), candidate.name()), List.of(table.layout()))) {
            for (var entry = rows.next(); entry != null; entry = rows.next()) {
                reading.row(entry);
            }
        }
        reading.write();
        candidate.declaration().ifPresent(beside -> draft.whenActivated(release -> tables.keep(table, beside)));
    }

    /** One file. Rows that say the same are added up. */
    private final class Reading {

        private final PartnerTable table;
        private final Candidate candidate;
        private final Draft draft;
        private final Map<Cell, Sum> sums = new LinkedHashMap<>();
        private final Map<String, List<Area>> named = new HashMap<>();

        private record Cell(@Nullable String code, String type, String name, Period period, String item) {}

        private record Place(@Nullable String code, String type, String name) {}

        private static final class Sum {
            private long rows;
            private boolean withheld;
        }

        Reading(PartnerTable table, Candidate candidate, Draft draft) {
            this.table = table;
            this.candidate = candidate;
            this.draft = draft;
        }

        void row(DeclaredTable.Entry entry) throws IOException {
            var columns = entry.section().columns();
            if (columns.ragged(entry.row())) {
                reject(entry, Reason.RAGGED_ROW, columns.width() + " values, as many as headings");
                return;
            }
            var period = PartnerPeriod.read(entry.text(PartnerTable.PERIOD));
            if (period.isEmpty()) {
                reject(
                        entry,
                        Reason.BAD_DATE,
                        "a period such as 2025-01 under '" + columns.heading(PartnerTable.PERIOD) + "'");
                return;
            }
            var place = place(entry);
            if (place.isEmpty()) {
                return;
            }
            var counts = counts(entry);
            if (counts.isEmpty()) {
                return;
            }
            counts.get().forEach((item, count) -> add(place.get(), period.get(), item, count));
            draft.accepted(candidate, 1);
        }

        private void add(Place place, Period period, String item, String count) {
            if (count.isEmpty()) {
                return;
            }
            var sum = sums.computeIfAbsent(
                    new Cell(place.code(), place.type(), place.name(), period, item), any -> new Sum());
            if (WITHHELD_MARK.matcher(count).matches()) {
                sum.withheld = true;
            } else {
                sum.rows += Long.parseLong(count.replace(",", ""));
            }
        }

        private Optional<Place> place(DeclaredTable.Entry entry) throws IOException {
            var text = entry.text(PartnerTable.AREA);
            if (text.isEmpty()) {
                return Optional.of(new Place(null, NO_PLACE, ""));
            }
            var code = AreaCode.find(text);
            if (code.isPresent()) {
                if (AreaType.of(code.get()).filter(table.type()::equals).isEmpty()) {
                    reject(entry, Reason.BAD_AREA_CODE, "the code of a " + table.areaType());
                    return Optional.empty();
                }
                var name = areas.find(code.get()).map(Area::name).orElse("");
                return Optional.of(new Place(code.get().value(), table.areaType(), name));
            }
            var found = named.computeIfAbsent(text, any -> areas.named(any, table.type()));
            if (found.size() != 1) {
                reject(
                        entry,
                        Reason.UNKNOWN_AREA,
                        found.isEmpty()
                                ? "the name of a " + table.areaType() + " that is held"
                                : "one of the codes of the areas of this name: "
                                        + String.join(
                                                ", ",
                                                found.stream()
                                                        .map(area -> area.code().value())
                                                        .toList()));
                return Optional.empty();
            }
            return Optional.of(new Place(
                    found.get(0).code().value(), table.areaType(), found.get(0).name()));
        }

        /** The counts of a row by item; empty if one is none, and the row is rejected. */
        private Optional<Map<String, String>> counts(DeclaredTable.Entry entry) throws IOException {
            var counts = new LinkedHashMap<String, String>();
            if (table.counts() == null) {
                var item = table.itemOf(entry.text(PartnerTable.KIND));
                if (item.isEmpty()) {
                    reject(entry, Reason.UNKNOWN_CATEGORY, "one of the words that the mapping lists under items");
                    return Optional.empty();
                }
                counts.put(item.get(), table.columns().count() == null ? "1" : entry.text(PartnerTable.COUNT));
            } else {
                table.counts().values().forEach(item -> counts.put(item, entry.text(item)));
            }
            for (var count : counts.values()) {
                if (!count.isEmpty()
                        && !COUNT.matcher(count).matches()
                        && !WITHHELD_MARK.matcher(count).matches()) {
                    reject(entry, Reason.NOT_A_NUMBER, "a whole number, 0 or more, or * where it is withheld");
                    return Optional.empty();
                }
            }
            return Optional.of(counts);
        }

        void write() throws IOException {
            var months = new TreeSet<YearMonth>();
            for (var each : sums.entrySet()) {
                var cell = each.getKey();
                var sum = each.getValue();
                draft.table(COUNTS)
                        .add(
                                table.id(),
                                cell.code(),
                                cell.type(),
                                cell.name(),
                                cell.period().first().atDay(1),
                                cell.period().last().atEndOfMonth(),
                                cell.item(),
                                sum.withheld ? null : BigDecimal.valueOf(sum.rows),
                                sum.withheld ? WITHHELD : null);
                months.add(cell.period().first());
                months.add(cell.period().last());
            }
            if (!months.isEmpty()) {
                draft.edition(months.first() + ".." + months.last());
            }
        }

        private void reject(DeclaredTable.Entry entry, Reason reason, String expected) throws IOException {
            draft.quarantine(
                    candidate,
                    entry.row().number(),
                    reason,
                    expected,
                    String.join(",", entry.row().cells()));
        }
    }
}
