package org.watchward.indicators.patterns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoad;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Boundary;
import org.watchward.areas.Centroid;
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
 * A county of three districts, for 2014 to 2016.
 *
 * <p>The vale is six rows of six square LSOAs with boundaries, each row a ward, 1,500 residents each. Burglary: twelve a month in
 * the four LSOAs of its south-western corner, two to four elsewhere; in the last quarter of 2016 twelve also in the north-eastern
 * corner. Robbery: ten a month in one LSOA, in November and December twenty. Vehicle crime: forty a month there, give or take four, in
 * 2016 half of it. The wold is as large, with centre points and no boundaries, and has burglaries in its corner alone; its vehicle crime
 * stays as it is. The city is two LSOAs, with neither, and hardly any crime. Shoplifting in the vale all but stops in 2016, which no true
 * series does. Deprivation is deepest where the row and the column are least.
 */
public final class GridCounty {

    public static final AreaCode VALE = new AreaCode("E07900101");
    public static final AreaCode WOLD = new AreaCode("E07900102");
    public static final AreaCode CITY = new AreaCode("E07900103");
    static final AreaCode FORCE = new AreaCode("E23900101");
    static final int SIDE = 6;
    static final AreaCode SOMEWHERE = lsoa(VALE, 3, 3);

    private static final double DEGREES = 0.02;
    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context";

    private GridCounty() {}

    public static void importAll(Path folder, AreaLoading loading, Import imports, TransactionTemplate transactions)
            throws IOException {
        Reach.application(() -> transactions.executeWithoutResult(transaction -> loadAreas(loading)));
        for (var month : Period.parse("2014-01..2016-12").months()) {
            write(folder, month);
        }
        Files.write(folder.resolve("File_7_IoD2025.csv"), deprivation());
        Reach.application(() -> imports.run(List.of(folder), LocalDate.of(2017, 2, 1), Progress.NONE));
    }

    static AreaCode lsoa(AreaCode district, int row, int column) {
        return new AreaCode(
                String.format(Locale.ROOT, "E0190%c%d%d%d", district.value().charAt(8), 0, row, column));
    }

    static AreaCode ward(int row) {
        return new AreaCode("E0590010" + row);
    }

    private static void loadAreas(AreaLoading loading) {
        var load = loading.begin(new ReleaseId(1));
        load.list(Listing.of(FORCE, "Ardenshire", 2024));
        district(load, VALE, "Vale of Arden");
        district(load, WOLD, "Arden Wold");
        district(load, CITY, "Ardenford");
        for (var row = 0; row < SIDE; row++) {
            load.list(Listing.of(ward(row), "Row " + row, 2024));
            load.contain(new Containment(ward(row), VALE, 2024, Fit.EXACT));
            for (var column = 0; column < SIDE; column++) {
                small(load, VALE, "Vale of Arden", row, column);
                load.contain(new Containment(lsoa(VALE, row, column), ward(row), 2024, Fit.EXACT));
                load.bound(new Boundary(lsoa(VALE, row, column), 2021, square(row, column), false));
                small(load, WOLD, "Arden Wold", row, column);
                load.locate(new Centroid(
                        lsoa(WOLD, row, column),
                        -2 + column * DEGREES / Math.cos(Math.toRadians(52)),
                        52 + row * DEGREES));
            }
        }
        small(load, CITY, "Ardenford", 0, 0);
        small(load, CITY, "Ardenford", 0, 1);
        load.settle();
    }

    private static void district(AreaLoad load, AreaCode code, String name) {
        load.list(Listing.of(code, name, 2024));
        load.contain(new Containment(code, FORCE, 2024, Fit.EXACT));
    }

    private static void small(AreaLoad load, AreaCode district, String name, int row, int column) {
        var code = lsoa(district, row, column);
        load.list(Listing.of(code, name + " 00" + (row + 1) + (char) ('A' + column), 2021));
        load.contain(new Containment(code, district, 2022, Fit.EXACT));
        load.count(new Headcount(code, Headcount.Population.RESIDENTS, 2015, 2020, 1_500));
    }

    private static org.locationtech.jts.geom.Geometry square(int row, int column) {
        return new GeometryFactory()
                .toGeometry(new Envelope(
                        -1.5 + column * DEGREES,
                        -1.5 + (column + 1) * DEGREES,
                        52 + row * DEGREES,
                        52 + (row + 1) * DEGREES));
    }

    private static void write(Path folder, YearMonth month) throws IOException {
        var rows = new ArrayList<>(List.of(HEADER));
        for (var row = 0; row < SIDE; row++) {
            for (var column = 0; column < SIDE; column++) {
                add(rows, month, lsoa(VALE, row, column), "Burglary", burglaries(month, row, column));
                add(rows, month, lsoa(WOLD, row, column), "Burglary", row < 2 && column < 2 ? 12 : 0);
            }
        }
        var wave = (month.getMonthValue() * 7 + month.getYear()) % 9 - 4;
        add(rows, month, SOMEWHERE, "Robbery", month.getMonthValue() > 10 ? 20 : 10);
        add(rows, month, SOMEWHERE, "Vehicle crime", month.getYear() == 2016 ? 20 + wave / 2 : 40 + wave);
        add(rows, month, lsoa(WOLD, 3, 3), "Vehicle crime", 40 - wave);
        add(rows, month, SOMEWHERE, "Shoplifting", month.getYear() == 2016 ? 5 : 90);
        add(rows, month, lsoa(CITY, 0, 0), "Drugs", month.getMonthValue() == 1 ? 1 : 0);
        Files.write(folder.resolve(month + "-ardenshire-street.csv"), rows);
    }

    private static int burglaries(YearMonth month, int row, int column) {
        var newCorner = row >= SIDE - 2 && column >= SIDE - 2 && !month.isBefore(YearMonth.of(2016, 10));
        return newCorner || (row < 2 && column < 2)
                ? 12
                : 2 + (row * 7 + column * 5 + month.getMonthValue() + month.getYear()) % 3;
    }

    private static void add(List<String> rows, YearMonth month, AreaCode lsoa, String type, int times) {
        rows.addAll(Collections.nCopies(
                times,
                "," + month + ",Ardenshire Police,Ardenshire Police,-1.5,52.0,On or near High Street," + lsoa
                        + ",Arden 001A," + type + ",,"));
    }

    private static List<String> deprivation() {
        var rows = new ArrayList<>(List.of("LSOA code (2021),LSOA name (2021),Local Authority District code (2024),"
                + "Local Authority District name (2024),Income Score (rate),Income Rank (where 1 is most deprived),"
                + "Income Decile (where 1 is most deprived 10% of LSOAs)"));
        for (var row = 0; row < SIDE; row++) {
            for (var column = 0; column < SIDE; column++) {
                rows.add(lsoa(VALE, row, column) + ",Vale of Arden," + VALE + ",Vale of Arden,0.1,"
                        + (1 + 1_000 * (row + column) + 10 * row) + ",1");
            }
        }
        return rows;
    }
}
