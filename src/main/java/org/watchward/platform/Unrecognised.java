package org.watchward.platform;

import java.util.List;

/** A name that means nothing here, with the nearest ones that do. */
public final class Unrecognised extends PlainError {

    private static final long serialVersionUID = 1L;

    private final transient List<String> nearest;

    /** An error with its message in plain words, and the values that come nearest, best first. */
    public Unrecognised(String message, List<String> nearest) {
        super(message);
        this.nearest = List.copyOf(nearest);
    }

    /** The values that come nearest, best first; empty if there are none. */
    public List<String> nearest() {
        return nearest;
    }
}
