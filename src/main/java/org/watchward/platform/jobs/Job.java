package org.watchward.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work, as it stands.
 *
 * @param kind which {@link Work} does it
 * @param subject what it is done to, in words of its kind
 * @param askedByName who asked for it; a timetable has a name too
 * @param attempts how often it was begun
 * @param done steps that are behind it
 * @param total steps that there are; 0 while that is not known
 * @param words what is being done; once it has ended, what came of it or why it failed
 */
public record Job(
        UUID id,
        String kind,
        String subject,
        String askedByName,
        Instant askedAt,
        State state,
        int attempts,
        long done,
        long total,
        String words,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt) {

    /** How far a job is. */
    public enum State {
        /** Nobody has begun it. */
        WAITING,
        /** It is being done. */
        RUNNING,
        /** It could not be done now, and is tried again. */
        LATER,
        /** It is done. */
        DONE,
        /** It could not be done, and is not tried again. */
        FAILED
    }

    /** Whether nothing more will come of it. */
    public boolean ended() {
        return state == State.DONE || state == State.FAILED;
    }

    /** How much is behind it, in hundredths; 0 while it is not known how much there is to do. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }
}
