package org.watchward.sources;

/** What an importer makes of a file. */
public sealed interface Recognition {

    /** The file is none of this importer's. */
    Recognition NONE = new None();

    /** See {@link #NONE}. */
    record None() implements Recognition {}

    /**
     * The file is of this dataset.
     *
     * @param dataset the id of a file in {@code catalogue/datasets}
     */
    record Known(String dataset) implements Recognition {}

    /**
     * The file was meant to be of this dataset but cannot be read: a column is missing, or it is empty. Counts only if no
     * other importer knows the file.
     *
     * @param dataset the id of a file in {@code catalogue/datasets}
     * @param message names the file and says what was expected
     */
    record Unusable(String dataset, String message) implements Recognition {}
}
