package org.watchward.sources.places;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Facts too many for memory, kept in a file of the staging folder until their release is made current; the import clears
 * it away.
 *
 * @param <T> the kind of fact
 */
final class Spool<T> implements Closeable {

    private final Path file;
    private final Writing<T> writing;
    private final Reading<T> reading;
    private final DataOutputStream out;
    private long size;

    /** How one fact is written. */
    interface Writing<T> {
        void write(T fact, DataOutputStream out) throws IOException;
    }

    /** How one fact is read back. */
    interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    Spool(Path folder, Writing<T> writing, Reading<T> reading) throws IOException {
        this.file = Files.createTempFile(folder, "spool-", ".bin");
        this.writing = writing;
        this.reading = reading;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    void add(T fact) throws IOException {
        writing.write(fact, out);
        size++;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Hands over every fact, in the order added; after it is closed. */
    void each(Consumer<T> taker) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (var left = size; left > 0; left--) {
                taker.accept(reading.read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
