package org.watchward.publicsite.explore;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.watchward.charts.AreaMap;

/** The regions of a map as GeoJSON, light enough for a phone: to about ten metres, and nothing that the drawing does not say. */
record Shapes(AreaMap map) {

    private static final int DECIMALS = 4;
    private static final double TOLERANCE = 0.0003;

    Map<String, Object> json() {
        var features = new ArrayList<Map<String, Object>>();
        map.regions().forEach(region -> features.add(feature(region)));
        return Map.of(
                "type",
                "FeatureCollection",
                "finding",
                map.finding(),
                "unit",
                map.unit(),
                "classes",
                map.classes(),
                "features",
                features);
    }

    private static Map<String, Object> feature(AreaMap.Region region) {
        return Map.of(
                "type",
                "Feature",
                "properties",
                Map.of("code", region.code(), "name", region.label(), "step", region.step(), "shown", region.shown()),
                "geometry",
                geometry(TopologyPreservingSimplifier.simplify(region.shape(), TOLERANCE)));
    }

    private static Map<String, Object> geometry(Geometry shape) {
        var polygons = new ArrayList<Object>();
        for (var i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(rings(polygon));
            }
        }
        return Map.of("type", "MultiPolygon", "coordinates", polygons);
    }

    private static List<Object> rings(Polygon polygon) {
        var rings = new ArrayList<Object>();
        rings.add(ring(polygon.getExteriorRing().getCoordinates()));
        for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i).getCoordinates()));
        }
        return rings;
    }

    private static List<Object> ring(Coordinate[] corners) {
        var ring = new ArrayList<Object>();
        for (var corner : corners) {
            ring.add(List.of(rounded(corner.x), rounded(corner.y)));
        }
        return ring;
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
