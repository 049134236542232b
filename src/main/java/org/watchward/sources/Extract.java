package org.watchward.sources;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.intake.Candidate;

/**
 * When the publisher made a file, so far as it is known.
 *
 * @param on the day; null if unknown
 * @param by how it is known
 */
record Extract(@Nullable LocalDate on, By by) {

    static final Extract UNKNOWN = new Extract(null, By.UNKNOWN);

    /** How the day is known. */
    enum By {
        STATED,
        ZIP,
        UNKNOWN
    }

    /** What the person says; else the latest date of the zip's entries; else nothing. */
    static Extract of(@Nullable LocalDate stated, Collection<Candidate> files) {
        if (stated != null) {
            return new Extract(stated, By.STATED);
        }
        Optional<LocalDate> latest =
                files.stream().map(Candidate::dated).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return latest.map(day -> new Extract(day, By.ZIP)).orElse(UNKNOWN);
    }
}
