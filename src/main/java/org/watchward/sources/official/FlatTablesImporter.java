package org.watchward.sources.official;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.sources.Draft;
import org.watchward.sources.EvidenceTable;
import org.watchward.sources.EvidenceTable.Column;
import org.watchward.sources.Importer;
import org.watchward.sources.Reason;
import org.watchward.sources.Recognition;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.TableFile;
import org.watchward.sources.tables.TableLayout;
import org.watchward.sources.tables.TableLayouts;

/**
 * Tables whose rows are kept as they are published, each value of the type that its layout declares: road collisions,
 * vehicles and casualties, crime severity scores and weights.
 */
@Component
final class FlatTablesImporter implements Importer {

    private static final String YEAR = "-year";

    private final Heads heads;
    private final List<TableLayout> layouts;

    FlatTablesImporter(Heads heads, TableLayouts layouts) {
        this.heads = heads;
        this.layouts = layouts.flat();
    }

    @Override
    public Recognition recognise(Candidate candidate) throws IOException {
        return TableLayouts.recognise(layouts, heads.of(candidate))
                .<Recognition>map(layout -> new Recognition.Known(layout.dataset()))
                .orElse(Recognition.NONE);
    }

    @Override
    public List<EvidenceTable> tables() {
        return layouts.stream().map(FlatTablesImporter::table).toList();
    }

    @Override
    public void read(Candidate candidate, Draft draft) throws IOException {
        var mine = layouts.stream()
                .filter(layout -> layout.dataset().equals(draft.dataset().id()))
                .toList();
        var years = new TreeSet<String>();
        try (var rows = new DeclaredTable(TableFile.open(draft.file(candidate), candidate.name()), mine)) {
            for (var entry = rows.next(); entry != null; entry = rows.next()) {
                read(entry, candidate, draft, years);
            }
        }
        if (!years.isEmpty()) {
            draft.edition(years.first() + ".." + years.last());
        }
    }

    private static void read(DeclaredTable.Entry entry, Candidate candidate, Draft draft, SortedSet<String> years)
            throws IOException {
        var layout = entry.section().layout();
        var columns = entry.section().columns();
        if (columns.ragged(entry.row())) {
            TableImporter.quarantine(
                    draft, candidate, entry.row(), Reason.RAGGED_ROW, columns.width() + " values, as many as headings");
            return;
        }
        var values = new ArrayList<@Nullable Object>();
        for (var field : layout.fields()) {
            var value = TypedValue.of(field, entry.text(field.field()), layout);
            if (value instanceof TypedValue.Bad bad) {
                TableImporter.quarantine(
                        draft,
                        candidate,
                        entry.row(),
                        bad.reason(),
                        bad.expected() + " under '" + columns.heading(field.field()) + "'");
                return;
            }
            values.add(value instanceof TypedValue.Good good ? good.value() : null);
            if (field.field().endsWith(YEAR)) {
                years.add(entry.text(field.field()));
            }
        }
        draft.table(table(layout)).add(values.toArray());
        draft.accepted(candidate, 1);
    }

    private static EvidenceTable table(TableLayout layout) {
        var columns = layout.fields().stream()
                .map(field ->
                        new Column(name(field.field()), TypedValue.type(field).duckdb()))
                .toList();
        return new EvidenceTable(
                requireNonNull(layout.table()),
                columns,
                layout.key().stream().map(FlatTablesImporter::name).toList(),
                "");
    }

    private static String name(String field) {
        return field.replace('-', '_').toLowerCase(Locale.ROOT);
    }
}
