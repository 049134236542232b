package org.watchward.statistics.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.watchward.statistics.Require;

/** Areas in equal groups by rank, such as fifths by deprivation ({@code docs/methods/inequality.md}). */
public final class QuantileGroups {

    private QuantileGroups() {}

    /**
     * The group of each area, by the rule of the Office for Health Improvement and Disparities:
     * {@code groups + 1 - ceil((n + 1 - rank) / (n / groups))}, at least 1. Equal values share the lowest of their ranks and
     * so never fall into different groups.
     *
     * @param values one each for every area; no NaN
     * @param groups how many groups, such as 5 or 10; 2 or more
     * @param highestFirst whether group 1 holds the highest values (a score of deprivation) or the lowest
     * @return groups from 1, in the order of the values
     * @throws IllegalArgumentException if there are fewer areas than groups
     */
    public static int[] of(double[] values, int groups, boolean highestFirst) {
        Require.atLeast("groups", 2, groups);
        Require.atLeast("areas", groups, values.length);
        Require.finite("values", values);
        var size = (double) values.length / groups;
        return Arrays.stream(lowestRanks(values, highestFirst))
                .map(rank -> (int) Math.max(1, Math.floor(groups + 1 - Math.ceil((values.length + 1 - rank) / size))))
                .toArray();
    }

    /** Ranks from 1; equal values take the lowest rank among them. */
    private static int[] lowestRanks(double[] values, boolean highestFirst) {
        var ascending = Comparator.<Integer>comparingDouble(i -> values[i]);
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(highestFirst ? ascending.reversed() : ascending)
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new int[values.length];
        for (var place = 0; place < order.length; place++) {
            var tied = place > 0 && values[order[place]] == values[order[place - 1]];
            ranks[order[place]] = tied ? ranks[order[place - 1]] : place + 1;
        }
        return ranks;
    }
}
