package org.watchward.assessment.findings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people decided of a finding. */
public enum Standing {
    /** Nobody has decided yet. */
    CANDIDATE,
    ACCEPTED,
    REJECTED;

    /** As it stands in addresses and names of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Standing> named(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
