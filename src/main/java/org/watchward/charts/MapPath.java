package org.watchward.charts;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The rings of a shape as one path of whole numbers, each corner told from the one before. */
final class MapPath {

    private static final int FEWEST_CORNERS = 3;

    private final StringBuilder path = new StringBuilder();

    private MapPath() {}

    /** The path; a shape too small to be seen becomes a dot of one unit, never nothing. */
    static String of(Geometry shape) {
        var path = new MapPath();
        for (var part = 0; part < shape.getNumGeometries(); part++) {
            path.add((Polygon) shape.getGeometryN(part));
        }
        if (path.path.length() == 0 && !shape.isEmpty()) {
            path.dot(shape.getCoordinate());
        }
        return path.path.toString();
    }

    private void add(Polygon polygon) {
        if (polygon.isEmpty()) {
            return;
        }
        add(polygon.getExteriorRing());
        for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            add(polygon.getInteriorRingN(hole));
        }
    }

    private void add(LineString ring) {
        var start = path.length();
        var corners = 1;
        var first = ring.getCoordinateN(0);
        var x = Math.round(first.x);
        var y = Math.round(first.y);
        path.append('M').append(x).append(' ').append(y).append('l');
        for (var at = 1; at < ring.getNumPoints() - 1; at++) {
            var corner = ring.getCoordinateN(at);
            var across = Math.round(corner.x) - x;
            var down = Math.round(corner.y) - y;
            if (across != 0 || down != 0) {
                corners++;
                x += across;
                y += down;
                step(across, down);
            }
        }
        path.append('z');
        if (corners < FEWEST_CORNERS) {
            path.setLength(start);
        }
    }

    private void step(long across, long down) {
        var first = path.charAt(path.length() - 1) == 'l';
        path.append(first || across < 0 ? "" : " ").append(across);
        path.append(down < 0 ? "" : " ").append(down);
    }

    private void dot(Coordinate at) {
        path.append('M')
                .append(Math.round(at.x))
                .append(' ')
                .append(Math.round(at.y))
                .append("h1v1h-1z");
    }
}
