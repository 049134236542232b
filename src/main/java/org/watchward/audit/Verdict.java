package org.watchward.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param lines how many were read
 * @param removed how many had been taken out when they were over age
 * @param earliest of the moments at which they were written; null if there are none
 * @param latest of them; null if there are none
 * @param head where the chain ends
 * @param breaks the first places at which the chain does not hold, in their order
 * @param found how many places there are at which it does not
 */
record Verdict(
        long lines,
        long removed,
        @Nullable Instant earliest,
        @Nullable Instant latest,
        Head head,
        List<Break> breaks,
        long found) {

    /** What can be said when even the end of the chain is not known. */
    static final Verdict WITHOUT_HEAD = new Verdict(
            0,
            0,
            null,
            null,
            Head.NONE,
            List.of(new Break(
                    0, Break.Kind.MISSING, "the head of the trail is missing, and with it where the trail ended")),
            1);

    Verdict {
        breaks = List.copyOf(breaks);
    }

    boolean whole() {
        return found == 0;
    }
}
