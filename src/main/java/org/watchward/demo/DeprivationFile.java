package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** File 7 of the English Indices of Deprivation 2025, with the county's LSOAs placed among those of England. */
record DeprivationFile(County county, Residents residents, long seed) {

    private static final int LSOAS_OF_ENGLAND = 33_755;

    /**
     * An index or domain.
     *
     * @param score what its score is called
     * @param name what its rank and decile are called
     * @param likeness to the general deprivation of a place, 0 to 1
     * @param lean towards the less deprived end; 1 for as England
     * @param value its score for a place that is more deprived than this share of England
     */
    private record Domain(String score, String name, double likeness, double lean, DoubleUnaryOperator value) {}

    private static final List<Domain> DOMAINS = List.of(
            new Domain(
                    "Index of Multiple Deprivation (IMD) Score",
                    "Index of Multiple Deprivation (IMD)",
                    1,
                    0.75,
                    share -> 0.85 * transformed(share)),
            new Domain("Income Score (rate)", "Income", 0.95, 0.75, share -> 0.02 + 0.45 * share * share),
            new Domain("Employment Score (rate)", "Employment", 0.93, 0.78, share -> 0.02 + 0.32 * share * share),
            new Domain(
                    "Education, Skills and Training Score",
                    "Education, Skills and Training",
                    0.88,
                    0.85,
                    DeprivationFile::transformed),
            new Domain(
                    "Health Deprivation and Disability Score",
                    "Health Deprivation and Disability",
                    0.85,
                    0.7,
                    DeprivationFile::standardised),
            new Domain("Crime Score", "Crime", 0.75, 0.8, DeprivationFile::standardised),
            new Domain(
                    "Barriers to Housing and Services Score",
                    "Barriers to Housing and Services",
                    0.1,
                    1.1,
                    DeprivationFile::transformed),
            new Domain("Living Environment Score", "Living Environment", 0.3, 0.95, DeprivationFile::transformed),
            new Domain(
                    "Income Deprivation Affecting Children Index (IDACI) Score (rate)",
                    "Income Deprivation Affecting Children Index (IDACI)",
                    0.9,
                    0.75,
                    share -> 0.01 + 0.6 * share * share),
            new Domain(
                    "Income Deprivation Affecting Older People (IDAOPI) Score (rate)",
                    "Income Deprivation Affecting Older People (IDAOPI)",
                    0.85,
                    0.75,
                    share -> 0.01 + 0.5 * share * share));

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv");
        var ranks = DOMAINS.stream().map(this::ranks).toList();
        try (var csv = Csv.at(file, heading())) {
            for (var place = 0; place < county.lsoas21().size(); place++) {
                csv.row(row(place, ranks).toArray());
            }
        }
    }

    static String[] heading() {
        var heading = new ArrayList<>(List.of(
                "LSOA code (2021)",
                "LSOA name (2021)",
                "Local Authority District code (2024)",
                "Local Authority District name (2024)"));
        for (var domain : DOMAINS) {
            heading.add(domain.score());
            heading.add(domain.name() + " Rank (where 1 is most deprived)");
            heading.add(domain.name() + " Decile (where 1 is most deprived 10% of LSOAs)");
        }
        heading.add("Total population: mid 2022");
        return heading.toArray(String[]::new);
    }

    private List<Object> row(int place, List<int[]> ranks) {
        var lsoa = county.lsoas21().get(place);
        var district = county.district(lsoa);
        var row = new ArrayList<Object>(List.of(lsoa.code(), lsoa.name(), district.code(), district.name()));
        for (var i = 0; i < DOMAINS.size(); i++) {
            var rank = ranks.get(i)[place];
            var share = 1 - (rank - 0.5) / LSOAS_OF_ENGLAND;
            row.add(Text.of("%.3f", DOMAINS.get(i).value().applyAsDouble(share)));
            row.add(rank);
            row.add((rank - 1) * 10 / LSOAS_OF_ENGLAND + 1);
        }
        row.add(residents.in(lsoa.pieces(), 2022));
        return row;
    }

    /** The rank in England of each LSOA of the county, no two the same. */
    private int[] ranks(Domain domain) {
        var dice = Dice.of(seed, "ranks of " + domain.name());
        var lsoas = county.lsoas21();
        var scores = lsoas.stream()
                .mapToDouble(lsoa -> domain.likeness() * deprivation(lsoa)
                        + StrictMath.sqrt(1 - domain.likeness() * domain.likeness()) * dice.fraction())
                .toArray();
        var ranks = new int[scores.length];
        var mostDeprivedFirst = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -scores[place]))
                .toList();
        for (var i = 0; i < scores.length; i++) {
            var share = StrictMath.pow((i + 0.5) / scores.length, domain.lean());
            ranks[mostDeprivedFirst.get(i)] = 1 + (int) (share * (LSOAS_OF_ENGLAND - 1));
        }
        return ranks;
    }

    private double deprivation(Lsoa lsoa) {
        return lsoa.pieces().stream()
                .mapToDouble(residents::deprivation)
                .average()
                .orElseThrow();
    }

    /** The exponential distribution to which the indices transform their domains: 0 to 100. */
    private static double transformed(double share) {
        return -23 * StrictMath.log(1 - share * (1 - StrictMath.exp(-100.0 / 23)));
    }

    /** About what a standard normal score would be. */
    private static double standardised(double share) {
        return StrictMath.log(share / (1 - share)) / 1.7;
    }
}
