package org.watchward.areas;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/** Which LSOA of 2021 a point lies in, by the boundaries that are held. */
@Component
public class PointLookup {

    private final JdbcClient records;

    PointLookup(JdbcClient records) {
        this.records = records;
    }

    /** The boundaries as they stand now; used for as long as a count takes, by one thread. */
    public Finder now() {
        var tree = new STRtree();
        records.sql("""
                        select distinct on (b.code) b.code, b.shape, b.west, b.east, b.south, b.north
                        from areas.boundary b
                        join areas.area a on a.code = b.code
                        where a.type = :lsoa and a.current
                        order by b.code, b.vintage desc
                        """).param("lsoa", AreaType.LSOA.name()).query(row -> {
            tree.insert(
                    new Envelope(
                            row.getDouble("west"),
                            row.getDouble("east"),
                            row.getDouble("south"),
                            row.getDouble("north")),
                    new Place(new AreaCode(row.getString("code")), row.getBytes("shape")));
        });
        tree.build();
        return new Finder(tree);
    }

    /** Finds places; shapes are read when a point first falls near them. */
    public static final class Finder {

        private final STRtree places;

        private Finder(STRtree places) {
            this.places = places;
        }

        /**
         * The LSOA whose boundary contains a point; of two that touch it, the first by code.
         *
         * @param longitude degrees east, WGS84
         * @param latitude degrees north, WGS84
         */
        public Optional<AreaCode> containing(double longitude, double latitude) {
            var point = new Coordinate(longitude, latitude);
            var near = new ArrayList<Place>();
            places.query(new Envelope(point), item -> near.add((Place) item));
            return near.stream()
                    .filter(place -> place.contains(point))
                    .map(place -> place.code)
                    .sorted()
                    .findFirst();
        }
    }

    private static final class Place {

        private final AreaCode code;
        private byte[] shape;
        private @Nullable IndexedPointInAreaLocator locator;

        Place(AreaCode code, byte[] shape) {
            this.code = code;
            this.shape = shape;
        }

        boolean contains(Coordinate point) {
            if (locator == null) {
                locator = new IndexedPointInAreaLocator(Wkb.read(shape));
                shape = new byte[0];
            }
            return locator.locate(point) != Location.EXTERIOR;
        }
    }
}
