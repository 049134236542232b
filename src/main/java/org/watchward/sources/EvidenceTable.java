package org.watchward.sources;

import java.util.List;

/**
 * A table of evidence that releases bring rows for, and the DuckDB view over the current ones.
 *
 * @param name lower case words joined by underscores: {@code published_count}
 * @param columns in order; every release writes the same
 */
public record EvidenceTable(String name, List<Column> columns) {

    /** Copies the columns. */
    public EvidenceTable {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a table of evidence is named like published_count, was '" + name + "'");
        }
        columns = List.copyOf(columns);
    }

    /** The same with columns listed. */
    public static EvidenceTable of(String name, Column... columns) {
        return new EvidenceTable(name, List.of(columns));
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
