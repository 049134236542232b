package org.watchward.sources;

import java.util.List;

/**
 * A table of evidence that releases bring rows for, and the DuckDB view over the current ones.
 *
 * @param name lower case words joined by underscores: {@code published_count}
 * @param columns in order; every release writes the same
 * @param key the columns that say what a row is of, where two releases may both be current and overlap: the view then
 *     has one row for each; empty if they cannot
 * @param preferred which of two rows of one key the view shows: the first in this order, {@code edition desc}, else that
 *     of the release imported last
 */
public record EvidenceTable(String name, List<Column> columns, List<String> key, String preferred) {

    /** Copies the columns. */
    public EvidenceTable {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a table of evidence is named like published_count, was '" + name + "'");
        }
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** The same with columns listed. */
    public static EvidenceTable of(String name, Column... columns) {
        return new EvidenceTable(name, List.of(columns), List.of(), "");
    }

    /**
     * The same, but its view shows one row of each key, though several current releases have one.
     *
     * @param preferred which: the first in this order, in SQL; empty for that of the release imported last
     */
    public EvidenceTable oneOfEach(List<String> key, String preferred) {
        return new EvidenceTable(name, columns, key, preferred);
    }

    /**
     * One column.
     *
     * @param name lower case words joined by underscores
     * @param type a DuckDB type: {@code varchar}, {@code bigint}, {@code double}, {@code date}, {@code timestamp},
     *     {@code boolean} or {@code decimal(18,6)}
     */
    public record Column(String name, String type) {

        /** Decimal places of a decimal column; 0 for any other. */
        int scale() {
            var comma = type.indexOf(',');
            return comma < 0
                    ? 0
                    : Integer.parseInt(
                            type.substring(comma + 1, type.indexOf(')')).strip());
        }
    }
}
