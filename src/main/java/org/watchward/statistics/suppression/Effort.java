package org.watchward.statistics.suppression;

import java.util.HashSet;
import java.util.Set;

/** How much one search for a treatment may still do, counted and not timed, and what it need not do again. */
final class Effort {

    /** What a linear program costs however small it is. */
    private static final long LEAST = 20_000;

    private final Set<Set<Integer>> wide = new HashSet<>();
    private long left;

    Effort(long allowed) {
        left = allowed;
    }

    /** Whether withheld cells that share sums were attacked before, and none was too narrow. */
    boolean knowsWide(Set<Integer> cells) {
        return wide.contains(cells);
    }

    void foundWide(Set<Integer> cells) {
        wide.add(cells);
    }

    /** One linear program: about as many steps as there are sums, each over the whole of it. */
    void spend(long sums, long cells) throws TooLarge {
        left -= LEAST + sums * sums * cells;
        if (left < 0) {
            throw new TooLarge();
        }
    }
}
