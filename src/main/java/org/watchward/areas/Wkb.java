package org.watchward.areas;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Shapes as PostgreSQL keeps them. */
final class Wkb {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Wkb() {}

    static byte[] write(Geometry shape) {
        return new WKBWriter().write(shape);
    }

    static Geometry read(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("a kept boundary cannot be read", e);
        }
    }
}
