package org.watchward.sources.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.watchward.sources.Reason;

/** Makes the outline of an area from the coordinates of a feature, and puts right what is invalid in it. */
final class Outlines {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Outlines() {}

    /**
     * What came of a feature: a shape, or a fault.
     *
     * @param shape polygon or multipolygon, valid; null with a fault
     * @param repaired whether the published shape was invalid
     * @param fault null with a shape
     */
    record Outline(
            @Nullable Geometry shape,
            boolean repaired,
            @Nullable Fault fault) {}

    static Outline of(GeoJson.Feature feature) {
        try {
            var shape = published(feature);
            if (shape.isValid()) {
                return new Outline(shape, false, null);
            }
            var fixed = polygonal(GeometryFixer.fix(shape));
            return fixed.isEmpty()
                    ? faulty(Reason.BAD_COORDINATES, "an outline that encloses something")
                    : new Outline(fixed, true, null);
        } catch (BadOutline bad) {
            return new Outline(null, false, bad.fault);
        }
    }

    private static Geometry published(GeoJson.Feature feature) {
        return switch (feature.type()) {
            case "Polygon" -> polygon(list(feature.coordinates()));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(list(feature.coordinates()).stream()
                        .map(each -> polygon(list(each)))
                        .toArray(Polygon[]::new));
            case "" -> throw new BadOutline(Reason.MISSING_VALUE, "a geometry");
            default ->
                throw new BadOutline(Reason.BAD_COORDINATES, "a Polygon or MultiPolygon, was a " + feature.type());
        };
    }

    private static Polygon polygon(List<?> rings) {
        if (rings.isEmpty()) {
            throw new BadOutline(Reason.BAD_COORDINATES, "a polygon with an outer ring");
        }
        var all = rings.stream().map(ring -> ring(list(ring))).toList();
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(List<?> positions) {
        var points = new ArrayList<Coordinate>();
        for (var position : positions) {
            points.add(position(position));
        }
        if (!points.isEmpty() && !points.get(0).equals2D(points.get(points.size() - 1))) {
            points.add(points.get(0).copy());
        }
        if (points.size() < LinearRing.MINIMUM_VALID_SIZE + 1) {
            throw new BadOutline(Reason.BAD_COORDINATES, "rings of at least three corners");
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Coordinate position(Object position) {
        if (position instanceof Coordinate point && Math.abs(point.x) <= 180 && Math.abs(point.y) <= 90) {
            return point;
        }
        throw new BadOutline(
                Reason.BAD_COORDINATES,
                position instanceof Coordinate point
                        ? String.format(
                                Locale.ROOT,
                                "longitude and latitude in degrees (WGS84), was %s, %s%s",
                                point.x,
                                point.y,
                                point.x > 180 ? ", perhaps of the British National Grid" : "")
                        : "a position of two numbers");
    }

    private static List<?> list(Object coordinates) {
        if (coordinates instanceof List<?> list) {
            return list;
        }
        throw new BadOutline(Reason.BAD_COORDINATES, "coordinates as deep as the geometry's type has them");
    }

    private static Geometry polygonal(Geometry fixed) {
        var polygons = new ArrayList<Polygon>();
        for (var each : PolygonExtracter.getPolygons(fixed)) {
            polygons.add((Polygon) each);
        }
        return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Outline faulty(Reason reason, String expected) {
        return new Outline(null, false, new Fault(reason, expected));
    }

    /** Ends the reading of one outline. */
    private static final class BadOutline extends RuntimeException {

        private final transient Fault fault;

        BadOutline(Reason reason, String expected) {
            super(expected, null, false, false);
            this.fault = new Fault(reason, expected);
        }
    }
}
