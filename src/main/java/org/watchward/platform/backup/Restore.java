package org.watchward.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.watchward.platform.Build;
import org.watchward.platform.Home;
import org.watchward.platform.Keys;
import org.watchward.platform.PlainError;
import org.watchward.platform.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lays a backup out in an empty data folder. Everything is checked before anything is written. */
@Component
class Restore {

    private final Home home;
    private final DataSource owner;
    private final JsonMapper json;

    Restore(Home home, @Qualifier("ownerDataSource") DataSource owner, JsonMapper json) {
        this.home = home;
        this.owner = owner;
        this.json = json;
    }

    /**
     * Restores all that the file holds, the records in one transaction and last.
     *
     * @throws PlainError if the file is damaged, was written for other tables than these, or the folder is not empty
     */
    Manifest from(Path file) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new PlainError("There is no file " + file + ".");
        }
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip, file);
            verify(zip, manifest, file);
            try (var connection = owner.getConnection()) {
                connection.setAutoCommit(false);
                requireSameTables(connection, manifest, file);
                requireEmpty(connection);
                files(zip, manifest);
                records(zip, connection);
                connection.commit();
            }
            return manifest;
        } catch (ZipException e) {
            throw new PlainError(file + " is not a whole backup: " + e.getMessage() + ".", e);
        }
    }

    private Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new PlainError(file + " is not a backup of Watchward: it has no " + Manifest.NAME + ".");
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = json.readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new PlainError(file + " has layout " + manifest.format() + "; this version reads layout "
                        + Manifest.FORMAT + ". Restore it with Watchward " + manifest.watchward() + ".");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new PlainError(file + " has a manifest that cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static void verify(ZipFile zip, Manifest manifest, Path file) throws IOException {
        var listed = new HashSet<String>();
        for (var entry : manifest.entries()) {
            listed.add(entry.name());
            if (!entry.sha256().equals(hash(zip, entry))) {
                throw new PlainError(file + " is damaged: " + entry.name()
                        + " is not what the manifest says. Nothing was restored.");
            }
        }
        var unlisted = zip.stream()
                .map(java.util.zip.ZipEntry::getName)
                .filter(name -> !name.equals(Manifest.NAME) && !listed.contains(name))
                .findFirst();
        if (unlisted.isPresent()) {
            throw new PlainError(
                    file + " holds " + unlisted.get() + ", which its manifest does not list. Nothing was restored.");
        }
    }

    private static String hash(ZipFile zip, Manifest.Entry entry) throws IOException {
        var zipped = zip.getEntry(entry.name());
        if (zipped == null) {
            return "absent";
        }
        try (var in = new DigestInputStream(zip.getInputStream(zipped), Sha256.begin())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static void requireSameTables(Connection connection, Manifest manifest, Path file) throws SQLException {
        if (!Tables.migrations(connection).equals(manifest.migrations())) {
            throw new PlainError(file + " was written by Watchward " + manifest.watchward()
                    + ", whose tables differ from those of this version (" + Build.version()
                    + "). Restore it with that version, then upgrade.");
        }
    }

    private void requireEmpty(Connection connection) throws SQLException {
        var seeded = Tables.seeded(connection);
        for (var table : Tables.inOrder(connection)) {
            if (seeded.contains(table)) {
                continue;
            }
            try (var sql = connection.createStatement();
                    var rows = sql.executeQuery("select exists (select from " + table + ")")) {
                rows.next();
                if (rows.getBoolean(1)) {
                    throw new PlainError(home.path() + " is not empty (" + table
                            + " holds rows). Restore into a new folder: --home DIR.");
                }
            }
        }
    }

    private void files(ZipFile zip, Manifest manifest) throws IOException {
        for (var entry : manifest.entries()) {
            if (!entry.name().startsWith("files/")) {
                continue;
            }
            var target = home.path()
                    .resolve(entry.name().substring("files/".length()))
                    .normalize();
            if (!target.startsWith(home.path())) {
                throw new PlainError("The backup names a file outside the data folder: " + entry.name() + ".");
            }
            Files.createDirectories(target.getParent());
            try (var in = content(zip, entry.name())) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
            if (target.startsWith(home.keys())) {
                Keys.keepToOwner(target);
            }
        }
    }

    private static void records(ZipFile zip, Connection connection) throws IOException, SQLException {
        try (var sql = connection.createStatement()) {
            for (var table : Tables.seeded(connection)) {
                Tables.asOwnerOf(table, connection, () -> sql.execute("delete from " + table));
            }
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : Tables.inOrder(connection)) {
            try (var in = content(zip, Backup.TABLE + table)) {
                Tables.asOwnerOf(table, connection, () -> copy.copyIn("copy " + table + " from stdin", in));
            }
        }
        try (var in = content(zip, Backup.SEQUENCES);
                var set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var tab = line.indexOf('\t');
                set.setString(1, line.substring(0, tab));
                set.setLong(2, Long.parseLong(line.substring(tab + 1)));
                set.execute();
            }
        }
    }

    private static InputStream content(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new PlainError("The backup does not hold " + name + ". Nothing was restored.");
        }
        return zip.getInputStream(entry);
    }
}
