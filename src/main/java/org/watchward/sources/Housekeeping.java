package org.watchward.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.Home;

/**
 * Clears away what an import that was cut off has left: nothing that the ledger does not name is of any use. Only who
 * holds the import lock may do so.
 */
@Component
class Housekeeping {

    private static final int GENERATIONS_THAT_READERS_MAY_STILL_USE = 2;

    private final Home home;
    private final JdbcClient records;

    Housekeeping(Home home, JdbcClient records) {
        this.home = home;
        this.records = records;
    }

    /** An empty folder for the work of one import. */
    Path freshStaging() {
        var folder = home.staging().resolve("import");
        Home.delete(folder);
        return made(folder);
    }

    void clearLeftovers() {
        var known = new HashSet<>(records.sql("select folder from sources.release")
                .query(String.class)
                .list());
        known.addAll(records.sql("""
                        select 'open/' || crimes from sources.generation order by number desc limit :kept
                        """)
                .param("kept", GENERATIONS_THAT_READERS_MAY_STILL_USE)
                .query(String.class)
                .list());
        clear(home.evidenceOpen(), "open", known);
        clear(home.evidenceHeld(), "held", known);
    }

    private static void clear(Path root, String name, Set<String> known) {
        for (var dataset : folders(root)) {
            for (var release : folders(dataset)) {
                var shown = name + "/" + dataset.getFileName() + "/" + release.getFileName();
                if (!known.contains(shown)) {
                    Home.delete(release);
                }
            }
        }
    }

    private static List<Path> folders(Path folder) {
        try (var inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
