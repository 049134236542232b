package org.watchward.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where one process works from disk when its memory is used up. Several processes may share a data folder, so each has a folder of
 * its own, with a lock that tells the next to come which ones nobody uses any more.
 */
final class SpillFolder implements AutoCloseable {

    private final Path path;
    private final FolderLock mine;

    private SpillFolder(Path path, FolderLock mine) {
        this.path = path;
        this.mine = mine;
    }

    /** Names a folder, which DuckDB makes when it needs it, and clears away those of processes that were killed. */
    static SpillFolder in(Home home) {
        var all = home.staging().resolve("duckdb");
        clear(all);
        var name = UUID.randomUUID().toString();
        return new SpillFolder(all.resolve(name), FolderLock.exclusive(lock(all, name)));
    }

    Path path() {
        return path;
    }

    private static Path lock(Path all, String name) {
        return all.resolve(name + ".lock");
    }

    private static void clear(Path all) {
        if (!Files.isDirectory(all)) {
            return;
        }
        try (var inside = Files.newDirectoryStream(all, "*.lock")) {
            for (var lock : inside) {
                clearIfUnused(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clearIfUnused(Path lock) {
        FolderLock.tryExclusive(lock).ifPresent(unused -> {
            try (unused) {
                Home.delete(Path.of(lock.toString().replaceFirst("\\.lock$", "")));
                Home.delete(lock);
            }
        });
    }

    @Override
    public void close() {
        Home.delete(path);
        Home.delete(Path.of(path + ".lock"));
        mine.close();
    }
}
