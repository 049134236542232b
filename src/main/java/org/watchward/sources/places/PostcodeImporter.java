package org.watchward.sources.places;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Postcode;
import org.watchward.kernel.AreaCode;
import org.watchward.sources.Draft;
import org.watchward.sources.Importer;
import org.watchward.sources.Reason;
import org.watchward.sources.Recognition;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.tables.Columns;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableFile;
import org.watchward.sources.tables.TableLayout;
import org.watchward.sources.tables.TableLayouts;

/** The ONS Postcode Directory: which LSOA each postcode lies in. */
@Component
final class PostcodeImporter implements Importer {

    static final String DATASET = "postcode-directory";

    private final Heads heads;
    private final List<TableLayout> layouts;
    private final AreaLoading loading;

    PostcodeImporter(Heads heads, TableLayouts layouts, AreaLoading loading) {
        this.heads = heads;
        this.layouts = layouts.of(DATASET);
        this.loading = loading;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Recognition recognise(Candidate candidate) throws IOException {
        return heads.of(candidate).stream().anyMatch(row -> columns(row).isPresent())
                ? new Recognition.Known(DATASET)
                : Recognition.NONE;
    }

    @Override
    public void read(Candidate candidate, Draft draft) throws IOException {
        var spool = new Spool<Postcode>(
                Objects.requireNonNull(draft.folder().getParent()), PostcodeImporter::write, PostcodeImporter::read);
        try (spool;
                var table = TableFile.open(draft.file(candidate), candidate.name())) {
            read(table, candidate, draft, spool);
        }
        draft.whenActivated(release -> {
            var load = loading.begin(release);
            spool.each(load::place);
            load.settle();
        });
    }

    private void read(TableFile table, Candidate candidate, Draft draft, Spool<Postcode> spool) throws IOException {
        @Nullable Columns columns = null;
        for (var row = table.next(); row != null; row = table.next()) {
            if (columns == null) {
                columns = columns(row).orElse(null);
                continue;
            }
            var fault = take(row, columns, spool);
            if (fault.isPresent()) {
                Faults.quarantine(draft, candidate, row, fault.get());
            } else {
                draft.accepted(candidate, 1);
            }
        }
    }

    private static Optional<Fault> take(Row row, Columns columns, Spool<Postcode> spool) throws IOException {
        if (columns.ragged(row)) {
            return Optional.of(new Fault(Reason.RAGGED_ROW, columns.width() + " values, one for each heading"));
        }
        var postcode = Postcode.find(columns.text(row, "postcode"));
        if (postcode.isEmpty()) {
            return Optional.of(new Fault(
                    Reason.MISSING_VALUE, "a postcode such as OX28 6NA, was '" + columns.text(row, "postcode") + "'"));
        }
        var lsoa = Codes.held(columns.text(row, "lsoa"));
        if (lsoa.isEmpty()) {
            return Optional.of(Codes.fault(columns.text(row, "lsoa")));
        }
        spool.add(new Postcode(
                postcode.get(), lsoa.get(), !columns.text(row, "ended").isEmpty()));
        return Optional.empty();
    }

    private Optional<Columns> columns(Row headings) {
        return layouts.stream().flatMap(layout -> layout.in(headings).stream()).findFirst();
    }

    private static void write(Postcode postcode, DataOutputStream out) throws IOException {
        out.writeUTF(postcode.value());
        out.writeUTF(postcode.lsoa().value());
        out.writeBoolean(postcode.ended());
    }

    private static Postcode read(DataInputStream in) throws IOException {
        return new Postcode(in.readUTF(), new AreaCode(in.readUTF()), in.readBoolean());
    }
}
