package org.watchward.sources;

import static org.watchward.platform.Warehouse.quoted;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.areas.AreaLookup;
import org.watchward.areas.Crosswalk;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Home;
import org.watchward.platform.Warehouse;

/**
 * Counts of street-level crime for every area and month, from the current parts: written anew, beside the old, whenever
 * releases or areas change (docs/methods/areas.md, docs/decisions).
 */
@Component
class CrimeCube {

    /** Raised whenever areas are counted otherwise than before, or more of them is: older folders are then counted anew. */
    static final int WAY_OF_COUNTING = 2;

    private static final Set<AreaType> ROLLED_UP =
            EnumSet.of(AreaType.WARD, AreaType.DISTRICT, AreaType.PARTNERSHIP, AreaType.COUNTY);

    private final Home home;
    private final JdbcClient records;
    private final Reporters reporters;
    private final AreaLookup areas;
    private final Crosswalk crosswalk;
    private final List<FurtherCounts> further;

    CrimeCube(
            Home home,
            JdbcClient records,
            Reporters reporters,
            AreaLookup areas,
            Crosswalk crosswalk,
            List<FurtherCounts> further) {
        this.home = home;
        this.records = records;
        this.reporters = reporters;
        this.areas = areas;
        this.crosswalk = crosswalk;
        this.further = List.copyOf(further);
    }

