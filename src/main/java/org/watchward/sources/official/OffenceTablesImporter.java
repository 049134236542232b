package org.watchward.sources.official;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaType;
import org.watchward.sources.Draft;
import org.watchward.sources.EvidenceTable;
import org.watchward.sources.EvidenceTable.Column;
import org.watchward.sources.Reason;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Refused;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableLayouts;

/**
 * Recorded crime by community safety partnership, quarter and offence, from the Home Office's open data tables. They name
 * partnerships without codes; a name that no list holds is kept as it is and reported.
 */
@Component
final class OffenceTablesImporter extends TableImporter {

    private static final EvidenceTable OFFENCES = EvidenceTable.of(
                    "offence_quarter",
                    new Column("dataset", "varchar"),
                    new Column("area_code", "varchar"),
                    new Column("area_type", "varchar"),
                    new Column("area_name", "varchar"),
                    new Column("force_code", "varchar"),
                    new Column("force_name", "varchar"),
                    new Column("period_start", "date"),
                    new Column("period_end", "date"),
                    new Column("offence_code", "varchar"),
                    new Column("offence", "varchar"),
                    new Column("offence_group", "varchar"),
                    new Column("offence_subgroup", "varchar"),
                    new Column("rows", "bigint"))
            .oneOfEach(List.of("dataset", "force_name", "area_name", "period_start", "offence_code", "offence"), "");

    private final SameNames names;

    OffenceTablesImporter(Heads heads, TableLayouts layouts, SameNames names) {
        super(heads, layouts, "ho-prc-csp", List.of("ho-prc-csp"));
        this.names = names;
    }

    @Override
    public List<EvidenceTable> tables() {
        return List.of(OFFENCES, PublishedCounts.COUNTS);
    }

    @Override
    public void read(Candidate candidate, Draft draft) throws IOException {
        if (!names.held(AreaType.PARTNERSHIP)) {
            throw new Refused(
                    candidate.name() + " names partnerships without their codes, and no partnership is held yet."
                            + " Expected the lookup of districts, partnerships and forces first: import that, then this again.");
        }
        var reading = new Reading(candidate, draft);
        try (var tables = open(candidate, draft)) {
            tables.elsewhere(reading.notes::hear);
            OffenceTables.read(tables, reading);
        }
        if (reading.quarters.isEmpty()) {
            return;
        }
        reading.finish();
    }

    /** One file: its rows go to the release as they come, the sums by group at the end. */
    private final class Reading implements OffenceTables.Listener {

        private final Candidate candidate;
        private final Draft draft;
        private final ForceNotes notes = new ForceNotes();
        private final Map<String, Map<String, PublishedArea>> areas = new HashMap<>();
        private final Map<Sum, long[]> sums = new HashMap<>();
        private final Map<String, String> itemsOfGroups = new HashMap<>();
        private final Set<String> unknown = new TreeSet<>();
        private final TreeSet<LocalDate> quarters = new TreeSet<>();

        private record Sum(String force, PublishedArea area, LocalDate start, LocalDate end, String item) {}

        Reading(Candidate candidate, Draft draft) {
            this.candidate = candidate;
            this.draft = draft;
        }

        @Override
        public void count(OffenceCount count) throws IOException {
            var area = areas.computeIfAbsent(count.force(), any -> new HashMap<>())
                    .computeIfAbsent(count.partnership(), any -> area(count));
            quarters.add(count.start());
            draft.table(OFFENCES)
                    .add(
                            draft.dataset().id(),
                            area.codeText(),
                            area.type(),
                            area.name(),
                            area.forceText(),
                            count.force(),
                            count.start(),
                            count.end(),
                            PublishedCounts.nullIfEmpty(count.code()),
                            count.offence(),
                            count.group(),
                            PublishedCounts.nullIfEmpty(count.subgroup()),
                            count.rows());
            for (var item : items(count)) {
                sums.computeIfAbsent(
                                        new Sum(count.force(), area, count.start(), count.end(), item),
                                        any -> new long[1])[0] +=
                        count.rows();
            }
            draft.accepted(candidate, 1);
        }

        @Override
        public void rejected(Row row, Reason reason, String expected) throws IOException {
            quarantine(draft, candidate, row, reason, expected);
        }

        void finish() throws IOException {
            draft.edition(quarters.first() + ".." + quarters.last());
            notes.all().forEach(draft::caveat);
            if (!notes.updated().isEmpty()) {
                draft.remark(candidate, "updated " + notes.updated());
            }
            if (!unknown.isEmpty()) {
                draft.caveat("Partnerships that no list held here knows, kept by name: " + String.join("; ", unknown));
            }
            var caveats = new HashMap<String, String>();
            for (var each : sums.entrySet()) {
                var sum = each.getKey();
                var caveat = caveats.computeIfAbsent(
                        sum.force() + "/" + sum.area().name(),
                        any -> caveat(sum.force(), sum.area().name()));
                PublishedCounts.add(
                        draft,
                        quarters.last().toString(),
                        sum.area(),
                        new PublishedCounts.Span(sum.start(), sum.end()),
                        sum.item(),
                        BigDecimal.valueOf(each.getValue()[0]),
                        "",
                        caveat);
            }
        }

        private String caveat(String force, String partnership) {
            return notes.about(
                    force, partnership, areas.getOrDefault(force, Map.of()).keySet());
        }

        private PublishedArea area(OffenceCount count) {
            var forces = names.find(count.force(), AreaType.FORCE);
            var force = forces.size() == 1 ? forces.get(0).code() : null;
            var name = count.partnership();
            if (name.toLowerCase(Locale.ROOT).startsWith("unassigned")) {
                return PublishedArea.without(PublishedArea.UNASSIGNED, name, force);
            }
            var found = force == null
                    ? names.find(name, AreaType.PARTNERSHIP)
                    : names.find(name, AreaType.PARTNERSHIP, force);
            if (found.size() == 1) {
                return new PublishedArea(found.get(0).code(), AreaType.PARTNERSHIP.id(), name, force);
            }
            unknown.add(name + " (" + count.force() + ")");
            return PublishedArea.without(AreaType.PARTNERSHIP.id(), name, force);
        }

        private String itemOf(String group) {
            return itemsOfGroups.computeIfAbsent(group, OffenceTablesImporter::item);
        }

        /** What a count adds to: everything, its group and its subgroup, which may share a name. */
        private Set<String> items(OffenceCount count) {
            var items = new HashSet<String>();
            items.add("total");
            items.add(itemOf(count.group()));
            if (!count.subgroup().isEmpty()) {
                items.add(itemOf(count.subgroup()));
            }
            return items;
        }
    }

    /** The id of an offence group: {@code Violence against the person} is {@code violence-against-the-person}. */
    static String item(String group) {
        return group.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
