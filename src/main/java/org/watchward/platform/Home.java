package org.watchward.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data folder: everything that one installation keeps, unless a database of its own is configured.
 *
 * <pre>
 * evidence/open/   Parquet of openly published releases, the only folder that public requests can read
 * evidence/held/   Parquet of sensitive releases
 * staging/         work in progress; nothing here is ever current
 * catalogue/       the partnership's own declared content, beside or instead of what is shipped
 * keys/            secret keys, unless a folder is set for them
 * audit/           how far the audit trail had come, to tell if its end is cut off
 * postgres/        the private PostgreSQL, when no other is configured
 * </pre>
 *
 * @param path the folder itself, absolute
 */
public record Home(Path path) {

    /** Takes any path and makes it absolute. */
    public Home {
        path = path.toAbsolutePath().normalize();
    }

    /** Parquet of openly published releases. */
    public Path evidenceOpen() {
        return path.resolve("evidence").resolve("open");
    }

    /** Parquet of releases that only signed-in work may read. */
    public Path evidenceHeld() {
        return path.resolve("evidence").resolve("held");
    }

    /** Where releases are written before they are made current. */
    public Path staging() {
        return path.resolve("staging");
    }

    /** Declared content of the partnership's own. */
    public Path catalogue() {
        return path.resolve("catalogue");
    }

    /** Secret keys, unless {@code watchward.keys.folder} names another folder. */
    public Path keys() {
        return path.resolve("keys");
    }

    Path locks() {
        return path.resolve("locks");
    }

    /**
     * Makes the folders that are not there yet.
     *
     * @throws PlainError if the folder cannot be written
     */
    public Home prepared() {
        try {
            for (var folder : new Path[] {evidenceOpen(), evidenceHeld(), staging(), locks()}) {
                Files.createDirectories(folder);
            }
            return this;
        } catch (IOException e) {
            throw new PlainError(
                    "The data folder " + path + " cannot be written: " + e.getMessage()
                            + ". Choose another with --home.",
                    e);
        }
    }

    /** Whether what is kept here is invented, for demonstration; every page says so. */
    public boolean synthetic() {
        return Files.exists(syntheticMark());
    }

    /**
     * Marks the folder for good as one that keeps invented figures.
     *
     * @throws IOException if the mark cannot be written
     */
    public void markSynthetic() throws IOException {
        Files.writeString(syntheticMark(), "The figures kept in this folder are invented, for demonstration.\n");
    }

    private Path syntheticMark() {
        return path.resolve("synthetic.txt");
    }

    /** Deletes a file or a folder and all that is in it; what is not there is no error. */
    public static void delete(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var inside = Files.walk(fileOrFolder)) {
            for (var each : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
