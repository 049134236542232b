package org.watchward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.watchward.RealData;
import tools.jackson.databind.JsonNode;

class PoliceArchiveTests {

    private static GeneratedFolder generated;
    private static Map<String, List<String>> street;
    private static JsonNode truth;

    @BeforeAll
    static void generate() throws IOException, InterruptedException {
        generated = GeneratedFolder.small();
        street = generated.archive("-street.csv");
        truth = generated.json("truth.json");
    }

    @Test
    void holdsAFolderForEachMonthButTheMissingOne() {
        assertThat(street).hasSize(59).doesNotContainKey("2024-03/2024-03-wendmoor-street.csv");
        assertThat(truth.get("missingMonths").toString()).isEqualTo("[\"2024-03\"]");
        assertThat(street.keySet().iterator().next()).isEqualTo("2021-10/2021-10-wendmoor-street.csv");
        assertThat(street).containsKey("2026-09/2026-09-wendmoor-street.csv");
    }

    @Test
    @Tag("real-data")
    void writesTheHeadersThatDataPoliceUkWrites() throws IOException {
        try (var real = new ZipFile(RealData.path("data/police-uk/Jan 22.zip").toFile())) {
            for (var kind : List.of("street", "outcomes", "stop-and-search")) {
                var name = "2022-01/2022-01-thames-valley-" + kind + ".csv";
                var header = new String(
                                real.getInputStream(real.getEntry(name)).readNBytes(1_000), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst();

                var files = generated.archive("-" + kind + ".csv").values();

                assertThat(files).allSatisfy(lines -> assertThat(lines.get(0)).isEqualTo(header.orElseThrow()));
            }
        }
    }

    @Test
    void writesExactlyTheRowsAskedFor() {
        var rows = street.values().stream().mapToInt(lines -> lines.size() - 1).sum();

        assertThat(rows).isEqualTo(30_000);
    }

    @Test
    void recountsToItsTruth() {
        var counted = new TreeMap<String, Integer>();
        goodRows().forEach(row -> counted.merge(key(district(row), row[1].substring(0, 4), row[9]), 1, Integer::sum));

        var told = new TreeMap<String, Integer>();
        truth.get("rowsByDistrictYearCategory")
                .forEach(row -> told.put(
                        key(text(row, "district"), text(row, "year"), text(row, "category")),
                        row.get("rows").asInt()));
        truth.get("rowsWithoutLocationByYearCategory")
                .forEach(row -> told.put(
                        key("", text(row, "year"), text(row, "category")),
                        row.get("rows").asInt()));
        told.values().removeIf(rows -> rows == 0);
        assertThat(counted).isEqualTo(told);
    }

    @Test
    void tellsWhichRowsAreWrongAndHow() {
        var told = truth.get("malformedRows");

        assertThat(told).hasSize(33);
        told.forEach(flaw -> assertThat(street.getOrDefault(text(flaw, "file"), List.of())
                        .get(flaw.get("line").asInt() - 1))
                .matches(row -> wrong(row).equals(text(flaw, "reason")), text(flaw, "reason")));
        assertThat(street.values().stream()
                        .flatMap(lines -> lines.stream().skip(1))
                        .filter(row -> !wrong(row).isEmpty()))
                .hasSize(33);
    }

    @Test
    void givesCrimesAnIdAndIncidentsNone() {
        assertThat(goodRows()).allSatisfy(row -> {
            if (row[9].equals("Anti-social behaviour")) {
                assertThat(row[0]).isEmpty();
                assertThat(row[10]).isEmpty();
            } else {
                assertThat(row[0]).matches("[0-9a-f]{64}");
                assertThat(row[10]).isNotEmpty();
            }
        });
    }

    @Test
    void repeatsAFewCrimeIdsAndTellsHowMany() {
        var seen = new HashMap<String, Integer>();
        goodRows().filter(row -> !row[0].isEmpty()).forEach(row -> seen.merge(row[0], 1, Integer::sum));

        var repeated = seen.values().stream().mapToInt(times -> times - 1).sum();

        assertThat(repeated).isEqualTo(truth.get("repeatedCrimeIds").asInt());
    }

    @Test
    void putsManyCrimesOnFewPoints() {
        var points = goodRows().map(row -> row[4] + row[5]).collect(Collectors.toSet());

        assertThat(points).hasSizeLessThan(6_500);
    }

    @Test
    void leavesTwoOrThreeRowsInAHundredWithoutALocation() {
        var without = goodRows().filter(row -> row[7].isEmpty()).toList();

        assertThat(without).hasSizeBetween(500, 900).allSatisfy(row -> {
            assertThat(row[4] + row[5] + row[8]).isEmpty();
            assertThat(row[6]).isEqualTo("No Location");
        });
    }

    @Test
    void changesFromTheCodesOf2011ToThoseOf2021ByWayOfMixedFiles() {
        var split = codes("split");
        var merged = codes("merged");

        assertThat(codesOf("2022-12")).containsAnyElementsOf(split).doesNotContainAnyElementsOf(merged);
        assertThat(codesOf("2023-07")).doesNotContainAnyElementsOf(split);
        var afterwards = goodRows(lines -> true)
                .filter(row -> row[1].compareTo("2023-07") >= 0)
                .map(row -> row[7])
                .collect(Collectors.toSet());
        assertThat(afterwards).containsAll(merged);
    }

    @Test
    void losesMostOfThePartialCategoryForSomeMonths() {
        var partial = rowsOf("2023-02", "Criminal damage and arson");
        var whole = rowsOf("2024-02", "Criminal damage and arson");

        assertThat(partial * 4).isLessThan(whole);
    }

    @Test
    void letsOutcomesComeInLaterMonthsForCrimesOfEarlierOnes() throws IOException {
        var outcomes =
                generated.archive("-outcomes.csv").getOrDefault("2026-09/2026-09-wendmoor-outcomes.csv", List.of());
        var known = goodRows().map(row -> row[0]).collect(Collectors.toSet());
        var thisMonth =
                goodRows(name -> name.startsWith("2026-09")).map(row -> row[0]).collect(Collectors.toSet());

        var ids = outcomes.stream().skip(1).map(row -> row.split(",", -1)[0]).toList();

        assertThat(known).containsAll(ids);
        assertThat(ids).anyMatch(thisMonth::contains).anyMatch(id -> !thisMonth.contains(id));
    }

    private static int rowsOf(String month, String category) {
        return (int) goodRows(name -> name.startsWith(month))
                .filter(row -> row[9].equals(category))
                .count();
    }

    private static Set<String> codesOf(String month) {
        return goodRows(name -> name.startsWith(month)).map(row -> row[7]).collect(Collectors.toSet());
    }

    private static Set<String> codes(String kind) {
        var codes = new HashSet<String>();
        truth.get("codes").get(kind).forEach(code -> codes.add(code.asString()));
        return codes;
    }

    private static Stream<String[]> goodRows() {
        return goodRows(name -> true);
    }

    private static Stream<String[]> goodRows(Predicate<String> files) {
        return street.entrySet().stream()
                .filter(file -> files.test(file.getKey()))
                .flatMap(file -> file.getValue().stream().skip(1))
                .filter(row -> wrong(row).isEmpty())
                .map(row -> row.split(",", -1));
    }

    /** The reason for which a row cannot be accepted, or nothing. */
    private static String wrong(String row) {
        var fields = row.split(",", -1);
        if (fields.length != 12) {
            return "RAGGED";
        }
        if (!fields[1].matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return "BAD_MONTH";
        }
        if (!fields[4].isEmpty() && Double.parseDouble(fields[4]) > 180) {
            return "COORDINATES_OUT_OF_RANGE";
        }
        return fields[9].equals("Unlisted nuisance") ? "UNKNOWN_CATEGORY" : "";
    }

    private static String district(String[] row) {
        return District.ALL.stream()
                .filter(district -> row[8].startsWith(district.name()))
                .map(District::code)
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode row, String field) {
        return row.get(field).asString();
    }

    private static String key(String... parts) {
        return String.join("/", parts);
    }
}
