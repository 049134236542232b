package org.watchward.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Secret keys, kept outside the database so that whoever has only the database cannot do what they are for.
 *
 * <p>They are files of the data folder's {@code keys/}, or of the folder that {@code watchward.keys.folder} names, which
 * several instances can share. Only their owner can read them.
 */
@Component
public class Keys {

    private static final int BYTES = 32;
    private static final int TEXT = 2 * BYTES + 1;

    private final Path folder;

    Keys(Home home, @Value("${watchward.keys.folder:}") String folder) {
        this.folder = folder.isBlank()
                ? home.keys()
                : Path.of(folder).toAbsolutePath().normalize();
    }

    /** The file of a key, for a complaint. */
    public Path file(String name) {
        return folder.resolve(name + ".key");
    }

    /**
     * A key of 256 bits, if it is there.
     *
     * @param name such as {@code audit}
     * @throws PlainError if it is damaged, or anybody on the machine could read it
     */
    public Optional<SecretKey> find(String name) {
        var file = file(name);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /**
     * A key of 256 bits, made of random bits if it is not there; of several that ask at once, all get the same.
     *
     * @param name such as {@code audit}
     * @throws PlainError if it is damaged, anybody on the machine could read it, or it cannot be written
     */
    public SecretKey findOrMake(String name) {
        var file = file(name);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                make(file);
            }
        } catch (IOException e) {
            throw new PlainError("The key " + file + " cannot be written: " + e.getMessage(), e);
        }
        return read(file);
    }

    private static void make(Path file) throws IOException {
        var bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        var text = HexFormat.of().formatHex(bits) + "\n";
        var whole = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (var out = Files.newByteChannel(file, whole, ownerOnly(file))) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // whoever came first made it; all read what they wrote
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return posix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static SecretKey read(Path file) {
        try {
            refuseIfAnybodyCanRead(file);
            var text = whole(file).strip();
            return new SecretKeySpec(HexFormat.of().parseHex(text), "HmacSHA256");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseIfAnybodyCanRead(Path file) throws IOException {
        if (posix(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            throw new PlainError("Anybody on this machine can read the key " + file + ". Make it its owner's alone ("
                    + "chmod 600), and think of whoever may have read it.");
        }
    }

    /** Another process may have made the file a moment ago, and be about to write the key. */
    private static String whole(Path file) throws IOException {
        for (int waited = 0; waited < 40; waited++) {
            var text = Files.readString(file);
            if (text.matches("[0-9a-f]{" + 2 * BYTES + "}\\s*")) {
                return text;
            }
            if (text.length() >= TEXT) {
                break;
            }
            pause();
        }
        throw new PlainError("The key " + file + " is damaged: it should be " + 2 * BYTES
                + " digits from 0 to f. Bring it back from a backup.");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainError("Interrupted while a key was read.", e);
        }
    }

    /** Makes a file its owner's alone, where the file system knows owners. */
    public static void keepToOwner(Path file) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
