package org.watchward.assessment.findings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a finding is rejected. */
public enum Grounds {
    /** It is how things are recorded, or the data is at fault. */
    RECORDING,
    /** Another finding tells it already. */
    TOLD,
    /** It is too small to matter. */
    SMALL,
    /** Its cause is known, and needs no assessment. */
    KNOWN,
    /** Something else, which must be said in words. */
    OTHER;

    /** As it stands in forms and names of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grounds> named(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
