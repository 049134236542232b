package org.watchward.indicators.open;

import java.util.Arrays;
import java.util.Optional;

/** What a count is set against. */
public enum Base {
    /** Usual residents at mid-year. */
    RESIDENT("residents"),
    /** People present on a working day: residents who stay and those who come in. */
    WORKDAY("people present on a working day"),
    /** Households at mid-year. */
    HOUSEHOLD("households"),
    /** A whole that the numerator is a part of, or that its kind of value brings with it. */
    WHOLE("");

    private final String words;

    Base(String words) {
        this.words = words;
    }

    /** Those counted, in words; empty where the numerator says it. */
    public String words() {
        return words;
    }

    /** The base of a word in a declaration: {@code resident}, or {@code residents}. */
    public static Optional<Base> named(String word) {
        return Arrays.stream(values())
                .filter(base -> base.name().equalsIgnoreCase(word.replaceFirst("s$", "")))
                .findFirst();
    }
}
