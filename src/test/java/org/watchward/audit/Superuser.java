package org.watchward.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;

/** Somebody who may do anything in the database, and has not the key. */
final class Superuser {

    private static final String LINE =
            "seq, form, at, action, person, person_name, organisation, organisation_name, origin, "
                    + "subject_kind, subject_id, words, was, becomes, previous, hash";

    private final String url;
    private final String password;

    Superuser(Environment settings, DataSource owner) throws IOException, SQLException {
        try (var connection = owner.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        var secrets = new Properties();
        try (var in = Files.newInputStream(
                Path.of(settings.getRequiredProperty("watchward.postgres.folder"), "secrets.properties"))) {
            secrets.load(in);
        }
        password = secrets.getProperty("postgres");
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    void does(String... statements) throws SQLException {
        try (var connection = connection();
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** Keeps the trail as it is now, to be brought back. */
    void keepsTheTrail() throws SQLException {
        does(
                "drop schema if exists kept cascade",
                "create schema kept",
                "create table kept.line as select " + LINE + " from audit.line",
                "create table kept.head as table audit.head",
                "create table kept.removal as table audit.removal");
    }

    /** Brings back the trail as it was kept: every line, in its place, with its hashes. */
    void bringsTheTrailBack() throws SQLException {
        does(
                "truncate audit.line, audit.head, audit.removal",
                "insert into audit.line (" + LINE + ") select " + LINE + " from kept.line",
                "insert into audit.head table kept.head",
                "insert into audit.removal table kept.removal");
    }
}
