package org.watchward.assessment.surveys;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table in a fixed-width font. */
final class Columns {

    private Columns() {}

    static void print(Tabulated table, PrintWriter out) {
        var widths = IntStream.range(0, table.head().size())
                .map(column -> Stream.concat(Stream.of(table.head()), table.rows().stream())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        print(table.head(), widths, out);
        table.rows().forEach(row -> print(row, widths, out));
    }

    private static void print(List<String> cells, int[] widths, PrintWriter out) {
        var line = new StringBuilder("  ");
        for (var at = 0; at < widths.length; at++) {
            line.append(cells.get(at))
                    .append(" ".repeat(widths[at] - cells.get(at).length() + 2));
        }
        out.println(line.toString().stripTrailing());
    }
}
