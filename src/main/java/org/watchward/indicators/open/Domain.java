package org.watchward.indicators.open;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What small areas are ranked by when deprivation is spoken of. */
public enum Domain {
    /** Income alone: the default, since no crime is in it. */
    INCOME("income deprivation"),
    /** The whole index of multiple deprivation, of which recorded crime is a part. */
    IMD("multiple deprivation");

    private final String words;

    Domain(String words) {
        this.words = words;
    }

    /** As it is typed, and as the evidence has it: {@code income}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In a sentence: {@code income deprivation}. */
    public String words() {
        return words;
    }

    /** The domain of a word; empty if there is none. */
    public static Optional<Domain> named(String word) {
        return Arrays.stream(values())
                .filter(domain -> domain.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
