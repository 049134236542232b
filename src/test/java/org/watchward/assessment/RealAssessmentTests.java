package org.watchward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.RealData;
import org.watchward.platform.Reach;
import org.watchward.publication.engine.OfficeSchemas;
import org.watchward.publication.engine.VeraPdf;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/** Two assessments that the command drafts from the published files, with nothing edited: Oxfordshire's of 2022 and Gwent's of 2025. */
@Tag("real-data")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealAssessmentTests {

    private static final String VIOLENCE = "Violence against the person (ONS)";
    private static final String INJURY = "Violence with injury (ONS)";
    private static final String STALKING = "Stalking and harassment (ONS)";

    private static final String WORKBOOK = "Recorded crime data by Community Safety Partnership area";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Import imports;

    private Assess oxfordshire = new Assess("", Path.of("."));
    private Assess gwent = new Assess("", Path.of("."));

    @BeforeAll
    void draftBoth(@TempDir Path folder) {
        var files = Stream.of(
                        "data/geography",
                        "data/population",
                        "data/deprivation",
                        "data/ons-csp",
                        "data/police-uk/thames-valley.zip",
                        "data/police-uk/gwent.zip")
                .map(RealData::path)
                .toList();
        Reach.application(() -> imports.run(files, null, Progress.NONE));
        oxfordshire = Assess.of(
                beans,
                folder.resolve("oxfordshire"),
                "--area",
                "Oxfordshire",
                "--area-type",
                "county",
                "--year",
                "2022");
        gwent = Assess.of(beans, folder.resolve("gwent"), "--area", "Gwent", "--year", "2025");
    }

    private Assess of(String place) {
        return place.equals("gwent") ? gwent : oxfordshire;
    }

    /** Brief 001, lines 78 and 80, with the decimals of the publisher's workbook. */
    @ParameterizedTest
    @CsvSource({
        VIOLENCE + ", West Oxfordshire, +13.3% (+270)",
        INJURY + ", West Oxfordshire, +25.1% (+122)",
        VIOLENCE + ", Thames Valley, '+5.5% (+3,452)'",
        INJURY + ", Thames Valley, '+8.5% (+1,385)'",
        STALKING + ", Cherwell, +10.1% (+151)",
        STALKING + ", Thames Valley, +1.9% (+409)",
    })
    void saysThePublishedChangesEachWithTheVerdict(String measure, String place, String change) {
        assertThat(oxfordshire.row(measure + " by place, 2022", place)).endsWith(change, "no clear change");
    }

    /** Where the source report says +11.5% (+602), of a year that it does not name. */
    @Test
    void saysOfWestOxfordshiresTotalWhatThePublisherSaysWithItsReleases() throws IOException {
        assertThat(oxfordshire.row("Total recorded crime (ONS) by place, 2022", "West Oxfordshire"))
                .contains("5,817", "+13.4% (+687)")
                .endsWith("no clear change");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(oxfordshire.text("-figures.csv"))) {
            assertThat(rows.stream()
                            .filter(row -> row.getField("indicator").equals("ons-total")
                                    && row.getField("area_code").equals("E07000181")))
                    .isNotEmpty()
                    .allSatisfy(row -> {
                        assertThat(row.getField("releases")).matches("r\\d+( r\\d+)*");
                        assertThat(row.getField("numerator")).isEqualTo("5817");
                    });
        }
    }

    @Test
    void namesTheMonthsThatAreNotHeldAndBridgesNone() {
        assertThat(oxfordshire.text(".txt"))
                .contains(
                        "Thames Valley’s monthly files are not held for May 2022 to August 2022, October 2022 and December 2022")
                .contains("the longest run of months of the period that is held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oxfordshire", "gwent"})
    void makesPdfAndWordThatAreValid(String place) throws Exception {
        assertThat(VeraPdf.violations(of(place).bytes(".pdf"))).isEmpty();
        assertThat(OfficeSchemas.violations(of(place).bytes(".docx"))).isEmpty();
        assertThat(of(place).text(".html")).contains("<h1>Strategic assessment of ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oxfordshire", "gwent"})
    void typesNoNumberByHand(String place) {
        assertThat(of(place).said().lines()).noneMatch(line -> line.startsWith("note:"));
        assertThat(of(place).said()).contains("figures, all bound.");
    }

    /** The summary of an assessment with findings says again, first, what each theme says. */
    @ParameterizedTest
    @CsvSource({"oxfordshire, ''", "gwent, executive-summary"})
    void saysNothingTwice(String place, String summary) {
        assertThat(RunningText.twice(of(place).text(".html"), summary)).isEmpty();
        assertThat(RunningText.sentences(of(place).text(".html"))).hasSizeGreaterThan(30);
    }

    @Test
    void namesPlacesAndNotTheirCodes() {
        for (var place : List.of(oxfordshire, gwent)) {
            assertThat(RunningText.sentences(place.text(".html")))
                    .noneMatch(sentence -> sentence.matches(".*\\b[EW]\\d{8}\\b.*"));
        }
    }

    @Test
    void tellsGwentsOctober2023AsAChangeOfRecords() {
        assertThat(RunningText.sentences(gwent.text(".html")))
                .contains(
                        "Burglary from October 2023 cannot be set against months before: many burglary records seem to be absent before.",
                        "Criminal damage and arson from October 2023 cannot be set against months before: many criminal damage and arson"
                                + " records seem to be absent before.",
                        "That is a change of the records and not of crime.");
    }

    /** Under the chart of all crime; each theme says it of its own kind of crime. */
    @Test
    void saysOnceUnderTheDataFromWhenGwentsRecordsAreWhole() {
        assertThat(gwent.text(".txt").lines())
                .filteredOn(line -> line.contains("From October 2023: Many"))
                .singleElement()
                .asString()
                .startsWith("Source: ")
                .contains("Many burglary and criminal damage and arson records seem to be absent before.");
    }

    @Test
    void namesThePublishersYearAmongTheDataOfTheDistricts() {
        assertThat(oxfordshire.row(
                        "Data from which figures of Oxfordshire and its districts in 2022 are made", WORKBOOK))
                .contains("not stated")
                .anyMatch(cell -> cell.matches("r\\d+"));
    }

    @Test
    void findsNoRiseOfWhatWasShortInGwent() {
        assertThat(RunningText.sentences(gwent.text(".html")))
                .filteredOn(sentence -> sentence.matches("(All crime|Burglary|Criminal damage and arson) in .*"))
                .noneMatch(sentence -> sentence.matches(".*(risen|higher since \\w+ (2023|2024)).*"));
        assertThat(gwent.text(".txt").lines())
                .noneMatch(
                        line -> line.matches(
                                ".*\\t(All crime|Burglary|Criminal damage and arson)\\tmore.*\\t\\w+ (2021|2022|2023|2024)\\t.*"));
    }
}