    /**
     * Writes the counts into a new folder.
     *
     * @param remarks takes what the person should know of rows that no area could be found for
     * @return the folder, under {@code evidence/open}; empty if no crimes are held
     */
    String build(Engine engine, List<String> remarks) {
        reporters.renew();
        var crimes = held("police-street");
        var counts = further.stream().filter(each -> held(each.dataset())).toList();
        if (!crimes && counts.isEmpty()) {
            return "";
        }
        var folder = "crime-month/g"
                + records.sql("select coalesce(max(number), 0) + 1 from sources.generation")
                        .query(Long.class)
                        .single();
        var target = home.evidenceOpen().resolve(folder);
        Home.delete(target);
        Housekeeping.made(target);
        try (var session = engine.session()) {
            var building = new Building(session, target, remarks);
            building.prepare();
            if (crimes) {
                building.build();
            }
            for (var each : counts) {
                each.write(new CountingSession(session, target));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the counts of areas could not be made", e);
        }
        return folder;
    }

    private boolean held(String dataset) {
        return records.sql("select exists (select from sources.part where current and dataset = :dataset)")
                .param("dataset", dataset)
                .query(Boolean.class)
                .single();
    }

    /** One building of the cube, in one session. */
    private final class Building {

        private final Connection duckdb;
        private final Path target;
        private final List<String> remarks;

        Building(Connection duckdb, Path target, List<String> remarks) {
            this.duckdb = duckdb;
            this.target = target;
            this.remarks = remarks;
        }

        void prepare() throws SQLException {
            loadParts();
            loadCrosswalk();
            loadLookup();
        }

        void build() throws SQLException {
            run("cells");
            placeSplit();
            run("carried");
            execute("copy (" + Warehouse.query("sources", "crime-month") + ") to "
                    + quoted(target.resolve("crime_month.parquet").toString())
                    + " (format parquet, compression zstd, row_group_size 16384)");
            remarkOnUnknownAreas();
        }

        private void loadParts() throws SQLException {
            execute("create or replace temp table part_now (cells varchar, parquet varchar, file varchar, "
                    + "reporter varchar, month date, force varchar, territorial boolean)");
            var evidence = Objects.requireNonNull(home.evidenceOpen().getParent());
            try (var rows = appender("part_now")) {
                records.sql("""
                                select r.folder, p.file, p.reporter, p.month, t.force, t.territorial
                                from sources.part p
                                join sources.release r on r.id = p.release_id
                                join sources.reporter t on t.name = p.reporter
                                where p.current and p.dataset = 'police-street'
                                """).query(row -> {
                    var release = evidence.resolve(row.getString("folder"));
                    var file = row.getString("file");
                    rows.beginRow()
                            .append(release.resolve("cells.parquet").toString())
                            .append(release.resolve(file).toString())
                            .append(file)
                            .append(row.getString("reporter"))
                            .append(row.getObject("month", LocalDate.class))
                            .append(row.getString("force"))
                            .append(row.getBoolean("territorial"))
                            .endRow();
                });
            }
        }

        private void loadCrosswalk() throws SQLException {
            execute("create or replace temp table crosswalk (lsoa varchar, lsoa21 varchar, share decimal(9, 6), "
                    + "split boolean)");
            try (var rows = appender("crosswalk")) {
                for (var each : crosswalk.table().changes()) {
                    rows.beginRow()
                            .append(each.lsoa().value())
                            .append(each.lsoa21().value())
                            .append(each.share().setScale(6))
                            .append(each.estimated())
                            .endRow();
                }
            }
        }

        private void loadLookup() throws SQLException {
            execute("create or replace temp table lookup (lsoa21 varchar, area_code varchar, area_type varchar)");
            try (var rows = appender("lookup")) {
                areas.each(each -> {
                    if (ROLLED_UP.contains(each.type())) {
                        append(rows, each);
                    }
                });
            }
        }

        private void append(DuckDBAppender rows, AreaLookup.Membership each) {
            try {
                rows.beginRow()
                        .append(each.lsoa().value())
                        .append(each.area().value())
                        .append(each.type().id())
                        .endRow();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** In a split LSOA a row with a point goes to the child that contains it. */
        private void placeSplit() throws SQLException {
            execute("create or replace temp table placed (lsoa_code varchar, longitude double, latitude double, "
                    + "lsoa21 varchar, estimated boolean)");
            execute("create or replace temp table split_point (month date, lsoa_code varchar, longitude double, "
                    + "latitude double, category varchar, rows bigint)");
            if (nothingSplit()) {
                return;
            }
            run("split-points");
            var table = crosswalk.table();
            try (var sql = duckdb.createStatement();
                    var points = sql.executeQuery("select distinct lsoa_code, longitude, latitude from split_point");
                    var rows = appender("placed")) {
                while (points.next()) {
                    var lsoa = points.getString(1);
                    var longitude = points.getDouble(2);
                    var latitude = points.getDouble(3);
                    var placement = table.place(new AreaCode(lsoa), longitude, latitude);
                    if (placement.isPresent()) {
                        rows.beginRow()
                                .append(lsoa)
                                .append(longitude)
                                .append(latitude)
                                .append(placement.get().lsoa21().value())
                                .append(placement.get().estimated())
                                .endRow();
                    }
                }
            }
        }

        private boolean nothingSplit() throws SQLException {
            try (var sql = duckdb.createStatement();
                    var row = sql.executeQuery("select count(*) from split_file")) {
                row.next();
                return row.getLong(1) == 0;
            }
        }

        private void remarkOnUnknownAreas() throws SQLException {
            try (var sql = duckdb.createStatement();
                    var row = sql.executeQuery("select coalesce(sum(rows), 0), count(distinct lsoa21) from carried "
                            + "where lsoa21 not in (select lsoa21 from lookup)")) {
                row.next();
                if (row.getLong(1) > 0) {
                    remarks.add(String.format(
                            Locale.UK,
                            "%,d rows lie in %,d LSOAs that no held lookup places in a larger area: they count for their "
                                    + "LSOA and their force alone. Import a lookup from LSOA to ward and district.",
                            row.getLong(1),
                            row.getLong(2)));
                }
            }
        }

        /** Runs a file of SQL; lists of Parquet files are filled in, as DuckDB takes no parameter for them. */
        private void run(String name) throws SQLException {
            var query = Warehouse.query("sources", name);
            if (query.contains(":cells_files")) {
                query = query.replace(":cells_files", files("cells", "true"));
            }
            if (query.contains(":split_files")) {
                query = query.replace(":split_files", files("parquet", "parquet in (select parquet from split_file)"));
            }
            execute(query);
        }

        private String files(String column, String condition) throws SQLException {
            try (var sql = duckdb.createStatement();
                    var row =
                            sql.executeQuery("select list(distinct " + column + ") from part_now where " + condition)) {
                row.next();
                var files = row.getArray(1);
                return files == null
                        ? "[]"
                        : Arrays.stream((Object[]) files.getArray())
                                .map(each -> quoted(each.toString()))
                                .collect(Collectors.joining(", ", "[", "]"));
            }
        }

        private DuckDBAppender appender(String table) throws SQLException {
            return duckdb.unwrap(DuckDBConnection.class).createAppender("temp", "main", table);
        }

        private void execute(String statements) throws SQLException {
            try (var sql = duckdb.createStatement()) {
                sql.execute(statements);
            }
        }
    }
}
