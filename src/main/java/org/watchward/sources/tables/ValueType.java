package org.watchward.sources.tables;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the values of a declared column are. */
public enum ValueType {
    /** Words or codes, kept as they are. */
    @JsonProperty("text")
    TEXT("varchar", "words"),
    /** A whole number. */
    @JsonProperty("integer")
    INTEGER("bigint", "a whole number"),
    /** A number. */
    @JsonProperty("number")
    NUMBER("double", "a number"),
    /** A day: {@code 31/12/2022} or {@code 2022-12-31}. */
    @JsonProperty("date")
    DATE("date", "a date such as 31/12/2022"),
    /** The code of an area: a letter and eight digits. */
    @JsonProperty("area")
    AREA("varchar", "an area code such as E01001883");

    private final String duckdb;
    private final String words;

    ValueType(String duckdb, String words) {
        this.duckdb = duckdb;
        this.words = words;
    }

    /** The type of its column in DuckDB. */
    public String duckdb() {
        return duckdb;
    }

    /** What to expect, in a sentence. */
    public String words() {
        return words;
    }
}
