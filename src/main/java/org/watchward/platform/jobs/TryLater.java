package org.watchward.platform.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that could not be done now and may be done later: a server that is busy, a file that is not whole yet. */
public final class TryLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration after;

    /** For when nobody says how long to wait. */
    public TryLater(String words) {
        this(words, null);
    }

    /**
     * For when it was said how long to wait.
     *
     * @param after the least time to wait; null to wait longer with each attempt
     */
    public TryLater(String words, @Nullable Duration after) {
        super(words);
        this.after = after;
    }

    /** What the person reads. */
    public String words() {
        return String.valueOf(getMessage());
    }

    /** The least time to wait; null if nobody said. */
    public @Nullable Duration after() {
        return after;
    }
}
