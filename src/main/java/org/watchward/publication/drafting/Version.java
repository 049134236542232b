package org.watchward.publication.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was saved of a section.
 *
 * @param number counted through the section from 1
 * @param mergedWith the version of somebody else that it was joined with; null if with none
 */
record Version(
        int number,
        String text,
        Instant savedAt,
        String savedBy,
        @Nullable Integer mergedWith) {}
