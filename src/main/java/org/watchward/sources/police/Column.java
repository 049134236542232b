package org.watchward.sources.police;

/**
 * A column of a published file.
 *
 * @param header as published: {@code Reported by}
 * @param name in SQL: {@code reported_by}
 * @param type in DuckDB when read: {@code varchar} or {@code double}
 * @param required whether a file without it cannot be read
 */
record Column(String header, String name, String type, boolean required) {

    static Column text(String header, String name) {
        return new Column(header, name, "varchar", true);
    }

    static Column number(String header, String name) {
        return new Column(header, name, "double", true);
    }

    Column optional() {
        return new Column(header, name, type, false);
    }
}
