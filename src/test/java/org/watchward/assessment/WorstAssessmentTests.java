package org.watchward.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Headcount;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;
import org.watchward.publicsite.SmallCounty;

/**
 * The worst that can be asked of a draft, on the small county of the pages: it says what is not held, or refuses and explains. Its city has
 * no residents, its force has no residents that are known, nobody ranked its neighbourhoods, and one district holds nothing.
 */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorstAssessmentTests {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Home home;

    @TempDir
    private Path out;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        declare("indicators", "own-rate", """
                id: own-rate
                name: Burglaries per person present
                order: 900
                definition: Burglaries set against the people who are there on a working day.
                numerator:
                  view: crime_month
                  categories: [burglary]
                denominator: workday
                multiplier: 1000
                polarity: bad
                areas: [district]
                source: Arden
                licence: Open Government Licence v3.0
                """);
        declare("indicators", "own-share", """
                id: own-share
                name: Burglaries solved
                order: 901
                definition: The share of burglaries that were solved, of which none can be followed here.
                numerator:
                  view: outcome_cohort
                  categories: [burglary]
                  outcome: positive
                  months: 6
                denominator: whole
                multiplier: 100
                polarity: good
                areas: [district]
                source: Arden
                licence: Open Government Licence v3.0
                """);
        declare("themes", "own", """
                id: own
                name: Our own
                order: 1
                about: What the partnership measures itself.
                indicators: [own-rate, own-share]
                severity: 50
                severity_source: Set by the partnership that invented it.
                verified: false
                """);
        SmallCounty.load(beans, folder);
        Reach.application(() -> beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            var load = beans.getBean(AreaLoading.class).begin(new ReleaseId(1));
            load.count(new Headcount(new AreaCode(SmallCounty.CITY), Headcount.Population.RESIDENTS, 2015, 2020, 0));
            load.count(new Headcount(new AreaCode(SmallCounty.CITY), Headcount.Population.WORKDAY, 2011, 2011, 0));
            load.settle();
        }));
    }

    private void declare(String kind, String name, String text) throws IOException {
        var folder = Files.createDirectories(home.catalogue().resolve(kind));
        Files.writeString(folder.resolve(name + ".yaml"), text);
    }

    private Assess assess(String... arguments) {
        return Assess.of(beans, out, arguments);
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String... arguments) {
        return assertThatThrownBy(() -> assess(arguments)).isInstanceOf(PlainError.class);
    }

    private static void assertWhole(Assess made) {
        assertThat(made.said()).contains("all bound.").doesNotContain("note:");
        assertThat(made.bytes(".pdf")).isNotEmpty();
        assertThat(made.bytes(".docx")).isNotEmpty();
        assertThat(made.text(".txt")).doesNotContain("NaN", "Infinity", "null", "{{", "not known here");
        assertThat(RunningText.twice(made.text(".html"), "executive-summary")).isEmpty();
    }

    /** September to December 2016, January and March 2017 are held of twelve. */
    @Test
    void saysWhichHalfOfAYearIsMissing() {
        var made = assess("--area", SmallCounty.FORCE, "--period", "ye2017-08");

        assertWhole(made);
        assertThat(made.text(".txt"))
                .contains("Ardenshire’s monthly files are not held for February 2017 and April 2017 to August 2017")
                .contains("of September 2016 to January 2017, the longest run of months");
    }

    @Test
    void draftsADistrictWithNoOthersAroundIt() {
        var made = assess("--area", "Vale of Arden", "--year", "2016");

        assertWhole(made);
        assertThat(made.row("All crime by place, 2016", "Vale of Arden")).contains("180");
    }

    /** Its first year: twelve months, where twenty-four are needed. */
    @Test
    void claimsNoSteadinessWhereTooLittleIsHeldToJudge() {
        var made = assess("--area", "Vale of Arden", "--year", "2015");

        assertWhole(made);
        assertThat(made.text(".txt"))
                .contains("Too little is held for Vale of Arden up to the end of 2015 to judge what changed.")
                .contains("Too little of it is held to judge whether it changed.")
                .doesNotContain("changed beyond chance", "clearly changed");
    }

    @Test
    void saysThatNobodyRankedTheNeighbourhoods() {
        var made = assess("--area", SmallCounty.FORCE, "--year", "2016");

        assertWhole(made);
        assertThat(made.text(".txt")).contains("No index of deprivation that ranks the LSOAs of Ardenshire is held");
    }

    @Test
    void givesNoRateWhereNobodyLives() {
        var made = assess("--area", "Ardenford", "--year", "2016");

        assertWhole(made);
        assertThat(made.row("All crime by place, 2016", "Ardenford")).startsWith("Ardenford", "12");
    }

    @Test
    void saysOfAnIndicatorThatDividesByZeroThatThereIsNoFigureAndWhy() {
        var made = assess("--area", "Ardenford", "--year", "2016");

        assertThat(made.row("Burglaries per person present by place, 2016", "Ardenford"))
                .startsWith("Ardenford", "12");
        assertThat(made.text(".txt"))
                .contains("No rate: no number of people present on a working day of this area is held.")
                .contains("What could not be worked out")
                .contains("Ardenshire Police's outcomes for January 2016 to June 2017 are not held");
        assertThat(made.text("-figures.json")).contains("\"own-share\" : \"Ardenshire Police's outcomes");
    }

    @Test
    void refusesADistrictOfWhichNothingIsHeld() {
        assertRefused("--area", "Farland", "--year", "2016")
                .hasMessageContaining("Nothing is held of Farland in 2016")
                .hasMessageContaining("Import the police’s monthly files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1850", "2090"})
    void refusesAYearOfWhichNothingIsHeld(String year) {
        assertRefused("--area", SmallCounty.FORCE, "--year", year)
                .hasMessageContaining("Nothing is held of Ardenshire in " + year)
                .hasMessageContaining("Held: January 2015 to March 2017");
    }

    @Test
    void refusesAnAreaThatNobodyKnowsWithTheNearest() {
        assertRefused("--area", "Vale of Ardne", "--year", "2016")
                .hasMessageContaining("is called 'Vale of Ardne'")
                .hasMessageContaining("Nearest: Vale of Arden");
    }

    @Test
    void refusesAWardAndSaysWhereItLies() {
        assertRefused("--area", "Castle", "--year", "2016")
                .hasMessageContaining("An assessment is of a district, partnership, county or force, and Castle")
                .hasMessageContaining("is none of them. In which it lies: Vale of Arden");
    }

    @Test
    void refusesAnotherKindThanTheAreaIs() {
        assertRefused("--area", "Ardenshire", "--area-type", "county", "--year", "2016")
                .hasMessageContaining("No county is called 'Ardenshire'. Called so: Ardenshire");
    }

    @Test
    void refusesATemplateThatNobodyKnows() {
        assertRefused("--area", "Ardenford", "--year", "2016", "--template", "strategic-asessment")
                .hasMessageContaining(
                        "There is no kind of document 'strategic-asessment'. Nearest: strategic-assessment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ye2016-13", "last year", "2016-12..2016-01"})
    void refusesAPeriodThatIsNone(String period) {
        assertRefused("--area", "Ardenford", "--period", period);
    }

    @Test
    void refusesToWriteIntoAFile() throws IOException {
        out = Files.writeString(out.resolve("file"), "mine");

        assertRefused("--area", "Ardenford", "--year", "2016").hasMessageContaining("is a file");

        assertThat(out).hasContent("mine");
    }

    /** No one may make a folder there, not even the administrator. */
    @Test
    void refusesAFolderThatCannotBeWritten() {
        out = Path.of("/proc/watchward");

        assertRefused("--area", "Ardenford", "--year", "2016").hasMessageContaining("Nothing can be written to /proc");
    }
}
