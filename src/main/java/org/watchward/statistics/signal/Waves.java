package org.watchward.statistics.signal;

import java.util.stream.IntStream;

/** The columns of a season: one level, and a wave of a year and one of half a year. */
final class Waves {

    /** Columns of a seasonal design. */
    static final int COLUMNS = 5;

    private static final double TURN = 2 * Math.PI / 12;

    private Waves() {}

    static double[][] of(int[] months, boolean seasonal) {
        var rows = IntStream.of(months).mapToObj(month -> at(month, seasonal)).toArray(double[][]::new);
        var design = new double[seasonal ? COLUMNS : 1][months.length];
        for (var column = 0; column < design.length; column++) {
            for (var row = 0; row < months.length; row++) {
                design[column][row] = rows[row][column];
            }
        }
        return design;
    }

    static double[] at(int month, boolean seasonal) {
        var angle = TURN * (month % 12);
        return seasonal
                ? new double[] {1, Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)}
                : new double[] {1};
    }
}
