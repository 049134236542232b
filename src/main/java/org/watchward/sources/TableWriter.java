package org.watchward.sources;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.intake.Refused;
import org.watchward.sources.intake.Unpacking;

/** Writes typed rows of one evidence table of one release, as Parquet, when the release is closed. */
public final class TableWriter {

    private final EvidenceTable table;
    private final Connection duckdb;
    private final Path folder;
    private final DuckDBAppender appender;

    TableWriter(EvidenceTable table, Connection duckdb, Path folder) {
        this.table = table;
        this.duckdb = duckdb;
        this.folder = folder;
        try {
            execute("create or replace temp table " + staging() + " (" + columns() + ")");
            appender = duckdb.unwrap(DuckDBConnection.class).createAppender("temp", "main", staging());
        } catch (SQLException e) {
            throw new IllegalStateException("the columns of " + table.name() + " are not DuckDB's", e);
        }
    }

    /**
     * Adds a row.
     *
     * @param values one for each column in order: String, Integer, Long, Double, Boolean, BigDecimal (of the column's
     *     scale or less), LocalDate, LocalDateTime, or null for not supplied
     * @throws IllegalArgumentException if there are more or fewer values than columns, or one is of another type
     */
    public void add(@Nullable Object... values) throws IOException {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    table.name() + " has " + table.columns().size() + " columns, was given " + values.length);
        }
        try {
            appender.beginRow();
            for (int i = 0; i < values.length; i++) {
                append(values[i], table.columns().get(i));
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new IOException("a row of " + table.name() + " was refused", e);
        }
    }

    private void append(@Nullable Object value, EvidenceTable.Column column) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Long whole) {
            appender.append(whole.longValue());
        } else if (value instanceof Integer whole) {
            appender.append(whole.intValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof BigDecimal exact) {
            appender.append(exact.setScale(column.scale()));
        } else if (value instanceof LocalDate date) {
            appender.append(date);
        } else if (value instanceof LocalDateTime at) {
            appender.append(at);
        } else if (value instanceof Boolean claim) {
            appender.append(claim.booleanValue());
        } else {
            throw new IllegalArgumentException(table.name() + " takes no " + value.getClass());
        }
    }

    /** Writes the Parquet and lets the rows go. */
    void finish() throws IOException {
        var target = folder.resolve(table.name() + ".parquet");
        try {
            appender.close();
            execute("copy " + staging() + " to '" + target.toString().replace("'", "''")
                    + "' (format parquet, compression zstd)");
            execute("drop table " + staging());
        } catch (SQLException e) {
            if (Unpacking.saysDiskFull(e)) {
                Refused full = Unpacking.diskFull(table.name(), folder);
                full.initCause(e);
                throw full;
            }
            throw new IOException(table.name() + " could not be written", e);
        }
    }

    private String staging() {
        return "writing_" + table.name();
    }

    private String columns() {
        return table.columns().stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", "));
    }

    private void execute(String statement) throws SQLException {
        try (var sql = duckdb.createStatement()) {
            sql.execute(statement);
        }
    }
}
