package org.watchward.charts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A plain table: one heading for each column, every row as long as the headings.
 *
 * @param caption what the table holds
 * @param headings one for each column
 * @param rows cells as shown
 */
public record DataTable(String caption, List<String> headings, List<List<String>> rows) {

    private static final String NEGATIVE = "-[\\d.,]+%?(?: to -?[\\d.,]+%?)?";

    /** Copies the rows and refuses one of another length than the headings. */
    public DataTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(
                        "a row must have " + headings.size() + " cells, was " + row.size() + ": " + row);
            }
        }
    }

    /**
     * The table as CSV (RFC 4180): headings first, lines ended by CR LF. A text that a spreadsheet would run as a
     * formula is kept from doing so by an apostrophe.
     */
    public String csv() {
        var lines = new StringBuilder(line(headings));
        rows.forEach(row -> lines.append(line(row)));
        return lines.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(DataTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = startsLikeAFormula(text) ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean startsLikeAFormula(String text) {
        return text.matches("(?s)[=+@\t\r].*") || (text.startsWith("-") && !text.matches(NEGATIVE));
    }
}
