package org.watchward.assessment.findings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a finding is rejected. */
public enum Grounds {
    /** It is how things are recorded, or the data is at fault. */
    RECORDING("how it is recorded, or the data"),
    /** Another finding tells it already. */
    TOLD("told elsewhere"),
    /** It is too small to matter. */
    SMALL("too small to matter"),
    /** Its cause is known, and needs no assessment. */
    KNOWN("its cause is known"),
    /** Something else, which must be said in words. */
    OTHER("another reason");

    private final String words;

    Grounds(String words) {
        this.words = words;
    }

    /** To stand in a sentence. */
    public String words() {
        return words;
    }

    /** As it stands in forms and names of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grounds> named(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
