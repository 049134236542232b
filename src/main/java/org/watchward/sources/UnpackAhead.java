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
import java.util.concurrent.TimeUnit;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Unpacking;

/** Unpacks and prepares files in order on threads of its own, ahead of the one being read, so that all cores have work. */
final class UnpackAhead implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int AHEAD = 3;

    private final Path folder;
    private final Preparing preparing;
    private final Deque<Candidate> waiting;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        var unpacker = new Thread(work, "unpack-ahead");
        unpacker.setDaemon(true);
        return unpacker;
    });

    private record Pending(Candidate candidate, Future<Unpacking> unpacking) {}

    /** What is done with a file as soon as it is unpacked. */
    interface Preparing {
        void prepare(Candidate candidate, Path file) throws IOException;
    }

    UnpackAhead(Path folder, List<Candidate> inOrder, Preparing preparing) {
        this.folder = folder;
        this.preparing = preparing;
        this.waiting = new ArrayDeque<>(inOrder);
        fill();
    }

    private void fill() {
        while (pending.size() <= AHEAD && !waiting.isEmpty()) {
            var candidate = waiting.remove();
            pending.add(new Pending(candidate, threads.submit(() -> unpack(candidate))));
        }
    }

    private Unpacking unpack(Candidate candidate) throws IOException {
        var unpacking = Unpacking.into(folder, candidate);
        preparing.prepare(candidate, unpacking.path());
        return unpacking;
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

    /** Stops, and waits for what is being prepared, as its folder may be deleted next. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IllegalStateException("a file is still being read an hour after the import stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
