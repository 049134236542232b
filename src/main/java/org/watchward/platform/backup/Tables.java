package org.watchward.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables that the rooms keep, in an order in which each comes after those it refers to: the owner's, and those of a role
 * whose part the owner may take, as the audit trail's.
 */
final class Tables {

    private static final String ALL = """
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r'
              and pg_has_role(c.relowner, 'set')
              and n.nspname not in ('pg_catalog', 'information_schema', 'public')
            order by 1
            """;

    private static final String SEEDED = """
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r'
              and pg_has_role(c.relowner, 'set')
              and obj_description(c.oid, 'pg_class') like 'Seeded:%'
            order by 1
            """;

    private static final String REFERENCES = """
            select conrelid::regclass::text, confrelid::regclass::text
            from pg_constraint
            where contype = 'f' and conrelid <> confrelid
            order by 1, 2
            """;

    private static final String HISTORIES = """
            select c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and c.relname like 'flyway_schema_history%'
            order by 1
            """;

    private static final String SEQUENCES = """
            select schemaname || '.' || sequencename, last_value
            from pg_sequences
            where pg_has_role(sequenceowner, 'set') and last_value is not null
            order by 1
            """;

    private Tables() {}

    /** Does work on a table with the rights of the role that owns it. */
    static void asOwnerOf(String table, Connection owner, Work work) throws IOException, SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute("set local role " + ownerOf(table, owner));
            work.run();
            sql.execute("reset role");
        }
    }

    private static String ownerOf(String table, Connection owner) throws SQLException {
        return texts(owner, "select relowner::regrole from pg_class where oid = '" + table + "'::regclass")
                .get(0);
    }

    interface Work {
        void run() throws IOException, SQLException;
    }

    static List<String> inOrder(Connection owner) throws SQLException {
        var references = references(owner);
        var ordered = new LinkedHashSet<String>();
        for (var table : texts(owner, ALL)) {
            addAfterItsReferences(table, references, ordered, new LinkedHashSet<>());
        }
        return List.copyOf(ordered);
    }

    /** Tables that a migration has already put rows in; their comment begins with the word. */
    static List<String> seeded(Connection owner) throws SQLException {
        return texts(owner, SEEDED);
    }

    private static void addAfterItsReferences(
            String table, Map<String, List<String>> references, Set<String> ordered, Set<String> waiting) {
        if (ordered.contains(table)) {
            return;
        }
        if (!waiting.add(table)) {
            throw new IllegalStateException("tables refer to one another in a circle: " + waiting);
        }
        for (var referred : references.getOrDefault(table, List.of())) {
            addAfterItsReferences(referred, references, ordered, waiting);
        }
        ordered.add(table);
    }

    private static Map<String, List<String>> references(Connection owner) throws SQLException {
        var references = new LinkedHashMap<String, List<String>>();
        try (var sql = owner.createStatement();
                var rows = sql.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    static List<String> migrations(Connection owner) throws SQLException {
        var migrations = new ArrayList<String>();
        for (var history : texts(owner, HISTORIES)) {
            migrations.addAll(texts(
                    owner,
                    "select '" + history + "/' || coalesce(version, '') || '/' || coalesce(checksum, 0) from public."
                            + history + " where type = 'SQL' order by installed_rank"));
        }
        return migrations;
    }

    static Map<String, Long> sequences(Connection owner) throws SQLException {
        var sequences = new LinkedHashMap<String, Long>();
        try (var sql = owner.createStatement();
                var rows = sql.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    private static List<String> texts(Connection owner, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var sql = owner.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
