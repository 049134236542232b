package org.watchward.sources;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Unpacking;

/** Unpacks files in order on a thread of its own, two ahead of the one being read, so that both cores have work. */
final class UnpackAhead implements AutoCloseable {

    private static final int AHEAD = 2;

    private final Path folder;
    private final Deque<Candidate> waiting;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var unpacker = new Thread(work, "unpack-ahead");
        unpacker.setDaemon(true);
        return unpacker;
    });

    private record Pending(Candidate candidate, Future<Unpacking> unpacking) {}

    UnpackAhead(Path folder, List<Candidate> inOrder) {
        this.folder = folder;
        this.waiting = new ArrayDeque<>(inOrder);
        fill();
    }

    private void fill() {
        while (pending.size() <= AHEAD && !waiting.isEmpty()) {
            var candidate = waiting.remove();
            pending.add(new Pending(candidate, thread.submit(() -> Unpacking.into(folder, candidate))));
        }
    }

    /** The next file, unpacked; files are asked for in the order given. */
    Unpacking next(Candidate candidate) throws IOException {
        var first = pending.remove();
        if (first.candidate() != candidate) {
            throw new IllegalStateException("files are read in order: expected " + first.candidate());
        }
        fill();
        return get(first);
    }

    private static Unpacking get(Pending pending) throws IOException {
        try {
            return pending.unpacking().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(pending.candidate() + " could not be unpacked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while unpacking " + pending.candidate());
        }
    }

    /** Lets an unpacked file go. */
    static void done(Unpacking unpacking) throws IOException {
        Files.deleteIfExists(unpacking.path());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
