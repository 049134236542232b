package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What partners send: the fire service's counts with the declaration of their columns, and published severity scores. */
record PartnerFiles(Plan plan, County county, Residents residents, Crimes crimes) {

    /** A kind of fire, and how many a year there are to a thousand residents. */
    private record Fire(String kind, double per1000AYear, double byDeprivation) {}

    private static final List<Fire> FIRES = List.of(
            new Fire("Accidental dwelling fire", 0.45, 0.5),
            new Fire("Deliberate primary fire", 0.22, 1.4),
            new Fire("Deliberate secondary fire", 0.55, 1.6));

    void writeFires(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var csv = Csv.at(
                folder.resolve("fire-incidents.csv"), "Month", "Ward code", "Ward name", "Kind of fire", "Fires")) {
            for (var month = 0; month < plan.months(); month++) {
                var dice = Dice.of(plan.seed(), "fires", month);
                for (var ward : county.wards()) {
                    for (var fire : FIRES) {
                        csv.row(plan.month(month), ward.code(), ward.name(), fire.kind(), fires(fire, ward, dice));
                    }
                }
            }
        }
        Files.writeString(folder.resolve("fire-incidents.yaml"), MAPPING);
    }

    private int fires(Fire fire, Ward ward, Dice dice) {
        var mean = ward.pieces().stream()
                .mapToDouble(piece -> residents.in(piece, Residents.FIRST_YEAR)
                        * fire.per1000AYear()
                        / 12_000
                        * StrictMath.exp(fire.byDeprivation() * (residents.deprivation(piece) - 0.5)))
                .sum();
        return dice.negativeBinomial(mean, 2.5);
    }

    /** Scores in proportion to what happened, by district, in the last whole year before the last month. */
    void writeSeverity(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var csv = Csv.at(folder.resolve("crime_severity.csv"), "ltla23_code", "crime_severity_score")) {
            for (var district = 0; district < District.ALL.size(); district++) {
                csv.row(District.ALL.get(district).code(), Text.of("%.6f", severity(district)));
            }
        }
    }

    private double severity(int district) {
        var pieces = county.piecesOf(district);
        var weighed = 0.0;
        for (var category : Category.values()) {
            var months = IntStream.range(StrictMath.max(0, plan.months() - 12), plan.months());
            var count = months.mapToLong(month -> pieces.stream()
                            .mapToLong(piece -> crimes.happened(month, category, piece))
                            .sum())
                    .sum();
            weighed += category.crime() ? count * (category == Category.VIOLENCE ? 220 : 90) : 0;
        }
        return weighed / residents.in(pieces, Residents.LAST_YEAR);
    }

    private static final String MAPPING = """
            id: fire-incidents
            title: Fires attended
            publisher: Wendmoor Fire and Rescue Service
            licence: Shared under the Wendmoor information sharing agreement, which is invented
            attribution: Wendmoor Fire and Rescue Service, which is invented
            grain: fires attended, by month, ward and kind
            openness: SENSITIVE
            areaType: ward
            columns:
              area: Ward code
              period: Month
              kind: Kind of fire
              count: Fires
            items:
              Accidental dwelling fire: accidental-dwelling-fires
              Deliberate primary fire: deliberate-primary-fires
              Deliberate secondary fire: deliberate-secondary-fires
            """;
}
