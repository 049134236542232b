package org.watchward.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come with Watchward, unpacked once beside the data they serve. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin/postgres}, unpacked there if it is not yet.
     *
     * @throws PlainError if none is packed for this machine
     */
    static Path unpackedIn(Path folder) throws IOException {
        var complete = folder.resolve("postgresql-" + Build.postgres());
        if (Files.isDirectory(complete)) {
            return complete;
        }
        var partial = Files.createTempDirectory(Files.createDirectories(folder), "unpacking-");
        unpack(partial);
        try {
            Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasFirst) {
            if (!Files.isDirectory(complete)) {
                throw anotherWasFirst;
            }
            Home.delete(partial);
        }
        return complete;
    }

    private static void unpack(Path folder) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed())))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target);
        if ((entry.getMode() & 0100) != 0 && !onWindows()) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static InputStream packed() {
        var name = "/postgres-" + system() + "-" + architecture() + ".txz";
        var packed = PostgresBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new PlainError("No PostgreSQL is packed for this machine (" + name.substring(1)
                    + "). Set spring.datasource.url to a PostgreSQL of your own; docs/deploying.md says how.");
        }
        return packed;
    }

    static boolean onWindows() {
        return system().equals("windows");
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm_64" : "x86_64";
    }
}
