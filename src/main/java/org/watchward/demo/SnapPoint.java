package org.watchward.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** One of the few points of a piece on which published crimes are put, instead of where they happened. */
record SnapPoint(Coordinate place, String location) {

    private static final int IN_A_PIECE = 15;
    private static final int STREETS = 620;

    private static final List<String> IN_TOWN = List.of(
            "Shopping Area",
            "Supermarket",
            "Parking Area",
            "Nightclub",
            "Bus/Coach Station",
            "Further/Higher Educational Building",
            "Theatre/Concert Hall",
            "Hospital");

    private static final List<String> ANYWHERE =
            List.of("Supermarket", "Parking Area", "Petrol Station", "Sports/Recreation Area", "Park/Open Space");

    /** The points of every piece of the county, the most used first. */
    static List<List<SnapPoint>> of(County county, long seed) {
        var streets = Names.streets(seed, STREETS);
        return IntStream.range(0, county.pieces())
                .mapToObj(piece -> of(county, piece, streets, Dice.of(seed, "snap points", piece)))
                .toList();
    }

    private static List<SnapPoint> of(County county, int piece, List<String> streets, Dice dice) {
        var site = county.mosaic().sites().get(piece);
        var kinds = Town.centrality(site.x, site.y) > 0.35 ? IN_TOWN : ANYWHERE;
        var points = new ArrayList<SnapPoint>();
        for (var i = 0; i < IN_A_PIECE; i++) {
            var name = i < 3 && dice.chance(0.5) ? dice.oneOf(kinds) : dice.oneOf(streets);
            points.add(new SnapPoint(inside(county.mosaic().pieces().get(piece), dice), "On or near " + name));
        }
        return points;
    }

    private static Coordinate inside(Polygon ground, Dice dice) {
        var prepared = PreparedGeometryFactory.prepare(ground);
        var box = ground.getEnvelopeInternal();
        while (true) {
            var point = point(
                    ground, dice.between(box.getMinX(), box.getMaxX()), dice.between(box.getMinY(), box.getMaxY()));
            if (prepared.containsProperly(point)) {
                return point.getCoordinate();
            }
        }
    }

    private static Point point(Polygon ground, double longitude, double latitude) {
        return ground.getFactory()
                .createPoint(
                        new Coordinate(StrictMath.rint(longitude * 1e6) / 1e6, StrictMath.rint(latitude * 1e6) / 1e6));
    }

    /** Six decimals, as published. */
    String longitude() {
        return Text.of("%.6f", place.x);
    }

    /** Six decimals, as published. */
    String latitude() {
        return Text.of("%.6f", place.y);
    }
}
