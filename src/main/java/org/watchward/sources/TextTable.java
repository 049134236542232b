package org.watchward.sources;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table in a fixed-width font: numbers to the right, words to the left. */
final class TextTable {

    private final String[] headings;
    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... headings) {
        this.headings = headings;
    }

    void row(String... cells) {
        rows.add(cells);
    }

    void print(PrintWriter out) {
        var widths = new int[headings.length];
        widen(widths, headings);
        rows.forEach(row -> widen(widths, row));
        print(headings, widths, out);
        rows.forEach(row -> print(row, widths, out));
    }

    private static void widen(int[] widths, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            widths[i] = Math.max(widths[i], cells[i].length());
        }
    }

    private void print(String[] cells, int[] widths, PrintWriter out) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            var gap = " ".repeat(widths[i] - cells[i].length());
            line.append(numeric(i) ? gap + cells[i] : cells[i] + gap).append("  ");
        }
        out.println(line.toString().stripTrailing());
    }

    private boolean numeric(int column) {
        return rows.stream().allMatch(row -> row[column].matches("[-\\d,.%]*"));
    }
}
