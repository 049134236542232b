package org.watchward.statistics.spatial;

import java.util.ArrayList;
import java.util.stream.IntStream;

/** Maps made for tests. */
final class Maps {

    private Maps() {}

    /** Squares that touch along their sides. */
    static Contiguity lattice(int rows, int columns) {
        var lists = new ArrayList<int[]>();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                var at = row * columns + column;
                var list = IntStream.builder();
                if (row > 0) {
                    list.add(at - columns);
                }
                if (column > 0) {
                    list.add(at - 1);
                }
                if (column + 1 < columns) {
                    list.add(at + 1);
                }
                if (row + 1 < rows) {
                    list.add(at + columns);
                }
                lists.add(list.build().toArray());
            }
        }
        return Contiguity.of(lists);
    }
}
