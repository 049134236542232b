package org.watchward.sources.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;
import org.jspecify.annotations.Nullable;

/** The files inside one zip, kept open; entries that must not be read are refusals. */
final class ZipEntries implements Closeable {

    /** The archive of the police holds about 5,000 files and unpacks to less than 20 GB. */
    static final int MOST_FILES = 20_000;

    private static final long MOST_BYTES = 200L << 30;

    private final ZipFile zip;
    private final String name;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private ZipEntries(ZipFile zip, String name) {
        this.zip = zip;
        this.name = name;
        for (var entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                add(entry);
            }
        }
    }

    static ZipEntries open(Path file, String name) throws IOException {
        var zip = opened(file, name);
        try {
            requireMeasure(zip, name);
            return new ZipEntries(zip, name);
        } catch (Refused refused) {
            zip.close();
            throw refused;
        }
    }

    private static void requireMeasure(ZipFile zip, String name) throws Refused {
        var files = 0;
        var bytes = 0L;
        for (var entry : Collections.list(zip.getEntries())) {
            files++;
            bytes += Math.max(0, entry.getSize());
        }
        if (files > MOST_FILES || bytes > MOST_BYTES || bytes < 0) {
            throw new Refused(name + " holds more than " + MOST_FILES + " files, or more than " + (MOST_BYTES >> 30)
                    + " GB unpacked: it was not read. Expected less: send it in parts.");
        }
    }

    private static ZipFile opened(Path file, String name) throws IOException {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (IOException damaged) {
            var refused =
                    new Refused(name + " begins as a zip but has no list of contents at its end: it is damaged or "
                            + "cut short. Expected a whole zip: download it again.");
            refused.initCause(damaged);
            throw refused;
        }
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private void add(ZipArchiveEntry entry) {
        var shown = name + "/" + entry.getName();
        var wrong = wrongWith(entry, shown);
        if (wrong == null) {
            candidates.add(new Candidate(
                    shown, entry.getCompressedSize(), entry.getSize(), dated(entry), () -> checked(entry)));
        } else {
            refusals.add(new Refusal(shown, wrong));
        }
    }

    private InputStream checked(ZipArchiveEntry entry) throws IOException {
        return ChecksumInputStream.builder()
                .setChecksum(new CRC32())
                .setInputStream(zip.getInputStream(entry))
                .setCountThreshold(entry.getSize())
                .setExpectedChecksumValue(entry.getCrc())
                .get();
    }

    private @Nullable String wrongWith(ZipArchiveEntry entry, String shown) {
        if (leadsOut(entry.getName())) {
            return shown + " has a path that leads out of the zip: it was not read. Expected paths inside the zip.";
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return shown + " is encrypted. Expected a zip without a password: unpack it and import the folder.";
        }
        if (!zip.canReadEntryData(entry)) {
            return shown + " is packed by a method that cannot be read here. Expected an ordinary zip (deflate).";
        }
        if (GuardedStream.bomb(entry.getSize(), entry.getCompressedSize())) {
            return GuardedStream.refuseBomb(shown).words();
        }
        return null;
    }

    private static boolean leadsOut(String path) {
        var slashed = path.replace('\\', '/');
        return slashed.startsWith("/") || slashed.matches("[A-Za-z]:.*") || ("/" + slashed + "/").contains("/../");
    }

    private static @Nullable LocalDate dated(ZipArchiveEntry entry) {
        var modified = entry.getLastModifiedTime();
        return modified == null
                ? null
                : modified.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
