package org.watchward.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.kernel.AreaCode;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.intake.Refusal;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.Releases;

/** What files do on their way in: good rows are kept, bad ones put aside with their reason, nothing is half there. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ImportTests {

    private static final AreaCode THAMES_VALLEY = new AreaCode("E23000029");

    @Autowired
    private Import imports;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Releases releases;

    @Autowired
    private Coverage coverage;

    @Autowired
    private JdbcClient records;

    @Autowired
    private Home home;

    @TempDir
    private Path folder;

    @BeforeEach
    void startWithNothing() {
        Reach.application(() -> {
            records.sql("delete from sources.part_category").update();
            records.sql("delete from sources.part").update();
            records.sql("delete from sources.revision").update();
            records.sql("delete from sources.coverage").update();
            records.sql("delete from sources.quarantine_count").update();
            records.sql("delete from sources.release_file").update();
            records.sql("delete from sources.release").update();
        });
    }

    @Test
    void keepsEveryRowOfAGoodFile() {
        var report =
                run(PoliceCsv.street().rows(40, "2022-01").rows(2, "2022-02").into(folder.resolve("a.csv")));

        assertThat(report.imported()).singleElement().satisfies(each -> {
            assertThat(each.accepted()).isEqualTo(42);
            assertThat(each.quarantined()).isZero();
            assertThat(each.months()).containsExactly(YearMonth.of(2022, 1), YearMonth.of(2022, 2));
        });
        assertThat(forceRows("2022-01")).isEqualTo(40);
        assertThat(coverage.of(THAMES_VALLEY, YearMonth.of(2022, 2)))
                .hasValueSatisfying(month -> assertThat(month.rows()).isEqualTo(2));
    }

    @Test
    void changesNothingWhenTheSameContentComesAgain() {
        var file = PoliceCsv.street().rows(5, "2022-01").into(folder.resolve("a.csv"));
        var first = run(file);
        var generation = evidence.generation();

        var again = run(PoliceCsv.street().rows(5, "2022-01").into(folder.resolve("under another name.csv")));

        assertThat(again.imported()).singleElement().satisfies(each -> {
            assertThat(each.alreadyHeld()).isTrue();
            assertThat(each.release()).isEqualTo(first.imported().get(0).release());
        });
        assertThat(evidence.generation()).isEqualTo(generation);
    }

    @Test
    void readsReorderedColumnsByName() {
        var csv = PoliceCsv.headed(
                        "Month,Crime type,Last outcome category,Crime ID,Longitude,Latitude,LSOA code,Reported by")
                .line("2022-01,Drugs,,,-1.2,51.7,E01028500,Thames Valley Police");

        var report = run(csv.into(folder.resolve("a.csv")));

        assertThat(report.imported())
                .singleElement()
                .satisfies(each -> assertThat(each.categories()).containsExactly("drugs"));
    }

    @Test
    void namesWhatAWrongHeaderLacks() {
        var csv =
                PoliceCsv.headed(PoliceCsv.HEADER.replace("Crime type", "Kind")).line("");

        var report = run(csv.into(folder.resolve("a.csv")));

        assertThat(report.anything()).isFalse();
        assertThat(messages(report))
                .singleElement()
                .asString()
                .startsWith("a.csv, line 1: the header lacks Crime type. Expected the columns Crime ID, Month");
    }

    @Test
    void putsARaggedRowAside() {
        assertQuarantined(csv -> csv.line("too,few,fields"), "ragged-row", "12 fields as in the header, was 3");
    }

    @Test
    void putsABadMonthAside() {
        assertQuarantined(
                csv -> csv.row("2022-13", "-1.2", "51.7", "E01028500", "Burglary"), "bad-month", "was '2022-13'");
    }

    @Test
    void putsAMonthOfTheFutureAside() {
        assertQuarantined(
                csv -> csv.row("2999-01", "-1.2", "51.7", "E01028500", "Burglary"), "bad-month", "was '2999-01'");
    }

    @Test
    void putsCoordinatesOutOfRangeAside() {
        assertQuarantined(
                csv -> csv.row("2022-01", "51.7", "-1.2", "E01028500", "Burglary"),
                "bad-coordinates",
                "a longitude from -9 to 2.5");
    }

    @Test
    void putsHalfAPointAside() {
        assertQuarantined(
                csv -> csv.row("2022-01", "", "51.7", "E01028500", "Burglary"), "bad-coordinates", "or neither");
    }

    @Test
    void putsAnUnknownCategoryAside() {
        assertQuarantined(
                csv -> csv.row("2022-01", "-1.2", "51.7", "E01028500", "Sorcery"),
                "unknown-category",
                "a crime type of data.police.uk, was 'Sorcery'");
    }

    @Test
    void putsABadAreaCodeAside() {
        assertQuarantined(
                csv -> csv.row("2022-01", "-1.2", "51.7", "Oxford", "Burglary"), "bad-area-code", "was 'Oxford'");
    }

    @Test
    void putsAnUnclosedQuoteAsideAndKeepsTheRowsAfterIt() {
        assertQuarantined(csv -> csv.line("\"unclosed,2022-01"), "broken-quotes", "closed on its line");
    }

    @Test
    void mapsTheNamesOfEarlierYears() {
        var report = run(PoliceCsv.street()
                .rows(3, "Thames Valley Police", "2012-05", "Violent crime", "")
                .rows(2, "Thames Valley Police", "2012-05", "Public disorder and weapons", "")
                .into(folder.resolve("a.csv")));

        assertThat(report.imported().get(0).categories()).containsExactly("public-disorder-weapons", "violent-crime");
    }

    @Test
    void readsPastAByteOrderMark() {
        assertThat(run(write(
                                "a.csv",
                                ("\uFEFF"
                                                + PoliceCsv.street()
                                                        .rows(3, "2022-01")
                                                        .text())
                                        .getBytes(UTF_8)))
                        .rowsRead())
                .isEqualTo(3);
    }

    @Test
    void readsLineEndsOfWindows() {
        var text = PoliceCsv.street().rows(3, "2022-01").text().replace("\n", "\r\n");

        assertThat(run(write("a.csv", text.getBytes(UTF_8))).rowsRead()).isEqualTo(3);
    }

    @Test
    void readsLatin1AndSaysSo() {
        var csv = PoliceCsv.street()
                .rows(3, "2022-01")
                .line(",2022-01,Thames Valley Police,,,,Château Street,,,Anti-social behaviour,,");

        var report = run(csv.into(folder.resolve("a.csv"), ISO_8859_1));

        assertThat(report.rowsRead()).isEqualTo(4);
        assertThat(releases.find(report.imported().get(0).release())
                        .orElseThrow()
                        .files()
                        .get(0)
                        .remarks())
                .containsExactly("not UTF-8: read as Windows-1252 (Latin-1)");
    }

    @Test
    void recognisesAWebPageNamedCsv() {
        var report = run(write("2022-01-kent-street.csv", "<!DOCTYPE html><html>503</html>".getBytes(UTF_8)));

        assertThat(messages(report))
                .singleElement()
                .asString()
                .contains("web page")
                .contains("line 1");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(messages(run(write("a.csv", new byte[0]))))
                .containsExactly("a.csv is empty. Expected a file with a header line.");
    }

    @Test
    void refusesAFileWithAHeaderAlone() {
        assertThat(messages(run(PoliceCsv.street().into(folder.resolve("a.csv")))))
                .containsExactly("a.csv has a header but no rows. Expected at least one row of data.");
    }

    @Test
    void saysWhyNoneOfTheRowsOfAFileCouldBeKept() {
        var report = run(PoliceCsv.street().row("May", "", "", "", "Drugs").into(folder.resolve("a.csv")));

        assertThat(messages(report))
                .singleElement()
                .asString()
                .startsWith("a.csv: none of its 1 rows could be kept; line 2 has a month that is not");
        assertThat(releases.list()).isEmpty();
    }

    @Test
    void listsWhatItDoesNotRecogniseAndImportsTheRest() {
        PoliceCsv.street().rows(3, "2022-01").into(folder.resolve("in/a.csv"));
        PoliceCsv.headed("some,other,table").line("1,2,3").into(folder.resolve("in/b.csv"));

        var report = run(folder.resolve("in"));

        assertThat(report.imported()).hasSize(1);
        assertThat(report.unrecognised()).containsExactly("b.csv");
    }

    @Test
    void readsBothWaysAlike() throws IOException {
        var good = PoliceCsv.street()
                .rows(20, "2022-01")
                .line(",2022-01,Thames Valley Police,,,,\"No \"\"real\"\" location\",,,Anti-social behaviour,,")
                .line("not hexadecimal,2022-01,Kent Police,Kent Police,-0.1,51.5,\"a,b\",W01000001,,Drugs,,");
        run(good.into(folder.resolve("bulk.csv")));
        var bulk = rowsOf("bulk");
        startWithNothing();

        run(good.line("one,ragged,row").into(folder.resolve("careful.csv")));

        assertThat(rowsOf("careful")).isEqualTo(bulk).hasSize(22);
    }

    @Test
    void makesTheLaterExtractCurrentInEitherOrder() {
        var earlier = PoliceCsv.street().rows(10, "2022-01");
        var later = PoliceCsv.street()
                .rows(10, "Thames Valley Police", "2022-01", "Burglary", "Unable to prosecute suspect");
        var first = earlier.into(folder.resolve("earlier.csv"));
        var second = later.into(folder.resolve("later.csv"));

        run(first);
        var superseding = run(second);
        startWithNothing();
        run(second);
        var kept = run(first);

        assertThat(superseding.remarks())
                .anySatisfy(words -> assertThat(words)
                        .contains("supersedes")
                        .contains("of 10 Crime IDs that stand once in both, 10 changed outcome"));
        assertThat(kept.remarks())
                .anySatisfy(words -> assertThat(words)
                        .contains("is kept as the earlier extract")
                        .contains("less mature"));
        assertThat(releases.list().get(0).current()).isFalse();
        assertThat(forceRows("2022-01")).isEqualTo(10);
    }

    @Test
    void takesTheDateThatThePersonStates() {
        var file = PoliceCsv.street().rows(3, "2022-01").into(folder.resolve("a.csv"));

        var report = Reach.application(() -> imports.run(List.of(file), LocalDate.of(2022, 3, 1), Progress.NONE));

        assertThat(releases.find(report.imported().get(0).release())
                        .orElseThrow()
                        .extracted())
                .isEqualTo("2022-03-01");
    }

    @Test
    void keepsTheRowsOfBritishTransportPoliceApart() {
        run(PoliceCsv.street()
                .rows(3, "2022-01")
                .rows(4, "British Transport Police", "2022-01", "Drugs", "")
                .into(folder.resolve("a.csv")));

        assertThat(allRows("lsoa")).isEqualTo(3);
        assertThat(allRows("force")).isEqualTo(3);
    }

    @Test
    void clearsAwayWhatACutOffImportLeft() throws IOException {
        var staged = Files.createDirectories(home.staging().resolve("import/release-0"));
        var moved = Files.createDirectories(home.evidenceOpen().resolve("police-street/r999999"));

        run(PoliceCsv.street().rows(3, "2022-01").into(folder.resolve("a.csv")));

        assertThat(staged).doesNotExist();
        assertThat(moved).doesNotExist();
    }

    private interface Bend {
        PoliceCsv with(PoliceCsv csv);
    }

    /** A bad line between good ones is put aside with its line and reason; the good ones are kept. */
    private void assertQuarantined(Bend bend, String reason, String expected) {
        var csv = bend.with(PoliceCsv.street().rows(2, "2022-01")).rows(3, "2022-01");

        var report = run(csv.into(folder.resolve("a.csv")));

        assertThat(report.imported()).singleElement().satisfies(each -> {
            assertThat(each.accepted()).isEqualTo(5);
            assertThat(each.quarantined()).isEqualTo(1);
        });
        assertThat(Reach.application(
                        () -> releases.quarantine(report.imported().get(0).release())))
                .hasValueSatisfying(file ->
                        assertThat(file).content().contains("a.csv,4," + reason).contains(expected));
        assertThat(releases.list().get(0).quarantine()).singleElement().satisfies(each -> {
            assertThat(each.reason()).isEqualTo(reason);
            assertThat(each.rows()).isEqualTo(1);
        });
    }

    private ImportReport run(Path path) {
        return Reach.application(() -> imports.run(List.of(path), null, Progress.NONE));
    }

    private static List<String> messages(ImportReport report) {
        return report.refused().stream().map(Refusal::message).toList();
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private @Nullable Long forceRows(String month) {
        return evidence.sql()
                .sql(
                        "select cast(sum(rows) as bigint) from crime_month where area_code = :force and month = cast(:month as date)")
                .param("force", THAMES_VALLEY.value())
                .param("month", month + "-01")
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private long allRows(String type) {
        return evidence.sql()
                .sql("select cast(sum(rows) as bigint) from crime_month where area_type = :type")
                .param("type", type)
                .query(Long.class)
                .single();
    }

    private List<String> rowsOf(String name) {
        var release = releases.list().stream()
                .filter(each -> each.container().startsWith(name))
                .findFirst()
                .orElseThrow();
        var file = home.evidenceOpen().resolve("police-street/" + release.id() + "/street-0001.parquet");
        return evidence.sql()
                .sql("select cast(t as varchar) from read_parquet('" + file + "') t order by 1")
                .query(String.class)
                .list();
    }
}
