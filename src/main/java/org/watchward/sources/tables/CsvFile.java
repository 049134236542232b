package org.watchward.sources.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comma-separated text, also with semicolons or tabs, gzipped or not, in any of the encodings in use. */
final class CsvFile implements TableFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int PEEKED = 1 << 13;

    private final Path file;
    private final CloseableIterator<CsvRecord> records;
    private int line;

    CsvFile(Path file) throws IOException {
        this.file = file;
        var encoding = Encoding.of(file);
        var text = new BufferedReader(new InputStreamReader(TableFormat.unpacked(file), encoding), 1 << 16);
        skipByteOrderMark(text);
        this.records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (records.hasNext()) {
                var csv = records.next();
                line = Math.toIntExact(csv.getStartingLineNumber());
                var row = new Row("", line, csv.getFields());
                if (!row.blank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw new UnreadableTable(
                    file,
                    "cannot be read after line " + line
                            + ": a quotation mark opens a value and is never closed, or one value is over 16 MB",
                    e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof UnreadableTable unreadable) {
                throw unreadable;
            }
            throw new UnreadableTable(file, "is cut short or damaged after line " + line + "; fetch it again", e);
        }
    }

    @Override
    public void skipSheet() throws IOException {
        for (var row = next(); row != null; ) {
            row = next();
        }
    }

    @Override
    public boolean indexed() {
        return false;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        var start = new char[PEEKED];
        text.mark(PEEKED);
        var length = text.read(start);
        text.reset();
        var first =
                new String(start, 0, Math.max(0, length)).lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(separator -> occurrences(first, separator)))
                .orElseThrow();
    }

    private static long occurrences(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
