package org.watchward.sources.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.ReleaseId;
import org.watchward.sources.Dataset;

/**
 * One import of one dataset.
 *
 * @param dataset what it is, with its publisher, licence and attribution
 * @param edition which edition of the dataset; empty if it has none
 * @param container the zip, folder or file that it came in
 * @param extracted when the publisher made it; null if unknown
 * @param importedAt when it was brought in
 * @param current whether any of it is in use; false once all of it is superseded
 * @param supersededBy what took its place; null while it is current
 */
public record Release(
        ReleaseId id,
        Dataset dataset,
        String edition,
        String container,
        @Nullable LocalDate extracted,
        Instant importedAt,
        long rowsRead,
        long rowsAccepted,
        long rowsQuarantined,
        boolean current,
        @Nullable ReleaseId supersededBy,
        List<SourceFile> files,
        List<String> caveats,
        List<Quarantined> quarantine) {

    /** Copies the lists. */
    public Release {
        files = List.copyOf(files);
        caveats = List.copyOf(caveats);
        quarantine = List.copyOf(quarantine);
    }

    /** The id of its dataset: {@code police-street}. */
    public String datasetId() {
        return dataset.id();
    }

    /** What the publisher calls it. */
    public String title() {
        return dataset.title();
    }

    /** Who published it. */
    public String publisher() {
        return dataset.publisher();
    }

    /** The name of its licence. */
    public String licence() {
        return dataset.licence();
    }

    /** Where the licence is. */
    public String licenceUrl() {
        return dataset.licenceUrl();
    }

    /** The words that the licence asks for. */
    public String attribution() {
        return dataset.attribution();
    }

    /**
     * One file of it.
     *
     * @param sha256 of its unpacked bytes
     * @param remarks what was unusual in reading it
     */
    public record SourceFile(
            String name,
            String sha256,
            long bytes,
            long rowsRead,
            long rowsAccepted,
            long rowsQuarantined,
            List<String> remarks) {

        /** Copies the remarks. */
        public SourceFile {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Rows of one file put aside for one reason.
     *
     * @param reason as in the quarantine file: {@code bad-month}
     * @param words said of a row: {@code has a month that is not a month of the archive}
     */
    public record Quarantined(String file, String reason, String words, long rows) {}
}
