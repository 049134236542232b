package org.watchward.sources;

import static org.watchward.platform.Warehouse.quoted;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.platform.Home;
import org.watchward.platform.Warehouse;

/**
 * One DuckDB session in which areas are counted, and the folder that the counts go to.
 *
 * @param duckdb open for as long as the counting takes
 * @param target a new folder
 */
record CountingSession(Connection duckdb, Path target) {

    /** Takes rows of a query one by one. */
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /** Runs a file of SQL, {@code sql/sources/<name>.sql}. */
    void run(String name) throws SQLException {
        execute(Warehouse.query("sources", name));
    }

    /** Runs one with a list of Parquet files in place of a word, as DuckDB takes no parameter for them. */
    void run(String name, String word, Collection<String> files) throws SQLException {
        var listed = files.stream().map(Warehouse::quoted).collect(Collectors.joining(", ", "[", "]"));
        execute(Warehouse.query("sources", name).replace(word, listed));
    }

    /** Writes what a file of SQL selects as the Parquet of a view. */
    void copy(String name, String view) throws SQLException {
        execute("copy (" + Warehouse.query("sources", name) + ") to "
                + quoted(target.resolve(view + ".parquet").toString())
                + " (format parquet, compression zstd, row_group_size 16384)");
    }

    void execute(String statements) throws SQLException {
        try (var sql = duckdb.createStatement()) {
            sql.execute(statements);
        }
    }

    void each(String query, Taker taker) throws SQLException {
        try (var sql = duckdb.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    DuckDBAppender appender(String table) throws SQLException {
        return duckdb.unwrap(DuckDBConnection.class).createAppender("temp", "main", table);
    }

    /** Makes a table of the current parts of a dataset: {@code parquet, reporter, month, force}, territorial forces only. */
    void loadParts(JdbcClient records, Home home, String dataset, String table) throws SQLException {
        execute("create or replace temp table " + table
                + " (parquet varchar, reporter varchar, month date, force varchar)");
        var evidence = Objects.requireNonNull(home.evidenceOpen().getParent());
        try (var rows = appender(table)) {
            records.sql("""
                            select r.folder || '/' || p.file as parquet, p.reporter, p.month, t.force
                            from sources.part p
                            join sources.release r on r.id = p.release_id
                            join sources.reporter t on t.name = p.reporter
                            where p.current and p.dataset = :dataset and t.territorial and t.force is not null
                            """).param("dataset", dataset).query(row -> {
                rows.beginRow()
                        .append(evidence.resolve(row.getString("parquet")).toString())
                        .append(row.getString("reporter"))
                        .append(row.getObject("month", java.time.LocalDate.class))
                        .append(row.getString("force"))
                        .endRow();
            });
        }
    }
}
