package org.watchward.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;

/** Which of some areas lie next to each other: by their borders, or where not all of these are held by their centres. */
@Component
public class Neighbours {

    /** Borders so near each other meet; published shapes that were put right may part by as much. */
    private static final double METRES_BETWEEN_BORDERS = 5;

    /** How many neighbours areas of a plane have on average. */
    private static final int USUAL = 6;

    private final JdbcClient records;

    Neighbours(JdbcClient records) {
        this.records = records;
    }

    /**
     * What is next to what.
     *
     * @param lists for each area, in the order asked, the places in that order of those next to it; always both ways
     * @param byBorders whether borders meet; else centres are near
     * @param metres how near centres are; 0 for borders
     */
    public record Found(List<int[]> lists, boolean byBorders, double metres) {

        /** Copies the list. */
        public Found {
            lists = List.copyOf(lists);
        }
    }

    /**
     * The neighbours of each area among the others. Where a boundary is lacking, centres count as near at the distance at
     * which areas have six neighbours on average.
     *
     * @param codes of current areas, each once
     * @return empty if of any area neither a boundary nor a centre is held, or there are fewer than two areas
     */
    public Optional<Found> of(List<AreaCode> codes) {
        var shapes = shapes(codes);
        if (codes.size() > 1 && shapes.keySet().containsAll(codes)) {
            return Optional.of(byBorders(codes.stream().map(shapes::get).toList()));
        }
        var centres = centres(codes);
        shapes.forEach(
                (code, shape) -> centres.putIfAbsent(code, shape.getCentroid().getCoordinate()));
        return codes.size() > 1 && centres.keySet().containsAll(codes)
                ? Optional.of(byCentres(codes.stream().map(centres::get).toList()))
                : Optional.empty();
    }

    private Map<AreaCode, Geometry> shapes(List<AreaCode> codes) {
        var shapes = new HashMap<AreaCode, Geometry>();
        records.sql("""
                        select distinct on (code) code, shape
                        from areas.boundary
                        where code = any(:codes)
                        order by code, vintage desc
                        """).param("codes", array(codes)).query(row -> {
            shapes.put(new AreaCode(row.getString("code")), Wkb.read(row.getBytes("shape")));
        });
        return shapes;
    }

    private Map<AreaCode, Coordinate> centres(List<AreaCode> codes) {
        var centres = new HashMap<AreaCode, Coordinate>();
        records.sql("select code, longitude, latitude from areas.centroid where code = any(:codes)")
                .param("codes", array(codes))
                .query(row -> {
                    centres.put(
                            new AreaCode(row.getString("code")),
                            new Coordinate(row.getDouble("longitude"), row.getDouble("latitude")));
                });
        return centres;
    }

    private static String[] array(List<AreaCode> codes) {
        return codes.stream().map(AreaCode::value).toArray(String[]::new);
    }

    private static Found byBorders(List<Geometry> shapes) {
        var plane = Metres.plane(shapes.get(0).getEnvelopeInternal().centre());
        var flat = shapes.stream().map(plane::transform).toList();
        var tree = new STRtree();
        for (var i = 0; i < flat.size(); i++) {
            tree.insert(flat.get(i).getEnvelopeInternal(), i);
        }
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < flat.size(); i++) {
            pairs.addAll(meeting(i, flat, tree));
        }
        return new Found(lists(pairs, shapes.size()), true, 0);
    }

    /** The later ones whose borders meet an area's. */
    private static List<Pair> meeting(int area, List<Geometry> flat, STRtree tree) {
        var box = flat.get(area).getEnvelopeInternal().copy();
        box.expandBy(METRES_BETWEEN_BORDERS);
        var border = new IndexedFacetDistance(flat.get(area));
        var pairs = new ArrayList<Pair>();
        tree.query(box, item -> {
            var other = (int) item;
            if (other > area && border.isWithinDistance(flat.get(other), METRES_BETWEEN_BORDERS)) {
                pairs.add(new Pair(area, other, 0));
            }
        });
        return pairs;
    }

    private static Found byCentres(List<Coordinate> centres) {
        var plane = Metres.plane(centres.get(0));
        var flat = centres.stream()
                .map(centre -> plane.transform(centre, new Coordinate()))
                .toList();
        var pairs = IntStream.range(0, flat.size())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, flat.size())
                        .mapToObj(other -> new Pair(one, other, flat.get(one).distance(flat.get(other)))))
                .sorted(Comparator.comparingDouble(Pair::metres))
                .toList();
        var most =
                pairs.get(Math.min(pairs.size(), flat.size() * USUAL / 2) - 1).metres();
        var near = pairs.stream().filter(pair -> pair.metres() <= most).toList();
        return new Found(lists(near, centres.size()), false, most);
    }

    private record Pair(int one, int other, double metres) {}

    private static List<int[]> lists(List<Pair> pairs, int areas) {
        var lists = IntStream.range(0, areas)
                .mapToObj(area -> new ArrayList<Integer>())
                .toList();
        for (var pair : pairs) {
            lists.get(pair.one()).add(pair.other());
            lists.get(pair.other()).add(pair.one());
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toList();
    }
}
