package org.watchward.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/**
 * PostgreSQL under four roles: the owner migrates, the application works and owns nothing, the public reads what is
 * granted to it table by table, and the role of the audit trail owns that trail and never connects.
 */
@Configuration(proxyBeanMethods = false)
class Databases {

    static final String OWNER = "watchward_owner";
    static final String APP = "watchward_app";
    static final String PUBLIC = "watchward_public";
    static final String AUDIT = "watchward_audit";

    @Bean
    Home home(@Value("${watchward.home}") String folder) {
        return new Home(Path.of(folder)).prepared();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where the roles connect: the configured PostgreSQL, or else the data folder's own. */
    @Bean(destroyMethod = "close")
    RoleConnections roleConnections(Home home, Environment environment) {
        return environment.containsProperty("spring.datasource.url")
                ? configured(environment)
                : ownServer(
                        Path.of(environment.getProperty(
                                "watchward.postgres.folder",
                                home.path().resolve("postgres").toString())),
                        environment.getProperty("watchward.postgres.database", "watchward"),
                        most(environment));
    }

    private static RoleConnections configured(Environment environment) {
        var url = environment.getRequiredProperty("spring.datasource.url");
        var roles = new RoleConnections(
                url,
                most(environment),
                Map.of(
                        OWNER, environment.getRequiredProperty("watchward.database.owner-password"),
                        APP, environment.getRequiredProperty("watchward.database.app-password"),
                        PUBLIC, environment.getRequiredProperty("watchward.database.public-password")),
                () -> {});
        requireRoles(roles.unpooled(OWNER));
        return roles;
    }

    /** An upgrade can bring a role that the server of an administrator does not have yet. */
    private static void requireRoles(DataSource owner) {
        try (var connection = owner.getConnection();
                var sql = connection.createStatement();
                var found = sql.executeQuery(
                        "select count(*) from pg_roles where rolname = '" + AUDIT + "' and pg_has_role(oid, 'set')")) {
            found.next();
            if (found.getInt(1) == 0) {
                throw new PlainError("The role " + AUDIT + " is not there, or " + OWNER + " may not take its part: run "
                        + "db/roles.sql on the server again, as an administrator. It changes nothing that is there.");
            }
        } catch (SQLException e) {
            throw new PlainError(
                    "PostgreSQL did not let " + OWNER + " in, or is older than 16: " + e.getMessage()
                            + ". See docs/deploying.md.",
                    e);
        }
    }

    private static int most(Environment environment) {
        return environment.getRequiredProperty("watchward.database.connections", Integer.class);
    }

    private static RoleConnections ownServer(Path folder, String database, int most) {
        var server = PrivatePostgres.join(folder.toAbsolutePath().normalize());
        try {
            prepare(server, database);
        } catch (SQLException e) {
            server.close();
            throw new PlainError("The private PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
        return new RoleConnections(
                server.url(database),
                most,
                Map.of(
                        OWNER, server.password(OWNER),
                        APP, server.password(APP),
                        PUBLIC, server.password(PUBLIC)),
                server::close);
    }

    /** Makes the roles and the database that are not there yet; the same SQL that an administrator runs by hand. */
    private static void prepare(PrivatePostgres server, String database) throws SQLException {
        try (var connection = server.superuser("postgres");
                var sql = connection.createStatement()) {
            sql.execute("select pg_advisory_lock(20262026)");
            sql.execute(bundled("db/roles.sql"));
            for (var role : new String[] {OWNER, APP, PUBLIC}) {
                sql.execute("alter role " + role + " password '" + server.password(role) + "'");
            }
            try (var found = sql.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
                if (found.next()) {
                    return;
                }
            }
            sql.execute("create database \"" + database + "\" owner " + OWNER);
        }
        try (var connection = server.superuser(database);
                var sql = connection.createStatement()) {
            sql.execute(bundled("db/grants.sql"));
        }
    }

    private static String bundled(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    @Primary
    DataSource dataSource(RoleConnections connections, @Qualifier("application") DataSource application) {
        return new RoutingDataSource(connections.pool(PUBLIC, true), application);
    }

    /** The application's role whatever the reach of the thread: for what libraries keep, such as sessions. */
    @Bean(defaultCandidate = false)
    @Qualifier("application")
    DataSource applicationDataSource(RoleConnections connections) {
        return connections.pool(APP, false);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(RoleConnections connections) {
        return connections.unpooled(OWNER);
    }

    @Bean
    FlywayConfigurationCustomizer roleNamesForMigrations() {
        return flyway -> flyway.placeholders(Map.of("owner", OWNER, "app", APP, "public", PUBLIC, "audit", AUDIT));
    }

    /** Where each role connects, and what to do when the application ends. */
    static final class RoleConnections implements AutoCloseable {

        private final String url;
        private final int most;
        private final Map<String, String> passwords;
        private final Runnable leave;
        private final java.util.List<HikariDataSource> pools = new java.util.ArrayList<>();

        RoleConnections(String url, int most, Map<String, String> passwords, Runnable leave) {
            this.url = url;
            this.most = most;
            this.passwords = passwords;
            this.leave = leave;
        }

        DataSource pool(String role, boolean readOnly) {
            var settings = new HikariConfig();
            settings.setPoolName(role);
            settings.setJdbcUrl(url);
            settings.setUsername(role);
            settings.setPassword(password(role));
            settings.setReadOnly(readOnly);
            settings.setMaximumPoolSize(most);
            settings.setMinimumIdle(1);
            settings.setInitializationFailTimeout(30_000);
            var pool = new HikariDataSource(settings);
            pools.add(pool);
            return pool;
        }

        DataSource unpooled(String role) {
            return new org.springframework.jdbc.datasource.DriverManagerDataSource(url, role, password(role));
        }

        private String password(String role) {
            return java.util.Objects.requireNonNull(passwords.get(role), role);
        }

        @Override
        public void close() {
            pools.forEach(HikariDataSource::close);
            leave.run();
        }
    }
}
