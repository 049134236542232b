package org.watchward.publicsite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Boundary;
import org.watchward.areas.Containment;
import org.watchward.areas.Fit;
import org.watchward.areas.Headcount;
import org.watchward.areas.Listing;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/**
 * A county for the pages: a vale and a city, 2015 and 2016 whole, and the first quarter of 2017 without February. Every month
 * has 10 burglaries in the vale (15 in 2016), 3 incidents, a burglary in the city, a drugs offence without a location, and
 * one row of January 2015 has no month.
 */
public final class SmallCounty {

    public static final String VALE = "E07900101";
    public static final String FORCE = "E23900101";
    public static final String UNHELD = "E07900103";

    public static final String CITY = "E07900102";
    private static final String VALE_LSOA = "E01900101";
    public static final String CITY_LSOA = "E01900102";
    private static final String WARD = "E05900101";
    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context";

    private SmallCounty() {}

    public static void load(BeanFactory beans, Path folder) throws IOException {
        Reach.application(() -> beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> areas(beans.getBean(AreaLoading.class))));
        for (var month : Period.parse("2015-01..2017-03").months()) {
            if (!month.equals(YearMonth.of(2017, 2))) {
                Files.write(folder.resolve(month + "-ardenshire-street.csv"), lines(month));
            }
        }
        Reach.application(
                () -> beans.getBean(Import.class).run(List.of(folder), LocalDate.of(2017, 5, 1), Progress.NONE));
    }

    private static void areas(AreaLoading loading) {
        var load = loading.begin(new ReleaseId(1));
        load.list(new Listing(new AreaCode(VALE), "Vale of Arden", "Dyffryn Arden", 2024, null, null));
        load.list(listing(CITY, "Ardenford"));
        load.list(listing(UNHELD, "Farland"));
        load.list(listing(FORCE, "Ardenshire"));
        load.list(listing(WARD, "Castle"));
        load.list(Listing.of(new AreaCode(VALE_LSOA), "Vale of Arden 001A", 2021));
        load.list(Listing.of(new AreaCode(CITY_LSOA), "Ardenford 001A", 2021));
        load.contain(within(VALE_LSOA, VALE));
        load.contain(within(VALE_LSOA, WARD));
        load.contain(within(WARD, VALE));
        load.contain(within(CITY_LSOA, CITY));
        load.contain(within(VALE, FORCE));
        load.contain(within(CITY, FORCE));
        load.count(new Headcount(new AreaCode(VALE), Headcount.Population.RESIDENTS, 2015, 2020, 9_000));
        load.bound(square(VALE, -1.8, 51.8, 0.4));
        load.bound(square(CITY, -1.4, 51.8, 0.2));
        load.bound(square(FORCE, -1.8, 51.8, 0.6));
        load.settle();
    }

    /** A square with a square hole in its middle, wound the wrong way round for GeoJSON. */
    private static Boundary square(String code, double west, double south, double width) {
        var factory = new GeometryFactory();
        var shell = factory.createLinearRing(corners(west, south, width));
        var hole = factory.createLinearRing(corners(west + width / 4, south + width / 4, width / 2));
        return new Boundary(new AreaCode(code), 2024, factory.createPolygon(shell, new LinearRing[] {hole}), false);
    }

    private static Coordinate[] corners(double west, double south, double width) {
        return new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west, south + width),
            new Coordinate(west + width, south + width),
            new Coordinate(west + width, south),
            new Coordinate(west, south)
        };
    }

    private static Listing listing(String code, String name) {
        return Listing.of(new AreaCode(code), name, 2024);
    }

    private static Containment within(String part, String whole) {
        return new Containment(new AreaCode(part), new AreaCode(whole), 2024, Fit.EXACT);
    }

    private static List<String> lines(YearMonth month) {
        var lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(
                Collections.nCopies(month.getYear() == 2016 ? 15 : 10, row(month.toString(), VALE_LSOA, "Burglary")));
        lines.addAll(Collections.nCopies(3, row(month.toString(), VALE_LSOA, "Anti-social behaviour")));
        lines.add(row(month.toString(), CITY_LSOA, "Burglary"));
        lines.add("," + month + ",Ardenshire Police,Ardenshire Police,,,No Location,,,Drugs,,");
        if (month.equals(YearMonth.of(2015, 1))) {
            lines.add(row("2015-13", VALE_LSOA, "Burglary"));
        }
        return lines;
    }

    private static String row(String month, String lsoa, String kind) {
        return "," + month + ",Ardenshire Police,Ardenshire Police,-1.5,52.0,On or near High Street," + lsoa
                + ",Arden 001A," + kind + ",,";
    }
}
