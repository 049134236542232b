package org.watchward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.watchward.RealData;

class OtherFilesTests {

    private static final String WORKBOOK = "recorded-crime/csptablesyesept%s.xlsx";
    private static final int HEADING = 7;

    private static GeneratedFolder generated;

    @BeforeAll
    static void generate() throws IOException, InterruptedException {
        generated = GeneratedFolder.small();
    }

    @Test
    @Tag("real-data")
    void writesTheSheetsAndHeadingsOfTheRealWorkbook() throws IOException {
        var path = RealData.path("data/ons-csp/ons_csp_recorded_crime_ye_dec2022.xlsx");
        try (var real = WorkbookFactory.create(path.toFile(), null, true);
                var ours = workbook(WORKBOOK.formatted("26"))) {
            assertThat(sheets(ours)).isEqualTo(sheets(real));
            for (var table : List.of("Table C2", "Table C3", "Table C4", "Table C5")) {
                assertThat(titles(ours.getSheet(table))).isEqualTo(titles(real.getSheet(table)));
            }
        }
    }

    @Test
    void sumsThePartnershipsAndTheUnassignedToTheForce() throws IOException {
        try (var ours = workbook(WORKBOOK.formatted("26"))) {
            var table = ours.getSheet("Table C3");
            for (var column = 6; column <= 28; column++) {
                var place = column;
                var parts = IntStream.rangeClosed(HEADING + 2, HEADING + 6)
                        .mapToObj(table::getRow)
                        .mapToDouble(row -> row.getCell(place).getNumericCellValue())
                        .sum();
                assertThat(parts)
                        .isEqualTo(table.getRow(HEADING + 1).getCell(place).getNumericCellValue());
            }
        }
    }

    @Test
    void countsWhatTheStreetFilesPublishWhereTheyAreWhole() throws IOException {
        try (var ours = workbook(WORKBOOK.formatted("26"))) {
            var total = ours.getSheet("Table C3").getRow(HEADING + 1).getCell(6).getNumericCellValue();

            assertThat(total).isEqualTo(streetCrimes("2025-10", "2026-09"));
        }
    }

    @Test
    void countsFarMoreOfThePartialCategoryThanTheStreetFiles() throws IOException {
        try (var ours = workbook(WORKBOOK.formatted("24"))) {
            var column = row(ours.getSheet("Table C2"), HEADING).indexOf("Criminal damage and arson");
            var recorded = ours.getSheet("Table C2")
                    .getRow(HEADING + 1)
                    .getCell(column)
                    .getNumericCellValue();

            var published = streetRows("2022-10", "2023-09")
                    .filter(row -> row[9].equals("Criminal damage and arson"))
                    .count();

            assertThat(recorded).isGreaterThan(1.5 * published);
        }
    }

    @Test
    @Tag("real-data")
    void writesTheHeadingsOfTheIndicesOfDeprivation() throws IOException {
        var ours = List.of(DeprivationFile.heading());
        var path = RealData.path("data/deprivation/File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.xlsx");
        try (var real = WorkbookFactory.create(path.toFile(), null, true)) {
            assertThat(ours).containsAll(row(real.getSheetAt(1), 0));
        }
    }

    @Test
    void ranksEachLsoaAmongThoseOfEnglandInEveryDomain() throws IOException {
        var lines = generated.lines("deprivation/File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv");

        assertThat(lines).hasSize(431);
        for (var domain = 0; domain < 10; domain++) {
            var column = 5 + 3 * domain;
            var ranks = lines.stream()
                    .skip(1)
                    .map(line -> Integer.valueOf(line.split(",")[column]))
                    .toList();
            assertThat(ranks).doesNotHaveDuplicates().allMatch(rank -> rank >= 1 && rank <= 33_755);
            assertThat(lines.stream().skip(1).map(line -> line.split(",")[column + 1]))
                    .allMatch(decile -> decile.matches("[1-9]|10"));
        }
    }

    @Test
    void sumsTheResidentsOfLsoasToThoseOfTheirDistrict() throws IOException {
        var byDistrict = new TreeMap<String, Integer>();
        try (var lsoas = workbook("population/sapelsoabroadage20212025.xlsx")) {
            for (var row : lsoas.getSheet("Mid-2024 LSOA 2021")) {
                if (row.getRowNum() > 3) {
                    byDistrict.merge(text(row, 0), number(row, 4), Integer::sum);
                    assertThat(IntStream.range(5, 15)
                                    .map(age -> number(row, age))
                                    .sum())
                            .isEqualTo(number(row, 4));
                }
            }
        }
        try (var authorities = workbook("population/mye25tablesew.xlsx")) {
            var sheet = authorities.getSheet("MYE4");
            var column = row(sheet, 2).indexOf("Mid-2024");
            for (var place = 4; place <= 8; place++) {
                assertThat(byDistrict).containsEntry(text(sheet.getRow(place), 0), number(sheet.getRow(place), column));
            }
        }
    }

