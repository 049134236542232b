package org.watchward.assessment.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.kernel.Period;
import org.watchward.platform.Reach;
import org.watchward.platform.jobs.Asker;
import org.watchward.publication.spi.ReportSection;
import org.watchward.publication.spi.Setting;

/** What the document tells of what people decided: all that they accepted, and nothing that they did not. */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldTests {

    private static final Asker SOMEBODY = new Asker(null, "Somebody");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Findings findings;

    @Autowired
    private Judging judging;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<ReportSection> sections;

    private Area whole = Area.of("E10990001", "nowhere");
    private List<Candidate> candidates = List.of();
    private Period period = new Period.CalendarYear(2025);
    private int year = 2020;
    private long assessment;

    @BeforeAll
    void importTheCounty() throws Exception {
        Assessed.importCounty(beans);
        whole = Assessed.whole(beans);
        candidates = Assessed.candidates(beans);
    }

    /** An assessment of another year for each test. */
    @BeforeEach
    void begin() {
        year++;
        period = new Period.CalendarYear(year);
        assessment = Reach.application(
                () -> transaction.execute(status -> assessments.begin(whole, period, "What the county has", SOMEBODY)));
        Assessed.scan(beans, "/" + assessment, candidates);
    }

    private void judge(Candidate candidate, Judgement judgement) {
        var finding = Reach.application(() -> findings.of(assessment)).stream()
                .filter(each -> each.key().equals(candidate.key()))
                .findFirst()
                .orElseThrow();
        assertThat(Reach.application(() -> judging.judge(finding, judgement, SOMEBODY)))
                .isTrue();
    }

    private static Judgement accepted(String headline, String theme) {
        return new Judgement(Standing.ACCEPTED, null, "", headline, "Noted of " + headline, null, null, theme);
    }

    private String section(String kind) {
        return Reach.application(() -> sections.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .draft(new Setting(whole.code().value(), period)));
    }

    @Test
    void tellsAllThatWasAcceptedEachWithItsNote() {
        for (var at = 0; at < 8; at++) {
            judge(candidates.get(at), accepted("Headline " + at, "burglary"));
        }

        var text = section("assessment-themes");

        for (var at = 0; at < 8; at++) {
            assertThat(text).containsPattern("- \\*\\*Headline " + at + "\\.\\*\\* .* Noted of Headline " + at + "\n");
        }
    }

    @Test
    void tellsWhatIsOfNoThemeUnderAHeadingOfItsOwn() {
        judge(candidates.get(0), accepted("Everything rose", ""));

        assertThat(section("assessment-themes"))
                .startsWith("## All crime and what is of no theme")
                .contains("**Everything rose.**");
    }

    @Test
    void tellsWhatIsNoLongerFoundInTheAppendixAlone() {
        judge(candidates.get(0), accepted("Burglary is up", "burglary"));
        judge(candidates.get(1), accepted("And there", "burglary"));

        Assessed.scan(beans, "/" + assessment, candidates.subList(1, candidates.size()));

        assertThat(section("assessment-themes")).contains("And there").doesNotContain("Burglary is up");
        assertThat(section("assessment-summary")).contains("And there").doesNotContain("Burglary is up");
        assertThat(section("assessment-appendices"))
                .contains("## Accepted, and no longer found")
                .contains("Burglary is up");
    }
}
