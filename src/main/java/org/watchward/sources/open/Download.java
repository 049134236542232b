package org.watchward.sources.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.Dataset;

/**
 * A table of evidence that anyone may have, as it stands now.
 *
 * @param table its name, and that of its files: {@code crime_month}
 * @param title as it is headed
 * @param description what its rows are; empty if the title says all
 * @param rows how many it has
 * @param columns in order
 * @param sources the datasets that it is made from
 */
public record Download(
        String table, String title, String description, long rows, List<Column> columns, List<Source> sources) {

    /** Copies the lists. */
    public Download {
        columns = List.copyOf(columns);
        sources = List.copyOf(sources);
    }

    /** When the newest release that it is made from was imported. */
    public Instant modified() {
        return sources.stream().map(Source::importedAt).max(Instant::compareTo).orElseThrow();
    }

    /**
     * One column.
     *
     * @param type as DuckDB names it: {@code VARCHAR}
     * @param description what it holds and in what unit; empty if the name says all
     */
    public record Column(String name, String type, String description) {}

    /**
     * One dataset that rows came from.
     *
     * @param releases how many of its releases are current
     * @param asOf the day on which the oldest left its publisher; absent if unknown for any
     * @param importedAt when the newest was brought in
     */
    public record Source(
            Dataset dataset, int releases, @Nullable LocalDate asOf, Instant importedAt) {}
}
