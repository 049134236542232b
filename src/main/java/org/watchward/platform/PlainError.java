package org.watchward.platform;

import org.jspecify.annotations.Nullable;

/**
 * Something that the person at the shell can put right; the message says what is wrong and what to do, and is all they
 * see.
 */
public class PlainError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error with its message in plain words. */
    public PlainError(String message) {
        super(message);
    }

    /** An error with its message in plain words, and what caused it for the log. */
    public PlainError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The first such error among the causes of another; null if there is none. */
    public static @Nullable PlainError in(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlainError plain) {
                return plain;
            }
        }
        return null;
    }
}
