package org.watchward.sources.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Listing;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.ImportReport;
import org.watchward.sources.Progress;
import org.watchward.sources.open.Evidence;

/** A partner's table brought in by the import, and what the public can see of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class PartnerTableImportTests {

    private static final String MAPPING = """
            id: %s
            title: Fires attended
            publisher: A fire service
            licence: Shared under an agreement
            attribution: A fire service
            grain: fires attended, by month, ward and kind
            areaType: ward
            columns:
              area: Ward
              period: Month
              kind: Kind
              count: Fires
            items:
              Deliberate: deliberate-fires
              Accidental: accidental-fires
            """;

    @Autowired
    private Import imports;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Home home;

    @Autowired
    private AreaLoading areas;

    @Autowired
    private TransactionTemplate transactions;

    @TempDir
    Path folder;

    @BeforeEach
    void loadTwoWards() {
        Reach.application(() -> transactions.executeWithoutResult(status -> {
            var load = areas.begin(new ReleaseId(1));
            load.list(Listing.of(new AreaCode("E05900101"), "Harbour", 2024));
            load.list(Listing.of(new AreaCode("E05900102"), "Hill", 2024));
            load.settle();
        }));
    }

    @Test
    void readsATableByTheMappingBesideItAndHoldsItBackFromThePublic() throws IOException {
        declare("fires.yaml", MAPPING.formatted("fires"));
        var report = run(csv(
                "fires.csv",
                "Month,Ward,Kind,Fires",
                "2025-01,E05900101,Deliberate,3",
                "Jan 2025,Harbour,deliberate,4",
                "2025-01,Hill,Accidental,*",
                "2025-01,,Accidental,2",
                "2025-01,Hill,Deliberate,"));

        assertThat(report.imported()).singleElement().satisfies(each -> {
            assertThat(each.dataset().publisher()).isEqualTo("A fire service");
            assertThat(each.accepted()).isEqualTo(5);
        });
        var counts = "select area_code, period_end, item, rows, shorthand from partner_count where dataset = 'fires'"
                + " order by area_code nulls last";
        assertThat(Reach.application(() -> query(counts)))
                .extracting(Map::values)
                .extracting(Object::toString)
                .containsExactly(
                        "[E05900101, 2025-01-31, deliberate-fires, 7.000000, null]",
                        "[E05900102, 2025-01-31, accidental-fires, null, c]",
                        "[null, 2025-01-31, accidental-fires, 2.000000, null]");
        assertThat(query(counts)).isEmpty();
        assertThat(home.evidenceOpen().resolve("fires")).doesNotExist();
        assertThat(home.evidenceHeld().resolve("fires")).isDirectory();
    }

    @Test
    void knowsTheTableAgainWithoutItsMapping() throws IOException {
        declare(
                "again.yaml",
                MAPPING.formatted("again").replace("Fires\n", "Blazes\n").replace("Month", "Time"));
        run(csv("again.csv", "Time,Ward,Kind,Blazes", "2025-01,Hill,Deliberate,1"));
        Files.delete(folder.resolve("again.yaml"));

        var report = run(csv("anything.csv", "Kind,Blazes,Time,Ward", "Deliberate,2,2025-02,Hill"));

        assertThat(report.imported())
                .singleElement()
                .satisfies(each -> assertThat(each.dataset().id()).isEqualTo("again"));
    }

    @Test
    void readsAWideTable() throws IOException {
        declare("wide.yaml", """
                id: wide
                title: Reports to the council
                publisher: A council
                licence: Shared under an agreement
                attribution: A council
                grain: reports, by quarter and ward
                areaType: ward
                columns:
                  area: Ward name
                  period: Quarter
                counts:
                  Fly-tipping: fly-tipping
                  Noise: noise
                """);
        run(csv("wide.csv", "Ward name,Quarter,Fly-tipping,Noise", "Hill,2025-01..2025-03,5,\"1,200\""));

        assertThat(Reach.application(() -> query(
                        "select item, rows::integer as n from partner_count where dataset = 'wide' order by item")))
                .containsExactly(Map.of("item", "fly-tipping", "n", 5), Map.of("item", "noise", "n", 1200));
    }

    @Test
    void putsBadRowsInQuarantineAndKeepsTheRest() throws IOException {
        declare("bad.yaml", MAPPING.formatted("bad"));

        var report = run(csv(
                "bad.csv",
                "Month,Ward,Kind,Fires",
                "soon,Hill,Deliberate,1",
                "2025-01,Nowhere,Deliberate,1",
                "2025-01,E07000178,Deliberate,1",
                "2025-01,Hill,Volcanic,1",
                "2025-01,Hill,Deliberate,-1",
                "2025-01,Hill,Deliberate",
                "2025-01,Hill,Deliberate,1"));

        assertThat(report.imported()).singleElement().satisfies(each -> {
            assertThat(each.accepted()).isEqualTo(1);
            assertThat(each.quarantined()).isEqualTo(6);
        });
    }

    @Test
    void namesTheLineOfAWrongMapping() throws IOException {
        declare("wrong.yaml", MAPPING.formatted("wrong").replace("areaType: ward", "areaType: parish"));

        var report = run(csv("wrong.csv", "Month,Ward,Kind,Fires", "2025-01,Hill,Deliberate,1"));

        assertThat(report.refused())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).startsWith("wrong.yaml:7: "));
    }

    @Test
    void saysWhichHeadingsTheTableLacks() throws IOException {
        declare("lacking.yaml", MAPPING.formatted("lacking"));

        var report = run(csv("lacking.csv", "Month,Ward,Sort,Fires", "2025-01,Hill,Deliberate,1"));

        assertThat(report.refused())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.message())
                                .isEqualTo(
                                        "lacking.csv, line 1: the headings lack 'Kind'. Expected 'Ward', 'Month', 'Kind', 'Fires'."));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01,2025-01",
        "01/2025,2025-01",
        "January 2025,2025-01",
        "jan 2025,2025-01",
        "31/01/2025,2025-01",
        "2025-01-31,2025-01",
        "2025,2025",
        "2024/25,fy2024-25",
        "ye2025-03,ye2025-03"
    })
    void readsPeriodsAsPartnersWriteThem(String written, String id) {
        assertThat(PartnerPeriod.read(written)).map(Period::id).contains(id);
    }

    private void declare(String name, String mapping) throws IOException {
        Files.writeString(folder.resolve(name), mapping);
    }

    private Path csv(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private ImportReport run(Path file) {
        return Reach.application(() -> imports.run(List.of(file), null, Progress.NONE));
    }

    private List<Map<String, Object>> query(String sql) {
        return evidence.sql().sql(sql).query().listOfRows();
    }
}
