package org.watchward.sources.arrivals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why files that were sent are not taken. */
enum Unsendable {
    /** More than may be sent at once. */
    TOO_LARGE,
    /** The disk has not the room. */
    NO_ROOM,
    /** It broke off, or is not as a browser sends files, or has too many. */
    NOT_WHOLE,
    /** No file was chosen. */
    NOTHING,
    /** The day on which the publisher made it is none, or lies ahead. */
    BAD_DAY;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its words. */
    public String key() {
        return "sources.arrivals.problem." + id();
    }

    static Optional<Unsendable> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
