package org.watchward.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.watchward.web.spi.Caller;

/** Who was at work, and from where. */
record Whence(
        @Nullable UUID person, String personName, @Nullable UUID organisation, String organisationName, String origin) {

    static Whence of(Caller caller, String origin) {
        return new Whence(
                caller.person(),
                Text.bounded(caller.name()),
                caller.organisation(),
                Text.bounded(caller.organisationName()),
                origin);
    }

    static Whence nobody(String name, String origin) {
        return new Whence(null, name, null, "", origin);
    }
}
