package org.watchward.statistics.spatial;

import org.watchward.statistics.Require;

/** How dense points lie over a grid ({@code docs/methods/kernel-density.md}). */
public final class KernelDensity {

    private KernelDensity() {}

    /**
     * Square cells, row by row from the lower left.
     *
     * @param left easting of the left edge, in metres
     * @param bottom northing of the lower edge, in metres
     * @param cell side of a cell in metres; above 0
     * @param columns 1 or more
     * @param rows 1 or more; with columns at most a million cells
     */
    public record Grid(double left, double bottom, double cell, int columns, int rows) {

        private static final long MOST_CELLS = 1_000_000;

        /**
         * Refuses grids that are empty or too large.
         *
         * @throws IllegalArgumentException naming the argument
         */
        public Grid {
            Require.positive("cell", cell);
            Require.atLeast("columns", 1, columns);
            Require.atLeast("rows", 1, rows);
            Require.between("cells", (double) columns * rows, 1, MOST_CELLS);
        }

        /** The easting of the middle of a column. */
        public double middleX(int column) {
            return left + (column + 0.5) * cell;
        }

        /** The northing of the middle of a row. */
        public double middleY(int row) {
            return bottom + (row + 0.5) * cell;
        }
    }

    /**
     * Density at the middle of each cell by the quartic kernel: {@code sum of 3 / (pi h^2) (1 - d^2 / h^2)^2} over points nearer than
     * {@code h}. Multiplied by a cell's area it is about the points in it.
     *
     * @param x eastings in metres
     * @param y northings in metres, as many
     * @param weights of the points, 1 for a plain count
     * @param grid where it is asked for
     * @param bandwidth h in metres; at least the side of a cell, since a narrower one would miss points between middles
     * @return points per square metre, row by row from the lower left
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static double[] quartic(double[] x, double[] y, double[] weights, Grid grid, double bandwidth) {
        Require.equallyMany("y", x.length, y.length);
        Require.equallyMany("weights", x.length, weights.length);
        Require.between("bandwidth", bandwidth, grid.cell(), Double.MAX_VALUE);
        var density = new double[grid.columns() * grid.rows()];
        for (var point = 0; point < x.length; point++) {
            add(density, x[point], y[point], weights[point] * 3 / (Math.PI * bandwidth * bandwidth), grid, bandwidth);
        }
        return density;
    }

    private static void add(double[] density, double x, double y, double height, Grid grid, double bandwidth) {
        var firstRow = Math.max(0, (int) Math.floor((y - bandwidth - grid.bottom()) / grid.cell()));
        var lastRow = Math.min(grid.rows() - 1, (int) Math.floor((y + bandwidth - grid.bottom()) / grid.cell()));
        var first = Math.max(0, (int) Math.floor((x - bandwidth - grid.left()) / grid.cell()));
        var last = Math.min(grid.columns() - 1, (int) Math.floor((x + bandwidth - grid.left()) / grid.cell()));
        for (var row = firstRow; row <= lastRow; row++) {
            for (var column = first; column <= last; column++) {
                var dx = (grid.middleX(column) - x) / bandwidth;
                var dy = (grid.middleY(row) - y) / bandwidth;
                var inside = Math.max(0, 1 - dx * dx - dy * dy);
                density[row * grid.columns() + column] += height * inside * inside;
            }
        }
    }
}
