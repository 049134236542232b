package org.watchward.indicators.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes as RFC 7946 writes them: longitude before latitude in WGS84, outer rings against the clock and holes with it, and
 * six decimals, which is a tenth of a metre.
 */
final class GeoJson {

    private static final double DECIMALS = 1e6;
    private static final int FEWEST_OF_A_RING = 4;

    private GeoJson() {}

    /** A geometry object. */
    record Shape(String type, List<?> coordinates) {}

    /** A polygon or multipolygon. */
    static Shape of(Geometry shape) {
        var polygons = IntStream.range(0, shape.getNumGeometries())
                .mapToObj(at -> polygon((Polygon) shape.getGeometryN(at)))
                .toList();
        return polygons.size() == 1 ? new Shape("Polygon", polygons.get(0)) : new Shape("MultiPolygon", polygons);
    }

    private static List<List<double[]>> polygon(Polygon polygon) {
        var rings = new ArrayList<List<double[]>>();
        rings.add(ring(polygon.getExteriorRing(), true));
        for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            rings.add(ring(polygon.getInteriorRingN(hole), false));
        }
        return rings;
    }

    private static List<double[]> ring(LinearRing ring, boolean againstTheClock) {
        var corners = Orientation.isCCW(ring.getCoordinateSequence()) == againstTheClock
                ? ring.getCoordinates()
                : ring.reverse().getCoordinates();
        var rounded = rounded(corners);
        return rounded.size() < FEWEST_OF_A_RING
                ? java.util.Arrays.stream(corners)
                        .map(each -> new double[] {each.x, each.y})
                        .toList()
                : rounded;
    }

    /** Without corners that rounding has put on top of the one before. */
    private static List<double[]> rounded(Coordinate[] corners) {
        var points = new ArrayList<double[]>(corners.length);
        for (var corner : corners) {
            var point = new double[] {rounded(corner.x), rounded(corner.y)};
            if (points.isEmpty() || !java.util.Arrays.equals(points.get(points.size() - 1), point)) {
                points.add(point);
            }
        }
        return points;
    }

    static double rounded(double degrees) {
        return Math.rint(degrees * DECIMALS) / DECIMALS;
    }
}
