package org.watchward.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The county cut into small pieces that fit without gap or overlap. Cells of a Voronoi diagram are bent by a smooth
 * warp of the whole plane, which no two edges can be made to cross by; neighbours share their edge point by point.
 *
 * @param pieces in degrees, in the order of their sites
 * @param sites the middle of each piece, in metres
 * @param neighbours of each piece, by its place in the list
 */
record Mosaic(List<Polygon> pieces, List<Coordinate> sites, List<List<Integer>> neighbours) {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double METRES_A_POINT = 140;
    private static final double SEA_SPACING = 2_300;
    private static final double EXTENT = 36_000;

    static Mosaic of(long seed, int count) {
        var dice = Dice.of(seed, "sites");
        var sea = sea(dice);
        var land = relaxed(land(dice, count), sea);
        var cells = cells(land, sea);
        var warp = Warp.of(seed);
        var pieces = cells.stream().map(cell -> bent(cell, warp)).toList();
        return new Mosaic(pieces, land, neighbours(cells));
    }

    /** The piece whose site is nearest to the middle of a town. */
    int nearest(Town town) {
        return IntStream.range(0, sites.size())
                .boxed()
                .min(Comparator.comparingDouble(piece -> town.distance(sites.get(piece).x, sites.get(piece).y)))
                .orElseThrow();
    }

    private static List<Coordinate> land(Dice dice, int count) {
        var sites = new ArrayList<Coordinate>();
        while (sites.size() < count) {
            var site = candidate(dice);
            if (Ground.land(site.x * 1.03, site.y * 1.03) && roomFor(site, sites)) {
                sites.add(site);
            }
        }
        return sites;
    }

    private static Coordinate candidate(Dice dice) {
        var pick = dice.fraction();
        for (var town : Town.ALL) {
            pick -= town.share();
            if (pick < 0) {
                return new Coordinate(
                        dice.gaussian(town.east(), town.spread()), dice.gaussian(town.north(), town.spread()));
            }
        }
        return new Coordinate(dice.between(-EXTENT, EXTENT), dice.between(-EXTENT, EXTENT));
    }

    private static boolean roomFor(Coordinate site, List<Coordinate> others) {
        var toTown = Town.ALL.stream()
                .mapToDouble(town -> town.distance(site.x, site.y))
                .min()
                .orElse(0);
        var room = StrictMath.min(2_000, 300 + 0.16 * toTown);
        return others.stream().noneMatch(other -> other.distance(site) < room);
    }

    private static List<Coordinate> sea(Dice dice) {
        var sites = new ArrayList<Coordinate>();
        for (var x = -EXTENT; x <= EXTENT; x += SEA_SPACING) {
            for (var y = -EXTENT; y <= EXTENT; y += SEA_SPACING) {
                var site = new Coordinate(
                        x + dice.between(-0.35, 0.35) * SEA_SPACING, y + dice.between(-0.35, 0.35) * SEA_SPACING);
                if (!Ground.land(site.x, site.y)) {
                    sites.add(site);
                }
            }
        }
        return sites;
    }

    /** Each site moved to the middle of its cell, which evens out slivers. */
    private static List<Coordinate> relaxed(List<Coordinate> land, List<Coordinate> sea) {
        return cells(land, sea).stream()
                .map(cell -> cell.getCentroid().getCoordinate())
                .toList();
    }

    private static List<Polygon> cells(List<Coordinate> land, List<Coordinate> sea) {
        var all = new ArrayList<>(land);
        all.addAll(sea);
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(all);
        builder.setClipEnvelope(new Envelope(-EXTENT * 1.2, EXTENT * 1.2, -EXTENT * 1.2, EXTENT * 1.2));
        var places = new HashMap<Coordinate, Integer>();
        for (var i = 0; i < land.size(); i++) {
            places.put(land.get(i), i);
        }
        var cells = new Polygon[land.size()];
        var diagram = builder.getDiagram(GEOMETRY);
        for (var i = 0; i < diagram.getNumGeometries(); i++) {
            var cell = (Polygon) diagram.getGeometryN(i);
            var place = places.get((Coordinate) cell.getUserData());
            if (place != null) {
                cells[place] = cell;
            }
        }
        return List.of(cells);
    }

