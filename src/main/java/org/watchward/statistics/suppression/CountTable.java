package org.watchward.statistics.suppression;

import java.util.Arrays;
import java.util.List;
import org.watchward.statistics.Require;

/**
 * All the counts that would be shown of one dataset, however they are laid out, and the sums between them: parts and wholes by
 * area, category and period, and rolling periods. A sum that a reader can form and that is missing here is not protected.
 */
public final class CountTable {

    private final long[] counts;
    private final List<Sum> sums;

    /**
     * A whole and its parts, by their places in the table.
     *
     * @param whole the cell that holds the sum
     * @param parts the cells that add up to it; 1 or more
     */
    public record Sum(int whole, List<Integer> parts) {

        /** Keeps a copy. */
        public Sum {
            parts = List.copyOf(parts);
            Require.atLeast("parts", 1, parts.size());
        }
    }

    /**
     * A table whose sums add up.
     *
     * @param counts one a cell; 0 or more
     * @param sums every sum that a reader can form
     * @throws IllegalArgumentException naming the first sum whose parts do not add up to its whole
     */
    public CountTable(long[] counts, List<Sum> sums) {
        this.counts = counts.clone();
        this.sums = List.copyOf(sums);
        Arrays.stream(counts).forEach(count -> Require.zeroOrMore("count", (double) count));
        this.sums.forEach(this::addsUp);
    }

    private void addsUp(Sum sum) {
        var total = sum.parts().stream().mapToLong(part -> counts[part]).sum();
        if (total != counts[sum.whole()]) {
            throw new IllegalArgumentException("parts of cell " + sum.whole() + " must add up to " + counts[sum.whole()]
                    + ", added up to " + total);
        }
    }

    /** How many cells there are. */
    public int size() {
        return counts.length;
    }

    /** The count in a cell. */
    public long count(int cell) {
        return counts[cell];
    }

    /** The sums between cells. */
    public List<Sum> sums() {
        return sums;
    }
}
