package org.watchward.areas;

import java.util.EnumSet;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.ReleaseId;

/**
 * What one release says of areas, on its way into the tables. Each fact replaces the same fact of an earlier release.
 * For one thread.
 */
public final class AreaLoad {

    private static final double SIMPLE_DEGREES = 0.0003;
    private static final int BOUNDARIES_AT_ONCE = 100;

    /** What has to be worked out again. */
    enum Touched {
        PLACES,
        PEOPLE,
        SHAPES
    }

    private final Set<Touched> pending;
    private final Set<Touched> touched = EnumSet.noneOf(Touched.class);

    private final Rows listings;
    private final Rows containments;
    private final Rows changes;
    private final Rows boundaries;
    private final Rows centroids;
    private final Rows settings;
    private final Rows headcounts;
    private final Rows postcodes;

    AreaLoad(JdbcClient records, ReleaseId release, Set<Touched> pending) {
        this.pending = pending;
        listings = new Rows(records, release, "listing", "code, vintage")
                .column("code", "text")
                .column("vintage", "int")
                .column("name", "text")
                .column("name_cy", "text")
                .column("name_key", "text")
                .column("name_cy_key", "text")
                .column("valid_from", "date")
                .column("valid_to", "date");
        containments = new Rows(records, release, "containment", "part, whole, vintage, fit")
                .column("part", "text")
                .column("whole", "text")
                .column("vintage", "int")
                .column("fit", "text");
        changes = new Rows(records, release, "code_change", "earlier, later")
                .column("earlier", "text")
                .column("later", "text")
                .column("kind", "text")
                .column("vintage", "int");
        boundaries = new Rows(records, release, "boundary", "code, vintage")
                .atOnce(BOUNDARIES_AT_ONCE)
                .column("code", "text")
                .column("vintage", "int")
                .column("shape", "bytea")
                .column("simple_shape", "bytea")
                .column("west", "double precision")
                .column("south", "double precision")
                .column("east", "double precision")
                .column("north", "double precision")
                .column("repaired", "boolean");
        centroids = new Rows(records, release, "centroid", "code")
                .column("code", "text")
                .column("longitude", "double precision")
                .column("latitude", "double precision");
        settings = new Rows(records, release, "rural_urban", "code, vintage")
                .column("code", "text")
                .column("vintage", "int")
                .column("class_code", "text")
                .column("class_name", "text")
                .column("rural", "boolean");
        headcounts = new Rows(records, release, "headcount", "code, population, year, edition")
                .column("code", "text")
                .column("population", "text")
                .column("year", "int")
                .column("edition", "int")
                .column("people", "bigint");
        postcodes = new Rows(records, release, "postcode", "postcode")
                .column("postcode", "text")
                .column("lsoa", "text")
                .column("ended", "boolean");
    }

    /** A list names an area. */
    public void list(Listing listing) {
        requireHeld(listing.code());
        listings.add(
                listing.code().value(),
                listing.vintage(),
                listing.name(),
                listing.nameCy(),
                Names.key(listing.name()),
                listing.nameCy() == null ? null : Names.key(listing.nameCy()),
                listing.validFrom() == null ? null : java.sql.Date.valueOf(listing.validFrom()),
                listing.validTo() == null ? null : java.sql.Date.valueOf(listing.validTo()));
        touched.add(Touched.PLACES);
    }

    /** A list says that one area lies in another. */
    public void contain(Containment containment) {
        requireHeld(containment.part());
        requireHeld(containment.whole());
        containments.add(
                containment.part().value(),
                containment.whole().value(),
                containment.vintage(),
                containment.fit().id());
        touched.add(Touched.PLACES);
    }

    /** A list says what became of a code. */
    public void change(CodeChange change) {
        requireHeld(change.earlier());
        requireHeld(change.later());
        changes.add(
                change.earlier().value(), change.later().value(), change.kind().id(), change.vintage());
        touched.add(Touched.PLACES);
        touched.add(Touched.PEOPLE);
    }

    /** The outline of an area. */
    public void bound(Boundary boundary) {
        requireHeld(boundary.code());
        var shape = boundary.shape();
        var box = shape.getEnvelopeInternal();
        boundaries.add(
                boundary.code().value(),
                boundary.vintage(),
                Wkb.write(shape),
                Wkb.write(simple(shape)),
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY(),
                boundary.repaired());
        touched.add(Touched.SHAPES);
    }

    /** A point that stands for an area. */
    public void locate(Centroid centroid) {
        requireHeld(centroid.code());
        centroids.add(centroid.code().value(), centroid.longitude(), centroid.latitude());
        touched.add(Touched.SHAPES);
    }

    /** How rural or urban an area is. */
    public void classify(RuralUrban setting) {
        requireHeld(setting.code());
        settings.add(
                setting.code().value(), setting.vintage(), setting.classCode(), setting.className(), setting.rural());
    }

    /** How many people were counted in an area. */
    public void count(Headcount headcount) {
        requireHeld(headcount.code());
        headcounts.add(
                headcount.code().value(),
                headcount.population().id(),
                headcount.year(),
                headcount.edition(),
                headcount.people());
        touched.add(Touched.PEOPLE);
    }

    /** Where a postcode lies. */
    public void place(Postcode postcode) {
        postcodes.add(postcode.value(), postcode.lsoa().value(), postcode.ended());
    }

    /** Writes what is left. What follows from it is worked out by {@link AreaLoading#derive}, or before the commit. */
    public void settle() {
        for (var rows :
                new Rows[] {listings, containments, changes, boundaries, centroids, settings, headcounts, postcodes}) {
            rows.flush();
        }
        pending.addAll(touched);
        touched.clear();
    }

    private static Geometry simple(Geometry shape) {
        return TopologyPreservingSimplifier.simplify(shape, SIMPLE_DEGREES);
    }

    private static void requireHeld(org.watchward.kernel.AreaCode code) {
        if (!Types.held(code)) {
            throw new IllegalArgumentException("areas holds " + java.util.Arrays.toString(AreaType.values())
                    + " only, and " + code + " is none of them");
        }
    }
}
