package org.watchward.sources.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Containment;
import org.watchward.areas.Fit;
import org.watchward.areas.Listing;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.platform.Warehouse;
import org.watchward.platform.Warehouse.Format;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;
import org.watchward.sources.open.DataChange.Kind;
import tools.jackson.databind.json.JsonMapper;

/**
 * One LSOA with three burglaries in January and four in February; February came again with five, then January with six. A
 * partner's table lies beside them, which is not for everyone.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicDownloadsTests {

    private static final AreaCode LSOA = new AreaCode("E01900101");
    private static final AreaCode DISTRICT = new AreaCode("E07900101");
    private static final String PARTNER = """
            id: fires
            title: Fires attended
            publisher: A fire service
            licence: Shared under an agreement
            attribution: A fire service
            grain: fires attended, by month, district and kind
            areaType: district
            columns:
              area: District
              period: Month
              kind: Kind
              count: Fires
            items:
              Deliberate: deliberate-fires
            """;

    @Autowired
    private PublicDownloads downloads;

    @Autowired
    private DataChanges changes;

    @Autowired
    private Home home;

    @Autowired
    private Warehouse warehouse;

    @BeforeAll
    void importThreeTimes(
            @TempDir Path folder,
            @Autowired AreaLoading loading,
            @Autowired Import imports,
            @Autowired TransactionTemplate transactions)
            throws IOException {
        Reach.application(() -> transactions.executeWithoutResult(transaction -> {
            var load = loading.begin(new ReleaseId(1));
            load.list(Listing.of(LSOA, "Vale of Arden 001A", 2021));
            load.list(Listing.of(DISTRICT, "Vale of Arden", 2024));
            load.list(Listing.of(new AreaCode("E23900101"), "Ardenshire", 2024));
            load.contain(new Containment(LSOA, DISTRICT, 2022, Fit.EXACT));
            load.contain(new Containment(DISTRICT, new AreaCode("E23900101"), 2024, Fit.EXACT));
            load.settle();
        }));
        Files.createDirectories(home.catalogue().resolve("partner-tables"));
        Files.writeString(home.catalogue().resolve("partner-tables").resolve("fires.yaml"), PARTNER);
        var first = Files.createDirectory(folder.resolve("first"));
        street(first, "2014-01", 3);
        street(first, "2014-02", 4);
        Files.write(
                first.resolve("fires.csv"), List.of("Month,District,Kind,Fires", "2014-01,Vale of Arden,Deliberate,7"));
        run(imports, first, LocalDate.of(2014, 4, 1));
        var second = Files.createDirectory(folder.resolve("second"));
        street(second, "2014-02", 5);
        run(imports, second, LocalDate.of(2014, 5, 1));
        var third = Files.createDirectory(folder.resolve("third"));
        street(third, "2014-01", 6);
        run(imports, third, LocalDate.of(2014, 6, 1));
    }

    private static void run(Import imports, Path folder, LocalDate extracted) {
        Reach.application(() -> imports.run(List.of(folder), extracted, Progress.NONE));
    }

    private static void street(Path folder, String month, int burglaries) throws IOException {
        var rows =
                new ArrayList<>(List.of("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                        + "LSOA name,Crime type,Last outcome category,Context"));
        rows.addAll(Collections.nCopies(
                burglaries,
                "," + month + ",Ardenshire Police,Ardenshire Police,-1.5,52.0,On or near High Street," + LSOA
                        + ",Arden 001A,Burglary,,"));
        Files.write(folder.resolve(month + "-ardenshire-street.csv"), rows);
    }

    @Test
    void givesAllRowsAsCommaSeparatedValues() throws IOException {
        var lines =
                new String(written(Format.CSV), StandardCharsets.UTF_8).lines().toList();

        assertThat(lines.get(0)).isEqualTo("area_code,area_type,month,category,rows,estimated");
        assertThat(lines)
                .contains(
                        DISTRICT + ",district,2014-01-01,burglary,6.000000,0.000000",
                        DISTRICT + ",district,2014-02-01,burglary,5.000000,0.000000");
        assertThat(lines).hasSize(1 + (int) crimes().rows());
    }

    @Test
    void givesTheSameRowsAsParquet() throws IOException {
        var file = Files.write(home.staging().resolve("read-back.parquet"), written(Format.PARQUET));

        var rows = Reach.application(() -> warehouse
                .sql()
                .sql("select count(*) from read_parquet('" + file + "')")
                .query(Long.class)
                .single());

        assertThat(rows).isEqualTo(crimes().rows());
    }

    @Test
    void leavesNothingBehind() throws IOException {
        written(Format.CSV);

        try (var left = Files.list(home.staging())) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("download"));
        }
    }

    @Test
    void describesATableByTheConventionOfCsvOnTheWeb() {
        var json = JsonMapper.shared().readTree(downloads.metadata(crimes()));

        assertThat(json.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(json.get("url").asString()).isEqualTo("crime_month.csv");
        assertThat(json.get("dc:license").get(0).get("@id").asString())
                .startsWith("https://www.nationalarchives.gov.uk/doc/open-government-licence");
        assertThat(json.get("dc:modified").get("@type").asString()).isEqualTo("xsd:date");
        var columns = json.get("tableSchema").get("columns");
        assertThat(columns)
                .extracting(column -> column.get("name").asString())
                .containsExactly("area_code", "area_type", "month", "category", "rows", "estimated");
        assertThat(columns.get(2).get("datatype").asString()).isEqualTo("date");
        assertThat(columns.get(4).get("datatype").asString()).isEqualTo("decimal");
        assertThat(columns)
                .allSatisfy(column ->
                        assertThat(column.get("dc:description").asString()).isNotBlank());
    }

    @Test
    void offersNoTableOfAPartnerWhoeverAsks() {
        assertThat(downloads.list()).extracting(Download::table).containsExactly("crime_month");
        assertThat(Reach.application(() -> downloads.list()))
                .extracting(Download::table)
                .containsExactly("crime_month");
        assertThat(Reach.application(() -> downloads.find("partner_count"))).isEmpty();
        assertThat(downloads.find("x; drop table y")).isEmpty();
    }

    @Test
    void cannotReadHeldEvidenceForADownload(@TempDir Path folder) throws IOException {
        var held = partnersFile();

        assertThatThrownBy(() -> Reach.application(
                        () -> warehouse.export("select * from read_parquet('" + held + "')", folder, Format.CSV)))
                .hasStackTraceContaining("disabled by configuration");
        assertThatThrownBy(() -> warehouse.export(
                        "select * from read_parquet('" + home.evidenceOpen() + "/../held/**/*.parquet')",
                        folder,
                        Format.CSV))
                .hasStackTraceContaining("disabled by configuration");
    }

    private Path partnersFile() throws IOException {
        try (var held = Files.walk(home.evidenceHeld())) {
            return held.filter(path -> path.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void logsWhatChangedTheLatestFirst() {
        var log = changes.list();

        assertThat(log)
                .extracting(DataChange::kind)
                .containsExactly(Kind.IMPORTED, Kind.SUPERSEDED, Kind.IMPORTED, Kind.REPLACED_MONTHS, Kind.IMPORTED);
        assertThat(log)
                .extracting(DataChange::words)
                .anyMatch(words -> words.matches(
                        "r\\d took the place of r\\d for 1 month of Ardenshire Police \\(2014-02 to 2014-02\\)\\."))
                .anyMatch(words -> words.matches("r\\d went out of use: r\\d took its place\\."))
                .anyMatch(words -> words.endsWith("was imported: 7 rows accepted, 0 put in quarantine."));
        assertThat(log).noneMatch(change -> change.dataset().id().equals("fires"));
    }

    private Download crimes() {
        return downloads.find("crime_month").orElseThrow();
    }

    private byte[] written(Format format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        downloads.write(crimes(), format, bytes);
        return bytes.toByteArray();
    }
}
