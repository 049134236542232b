package org.watchward.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Warehouse;

/** The boundaries of current areas, by type and place, a page at a time. */
@Component
public class Outlines {

    /** How many bytes of boundaries are given as published; a page that has more is given simplified. */
    static final long MOST_BYTES = 4_000_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final JdbcClient records;
    private final String query = Warehouse.query("areas", "outlines");

    Outlines(JdbcClient records) {
        this.records = records;
    }

    /**
     * What is asked for.
     *
     * @param type of the areas
     * @param boxes only areas that touch one of these, in degrees, longitude first; anywhere if there are none
     * @param code only this area; null for any
     * @param within only inside this area; null for anywhere
     * @param from only codes in use on this day or later; null for any
     * @param to only codes in use on this day or earlier; null for any
     */
    public record Query(
            AreaType type,
            List<Envelope> boxes,
            @Nullable AreaCode code,
            @Nullable AreaCode within,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** Copies the boxes. */
        public Query {
            boxes = List.copyOf(boxes);
        }

        /** All areas of a type. */
        public static Query all(AreaType type) {
            return new Query(type, List.of(), null, null, null, null);
        }
    }

    /**
     * Some of the areas that fit, by code.
     *
     * @param matched how many fit in all
     * @param simplified whether shapes were simplified, because the published ones would be too much at once
     */
    public record Page(List<Outline> outlines, int matched, boolean simplified) {}

    /**
     * An area and its outline.
     *
     * @param shape longitude before latitude, WGS84
     * @param vintage the year of the codes that the boundary was published for
     * @param repaired whether the published shape was invalid and was put right
     */
    public record Outline(Area area, Geometry shape, int vintage, boolean repaired) {}

    /**
     * What is held of a type.
     *
     * @param areas how many have a boundary
     * @param box around all of them
     */
    public record Extent(AreaType type, int areas, Envelope box) {}

    /** What is held, for each type of which any current area has a boundary; smallest type first. */
    public List<Extent> extents() {
        return records
                .sql("""
                        select a.type, count(distinct b.code) as areas,
                               min(b.west) as west, min(b.south) as south, max(b.east) as east, max(b.north) as north
                        from areas.boundary b
                        join areas.area a on a.code = b.code
                        where a.current
                        group by a.type
                        """)
                .query((row, number) -> new Extent(
                        AreaType.valueOf(row.getString("type")),
                        row.getInt("areas"),
                        new Envelope(
                                row.getDouble("west"),
                                row.getDouble("east"),
                                row.getDouble("south"),
                                row.getDouble("north"))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Extent::type))
                .toList();
    }

    /** A page of what is asked for. */
    public Page list(Query asked, int limit, int offset) {
        var fitting = fitting(asked);
        var page = fitting.stream().skip(offset).limit(limit).toList();
        var simplified = page.stream().mapToLong(Candidate::bytes).sum() > MOST_BYTES;
        return new Page(outlines(page, simplified), fitting.size(), simplified);
    }

    /** The codes of all current areas of a type that have a boundary. */
    public List<String> codes(AreaType type) {
        return fitting(Query.all(type)).stream()
                .map(each -> each.code().value())
                .toList();
    }

    private List<Candidate> fitting(Query asked) {
        var found = new TreeMap<AreaCode, Candidate>();
        var boxes = asked.boxes().isEmpty() ? List.of(new Envelope(-180, 180, -90, 90)) : asked.boxes();
        for (var box : boxes) {
            var candidates = candidates(asked, box);
            var touching = touching(candidates, box);
            candidates.stream()
                    .filter(each -> each.inside() || touching.contains(each.code()))
                    .forEach(each -> found.put(each.code(), each));
        }
        return new ArrayList<>(found.values());
    }

    private List<Candidate> candidates(Query asked, Envelope box) {
        return records.sql(query)
                .param("type", asked.type().name())
                .param("west", box.getMinX())
                .param("south", box.getMinY())
                .param("east", box.getMaxX())
                .param("north", box.getMaxY())
                .param("code", asked.code() == null ? null : asked.code().value())
                .param("within", asked.within() == null ? null : asked.within().value())
                .param("from", asked.from() == null ? null : asked.from().toString())
                .param("to", asked.to() == null ? null : asked.to().toString())
                .query((row, number) -> new Candidate(
                        new AreaCode(row.getString("code")),
                        row.getInt("vintage"),
                        row.getLong("bytes"),
                        row.getBoolean("inside")))
                .list();
    }

    /** Those whose box crosses the edge of the one asked for, if they themselves do so too. */
    private Set<AreaCode> touching(List<Candidate> candidates, Envelope box) {
        var onTheEdge = candidates.stream().filter(each -> !each.inside()).toList();
        var touching = new HashSet<AreaCode>();
        var rectangle = FACTORY.toGeometry(box);
        shapes(onTheEdge, "shape").forEach((code, shape) -> {
            if (rectangle.intersects(shape.shape())) {
                touching.add(code);
            }
        });
        return touching;
    }

    private List<Outline> outlines(List<Candidate> page, boolean simplified) {
        var shapes = shapes(page, simplified ? "simple_shape" : "shape");
        var areas = areas(page);
        return page.stream()
                .map(each -> java.util.Objects.requireNonNull(shapes.get(each.code()))
                        .of(java.util.Objects.requireNonNull(areas.get(each.code()))))
                .toList();
    }

    private Map<AreaCode, Shape> shapes(Collection<Candidate> wanted, String column) {
        var shapes = new HashMap<AreaCode, Shape>();
        records.sql("""
                        select b.code, b.vintage, b.repaired, b.%s as shape
                        from unnest(cast(:codes as text[]), cast(:vintages as int[])) as w (code, vintage)
                        join areas.boundary b on b.code = w.code and b.vintage = w.vintage
                        """.formatted(column))
                .param("codes", wanted.stream().map(each -> each.code().value()).toArray(String[]::new))
                .param("vintages", wanted.stream().map(Candidate::vintage).toArray(Integer[]::new))
                .query(row -> {
                    shapes.put(
                            new AreaCode(row.getString("code")),
                            new Shape(
                                    Wkb.read(row.getBytes("shape")),
                                    row.getInt("vintage"),
                                    row.getBoolean("repaired")));
                });
        return shapes;
    }

    private Map<AreaCode, Area> areas(Collection<Candidate> wanted) {
        var areas = new HashMap<AreaCode, Area>();
        records.sql("select " + Areas.AREA + " from areas.area a where a.code = any(:codes)")
                .param("codes", wanted.stream().map(each -> each.code().value()).toArray(String[]::new))
                .query(row -> {
                    var area = Areas.area(row, 0);
                    areas.put(area.code(), area);
                });
        return areas;
    }

    private record Candidate(AreaCode code, int vintage, long bytes, boolean inside) {}

    private record Shape(Geometry shape, int vintage, boolean repaired) {
        Outline of(Area area) {
            return new Outline(area, shape, vintage, repaired);
        }
    }
}
