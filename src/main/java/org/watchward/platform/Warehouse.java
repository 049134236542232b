package org.watchward.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
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
 * anyone uses it, and cannot be unlocked; whichever a caller gets follows from its {@link Reach}.
 */
@Component
public class Warehouse implements DisposableBean {

    private final Instance application;
    private final Instance forEveryone;

    /**
     * Starts both instances.
     *
     * @param memoryLimit what each may use before it works from disk, in DuckDB's words ({@code 1GB})
     */
    Warehouse(Home home, @Value("${watchward.warehouse.memory-limit}") String memoryLimit) {
        var common = List.of(
                "set autoinstall_known_extensions = false",
                "set autoload_known_extensions = false",
                "set memory_limit = " + quoted(memoryLimit),
                "set temp_directory = "
                        + quoted(home.staging().resolve("duckdb").toString()),
                "set preserve_insertion_order = true",
                "set timezone = 'UTC'");
        application = new Instance(common);
        forEveryone = new Instance(common);
        forEveryone.execute("set temp_directory = ''");
        lock(forEveryone, home.evidenceOpen());
    }

    private static void lock(Instance instance, Path onlyFolder) {
        instance.execute("set allowed_directories = [" + quoted(onlyFolder + "/") + "]");
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
