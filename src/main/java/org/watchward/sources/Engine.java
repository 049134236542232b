package org.watchward.sources;

import static org.watchward.platform.Warehouse.quoted;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB of one import's own: rows may be written in any order, and its memory is bounded apart from that of queries.
 */
final class Engine implements AutoCloseable {

    private final DuckDBConnection root;

    Engine(Path spill, String memoryLimit) {
        try {
            root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            try (var sql = root.createStatement()) {
                for (var setting : List.of(
                        "autoinstall_known_extensions = false",
                        "autoload_known_extensions = false",
                        "preserve_insertion_order = false",
                        "timezone = 'UTC'",
                        "memory_limit = " + quoted(memoryLimit),
                        "temp_directory = " + quoted(spill.toString()))) {
                    sql.execute("set " + setting);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB could not be started", e);
        }
    }

    /** Another session; the caller closes it. */
    Connection session() {
        try {
            return root.duplicate();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB gave no connection", e);
        }
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB could not be closed", e);
        }
    }
}
