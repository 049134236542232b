package org.watchward.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.watchward.platform.Build;
import org.watchward.platform.FolderLock;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;
import org.watchward.platform.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one file that holds all that an installation keeps: the records as of one moment, every release's Parquet, the
 * partnership's own declared content, the keys of the data folder, and a manifest with the hash of each.
 *
 * <p>Readers and writers of records go on meanwhile; imports wait, so that the evidence and its ledger agree.
 */
@Component
class Backup {

    static final String TABLE = "records/tables/";
    static final String SEQUENCES = "records/sequences.tsv";

    private final Home home;
    private final DataSource owner;
    private final Clock clock;
    private final JsonMapper json;

    Backup(Home home, @Qualifier("ownerDataSource") DataSource owner, Clock clock, JsonMapper json) {
        this.home = home;
        this.owner = owner;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Writes the backup; the file appears whole or not at all.
     *
     * @throws PlainError if an import is at work, or the file is there already
     */
    Manifest write(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new PlainError(file + " is there already. Name a new file, or move the old one away.");
        }
        var importing = FolderLock.tryExclusive(home, FolderLock.EVIDENCE)
                .orElseThrow(() -> new PlainError(
                        "An import is at work in " + home.path() + ". Make the backup when it has ended."));
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var partial = Files.createTempFile(folder, "backup-", ".part");
        try (importing) {
            var manifest = writeTo(partial);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private Manifest writeTo(Path partial) throws IOException, SQLException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(partial));
                var snapshot = owner.getConnection()) {
            zip.setLevel(Deflater.BEST_SPEED);
            snapshot.setAutoCommit(false);
            snapshot.setReadOnly(true);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var entries = new ArrayList<Manifest.Entry>();
            var migrations = Tables.migrations(snapshot);
            var createdAt = clock.instant();
            records(snapshot, zip, entries);
            for (var part : List.of(home.evidenceOpen(), home.evidenceHeld(), home.catalogue(), home.keys())) {
                files(part, zip, entries);
            }
            var manifest = new Manifest(Manifest.FORMAT, Build.version(), createdAt, migrations, entries);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static void records(Connection snapshot, ZipOutputStream zip, List<Manifest.Entry> entries)
            throws IOException, SQLException {
        var copy = snapshot.unwrap(PGConnection.class).getCopyAPI();
        for (var table : Tables.inOrder(snapshot)) {
            add(zip, entries, TABLE + table, out -> copy.copyOut("copy " + table + " to stdout", out));
        }
        var sequences = new StringBuilder();
        Tables.sequences(snapshot)
                .forEach((name, value) ->
                        sequences.append(name).append('\t').append(value).append('\n'));
        add(zip, entries, SEQUENCES, out -> out.write(sequences.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void files(Path folder, ZipOutputStream zip, List<Manifest.Entry> entries)
            throws IOException, SQLException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                var name = home.path().relativize(file).toString().replace('\\', '/');
                add(zip, entries, "files/" + name, out -> Files.copy(file, out));
            }
        }
    }

    private static void add(ZipOutputStream zip, List<Manifest.Entry> entries, String name, Content content)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(zip);
        var hashed = new DigestOutputStream(counted, Sha256.begin());
        content.writeTo(hashed);
        zip.closeEntry();
        entries.add(new Manifest.Entry(
                name,
                counted.bytes,
                HexFormat.of().formatHex(hashed.getMessageDigest().digest())));
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            bytes += length;
        }
    }
}
