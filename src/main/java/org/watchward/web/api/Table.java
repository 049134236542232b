package org.watchward.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answers: rows of named values, as a list in JSON and as lines in CSV.
 *
 * @param name of the list in JSON: {@code figures}
 * @param columns of the CSV, in order; JSON has every value of a row
 * @param rows values by name; null where there is none, which is never 0
 * @param around what JSON says of the list as a whole
 */
public record Table(
        String name,
        List<String> columns,
        List<Map<String, @Nullable Object>> rows,
        Map<String, @Nullable Object> around)
        implements Answerable {

    /** Copies the columns, and puts what is said of the whole in one order, so that equal answers are equal to the byte. */
    public Table {
        columns = List.copyOf(columns);
        around = new TreeMap<>(around);
    }

    /** A list about which there is nothing more to say. */
    public static Table of(String name, List<String> columns, List<Map<String, @Nullable Object>> rows) {
        return new Table(name, columns, rows, Map.of());
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.JSON, Format.CSV);
    }

    @Override
    public byte[] bytes(Format format) {
        return format == Format.CSV ? csv().getBytes(StandardCharsets.UTF_8) : Json.bytes(json());
    }

    private Map<String, @Nullable Object> json() {
        var content = new LinkedHashMap<String, @Nullable Object>(around);
        content.put(name, rows);
        return content;
    }

    private String csv() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(
                    columns.stream().map(each -> text(row.get(each))).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(" "))
                : value.toString();
    }
}
