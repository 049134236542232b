package org.watchward.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.stereotype.Component;

/**
 * The evidence warehouse: DuckDB in memory over Parquet, in two instances.
 *
 * <p>The application's instance reads the whole data folder. The public's is locked to the folder of open releases before
 * anyone uses it, and cannot be unlocked; whichever a caller gets follows from its {@link Reach}. Files for everyone are written by
 * a third, made for each and locked likewise.
 */
@Component
public class Warehouse implements DisposableBean {

    private final Instance application;
    private final Instance forEveryone;
    private final List<String> common;
    private final Path open;
    private final SpillFolder spill;

    /**
     * Starts both instances.
     *
     * @param memoryLimit what each may use before it works from disk, in DuckDB's words ({@code 1GB})
     */
    Warehouse(Home home, @Value("${watchward.warehouse.memory-limit}") String memoryLimit) {
        spill = SpillFolder.in(home);
        common = List.of(
                "set autoinstall_known_extensions = false",
                "set autoload_known_extensions = false",
                "set memory_limit = " + quoted(memoryLimit),
                "set temp_directory = " + quoted(spill.path().toString()),
                "set preserve_insertion_order = true",
                "set timezone = 'UTC'");
        application = new Instance(common);
        forEveryone = new Instance(common);
        forEveryone.execute("set temp_directory = ''");
        open = home.evidenceOpen();
        lock(forEveryone, open);
    }

    private static void lock(Instance instance, Path... onlyFolders) {
        var folders =
                Arrays.stream(onlyFolders).map(folder -> quoted(folder + "/")).collect(Collectors.joining(", "));
        instance.execute("set allowed_directories = [" + folders + "]");
        instance.execute("set enable_external_access = false");
        instance.execute("set lock_configuration = true");
    }

    /** Queries on the instance that the current thread may reach. */
    public JdbcClient sql() {
        return reachable().client;
    }

    /** A connection of the instance that the current thread may reach; the caller closes it. */
    public Connection connection() {
        return reachable().getConnection();
    }

    /** A format of exported files. */
    public enum Format {
        /** Comma-separated values in UTF-8 with a line of headings. */
        CSV("format csv, header"),
        /** Apache Parquet. */
        PARQUET("format parquet, compression zstd");

        private final String options;

        Format(String options) {
            this.options = options;
        }

        /** How names of such files end. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Writes what a query gives to a file, from a DuckDB of its own that reaches the folder of open releases and the new file's folder
     * and nothing else, whatever the reach of the caller. Memory is bounded, so that it may be any number of rows.
     *
     * @param query on files, not on views
     * @param folder empty, and for this file alone
     * @return the file
     */
    public Path export(String query, Path folder, Format format) {
        var file = folder.resolve("export." + format.extension());
        var instance = new Instance(common);
        try {
            instance.execute("set temp_directory = ''");
            instance.execute("set threads = 1");
            instance.execute("set memory_limit = '512MB'");
            lock(instance, open, folder);
            instance.execute("copy (" + query + ") to " + quoted(file.toString()) + " (" + format.options + ")");
            return file;
        } finally {
            instance.close();
        }
    }

    private Instance reachable() {
        return Reach.current() == Reach.APPLICATION ? application : forEveryone;
    }

    /**
     * Evidence SQL that is kept in a file, {@code sql/<room>/<name>.sql}.
     *
     * @throws UncheckedIOException if there is no such file
     */
    public static String query(String room, String name) {
        try {
            return new ClassPathResource("sql/" + room + "/" + name + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value as a literal in DuckDB's SQL, for the few statements that take no parameters. */
    public static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public void destroy() {
        application.close();
        forEveryone.close();
        spill.close();
    }

    /** One DuckDB; every connection is another session of the same memory. */
    private static final class Instance extends AbstractDataSource {

        private final DuckDBConnection root;
        private final JdbcClient client;

        Instance(List<String> settings) {
            try {
                root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB could not be started", e);
            }
            settings.forEach(this::execute);
            client = JdbcClient.create(this);
        }

        void execute(String statement) {
            try (var sql = root.createStatement()) {
                sql.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB refused: " + statement, e);
            }
        }

        @Override
        public Connection getConnection() {
            try {
                return root.duplicate();
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB gave no connection", e);
            }
        }

        @Override
        public Connection getConnection(String username, String password) {
            return getConnection();
        }

        void close() {
            try {
                root.close();
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB could not be closed", e);
            }
        }
    }
}
