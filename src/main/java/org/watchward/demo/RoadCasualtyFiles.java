package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Collisions, casualties and vehicles on the county's roads, as the Department for Transport publishes them (STATS19). */
final class RoadCasualtyFiles {

    private static final double COLLISIONS_A_RESIDENT = 0.0013;
    static final String POLICE_FORCE = "99";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    private final County county;
    private final Residents residents;
    private final List<List<SnapPoint>> points;
    private final long seed;

    RoadCasualtyFiles(County county, Residents residents, List<List<SnapPoint>> points, long seed) {
        this.county = county;
        this.residents = residents;
        this.points = points;
        this.seed = seed;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var collisions = table(folder, "collision");
                var casualties = table(folder, "casualty");
                var vehicles = table(folder, "vehicle")) {
            for (var year = Residents.FIRST_YEAR; year <= Residents.LAST_YEAR; year++) {
                for (var piece = 0; piece < county.pieces(); piece++) {
                    var dice = Dice.of(seed, "collisions", year, piece);
                    var count = dice.poisson(residents.in(piece, year) * COLLISIONS_A_RESIDENT * busy(piece));
                    for (var i = 0; i < count; i++) {
                        var collision = Collision.drawn(year, piece, i, dice);
                        collisions.row(collision(collision, dice));
                        casualties(casualties, collision, dice);
                        vehicles(vehicles, collision, dice);
                    }
                }
            }
        }
    }

    private static Csv table(Path folder, String table) throws IOException {
        var file = folder.resolve("dft-road-casualty-statistics-" + table + "-last-5-years.csv");
        return Csv.at(file, columns(table));
    }

    private static String[] columns(String table) {
        return Names.lines("road-casualty-columns.txt").stream()
                .filter(line -> line.startsWith(table + " "))
                .map(line -> line.substring(table.length() + 1).split(","))
                .findFirst()
                .orElseThrow();
    }

    private double busy(int piece) {
        var site = county.mosaic().sites().get(piece);
        return 0.7 + Town.centrality(site.x, site.y);
    }

    private Object[] collision(Collision collision, Dice dice) {
        var point = dice.oneOf(points.get(collision.piece()));
        var grid = NationalGrid.of(point.place());
        var district = county.district(county.lsoa21(collision.piece())).code();
        var town = busy(collision.piece()) > 0.9;
        var wet = dice.chance(0.25);
        var adjusted = adjusted(collision.severity());
        return new Object[] {
            collision.index(),
            collision.year(),
            collision.reference(),
            (int) grid.x,
            (int) grid.y,
            point.longitude(),
            point.latitude(),
            POLICE_FORCE,
            collision.severity(),
            collision.vehicles(),
            collision.casualties(),
            DATE.format(collision.day()),
            collision.dayOfWeek(),
            collision.time(),
            -1,
            district,
            District.COUNTY_CODE,
            District.COUNTY_CODE,
            dice.oneOf(List.of(3, 3, 4, 5, 6)),
            dice.below(500),
            dice.oneOf(List.of(6, 6, 6, 3, 1)),
            town ? 30 : dice.oneOf(List.of(40, 50, 60)),
            -1,
            dice.oneOf(List.of(0, 0, 3, 6)),
            dice.oneOf(List.of(-1, 2, 4)),
            dice.oneOf(List.of(0, 4, 6)),
            0,
            -1,
            -1,
            dice.oneOf(List.of(0, 0, 0, 1)),
            collision.dark() ? 4 : 1,
            wet ? 2 : 1,
            wet ? 2 : 1,
            0,
            -1,
            0,
            town ? 1 : 2,
            dice.oneOf(List.of(1, 1, 2)),
            2,
            county.lsoa21(collision.piece()).code(),
            collision.severity() == 2 ? dice.oneOf(List.of(5, 6, 7)) : collision.severity(),
            1,
            decimal(adjusted),
            decimal(collision.severity() == 1 ? 0 : 1 - adjusted)
        };
    }

    /** The share of being serious that the publisher's adjustment gives; recording was by injury throughout. */
    private static double adjusted(int severity) {
        return severity == 2 ? 1 : 0;
    }

    private static String decimal(double value) {
        return Text.of("%.6f", value);
    }

    private void casualties(Csv csv, Collision collision, Dice dice) throws IOException {
        for (var i = 1; i <= collision.casualties(); i++) {
            var onFoot = dice.chance(0.16);
            var age = StrictMath.min(95, (int) dice.between(4, 30) + dice.below(60));
            var severity = i == 1 ? collision.severity() : 3;
            csv.row(
                    collision.index(),
                    collision.year(),
                    collision.reference(),
                    1 + (i - 1) % collision.vehicles(),
                    i,
                    onFoot ? 3 : i == 1 ? 1 : 2,
                    dice.oneOf(List.of(1, 1, 2)),
                    age,
                    ageBand(age),
                    severity,
                    onFoot ? 5 : 0,
                    onFoot ? 1 : 0,
                    onFoot || i == 1 ? 0 : 1,
                    0,
                    onFoot ? 0 : -1,
                    onFoot ? 0 : dice.oneOf(List.of(9, 9, 9, 1, 3, 5)),
                    1 + dice.below(10),
                    county.lsoa21(dice.below(county.pieces())).code(),
                    severity == 2 ? dice.oneOf(List.of(5, 6, 7)) : severity,
                    1,
                    decimal(adjusted(severity)),
                    decimal(severity == 1 ? 0 : 1 - adjusted(severity)),
                    1 + dice.below(4));
        }
    }

    private void vehicles(Csv csv, Collision collision, Dice dice) throws IOException {
        for (var i = 1; i <= collision.vehicles(); i++) {
            var age = 17 + dice.below(70);
            csv.row(
                    collision.index(),
                    collision.year(),
                    collision.reference(),
                    i,
                    dice.oneOf(List.of(9, 9, 9, 9, 1, 3, 5, 19, 21, 11)),
                    0,
                    -1,
                    dice.oneOf(List.of(18, 18, 9, 7, 4)),
                    1 + dice.below(8),
                    1 + dice.below(8),
                    -1,
                    0,
                    dice.oneOf(List.of(0, 0, 8)),
                    0,
                    0,
                    0,
                    0,
                    1 + dice.below(4),
                    1,
                    -1,
                    dice.oneOf(List.of(1, 2, 5, 6)),
                    dice.oneOf(List.of(1, 1, 2)),
                    age,
                    ageBand(age),
                    dice.oneOf(List.of(999, 1_242, 1_398, 1_598, 1_968)),
                    dice.oneOf(List.of(1, 2, 8)),
                    dice.below(18),
                    -1,
                    1 + dice.below(10),
                    county.lsoa21(dice.below(county.pieces())).code(),
                    0,
                    1 + dice.below(4));
        }
    }

    /** The publisher's bands: 0 to 5 is 1, and so on to over 75, which is 11. */
    private static int ageBand(int age) {
        var lastOf = new int[] {5, 10, 15, 20, 25, 35, 45, 55, 65, 75};
        for (var band = 0; band < lastOf.length; band++) {
            if (age <= lastOf[band]) {
                return band + 1;
            }
        }
        return 11;
    }
}
