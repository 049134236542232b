package org.watchward.sources.open;

import java.time.Instant;
import org.watchward.kernel.ReleaseId;
import org.watchward.sources.Dataset;

/**
 * One entry of the log of what changed in the data.
 *
 * @param at when
 * @param kind what happened
 * @param release that it happened with
 * @param dataset of the release
 * @param words as one sentence
 */
public record DataChange(Instant at, Kind kind, ReleaseId release, Dataset dataset, String words) {

    /** What the publisher calls its dataset. */
    public String title() {
        return dataset.title();
    }

    /** What may happen. */
    public enum Kind {
        /** A release was brought in. */
        IMPORTED,
        /** A release took the place of another for some months; of the other, others are still current. */
        REPLACED_MONTHS,
        /** A release went out of use, another having taken its place. */
        SUPERSEDED,
        /** An earlier release was put back in use for all that it covers. */
        REINSTATED
    }
}
