package org.watchward.sources.tables;

import java.util.List;

/**
 * One row of a table, with the place it came from.
 *
 * @param sheet the name of its sheet; empty in a CSV file, which has none
 * @param number its row in the sheet, or its line in the file; from 1, as a spreadsheet program counts
 * @param cells its values as text, trailing empty cells left out: numbers unformatted with a decimal point, dates as
 *     {@code 2016-03-01}, an empty cell as the empty text
 */
public record Row(String sheet, int number, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The text of a cell, counted from 0, without the spaces around it; empty beyond the end of the row. */
    public String cell(int column) {
        return raw(column).strip();
    }

    /** The text of a cell exactly as published, spaces and all; empty beyond the end of the row. */
    public String raw(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Nothing but spaces in it. */
    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Where it stands, for a sentence: {@code line 7}, or {@code sheet 'Table C2', row 7}. */
    public String place() {
        return sheet.isEmpty() ? "line " + number : "sheet '" + sheet + "', row " + number;
    }
}
