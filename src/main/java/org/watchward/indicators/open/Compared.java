package org.watchward.indicators.open;

import java.util.List;

/**
 * An answer beside other places, always for the same period.
 *
 * @param answer the area's own
 * @param comparators the places that it lies in, with and without itself
 * @param standings among each group of peers
 */
public record Compared(Answer answer, List<Comparator> comparators, List<PeerStanding> standings) {

    /** Copies the lists. */
    public Compared {
        comparators = List.copyOf(comparators);
        standings = List.copyOf(standings);
    }
}
