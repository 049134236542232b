package org.watchward.sources.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.RealData;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Listing;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.ImportReport;
import org.watchward.sources.Progress;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.tables.OdsFiles;
import org.watchward.sources.tables.Workbooks;
import org.watchward.sources.tables.Workbooks.Sheet;

/** Files of the publishers brought in by the import, and read back through the views with the public's reach. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class OfficialImportTests {

    private static final List<Object> CSP_HEADINGS = List.of(
            "Police Force Area code",
            "Police Force Area name",
            "Community Safety Partnership code",
            "Community Safety Partnership name",
            "Local Authority code",
            "Total recorded crime (excluding fraud)");

    @Autowired
    private Import imports;

    @Autowired
    private Evidence evidence;

    @Autowired
    private AreaLoading areas;

    @Autowired
    private TransactionTemplate transactions;

    @TempDir
    Path folder;

    @Test
    void publishedCountsOfALaterEditionGoBeforeThoseOfAnEarlierOneInWhateverOrderTheyCame() throws IOException {
        run(cspWorkbook("later.xlsx", List.of("2023", "2022"), List.of(30, 21)));
        run(cspWorkbook("earlier.xlsx", List.of("2022", "2021"), List.of(20, 10)));

        assertThat(query("select year(period_end) as year, rows from published_count where area_code = 'E23000001'"
                        + " order by 1"))
                .extracting(row -> row.get("year") + ": " + row.get("rows"))
                .containsExactly("2021: 10.000000", "2022: 21.000000", "2023: 30.000000");
    }

    @Test
    void homeOfficeNamesAreMatchedByDeclaredNamesAndKeptWhereUnknown() throws IOException {
        load(
                Listing.of(new AreaCode("E22000999"), "Folkestone and Hythe", 2024),
                Listing.of(new AreaCode("E23000999"), "Kent of the test", 2024));
        var file = folder.resolve("tables.ods");
        try (var ods = new OdsFiles(file)) {
            ods.sheet("2025_26");
            ods.row(List.of(
                    "Financial Year",
                    "Financial Quarter",
                    "Police Force",
                    "CSP Name",
                    "Offence Description",
                    "Offence Group",
                    "Offence Subgroup",
                    "Offence Code",
                    "Offence Count"));
            ods.row(offence("Shepway", "Robbery", 4));
            ods.row(offence("Shepway", "Violence with injury", 6));
            ods.row(offence("Nowhere", "Robbery", 1));
            ods.row(offence("Unassigned Kent of the test", "Robbery", 2));
            ods.endSheet();
            ods.sheet("Notes");
            ods.row(List.of("Force Notes"));
            ods.row(List.of("Shepway: includes the port."));
            ods.endSheet();
        }

        var report = run(file);

        assertThat(report.imported())
                .singleElement()
                .satisfies(each -> assertThat(each.accepted()).isEqualTo(4));
        assertThat(query("select area_code, area_type, area_name, rows, caveat from published_count"
                        + " where dataset = 'ho-prc-csp' and item = 'total' order by area_name"))
                .extracting(Map::values)
                .extracting(Object::toString)
                .containsExactly(
                        "[null, partnership, Nowhere, 1.000000, null]",
                        "[E22000999, partnership, Shepway, 10.000000, Shepway: includes the port.]",
                        "[null, unassigned, Unassigned Kent of the test, 2.000000, null]");
        assertThat(query("select count(*) as n from offence_quarter")).containsExactly(Map.of("n", 4L));
    }

    @Test
    void aFileWhoseHeadingsNearlyFitIsRefusedWithTheOnesItLacks() throws IOException {
        var report = run(csv(
                "wrong-header.csv",
                "Financial Year,Financial Quarter,Police Force,CSP Name,Offence Description,Offence Kind,Offence Count",
                "2025/26,1,Kent,Dover,Arson,Damage,1"));

        assertThat(report.refused())
                .singleElement()
                .satisfies(each -> assertThat(each.message())
                        .startsWith("wrong-header.csv, line 1: the headings lack 'Offence Group'."));
    }

    @Test
    void aWebPageNamedCsvAndAnEmptyFileAreRefused() throws IOException {
        assertThat(run(csv("page.csv", "<!DOCTYPE html>", "<html>")).refused())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.message()).contains("page.csv").contains("web page"));
        assertThat(run(csv("empty.csv")).refused())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).startsWith("empty.csv is empty. Expected"));
    }

    @Test
    void aWorkbookThatCannotBeOpenedIsRefusedByName() throws IOException {
        var whole = cspWorkbook("cut.xlsx", List.of("2019"), List.of(1));
        var bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

        var report = run(whole);

        assertThat(report.imported()).isEmpty();
        assertThat(report.refused())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.message()).contains("cut.xlsx").contains("cut short"));
    }

    @Test
    void indicesOfDeprivationAreKeptByDomainAndTheRowWithAScoreGoesBefore() throws IOException {
        run(csv(
                "File_7.csv",
                "LSOA code (2021),Local Authority District code (2024),Income Score (rate),"
                        + "Income Rank (where 1 is most deprived),Income Decile (where 1 is most deprived 10% of LSOAs)",
                "E01000001,E09000001,0.25,120,1",
                "E01000002,E09000001,0.01,99999,1",
                "E01000001,E09000001,0.25,120,1",
                "E09000001,E09000001,0.25,120,1",
                "E01000003,E09000001,0.25"));
        run(csv(
                "renamed.csv",
                "LSOA code (2021),Local Authority District code (2024),Income Rank (where 1 is most deprived)",
                "E01000001,E09000001,120"));

        assertThat(query("select lsoa_vintage, edition, score, rank, decile from deprivation"
                        + " where lsoa_code = 'E01000001' and domain = 'income' and dataset = 'iod-2025'"))
                .containsExactly(
                        Map.of("lsoa_vintage", 2021, "edition", 2025, "score", 0.25, "rank", 120, "decile", 1));
    }

    @Test
    void deprivationRowsThatCannotBeReadGoToQuarantineWithTheirReasons() throws IOException {
        var report = run(csv(
                "quarantined.csv",
                "LSOA code (2011),Local Authority District code (2019),Crime Rank (where 1 is most deprived)",
                "E01000001,E09000001,1",
                "E01000002,E09000001,none",
                "E01000001,E09000001,1",
                "E09000001,E09000001,1",
                "E01000003,E09000001"));

        assertThat(report.imported()).singleElement().satisfies(each -> {
            assertThat(each.accepted()).isEqualTo(1);
            assertThat(each.quarantined()).isEqualTo(4);
        });
    }

    @Test
    void roadCollisionsAreReadUnderOldAndNewNames() throws IOException {
        run(csv(
                "old.csv",
                "accident_index,accident_year,accident_reference,longitude,latitude,police_force,accident_severity,"
                        + "number_of_casualties,date,time,lsoa_of_accident_location",
                "2022431,2022,431,-1.25,51.75,43,2,1,05/01/2022,16:40,E01028522",
                "2022432,2022,432,NULL,NULL,43,-1,1,06/01/2022,16:40,-1",
                "2022433,2022,433,91.25,51.75,43,2,1,05/01/2022,16:40,E01028522",
                "2022434,2022,434,-1.25,51.75,43,2,1,31/02/2022,16:40,E01028522"));
        run(csv(
                "new.csv",
                "collision_index,collision_year,collision_ref_no,police_force,collision_severity,"
                        + "number_of_casualties,date,collision_injury_based,collision_adjusted_serious",
                "2024431,2024,431,43,3,2,01/07/2024,1,0.125"));

        assertThat(query("select collision_index, collision_severity, longitude, collision_adjusted_serious"
                        + " from road_collision order by 1"))
                .extracting(Map::values)
                .extracting(Object::toString)
                .containsExactly(
                        "[2022431, 2, -1.25, null]", "[2022432, null, null, null]", "[2024431, 3, null, 0.125]");
    }

    @Test
    void crimeSeverityScoresAndWeightsAreRead() throws IOException {
        run(csv("scores.csv", "\"ltla23_code\",\"crime_severity_score\"", "\"E06000022\",\"9.89827\""));
        run(csv("weights.csv", "Offence code,Offence description,Weight", "1,Murder,7979"));

        assertThat(query("select area_code, score from crime_severity"))
                .containsExactly(Map.of("area_code", "E06000022", "score", 9.89827));
        assertThat(query("select offence, weight from crime_severity_weight"))
                .containsExactly(Map.of("offence", "Murder", "weight", 7979.0));
    }

    @Test
    @Tag("real-data")
    void theRealIndicesAndCollisionsAreReadWhole() {
        var report = Reach.application(() -> imports.run(
                List.of(
                        RealData.path("data/deprivation"),
                        RealData.path("data/stats19"),
                        RealData.path("data/crime-severity")),
                null,
                Progress.NONE));

        assertThat(report.imported())
                .extracting(each ->
                        each.dataset().id() + " " + each.files() + " " + each.accepted() + " " + each.quarantined())
                .containsExactlyInAnyOrder(
                        "iod-2019 2 65688 0",
                        "iod-2025 3 101265 0",
                        "stats19-collision 1 1049 0",
                        "crime-severity-scores 2 322 0");
        assertThat(query("select count(*) as n from deprivation where domain = 'crime'"))
                .containsExactly(Map.of("n", 32_844L + 33_755));
    }

    @Test
    @Tag("real-data")
    void theOnsWorkbookIsReadWholeWithTheResidentsBehindItsRates() {
        var report = run(RealData.path("data/ons-csp/ons_csp_recorded_crime_ye_dec2022.xlsx"));

        assertThat(report.imported()).singleElement().satisfies(each -> {
            assertThat(each.accepted()).isEqualTo(1170);
            assertThat(each.quarantined()).isZero();
        });
        assertThat(query("select rows from published_count where area_code = 'E07000181' and item = 'total'"
                        + " and period_end = date '2022-12-31'"))
                .containsExactly(Map.of("rows", new BigDecimal("5817.000000")));
        assertThat(query(
                        "select number from published_residents where area_code = 'E07000177' and item = 'households'"))
                .hasSize(1);
    }

    private Path csv(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private Path cspWorkbook(String name, List<String> years, List<Object> totals) throws IOException {
        var sheets = new Sheet[years.size()];
        for (var each = 0; each < sheets.length; each++) {
            sheets[each] = new Sheet(
                    "Table C" + each,
                    List.of(
                            List.of("Number of police recorded crimes, year ending December " + years.get(each)),
                            CSP_HEADINGS,
                            List.of("E23000001", "Metropolitan Police", "", "", "", totals.get(each))));
        }
        return Workbooks.xlsx(folder.resolve(name), sheets);
    }

    private static List<Object> offence(String partnership, String group, int count) {
        return List.of("2025/26", 1, "Kent of the test", partnership, group, group, group, "1", count);
    }

    private void load(Listing... listings) {
        Reach.application(() -> transactions.executeWithoutResult(status -> {
            var load = areas.begin(new ReleaseId(1));
            for (var listing : listings) {
                load.list(listing);
            }
            load.settle();
        }));
    }

    private ImportReport run(Path file) {
        return Reach.application(() -> imports.run(List.of(file), null, Progress.NONE));
    }

    private List<Map<String, Object>> query(String sql) {
        return evidence.sql().sql(sql).query().listOfRows();
    }
}
