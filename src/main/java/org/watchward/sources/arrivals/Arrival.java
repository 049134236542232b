package org.watchward.sources.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was brought in at once, and what became of it.
 *
 * @param extracted when the publisher made it, as whoever brought it says; null if they do not
 * @param folder where its files wait, in {@link Intray}
 * @param generation of the evidence that its outcome was worked out against; null while there is none
 * @param outcome what importing it does, or did; null while that is not known
 * @param decider the person who made it current or discarded it; null while nobody has
 * @param decidedBy who made it current or discarded it; empty while nobody has
 * @param words what the person should know of its state
 */
record Arrival(
        long id,
        Way way,
        String broughtBy,
        Instant arrivedAt,
        @Nullable LocalDate extracted,
        String folder,
        State state,
        @Nullable Long generation,
        @Nullable Outcome outcome,
        @Nullable UUID decider,
        String decidedBy,
        @Nullable Instant decidedAt,
        String words,
        List<Brought> files) {

    Arrival {
        files = List.copyOf(files);
    }

    Arrival of(List<Brought> brought) {
        return new Arrival(
                id,
                way,
                broughtBy,
                arrivedAt,
                extracted,
                folder,
                state,
                generation,
                outcome,
                decider,
                decidedBy,
                decidedAt,
                words,
                brought);
    }

    /** How something came in. */
    enum Way {
        /** Somebody sent it from a page. */
        PAGE,
        /** A program sent it in somebody's name. */
        PROGRAM,
        /** It was fetched from the archive of the police. */
        ARCHIVE,
        /** It lay in the folder that is watched. */
        FOLDER
    }

    /** How far an arrival is. */
    enum State {
        /** It is being read, to see what it would change. */
        READING,
        /** It was read, and waits for somebody to decide. */
        STAGED,
        /** Somebody decided that it is to be made current. */
        ACTIVATING,
        /** It was made current. */
        CURRENT,
        /** All of it was held already. */
        HELD,
        /** Nothing of it could be used. */
        REFUSED,
        /** Somebody decided against it. */
        DISCARDED,
        /** It could not be read, for a reason that is not its own. */
        FAILED;

        /** Whether its files are still needed. */
        boolean open() {
            return this == READING || this == STAGED || this == ACTIVATING || this == FAILED;
        }
    }

    /**
     * A file of it.
     *
     * @param name as it was called where it came from
     */
    record Brought(int ordinal, String name, long bytes, String sha256) {}

    /** What jobs on it are asked for with. */
    String subject() {
        return Long.toString(id);
    }
}
