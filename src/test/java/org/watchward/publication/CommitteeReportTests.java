package org.watchward.publication;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.RealData;
import org.watchward.platform.Reach;
import org.watchward.publication.engine.Composer;
import org.watchward.publication.engine.Composer.Made;
import org.watchward.publication.engine.Fault;
import org.watchward.publication.engine.PlainDocument;
import org.watchward.publication.engine.Typed;
import org.watchward.publication.model.Block;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/** The committee's report of docs/examples on the published files: whole, and what it says is what the publisher's workbook says. */
@Tag("real-data")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitteeReportTests {

    private static final Path REPORT = Path.of("docs/examples/committee-report.md");
    private static final String WORKBOOK = "data/ons-csp/ons_csp_recorded_crime_ye_dec2022.xlsx";
    private static final String POLICE = "data/police-uk/thames-valley.zip";
    private static final Set<String> DISTRICTS =
            Set.of("Cherwell", "Oxford", "South Oxfordshire", "Vale of White Horse", "West Oxfordshire");

    @Autowired
    private Import imports;

    @Autowired
    private Composer composer;

    private String manuscript = "";

    @BeforeAll
    void importTheRealFiles() throws IOException {
        var files = Stream.of("data/geography", "data/population", WORKBOOK, POLICE)
                .map(RealData::path)
                .toList();
        Reach.application(() -> imports.run(files, null, Progress.NONE));
        manuscript = Files.readString(REPORT);
    }

    private Made compose(String text) {
        return Reach.application(() -> composer.compose(text));
    }

    @Test
    void isMadeWithNothingWrongMissingOrTypedByHand() {
        var made = compose(manuscript);

        assertThat(made.faults()).isEmpty();
        assertThat(made.gaps()).isEmpty();
        assertThat(made.typed()).isEmpty();
        assertThat(made.document().figures()).hasSize(12);
    }

    @Test
    void numbersTheSixteenParagraphsOfTheReportThatItRebuilds() {
        var made = compose(manuscript);

        assertThat(made.document().blocks())
                .filteredOn(block -> block instanceof Block.Paragraph paragraph && paragraph.number() != null)
                .hasSize(16);
        assertThat(PlainDocument.of(made.document()))
                .contains("8. The vision in paragraph 4 ")
                .contains("is given in paragraph 6:")
                .contains("the commitment of paragraph 9:")
                .contains("for the year of table 1,");
    }

    @Test
    void saysOfEveryDistrictWhatThePublishersWorkbookSays() throws IOException {
        var published = published();

        var text = PlainDocument.of(compose(manuscript).document());

        assertThat(published).hasSize(6);
        published.forEach((place, row) -> assertThat(text.lines())
                .filteredOn(line -> line.startsWith(place + "\t"))
                .singleElement()
                .satisfies(line -> assertThat(line.split("\t"))
                        .contains(row.count())
                        .anyMatch(cell -> cell.startsWith(row.change() + " ("))));
    }

    /** Oxford: 16,037 (sheet C3) among 162,448 (mid-2022, sheet MYE2 - Persons, D289): # python 3.11: 16037 / 162448 * 1000 = 98.7208. */
    @Test
    void setsDistrictsBesideTheForceWithTheirIntervals() {
        assertThat(PlainDocument.of(compose(manuscript).document()))
                .contains("Oxford, year ending December 2022: 98.7 per 1,000 residents of mid-2022")
                .containsPattern("98\\.7 [^;]*, higher than in Thames Valley, 70\\.4 per 1,000")
                .containsPattern(
                        "South Oxfordshire, [^;]* 44\\.6 [^;]*, lower than in Thames Valley, 70\\.4 per 1,000");
    }

    @Test
    void countsTheMonthOfTheCountyRowByRow() throws IOException {
        assertThat(compose(manuscript).document().figures())
                .filteredOn(figure -> figure.id().equals("comparison:all-crime:E10000025:2024-04"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.values()).containsEntry("numerator", String.valueOf(crimes())));
    }

    /** Rows of the force's file of April 2024 that are crimes and lie in an LSOA of one of the five districts. */
    private static long crimes() throws IOException {
        try (var zip = new ZipFile(RealData.path(POLICE).toFile());
                var month = zip.getInputStream(zip.getEntry("2024-04/2024-04-thames-valley-street.csv"));
                var rows = CsvReader.builder().ofNamedCsvRecord(month)) {
            return rows.stream()
                    .filter(row -> !row.getField("Crime type").equals("Anti-social behaviour"))
                    .filter(row -> DISTRICTS.contains(row.getField("LSOA name").replaceFirst(" \\w{4}$", "")))
                    .count();
        }
    }

    @Test
    void noticesAParagraphThatIsReferredToAndGone() {
        var made = compose(manuscript.replace(" {#county-duty}", ""));

        assertThat(made.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.words()).contains("#county-duty");
            assertThat(fault.line()).isEqualTo(lineOf("[](#county-duty)"));
        });
    }

    @Test
    void noticesAYearThatIsNotHeld() {
        var gaps = compose(manuscript.replace("period: ye2022-12", "period: ye2023-12"))
                .gaps();

        assertThat(gaps)
                .extracting(Fault::line)
                .contains(lineOf("{{comparison of ons-total in E07000178"), lineOf("{{table of"));
    }

    @Test
    void noticesANumberInThePlaceOfAFigure() {
        var typed = compose(
                        manuscript.replace("{{comparison of ons-total in E07000178, against Thames Valley}}", "98.7"))
                .typed();

        assertThat(typed).extracting(Typed::number).containsExactly("98.7");
    }

    private int lineOf(String words) {
        var before = manuscript.substring(0, manuscript.indexOf(words));
        return 1 + (int) before.chars().filter(each -> each == '\n').count();
    }

    private record Published(String count, String change) {}

    /** Total recorded crime (column G) of sheets C3, in the year, and C4, the publisher's own change, by place. */
    private static Map<String, Published> published() throws IOException {
        var rows = new TreeMap<String, Published>();
        try (var workbook = new XSSFWorkbook(RealData.path(WORKBOOK).toFile().getPath())) {
            var changes = workbook.getSheet("Table C4");
            for (var row : workbook.getSheet("Table C3")) {
                if (asked(row)) {
                    var change = changes.getRow(row.getRowNum()).getCell(6).getNumericCellValue();
                    rows.put(
                            place(row),
                            new Published(
                                    String.format(Locale.UK, "%,d", (long)
                                            row.getCell(6).getNumericCellValue()),
                                    String.format(Locale.UK, "%+.1f%%", change)));
                }
            }
        }
        return rows;
    }

    private static boolean asked(Row row) {
        return row.getCell(6) != null
                && row.getCell(6).getCellType() == CellType.NUMERIC
                && (DISTRICTS.contains(place(row)) || place(row).equals("Thames Valley"));
    }

    /** The district, or the force where there is none. */
    private static String place(Row row) {
        var district = row.getCell(3).getStringCellValue();
        return district.isBlank() ? row.getCell(1).getStringCellValue() : district;
    }
}
