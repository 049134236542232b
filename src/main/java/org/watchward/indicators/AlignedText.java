package org.watchward.indicators;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in columns, for reading at the shell. */
final class AlignedText {

    private AlignedText() {}

    /**
     * Prints rows.
     *
     * @param rows headings first; all equally long
     * @param toTheRight the columns that hold numbers, from 0
     */
    static void print(List<List<String>> rows, Set<Integer> toTheRight, PrintWriter out) {
        var widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        rows.forEach(row -> out.println(line(row, widths, toTheRight)));
    }

    private static String line(List<String> row, int[] widths, Set<Integer> toTheRight) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> padded(row.get(column), widths[column], toTheRight.contains(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String padded(String text, int width, boolean toTheRight) {
        var space = " ".repeat(width - text.length());
        return toTheRight ? space + text : text + space;
    }
}
