package org.watchward.areas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.watchward.kernel.AreaCode;

/** The crosswalk at one moment. Immutable, and safe to ask from many threads. */
public final class CrosswalkTable {

    private final long edition;
    private final Map<AreaCode, List<Carried>> changed;
    private final Map<AreaCode, Geometry> shapes;
    private final Map<AreaCode, Centroid> centroids;
    private final Map<AreaCode, IndexedPointInAreaLocator> locators = new ConcurrentHashMap<>();

    /**
     * Takes what is held.
     *
     * @param edition which edition of the areas it was read from
     * @param changed the LSOAs that changed, each with its children
     * @param shapes boundaries of children, as far as they are held
     * @param centroids centroids of children, as far as they are held
     */
    CrosswalkTable(
            long edition,
            Map<AreaCode, List<Carried>> changed,
            Map<AreaCode, Geometry> shapes,
            Map<AreaCode, Centroid> centroids) {
        this.edition = edition;
        this.changed = Map.copyOf(changed);
        this.shapes = Map.copyOf(shapes);
        this.centroids = Map.copyOf(centroids);
    }

    /** Which edition of the areas this is. */
    public long edition() {
        return edition;
    }

    /** Every LSOA that changed, with its shares; all others are their own share of 1. */
    public List<Carried> changes() {
        return changed.values().stream().flatMap(List::stream).toList();
    }

    /** Where the counts of an LSOA belong; itself alone if it has not changed, or is not known. */
    public List<Carried> of(AreaCode lsoa) {
        var carried = changed.get(lsoa);
        return carried == null ? List.of(Carried.unchanged(lsoa)) : carried;
    }

    /** Whether rows of this LSOA have to be shared out, or placed by their points. */
    public boolean apportioned(AreaCode lsoa) {
        return changed.containsKey(lsoa) && of(lsoa).size() > 1;
    }

    /**
     * The LSOA of 2021 in which a row with this LSOA and point belongs: of a split LSOA the child that contains the point,
     * else the nearest.
     *
     * @param longitude degrees east, WGS84
     * @param latitude degrees north, WGS84
     * @return empty if too few boundaries and centroids are held to choose; then the row is apportioned by {@link #of}
     */
    public Optional<Placement> place(AreaCode lsoa, double longitude, double latitude) {
        var children = of(lsoa).stream().map(Carried::lsoa21).toList();
        if (children.size() == 1) {
            return Optional.of(new Placement(children.get(0), false));
        }
        var point = new Coordinate(longitude, latitude);
        return containing(children, point)
                .map(child -> new Placement(child, false))
                .or(() -> nearest(children, point).map(child -> new Placement(child, true)));
    }

    private Optional<AreaCode> containing(List<AreaCode> children, Coordinate point) {
        return children.stream()
                .filter(shapes::containsKey)
                .filter(child -> locator(child).locate(point) != Location.EXTERIOR)
                .findFirst();
    }

    private Optional<AreaCode> nearest(List<AreaCode> children, Coordinate point) {
        if (shapes.keySet().containsAll(children)) {
            return Metres.nearest(children, child -> shape(child), point);
        }
        if (centroids.keySet().containsAll(children)) {
            return Metres.nearest(children, child -> Metres.point(centroid(child)), point);
        }
        return Optional.empty();
    }

    private IndexedPointInAreaLocator locator(AreaCode child) {
        return locators.computeIfAbsent(child, any -> new IndexedPointInAreaLocator(shape(any)));
    }

    private Geometry shape(AreaCode child) {
        return java.util.Objects.requireNonNull(shapes.get(child));
    }

    private Centroid centroid(AreaCode child) {
        return java.util.Objects.requireNonNull(centroids.get(child));
    }
}
