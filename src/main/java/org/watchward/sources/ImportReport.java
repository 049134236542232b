package org.watchward.sources;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.ReleaseId;
import org.watchward.sources.intake.Refusal;

/**
 * What an import did.
 *
 * @param imported the datasets read, one for each container, in order
 * @param refused files that were meant for Watchward but could not be read
 * @param unrecognised files of no known kind
 * @param remarks what the person should know of superseded and unusual things
 * @param took from the first file found to the last commit
 */
public record ImportReport(
        List<Imported> imported,
        List<Refusal> refused,
        List<String> unrecognised,
        List<String> remarks,
        Duration took) {

    /** Copies the lists. */
    public ImportReport {
        imported = List.copyOf(imported);
        refused = List.copyOf(refused);
        unrecognised = List.copyOf(unrecognised);
        remarks = List.copyOf(remarks);
    }

    /** Whether any file was read, be it again. */
    public boolean anything() {
        return !imported.isEmpty();
    }

    /** Rows read in all. */
    public long rowsRead() {
        return imported.stream()
                .mapToLong(each -> each.accepted() + each.quarantined())
                .sum();
    }

    /**
     * One dataset of one container.
     *
     * @param release what it became, or the release that holds the same content already
     * @param alreadyHeld whether nothing changed, because the same content was imported before
     * @param files how many were read
     * @param accepted rows kept
     * @param quarantined rows put aside
     * @param months months of its parts
     * @param forces forces of its parts, as the files name them
     * @param categories categories of its parts
     * @param unlocated accepted rows without an area; null for datasets without parts
     */
    public record Imported(
            ReleaseId release,
            boolean alreadyHeld,
            Dataset dataset,
            String container,
            int files,
            long accepted,
            long quarantined,
            SortedSet<YearMonth> months,
            Set<String> forces,
            Set<String> categories,
            @Nullable Long unlocated) {}
}
