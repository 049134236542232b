package org.watchward.sources;

import java.time.YearMonth;
import java.util.Map;

/**
 * What one file says of one force and month: the piece that a newer extract supersedes.
 *
 * @param reporter the force as the file names it: {@code Thames Valley Police}
 * @param month the month counted
 * @param file the Parquet with its rows, a name inside the release's folder
 * @param sourceFile the file that it was read from
 * @param rows how many
 * @param unlocated how many of them have no area code
 * @param withOutcome how many say what became of the crime
 * @param underInvestigation how many of those are still under investigation: the fewer, the more mature
 * @param categories rows of each category
 */
public record Part(
        String reporter,
        YearMonth month,
        String file,
        String sourceFile,
        long rows,
        long unlocated,
        long withOutcome,
        long underInvestigation,
        Map<String, CategoryCount> categories) {

    /** Copies the counts. */
    public Part {
        categories = Map.copyOf(categories);
    }

    /**
     * Rows of one category.
     *
     * @param rows how many
     * @param unlocated how many of them have no area code
     */
    public record CategoryCount(long rows, long unlocated) {}
}