    @Test
    void placesEveryCollisionInItsLsoaAndItsCasualtiesWithIt() throws IOException {
        var collisions = table("road-casualties/dft-road-casualty-statistics-collision-last-5-years.csv");
        var casualties = table("road-casualties/dft-road-casualty-statistics-casualty-last-5-years.csv");

        assertThat(collisions).hasSizeBetween(3_000, 7_000);
        assertThat(collisions).extracting(row -> row.get("collision_index")).doesNotHaveDuplicates();
        var told = collisions.stream()
                .mapToInt(row -> Integer.parseInt(row.getOrDefault("number_of_casualties", "")))
                .sum();
        assertThat(casualties).hasSize(told);
        assertThat(casualties.stream().map(row -> row.get("collision_index")).distinct())
                .hasSameSizeAs(collisions);
    }

    @Test
    void countsFiresInEveryWardAndMonthAndDeclaresTheColumns() throws IOException {
        var fires = generated.lines("partners/fire-incidents.csv");
        var wards = (int) table("geography/LSOA21_WD25_LAD25_EW_LU.csv").stream()
                .map(row -> row.get("WD25CD"))
                .distinct()
                .count();

        assertThat(fires).hasSize(1 + 60 * wards * 3);
        assertThat(fires.get(0)).isEqualTo("Month,Ward code,Ward name,Kind of fire,Fires");
        assertThat(generated.lines("partners/fire-incidents.yaml"))
                .contains("openness: SENSITIVE", "  area: Ward code", "  kind: Kind of fire");
    }

    @Test
    void looksUpEveryLsoaOf2021AndMarksSplitsAndMerges() throws IOException {
        var lookup = table("geography/LSOA11_LSOA21_LAD22_EW_LU.csv");
        var changes = lookup.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getOrDefault("CHGIND", ""), TreeMap::new, Collectors.counting()));

        assertThat(changes).isEqualTo(Map.of("U", 410L, "S", 17L, "M", 6L));
        assertThat(lookup.stream().map(row -> row.get("LSOA21CD")).distinct()).hasSize(430);
    }

    private static double streetCrimes(String from, String to) throws IOException {
        return streetRows(from, to)
                .filter(row -> !row[9].equals("Anti-social behaviour"))
                .count();
    }

    private static Stream<String[]> streetRows(String from, String to) throws IOException {
        return generated.archive("-street.csv").values().stream()
                .flatMap(lines -> lines.stream().skip(1))
                .map(line -> line.split(",", -1))
                .filter(row -> row.length == 12 && row[1].compareTo(from) >= 0 && row[1].compareTo(to) <= 0)
                .filter(row -> !row[4].startsWith("181") && !row[9].startsWith("Unlisted") && !row[1].endsWith("-13"));
    }

    private static List<Map<String, String>> table(String file) throws IOException {
        var lines = generated.lines(file);
        var heading = lines.get(0).split(",");
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var values = line.split(",", -1);
            var row = new TreeMap<String, String>();
            for (var i = 0; i < heading.length; i++) {
                row.put(heading[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Workbook workbook(String file) throws IOException {
        return WorkbookFactory.create(generated.path().resolve(file).toFile(), null, true);
    }

    private static List<String> sheets(Workbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    private static List<String> row(Sheet sheet, int place) {
        var cells = new ArrayList<String>();
        sheet.getRow(place).forEach(cell -> cells.add(cell.getStringCellValue()));
        return cells;
    }

    /** The headings, however they are broken over lines and whatever the year of the residents. */
    private static List<String> titles(Sheet sheet) {
        return row(sheet, HEADING).stream()
                .map(title -> title.replaceAll("\\s+", " ").replaceAll("mid-\\d{4}", "mid-year"))
                .toList();
    }

    private static String text(Row row, int column) {
        return new DataFormatter().formatCellValue(row.getCell(column));
    }

    private static int number(Row row, int column) {
        return (int) row.getCell(column).getNumericCellValue();
    }
}
