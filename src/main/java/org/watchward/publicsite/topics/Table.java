package org.watchward.publicsite.topics;

import java.util.List;
import java.util.stream.Stream;
import org.watchward.charts.DataTable;

/**
 * A table of a topic.
 *
 * @param id as in addresses
 * @param caption what it holds
 * @param note how to read it; empty if it needs none
 * @param headings one for each column
 * @param rows all of them
 * @param shown how many of the rows stand on the page; the file has all
 */
record Table(String id, String caption, String note, List<String> headings, List<Row> rows, int shown) {

    Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Those that stand on the page. */
    public List<Row> first() {
        return rows.subList(0, Math.min(shown, rows.size()));
    }

    /** How many are in the file alone. */
    public int left() {
        return rows.size() - first().size();
    }

    DataTable asFile() {
        var all = rows.stream()
                .map(row -> Stream.concat(Stream.of(row.name()), row.cells().stream())
                        .toList())
                .toList();
        return new DataTable(caption, headings, all);
    }

    /**
     * One row.
     *
     * @param name in its first column
     * @param path of the page about it; empty if it has none
     * @param cells in the other columns
     */
    record Row(String name, String path, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }
}
