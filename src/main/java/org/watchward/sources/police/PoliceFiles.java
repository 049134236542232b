package org.watchward.sources.police;

import static org.watchward.platform.Warehouse.quoted;
import static org.watchward.sources.police.RowCheck.AREA_CODE;
import static org.watchward.sources.police.RowCheck.EAST;
import static org.watchward.sources.police.RowCheck.FIRST_MONTH;
import static org.watchward.sources.police.RowCheck.NORTH;
import static org.watchward.sources.police.RowCheck.SOUTH;
import static org.watchward.sources.police.RowCheck.WEST;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.watchward.platform.Warehouse;
import org.watchward.sources.CrimeTypes;
import org.watchward.sources.Draft;
import org.watchward.sources.Forces;
import org.watchward.sources.Importer;
import org.watchward.sources.Recognition;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Refused;
import org.watchward.sources.intake.Unpacking;

/**
 * The importer of data.police.uk files.
 *
 * <p>DuckDB turns a file straight into Parquet; if anything at all in it is off, the file is read again row by row in
 * Java, which says of each bad row on which line it stands and what is wrong (docs/decisions: two ways to read).
 */
@Component
class PoliceFiles implements Importer {

    private static final int COLUMNS_THAT_SHOW_WHAT_WAS_MEANT = 5;
    private static final Pattern FILE_NAME = Pattern.compile("\\d{4}-\\d{2}-(.+)-stop-and-search\\.csv");

    private final CrimeTypes types;
    private final Forces forces;
    private final Clock clock;

    PoliceFiles(CrimeTypes types, Forces forces, Clock clock) {
        this.types = types;
        this.forces = forces;
        this.clock = clock;
    }

    @Override
    public Recognition recognise(Candidate candidate) throws IOException {
        var line = candidate.firstLine();
        var header = Header.of(line);
        var format = Arrays.stream(Format.values())
                .max(Comparator.comparingLong(header::known))
                .orElseThrow();
        if (header.known(format) < COLUMNS_THAT_SHOW_WHAT_WAS_MEANT) {
            return Recognition.NONE;
        }
        var lacking = header.lacking(format);
        if (!lacking.isEmpty()) {
            return new Recognition.Unusable(
                    format.dataset(),
                    candidate.name() + ", line 1: the header lacks " + String.join(", ", lacking)
                            + ". Expected the columns " + format.headersInWords() + ", in any order.");
        }
        return new Recognition.Known(format.dataset());
    }

    /** Known by the first line, and there are many of them. */
    @Override
    public int order() {
        return 0;
    }

    @Override
    public void prepare(Candidate candidate, Path file, Draft draft, Connection duckdb) throws IOException {
        var format = Arrays.stream(Format.values())
                .filter(each -> each.dataset().equals(draft.dataset().id()))
                .findFirst()
                .orElseThrow();
        var reading = new Reading(format, Header.of(candidate.firstLine()), candidate, draft);
        reading.bulk(file, duckdb);
        draft.keepAside(candidate, reading);
    }

    @Override
    public void read(Candidate candidate, Draft draft) throws IOException {
        try {
            ((Reading) Objects.requireNonNull(draft.takeAside(candidate), "a file is prepared before it is read"))
                    .read();
        } catch (SQLException e) {
            throw failed(e, candidate, draft);
        }
    }

    private static IOException failed(SQLException e, Candidate candidate, Draft draft) {
        return Unpacking.saysDiskFull(e)
                ? Unpacking.diskFull(candidate.name(), draft.folder())
                : new IOException(candidate.name() + " could not be read", e);
    }

    /** One file on its way to Parquet. */
    private final class Reading {

        private final Format format;
        private final Header header;
        private final Candidate candidate;
        private final Draft draft;
        private final YearMonth lastMonth = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        private final Path parquet;
        private boolean written;

        Reading(Format format, Header header, Candidate candidate, Draft draft) {
            this.format = format;
            this.header = header;
            this.candidate = candidate;
            this.draft = draft;
            this.parquet = draft.newFile(format.query());
        }

        void read() throws IOException, SQLException {
            var groups = Groups.of(draft, format, types);
            if (!written || !groups.spotless(parquet, spotless())) {
                careful();
                groups.spotless(parquet, "true");
            }
            groups.keep(parquet.getFileName().toString(), candidate);
        }

        void bulk(Path file, Connection duckdb) throws IOException {
            var raw = "select " + header.selectable(format) + " from read_csv(" + quoted(file.toString())
                    + ", header = false, skip = 1, auto_detect = false, delim = ',', quote = '\"', escape = '\"', "
                    + "strict_mode = true, null_padding = false, ignore_errors = false, columns = "
                    + header.duckdbColumns(format) + ")";
            try {
                write(raw, duckdb);
                written = true;
            } catch (SQLException offInSomeWay) {
                if (Unpacking.saysDiskFull(offInSomeWay)) {
                    throw failed(offInSomeWay, candidate, draft);
                }
            }
        }

        private void careful() throws IOException, SQLException {
            var check = new RowCheck(format, types, lastMonth);
            try (var rows = new CarefulRows(format, header, check, candidate, draft)) {
                rows.read();
                write("from " + CarefulRows.TABLE, draft.duckdb());
            }
        }

        private void write(String raw, Connection duckdb) throws SQLException, IOException {
            var select = Warehouse.query("sources", format.query());
            if (format == Format.STOPS) {
                select = select.replace(":reporter", quoted(reporterByName()));
            }
            execute(
                    duckdb,
                    "copy (with raw as (" + raw + ") " + select + ") to " + quoted(parquet.toString())
                            + " (format parquet, compression snappy)");
        }

        private String reporterByName() throws Refused {
            var name = FILE_NAME.matcher(candidate.lastName());
            if (!name.matches()) {
                throw new Refused(candidate.name() + " does not say which force it is from. Expected the publisher's "
                        + "file name, such as 2022-01-thames-valley-stop-and-search.csv.");
            }
            var id = name.group(1);
            return forces.withId(id).map(Forces.Force::name).orElse(id);
        }

        private String spotless() {
            var common = "reporter is not null and label is not null and month between date '" + FIRST_MONTH
                    + "' and date '" + lastMonth.atDay(1) + "' and half_points = 0 and coalesce(west >= " + WEST
                    + " and east <= " + EAST + " and south >= " + SOUTH + " and north <= " + NORTH
                    + ", true) and coalesce(regexp_full_match(lsoa_code, '" + AREA_CODE + "'), true)";
            return format == Format.STREET
                    ? common + " and lower(label) in (select label from " + Groups.CRIME_TYPES + ")"
                    : common;
        }

        private static void execute(Connection duckdb, String statement) throws SQLException {
            try (var sql = duckdb.createStatement()) {
                sql.execute(statement);
            }
        }
    }
}
