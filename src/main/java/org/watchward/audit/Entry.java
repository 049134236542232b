package org.watchward.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the trail says.
 *
 * @param at when it was done, to the microsecond
 * @param action the kind of act: {@code role-granted}
 * @param person who did it; null if nobody was signed in, or it was the system
 * @param personName their name then, or what else was at work
 * @param organisation for which they acted; null if for none
 * @param organisationName its name then; empty if for none
 * @param origin the address of the client, or the console or job at work
 * @param subjectKind of what it was done to; empty if to nothing in particular
 * @param subjectId of what it was done to; empty if to nothing in particular
 * @param words what a reader should know besides; may be empty
 * @param was what fields held before
 * @param becomes what they hold now
 */
public record Entry(
        Instant at,
        String action,
        @Nullable UUID person,
        String personName,
        @Nullable UUID organisation,
        String organisationName,
        String origin,
        String subjectKind,
        String subjectId,
        String words,
        Map<String, String> was,
        Map<String, String> becomes) {

    /** Copies the fields, in the order of their names. */
    public Entry {
        was = Collections.unmodifiableMap(new TreeMap<>(was));
        becomes = Collections.unmodifiableMap(new TreeMap<>(becomes));
    }
}
