package org.watchward.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A CSV file, written a row at a time; a value that holds a comma or a quote is quoted. */
final class Csv implements AutoCloseable {

    private final BufferedWriter writer;

    private Csv(Path file) throws IOException {
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    static Csv at(Path file, String... header) throws IOException {
        var csv = new Csv(file);
        csv.row((Object[]) header);
        return csv;
    }

    static void write(Path file, List<List<String>> rows) throws IOException {
        try (var csv = new Csv(file)) {
            for (var row : rows) {
                csv.row(row.toArray());
            }
        }
    }

    void row(Object... values) throws IOException {
        writer.write(Arrays.stream(values).map(Csv::quoted).collect(Collectors.joining(",")));
        writer.write("\r\n");
    }

    private static String quoted(Object value) {
        var text = value.toString();
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