    private static Polygon bent(Polygon cell, Warp warp) {
        var corners = cell.getExteriorRing().getCoordinates();
        var ring = new ArrayList<Coordinate>();
        for (var i = 1; i < corners.length; i++) {
            along(corners[i - 1], corners[i], warp)
                    .filter(point ->
                            ring.isEmpty() || !ring.get(ring.size() - 1).equals2D(point))
                    .forEach(ring::add);
        }
        ring.add(ring.get(0).copy());
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** The points of an edge without its end, the same from either side. */
    private static Stream<Coordinate> along(Coordinate from, Coordinate to, Warp warp) {
        var forward = from.compareTo(to) < 0;
        var low = forward ? from : to;
        var high = forward ? to : from;
        var parts = (int) StrictMath.max(1, StrictMath.ceil(low.distance(high) / METRES_A_POINT));
        return IntStream.range(0, parts).mapToObj(step -> {
            var place = (double) (forward ? step : parts - step) / parts;
            return warp.bent(low.x + (high.x - low.x) * place, low.y + (high.y - low.y) * place);
        });
    }

    private static List<List<Integer>> neighbours(List<Polygon> cells) {
        var owners = new HashMap<Edge, Integer>();
        var neighbours = new ArrayList<TreeSet<Integer>>();
        for (var i = 0; i < cells.size(); i++) {
            neighbours.add(new TreeSet<>());
            meet(i, cells.get(i).getExteriorRing().getCoordinates(), owners, neighbours);
        }
        return neighbours.stream().map(List::copyOf).toList();
    }

    private static void meet(
            int cell, Coordinate[] corners, Map<Edge, Integer> owners, List<TreeSet<Integer>> neighbours) {
        for (var i = 1; i < corners.length; i++) {
            var other = owners.putIfAbsent(Edge.of(corners[i - 1], corners[i]), cell);
            if (other != null) {
                neighbours.get(cell).add(other);
                neighbours.get(other).add(cell);
            }
        }
    }

    private record Edge(Coordinate low, Coordinate high) {
        static Edge of(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Edge(a, b) : new Edge(b, a);
        }
    }

    /** A bend of the plane that is gentle enough at every scale to be undone, so that it joins no two places. */
    private record Warp(List<Wave> waves) {

        private static final Comparator<Wave> LONGEST_FIRST =
                Comparator.comparingDouble(Wave::length).reversed();

        static Warp of(long seed) {
            var dice = Dice.of(seed, "warp");
            var waves = new ArrayList<Wave>();
            for (var length : new double[] {9_000, 6_000, 3_100, 1_900, 1_100, 700}) {
                waves.add(Wave.of(dice, length));
            }
            waves.sort(LONGEST_FIRST);
            return new Warp(List.copyOf(waves));
        }

        Coordinate bent(double x, double y) {
            var east = x;
            var north = y;
            for (var wave : waves) {
                var lift = wave.height(x, y);
                east += lift * wave.pushEast;
                north += lift * wave.pushNorth;
            }
            return Ground.degrees(east, north);
        }
    }

    private record Wave(double length, double east, double north, double phase, double pushEast, double pushNorth) {

        static Wave of(Dice dice, double length) {
            var heading = dice.between(0, 2 * StrictMath.PI);
            var push = dice.between(0, 2 * StrictMath.PI);
            return new Wave(
                    length,
                    StrictMath.cos(heading),
                    StrictMath.sin(heading),
                    dice.between(0, 2 * StrictMath.PI),
                    StrictMath.cos(push),
                    StrictMath.sin(push));
        }

        double height(double x, double y) {
            return 0.025 * length * StrictMath.sin(2 * StrictMath.PI * (x * east + y * north) / length + phase);
        }
    }
}
