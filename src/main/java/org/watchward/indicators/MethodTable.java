package org.watchward.indicators;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;
import org.watchward.statistics.methods.Column;
import org.watchward.statistics.methods.Method;
import org.watchward.statistics.methods.Row;

/**
 * A CSV file as the table that a statistical method works on.
 *
 * @param columns of the header
 * @param rows with the line of the file on which each starts
 */
record MethodTable(List<String> columns, List<Row> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file that has a header.
     *
     * @param name as errors call it
     * @throws PlainError naming the line, if the file is not a table
     */
    static MethodTable read(String name, Reader file) throws IOException {
        try (var csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            var lines = csv.iterator();
            if (!lines.hasNext()) {
                throw new PlainError(name + " is empty: expected a header and a line for each row.");
            }
            var columns = header(name, lines.next());
            var rows = new ArrayList<Row>();
            lines.forEachRemaining(line -> rows.add(row(name, columns, line)));
            return new MethodTable(columns, rows);
        } catch (CsvParseException e) {
            throw new PlainError(name + " is not a CSV file: " + e.getMessage(), e);
        }
    }

    private static List<String> header(String name, CsvRecord line) {
        var columns = line.getFields().stream().map(String::strip).toList();
        var first = columns.get(0);
        var clean = new ArrayList<>(columns);
        clean.set(0, first.startsWith(BYTE_ORDER_MARK) ? first.substring(1).strip() : first);
        var seen = new HashSet<String>();
        for (var column : clean) {
            if (!seen.add(column)) {
                throw new PlainError(
                        name + ", line 1: the column '" + column + "' is there twice; expected each name once.");
            }
        }
        return List.copyOf(clean);
    }

    private static Row row(String name, List<String> columns, CsvRecord line) {
        if (line.getFieldCount() != columns.size()) {
            throw new PlainError(name + ", line " + line.getStartingLineNumber() + ": has " + line.getFieldCount()
                    + " cells; expected " + columns.size() + ", as many as the header.");
        }
        var cells = new LinkedHashMap<String, String>();
        IntStream.range(0, columns.size()).forEach(at -> cells.put(columns.get(at), line.getField(at)));
        return new Row(line.getStartingLineNumber(), cells);
    }

    /** Refuses a table that lacks a column which the method needs. */
    void mustSuit(String name, Method method) {
        var missing = method.inputs().stream()
                .filter(Column::required)
                .map(Column::name)
                .filter(column -> !columns.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new PlainError(name + ", line 1: " + method.name() + " needs the column"
                    + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing) + "; the file has "
                    + String.join(", ", columns) + nearest(missing.get(0)) + ".");
        }
    }

    private String nearest(String missing) {
        return columns.stream().anyMatch(column -> column.equalsIgnoreCase(missing))
                ? " (names are told apart by small and large letters: "
                        + Nearest.to(missing, columns).get(0) + ")"
                : "";
    }

    /** Writes rows under the columns that any of them has; those of the method where there are none. */
    static void write(Method method, List<Row> rows, Writer file) {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        if (rows.isEmpty()) {
            method.outputs().forEach(column -> columns.add(column.name()));
        }
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(cells(row, columns)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row, Set<String> columns) {
        return columns.stream()
                .map(column -> row.cells().getOrDefault(column, ""))
                .toList();
    }
}
