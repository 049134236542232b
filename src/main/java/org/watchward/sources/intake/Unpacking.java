package org.watchward.sources.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.watchward.platform.Sha256;

/**
 * A candidate written to the staging folder.
 *
 * @param path where it is; its name there is invented, never the candidate's
 * @param sha256 of the unpacked bytes, 64 lower case hex digits
 * @param bytes how many there are
 */
public record Unpacking(Path path, String sha256, long bytes) {

    private static final String DISK_FULL = "The disk that holds ";
    private static final int BUFFER = 1 << 18;

    /**
     * Writes the candidate into a folder, counting and hashing on the way.
     *
     * @throws Refused if the disk has not the room, or the candidate is a bomb or damaged
     */
    public static Unpacking into(Path folder, Candidate candidate) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (candidate.size() > free) {
            throw diskFull(candidate.name(), folder);
        }
        var target = Files.createTempFile(folder, "in-", ".file");
        var digest = Sha256.begin();
        try (var in = candidate.open();
                var out = Files.newOutputStream(target)) {
            return new Unpacking(target, "", copy(in, out, digest)).hashed(digest);
        } catch (IOException failed) {
            Files.deleteIfExists(target);
            throw saysDiskFull(failed) ? diskFull(candidate.name(), folder) : failed;
        }
    }

    /** The hash of a candidate that is read without being staged. */
    public static String sha256(Candidate candidate) throws IOException {
        var digest = Sha256.begin();
        try (var in = candidate.open()) {
            copy(in, OutputStream.nullOutputStream(), digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether an error, of Java's or DuckDB's, says that the disk is full. */
    public static boolean saysDiskFull(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            var message = cause.getMessage();
            if (message != null && (message.contains("No space left") || message.contains("not enough space"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a refusal is that of {@link #diskFull}. */
    public static boolean isDiskFull(Refused refused) {
        return refused.words().startsWith(DISK_FULL);
    }

    /** The plain words for a full disk. */
    public static Refused diskFull(String file, Path folder) {
        return new Refused(DISK_FULL + folder + " is full: " + file
                + " could not be written there. Nothing was made current. Free some space, or name another --home.");
    }

    private Unpacking hashed(MessageDigest digest) {
        return new Unpacking(path, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static long copy(InputStream in, OutputStream out, MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER];
        var total = 0L;
        for (var got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            digest.update(buffer, 0, got);
            out.write(buffer, 0, got);
            total += got;
        }
        return total;
    }
}
