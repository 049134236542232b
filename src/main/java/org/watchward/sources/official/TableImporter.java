package org.watchward.sources.official;

import java.io.IOException;
import java.util.List;
import org.watchward.sources.Draft;
import org.watchward.sources.Importer;
import org.watchward.sources.Reason;
import org.watchward.sources.Recognition;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableFile;
import org.watchward.sources.tables.TableLayout;
import org.watchward.sources.tables.TableLayouts;

/** An importer of files that declared layouts know by their headings. */
abstract class TableImporter implements Importer {

    private final Heads heads;
    private final String dataset;
    private final List<TableLayout> layouts;
    private final List<TableLayout> telling;

    /**
     * Takes the layouts of one dataset.
     *
     * @param telling the ids of those that tell a file of the dataset; the others may be in it
     */
    TableImporter(Heads heads, TableLayouts layouts, String dataset, List<String> telling) {
        this.heads = heads;
        this.dataset = dataset;
        this.layouts = layouts.of(dataset);
        this.telling = this.layouts.stream()
                .filter(layout -> telling.contains(layout.id()))
                .toList();
    }

    @Override
    public Recognition recognise(Candidate candidate) throws IOException {
        return TableLayouts.recognise(telling, heads.of(candidate)).isPresent()
                ? new Recognition.Known(dataset)
                : Recognition.NONE;
    }

    /** The rows of a file of this dataset, under the headings that its layouts know. */
    DeclaredTable open(Candidate candidate, Draft draft) throws IOException {
        return new DeclaredTable(TableFile.open(draft.file(candidate), candidate.name()), layouts);
    }

    static void quarantine(Draft draft, Candidate candidate, Row row, Reason reason, String expected)
            throws IOException {
        var where = row.sheet().isEmpty() ? "" : "sheet '" + row.sheet() + "': ";
        draft.quarantine(candidate, row.number(), reason, where + expected, String.join(",", row.cells()));
    }
}
