package org.watchward.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock on a folder that the operating system lets go of when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {

    /** Held by whoever writes evidence, and by a backup, so that evidence and its ledger agree. */
    public static final String EVIDENCE = "evidence";

    private final FileChannel channel;
    private FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes a named lock of a data folder if nobody else has it.
     *
     * @return the lock, or empty if another process, or another part of this one, holds it
     */
    public static Optional<FolderLock> tryExclusive(Home home, String name) {
        return tryExclusive(home.locks().resolve(name + ".lock"));
    }

    static Optional<FolderLock> tryExclusive(Path file) {
        var channel = open(file);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(channel, lock));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // the same answer as when another process holds it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closeQuietly(channel);
        return Optional.empty();
    }

    /** Waits until no other process has a named lock of a data folder, then takes it. */
    public static FolderLock exclusive(Home home, String name) {
        return exclusive(home.locks().resolve(name + ".lock"));
    }

    /** Waits until nobody else has the lock, then takes it. */
    static FolderLock exclusive(Path file) {
        return waiting(file, false);
    }

    /** Waits until nobody has the lock exclusively, then shares it. */
    static FolderLock shared(Path file) {
        return waiting(file, true);
    }

    /** Turns a shared lock into an exclusive one if nobody else shares it; keeps no lock at all otherwise. */
    boolean becameExclusive() {
        try {
            lock.release();
            var exclusive = channel.tryLock();
            if (exclusive == null) {
                return false;
            }
            lock = exclusive;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FolderLock waiting(Path file, boolean shared) {
        var channel = open(file);
        try {
            return new FolderLock(channel, channel.lock(0, Long.MAX_VALUE, shared));
        } catch (IOException e) {
            closeQuietly(channel);
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
