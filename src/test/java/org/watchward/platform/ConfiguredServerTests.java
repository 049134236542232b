package org.watchward.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.Watchward;

/** On a server of an administrator's own, prepared by hand as docs/deploying.md says. */
@Tag("slow")
class ConfiguredServerTests {

    @TempDir
    private Path folder;

    private PrivatePostgres server;

    @BeforeEach
    void prepareByHand() throws Exception {
        server = PrivatePostgres.join(folder.resolve("server").toAbsolutePath());
        administrator(
                "postgres",
                script("db/roles.sql"),
                "alter role watchward_owner password 'of-the-owner'",
                "alter role watchward_app password 'of-the-app'",
                "alter role watchward_public password 'of-the-public'",
                "create database partnership owner watchward_owner");
        administrator("partnership", script("db/grants.sql"));
    }

    @AfterEach
    void leave() {
        server.close();
    }

    @Test
    void startsAndWorks() throws Exception {
        try (var application = start("of-the-owner")) {
            var records = application.getBean(JdbcClient.class);
            assertThat(Reach.application(() -> records.sql("select count(*) from audit.line")
                            .query(Long.class)
                            .single()))
                    .isZero();
        }
        administrator("postgres", script("db/roles.sql"));
        start("of-the-owner").close();
    }

    @Test
    void saysWhichRoleAnUpgradeNeeds() throws Exception {
        administrator("postgres", "revoke watchward_audit from watchward_owner", "drop role watchward_audit");

        assertThatThrownBy(() -> start("of-the-owner"))
                .hasStackTraceContaining("PlainError: The role watchward_audit is not there")
                .hasStackTraceContaining("run db/roles.sql on the server again");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertThatThrownBy(() -> start("not-this"))
                .hasStackTraceContaining("PlainError: PostgreSQL did not let watchward_owner in");
    }

    private ConfigurableApplicationContext start(String ownerPassword) {
        return new SpringApplicationBuilder(Watchward.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--watchward.home=" + folder.resolve("home"),
                        "--spring.datasource.url=" + server.url("partnership"),
                        "--watchward.database.owner-password=" + ownerPassword,
                        "--watchward.database.app-password=of-the-app",
                        "--watchward.database.public-password=of-the-public");
    }

    private void administrator(String database, String... statements) throws SQLException {
        try (var connection = server.superuser(database);
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String script(String name) throws java.io.IOException {
        return new ClassPathResource(name).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
