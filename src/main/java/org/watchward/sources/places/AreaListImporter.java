package org.watchward.sources.places;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Centroid;
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

/** Lists and lookups of areas, classifications and centroids: CSV or workbooks, publisher's or converted headings. */
@Component
final class AreaListImporter implements Importer {

    static final String DATASET = "area-lists";

    private final Heads heads;
    private final List<TableLayout> layouts;
    private final AreaLoading loading;
    private final EditionNames editions = new EditionNames();

    AreaListImporter(Heads heads, TableLayouts layouts, AreaLoading loading) {
        this.heads = heads;
        this.layouts = layouts.of(DATASET);
        this.loading = loading;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Recognition recognise(Candidate candidate) throws IOException {
        return heads.of(candidate).stream().anyMatch(row -> match(row).isPresent())
                ? new Recognition.Known(DATASET)
                : Recognition.NONE;
    }

    @Override
    public void read(Candidate candidate, Draft draft) throws IOException {
        var facts = new AreaFacts();
        try (var table = TableFile.open(draft.file(candidate), candidate.name())) {
            read(table, candidate, draft, facts);
        }
        draft.whenActivated(release -> {
            var load = loading.begin(release);
            facts.into(load);
            load.settle();
        });
    }

    private void read(TableFile table, Candidate candidate, Draft draft, AreaFacts facts) throws IOException {
        Places.@Nullable Match match = null;
        RowReader reader = any -> Optional.empty();
        for (var row = table.next(); row != null; row = table.next()) {
            if (match == null) {
                match = match(row).orElse(null);
                if (match != null) {
                    editions.add(draft, edition(match));
                    reader = reader(match, facts);
                }
            } else {
                var fault = match.columns().ragged(row) ? Optional.of(ragged(match.columns())) : reader.read(row);
                if (fault.isPresent()) {
                    Faults.quarantine(draft, candidate, row, fault.get());
                } else {
                    draft.accepted(candidate, 1);
                }
            }
        }
    }

    private Optional<Places.Match> match(Row row) {
        return Places.best(layouts, row);
    }

    private static String edition(Places.Match match) {
        var year = match.columns().year(match.ownField());
        return match.layout().id() + (year.isEmpty() ? "" : "-" + year);
    }

    /** Takes what one row says, or says what is wrong with it. */
    private interface RowReader {
        Optional<Fault> read(Row row);
    }

    private static RowReader reader(Places.Match match, AreaFacts facts) {
        var columns = match.columns();
        var areaRow = new AreaRow(columns, match.compiled(), facts);
        return columns.has("latitude") ? row -> centroid(columns, row, facts) : areaRow::read;
    }

    private static Optional<Fault> centroid(Columns columns, Row row, AreaFacts facts) {
        var code = Codes.held(columns.text(row, "lsoa"));
        if (code.isEmpty()) {
            return Optional.of(Codes.fault(columns.text(row, "lsoa")));
        }
        try {
            var longitude = Double.parseDouble(columns.text(row, "longitude"));
            var latitude = Double.parseDouble(columns.text(row, "latitude"));
            if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) {
                facts.add(new Centroid(code.get(), longitude, latitude));
                return Optional.empty();
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the same fault: neither is a position on the earth
        }
        return Optional.of(new Fault(Reason.BAD_COORDINATES, "longitude and latitude in degrees"));
    }

    private static Fault ragged(Columns columns) {
        return new Fault(Reason.RAGGED_ROW, columns.width() + " values, one for each heading");
    }
}
