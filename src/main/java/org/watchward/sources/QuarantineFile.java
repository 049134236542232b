package org.watchward.sources;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rejected rows of one release, as a CSV beside its Parquet; there is no file if nothing was rejected. */
final class QuarantineFile implements Closeable {

    private final Path path;
    private @Nullable CsvWriter writer;

    QuarantineFile(Path path) {
        this.path = path;
    }

    void add(String file, long line, Reason reason, String expected, String raw) throws IOException {
        if (writer == null) {
            writer = CsvWriter.builder().build(path);
            writer.writeRecord("file", "line", "reason", "expected", "row");
        }
        writer.writeRecord(file, Long.toString(line), reason.id(), expected, raw);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
