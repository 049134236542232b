package org.watchward.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A made-up country of areas that share ragged borders, in longitude and latitude. */
final class Patchwork {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double WEST = -1.6;
    private static final double SOUTH = 51.5;
    private static final double CELL = 0.06;
    private static final int CORNERS = 40;

    private Patchwork() {}

    static List<Polygon> of(int columns, int rows) {
        var areas = new ArrayList<Polygon>();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                areas.add(area(column, row));
            }
        }
        return areas;
    }

    private static Polygon area(int column, int row) {
        var ring = new ArrayList<Coordinate>();
        ring.addAll(border(column, row, true));
        ring.addAll(border(column + 1, row, false));
        ring.addAll(reversed(border(column, row + 1, true)));
        ring.addAll(reversed(border(column, row, false)));
        var closed = new ArrayList<Coordinate>();
        ring.stream()
                .filter(corner ->
                        closed.isEmpty() || !closed.get(closed.size() - 1).equals2D(corner))
                .forEach(closed::add);
        return SHAPES.createPolygon(closed.toArray(new Coordinate[0]));
    }

    /** From one crossing of the grid to the next, the same for both neighbours. */
    private static List<Coordinate> border(int column, int row, boolean eastward) {
        var corners = new ArrayList<Coordinate>();
        for (var at = 0; at <= CORNERS; at++) {
            var along = at / (double) CORNERS;
            var aside = at == 0 || at == CORNERS ? 0 : 0.06 * Math.sin(at * 12.9898 + column * 78.233 + row * 37.719);
            corners.add(
                    eastward
                            ? new Coordinate(WEST + (column + along) * CELL, SOUTH + (row + aside) * CELL * 0.7)
                            : new Coordinate(WEST + (column + aside) * CELL, SOUTH + (row + along) * CELL * 0.7));
        }
        return corners;
    }

    private static List<Coordinate> reversed(List<Coordinate> corners) {
        var back = new ArrayList<>(corners);
        Collections.reverse(back);
        return back;
    }
}
