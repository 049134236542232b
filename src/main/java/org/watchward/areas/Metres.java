package org.watchward.areas;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.watchward.kernel.AreaCode;

/**
 * Distances in metres, in a plane that touches the earth at the point asked about: true to a metre in a kilometre across
 * a county.
 */
final class Metres {

    private static final double PER_DEGREE = 111_320;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Metres() {}

    static Geometry point(Centroid centroid) {
        return FACTORY.createPoint(new Coordinate(centroid.longitude(), centroid.latitude()));
    }

    /** The first of the candidates, in their order, than which none is nearer. */
    static Optional<AreaCode> nearest(
            List<AreaCode> candidates, Function<AreaCode, Geometry> shapes, Coordinate point) {
        var plane = plane(point);
        var here = FACTORY.createPoint(new Coordinate(0, 0));
        return candidates.stream()
                .min(comparingDouble(each -> plane.transform(shapes.apply(each)).distance(here)));
    }

    /** From degrees to metres around a point, which becomes the origin. */
    static AffineTransformation plane(Coordinate origin) {
        return AffineTransformation.translationInstance(-origin.x, -origin.y)
                .scale(PER_DEGREE * Math.cos(Math.toRadians(origin.y)), PER_DEGREE);
    }
}
