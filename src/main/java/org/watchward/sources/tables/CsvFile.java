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
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.intake.Refused;

/**
 * Comma-separated text, also with semicolons or tabs, gzipped or not, in any of the encodings in use.
 *
 * <p>A line that opens a quotation and never closes it is given as one cell, the whole line, and reading goes on with
 * the next: one stray mark costs one row.
 */
final class CsvFile implements TableFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int PEEKED = 1 << 13;
    private static final int MOST_STRAY_QUOTES = 20;

    private final NamedFile file;
    private final Charset encoding;
    private final char separator;
    private CloseableIterator<CsvRecord> records;

    /** The lines before the one that {@link #records} begins with. */
    private int before;

    private int lastLine;
    private int strayQuotes;

    CsvFile(NamedFile file) throws IOException {
        this.file = file;
        this.encoding = Encoding.of(file);
        var text = text();
        this.separator = separator(text);
        this.records = records(text);
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (records.hasNext()) {
                var row = row(records.next());
                if (!row.blank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            return strayQuote(e);
        } catch (UncheckedIOException e) {
            throw failed(e);
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

    private Row row(CsvRecord csv) {
        var line = before + Math.toIntExact(csv.getStartingLineNumber());
        var fields = csv.getFields();
        lastLine = line
                + Math.toIntExact(fields.stream().mapToLong(CsvFile::lineEnds).sum());
        return new Row("", line, fields);
    }

    private Row strayQuote(CsvParseException e) throws IOException {
        if (++strayQuotes > MOST_STRAY_QUOTES) {
            throw file.refused(
                    "has more than " + MOST_STRAY_QUOTES + " quotation marks that are never closed, the last in line "
                            + (lastLine + 1) + ". Expected a CSV file.",
                    e);
        }
        records.close();
        var text = text();
        for (before = 0; before < lastLine; before++) {
            text.readLine();
        }
        var broken = "";
        while (broken.isBlank()) {
            var line = text.readLine();
            before++;
            if (line == null) {
                throw failed(new UncheckedIOException(new IOException(e)));
            }
            broken = line;
        }
        lastLine = before;
        records = records(text);
        return new Row("", before, List.of(broken));
    }

    private BufferedReader text() throws IOException {
        var text = new BufferedReader(new InputStreamReader(TableFormat.unpacked(file), encoding), 1 << 16);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private Refused failed(UncheckedIOException e) {
        return e.getCause() instanceof Refused already ? already : file.damagedAfter("line " + lastLine, e);
    }

    private CloseableIterator<CsvRecord> records(BufferedReader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
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

    private static long lineEnds(String field) {
        return field.indexOf('\n') >= 0 ? occurrences(field, '\n') : occurrences(field, '\r');
    }

    private static long occurrences(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
