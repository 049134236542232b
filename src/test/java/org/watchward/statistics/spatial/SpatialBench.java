package org.watchward.statistics.spatial;

import java.io.PrintStream;
import java.util.Random;

/** How long local Moran and Gi* of as many areas as England and Wales have take, 999 conditional permutations each. */
public final class SpatialBench {

    private static final int ROWS = 187;
    private static final int COLUMNS = 188;

    private SpatialBench() {}

    /** Prints the times of five runs. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
        var map = queens();
        var values = new Random(1).doubles(map.size()).toArray();
        for (var run = 0; run < 5; run++) {
            var from = System.nanoTime();
            var local = LocalAssociation.moran(values, map);
            var star = LocalAssociation.giStar(values, map);
            var permuted = ConditionalPermutation.of(values, map, 999, run);
            var millis = (System.nanoTime() - from) / 1_000_000;
            out.printf(
                    "local Moran and Gi*, %,d areas, 999 permutations: %,d ms (first p-values %.3f %.3f %.3f)%n",
                    map.size(), millis, local.pValues()[0], star.pValues()[0], permuted.moran()[0]);
        }
    }

    /** Squares that touch along sides and at corners: up to eight neighbours, more than the six that LSOAs have on average. */
    private static Contiguity queens() {
        var lists = new java.util.ArrayList<int[]>();
        for (var at = 0; at < ROWS * COLUMNS; at++) {
            var row = at / COLUMNS;
            var column = at % COLUMNS;
            var list = java.util.stream.IntStream.builder();
            for (var up = Math.max(0, row - 1); up <= Math.min(ROWS - 1, row + 1); up++) {
                for (var over = Math.max(0, column - 1); over <= Math.min(COLUMNS - 1, column + 1); over++) {
                    if (up != row || over != column) {
                        list.add(up * COLUMNS + over);
                    }
                }
            }
            lists.add(list.build().toArray());
        }
        return Contiguity.of(lists);
    }
}
