package org.watchward.assessment.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.Visitor.Answer;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Sifting.Sifted;
import org.watchward.kernel.Period;
import org.watchward.platform.Reach;
import org.watchward.platform.jobs.Asker;
import org.watchward.publication.Yard;

/** Assessments of the demonstration county: begun, judged, disputed and looked at again, without scripts. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.jobs.heartbeat=200ms")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsTests {

    private static final String NAME = "Judging";
    private static final Asker SOMEBODY = new Asker(null, "Somebody");

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Findings findings;

    @Autowired
    private Judging judging;

    @Autowired
    private JdbcClient records;

    private Visitor analyst = new Visitor(0);
    private Visitor manager = new Visitor(0);
    private Visitor member = new Visitor(0);
    private Area whole = Area.of("E10990001", "nowhere");
    private String path = "";

    @BeforeAll
    void assessTheCounty() throws Exception {
        Assessed.importCounty(beans);
        var yard = new Yard(port, beans, NAME);
        analyst = yard.visitor(NAME, Role.ANALYST);
        manager = yard.visitor(NAME, Role.PARTNERSHIP_MANAGER);
        member = yard.visitor(NAME, Role.BOARD_MEMBER);
        whole = Assessed.whole(beans);
        assertThat(analyst.get(AssessmentPages.PATH).text()).contains("No assessment has been begun yet");
        path = Assessed.begun(analyst, whole, Assessed.YEAR);
        assertThat(Reach.application(() -> assessments.get(Long.toString(id(path)))))
                .satisfies(scanned -> assertThat(scanned.judged()).isPositive())
                .satisfies(scanned -> assertThat(scanned.scannedAt()).isNotNull());
        Assessed.scan(beans, path, Assessed.candidates(beans));
    }

    private List<Finding> all() {
        return Reach.application(() -> findings.of(id(path)));
    }

    private static long id(String path) {
        return Long.parseLong(path.replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
    }

    private Finding finding(String at) {
        return all().stream().filter(each -> each.id() == id(at)).findFirst().orElseThrow();
    }

    private static Answer judged(Visitor who, String finding, Answer seen, String decision, String... more) {
        var form = seen.page().select(".judging__form > form");
        var fields = new LinkedHashMap<String, String>();
        fields.put("decision", decision);
        fields.put("changed", form.select("input[name=changed]").val());
        fields.put(
                "confidence",
                form.select("select[name=confidence] option[selected]").val());
        fields.put("theme", form.select("select[name=theme] option[selected]").val());
        fields.put("caveats", form.select("textarea[name=caveats]").text());
        for (var at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return who.post(
                finding,
                seen.token(),
                fields.entrySet().stream()
                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new));
    }

    @Test
    void findsCandidatesAndAcceptsNoneByItself() {
        var page = analyst.get(path);

        assertThat(all()).isNotEmpty().allSatisfy(each -> {
            assertThat(each.said()).isNotBlank().endsWith(".");
            assertThat(each.expression()).matches("(signal|change) of [a-z0-9-]+ in [A-Z][0-9]{8}");
        });
        assertThat(page.page().select("h1").text()).contains("What the county has");
        assertThat(page.text()).contains("series and published years").contains("What was decided");
        assertThat(Reach.application(() -> assessments.find(whole.code(), Period.parse("ye2025-12"))))
                .map(Assessment::id)
                .contains(id(path));
    }

    @Test
    void refusesWhatCannotBeAssessedAndSaysWhatCould() {
        var typo = send("area", whole.name() + "x", "period", "2024");
        assertThat(typo.text())
                .contains("is called '" + whole.name() + "x'. Nearest: ")
                .contains(whole.code().value());
        assertThat(typo.page().select("#period").val()).isEqualTo("2024");
        assertThat(send("area", "", "period", "").text())
                .contains("Enter the name or code of a district")
                .contains("Enter the year that is assessed");
        assertThat(send("area", whole.code().value(), "period", "2025-03").text())
                .contains("Enter twelve months");
        assertThat(send("area", whole.code().value(), "period", "ye2025-12").text())
                .contains("has an assessment of 2025 already")
                .contains("What the county has in 2025");
        assertThat(send("area", whole.code().value(), "period", "ye2025-12")
                        .page()
                        .select("main a[href=" + path + "]"))
                .as("leads to the one that there is")
                .hasSize(1);
        assertThat(member.send(path, AssessmentPages.PATH + "/new").status()).isEqualTo(403);
    }

    @Test
    void refusesAYearOfWhichNothingIsHeldWithTheRangeThatIs() {
        var before = assessments();

        var refused = send("area", whole.code().value(), "period", "1987");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.page().select(".govuk-error-summary").text())
                .contains("Nothing is held of " + whole.name() + " in 1987. Held: ")
                .containsPattern("[A-Z][a-z]+ 20\\d\\d to [A-Z][a-z]+ 20\\d\\d");
        assertThat(assessments()).isEqualTo(before);
    }

    private int assessments() {
        return Reach.application(() -> assessments.list().size());
    }

    @Test
    void refusesANameOfSeveralAreasUnlessItsKindIsGivenAndThenShowsTheKind() throws Exception {
        var unclear = send("area", "Harrowmere", "period", "2024/25");
        assertThat(unclear.page().select(".govuk-error-summary").text())
                .contains("'Harrowmere' is the name of several areas")
                .contains("(district E07990001)")
                .contains("(partnership E22990001)");

        var begun = send("area", "Harrowmere (district)", "period", "2024/25", "title", "Of the district");

        assertThat(begun.status()).as(begun.text()).isEqualTo(302);
        assertThat(analyst.get(begun.leadsTo()).text()).contains("Harrowmere (district), financial year 2024 to 2025");
        assertThat(analyst.get(AssessmentPages.PATH).text()).contains("Harrowmere (district)");
    }

    @Test
    void saysThatTooLittleIsHeldAndWithdrawsWhatNobodyHasWorkedOn() throws Exception {
        var other = Assessed.begun(analyst, whole, "ye2025-06");
        Assessed.scan(beans, other, List.of());
        Reach.application(() -> {
            assessments.scanned(id(other), new Sifted(400, 0, 0, List.of(), List.of()));
            return true;
        });
        assertThat(analyst.get(other).text())
                .contains("Too little is held to judge")
                .doesNotContain("Nothing stands out");
        assertThat(member.get(other + "/withdraw").status()).isEqualTo(403);
        assertThat(analyst.get(other + "/withdraw").text()).contains("It can be begun anew");

        var withdrawn = analyst.send(other + "/withdraw", other + "/withdraw");

        assertThat(analyst.get(withdrawn.leadsTo()).text()).contains("The assessment was withdrawn");
        assertThat(analyst.get(other).status()).isEqualTo(404);
        assertThat(acts("assessment-withdrawn", Long.toString(id(other)))).isEqualTo(1);
    }

    @Test
    void keepsAnAssessmentOnWhichSomebodyHasWorked() {
        var first = Assessed.first(analyst, path);
        judged(analyst, first, analyst.get(first), "save", "note", "Looked at.");

        var refused = analyst.send(path, path + "/withdraw");

        assertThat(analyst.get(refused.leadsTo()).text()).contains("It cannot be withdrawn now");
        assertThat(analyst.get(path).status()).isEqualTo(200);
        assertThat(analyst.get(path).text()).doesNotContain("Withdraw this assessment");
    }

    @Test
    void saysHowFarEachStepIsAndWhatTheDocumentWouldBeDraftedFrom() {
        var first = Assessed.first(analyst, path);
        judged(analyst, first, analyst.get(first), "accept");

        assertThat(analyst.get(path).text())
                .contains("Look for what stands out · Done")
                .contains("Judge each candidate · Begun")
                .contains("Agree and publish · To do")
                .containsPattern("candidates are not judged yet. The document will be drafted from those accepted");
    }

    private Answer send(String... fields) {
        return analyst.send(AssessmentPages.PATH + "/new", AssessmentPages.PATH + "/new", fields);
    }

    @Test
    void showsACandidateBesideWhatStandsBehindItAndGoesOnToTheNext() {
        var first = Assessed.first(analyst, path);
        var seen = analyst.get(first);
        assertThat(seen.page().select(".judging__said").text())
                .isEqualTo(finding(first).said());
        assertThat(seen.page().select("figure svg")).isNotEmpty();
        assertThat(seen.text())
                .contains("Why it ranks here")
                .contains("Certainty")
                .contains("chance alone would give as much about once in 2,000 times")
                .containsPattern("Proposed: (High|Moderate|Low), because .+\\.");
        assertThat(seen.page()
                        .select("a[href=/areas/" + finding(first).area() + "/"
                                + finding(first).indicator() + "?period=2025]"))
                .as("of the period that is judged")
                .hasSize(1);
        assertThat(seen.page().select("#note-hint").text()).contains("printed word for word in the document");

        var answer =
                judged(analyst, first, seen, "accept", "headline", "It is up.", "note", "Since the bridge closed.");

        assertThat(answer.leadsTo()).contains("/findings/").doesNotContain(first + "?");
        assertThat(analyst.get(answer.leadsTo()).text()).contains("Accepted: ").contains("Take it back");
        var kept = finding(first);
        assertThat(kept.status()).isEqualTo(Standing.ACCEPTED);
        assertThat(kept.headline()).isEqualTo("It is up.");
        assertThat(kept.judgement().theme()).as("follows the catalogue").isNull();
        assertThat(kept.judgement().confidence()).as("follows the scan").isNull();
        assertThat(kept.judgement().caveats()).as("follows the scan").isNull();
        assertThat(acts("finding-judged", kept)).isPositive();
    }

    private int acts(String action, Finding finding) {
        return acts(action, finding.assessment() + "/" + finding.id());
    }

    private int acts(String action, String subject) {
        return Reach.application(
                () -> records.sql("select count(*) from audit.line where action = :action and subject_id = :subject")
                        .param("action", action)
                        .param("subject", subject)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void asksForAReasonBeforeItRejectsAndKeepsWhatWasTyped() {
        var first = Assessed.first(analyst, path);
        var seen = analyst.get(first);

        var without = judged(analyst, first, seen, "reject", "note", "Half a note");
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.text()).contains("Choose why you reject it");
        assertThat(without.page().select("#note").text()).isEqualTo("Half a note");
        var unsaid = judged(analyst, first, seen, "reject", "reason", "other");
        assertThat(unsaid.text()).contains("Say what the other reason is");
        assertThat(finding(first).status()).isEqualTo(Standing.CANDIDATE);

        judged(analyst, first, seen, "reject", "reason", "other", "reasonWords", "One shop alone.");
        assertThat(finding(first).status()).isEqualTo(Standing.REJECTED);
        assertThat(analyst.get(path + "/findings?status=rejected").text())
                .contains("Because of another reason.")
                .contains("One shop alone.");
    }

    @Test
    void tellsTheSecondOfTwoAndLosesNothing() {
        var first = Assessed.first(analyst, path);
        var before = history(first);
        var mine = analyst.get(first);
        var theirs = manager.get(first);

        judged(manager, first, theirs, "accept", "note", "The manager's.");
        var late = judged(analyst, first, mine, "reject", "reason", "small", "note", "The analyst's.");

        assertThat(late.status()).isEqualTo(200);
        assertThat(late.text()).contains("changed this finding while you looked at it");
        assertThat(late.page().select("#note").text()).isEqualTo("The analyst's.");
        assertThat(finding(first).status()).isEqualTo(Standing.ACCEPTED);
        assertThat(finding(first).note()).isEqualTo("The manager's.");

        judged(analyst, first, late, "reject", "reason", "small", "note", "Both of ours.");
        assertThat(finding(first).status()).isEqualTo(Standing.REJECTED);
        assertThat(history(first)).isEqualTo(before + 2);
    }

    private int history(String finding) {
        return Reach.application(() -> records.sql("select count(*) from assessment.judgement where finding = :finding")
                .param("finding", id(finding))
                .query(Integer.class)
                .single());
    }

    @Test
    void takesTheLastDecisionBackAndKeepsBothInTheHistory() {
        var first = Assessed.first(analyst, path);
        var was = finding(first);
        judged(analyst, first, analyst.get(first), "accept", "note", "Too soon.");
        var changed = Integer.toString(was.changed() + 1);

        var back = analyst.send(first, first + "/back", "changed", changed);

        assertThat(back.leadsTo()).contains(first + "?");
        assertThat(analyst.get(back.leadsTo()).text())
                .contains("Taken back: ")
                .contains("Its status now is: Candidate");
        assertThat(finding(first).judgement()).isEqualTo(was.judgement());
        assertThat(history(first)).isEqualTo(was.changed() + 2);
        assertThat(analyst.get(first).text()).contains("taken back to this");
        assertThat(analyst.send(first, first + "/back", "changed", changed).leadsTo())
                .endsWith("overtaken=true");
        assertThat(finding(first).changed()).isEqualTo(was.changed() + 2);
    }

    @Test
    void groupsAFindingWhereTheAnalystSaysAndShowsItThere() {
        var first = Assessed.first(analyst, path);
        var seen = analyst.get(first);

        var nowhere = judged(analyst, first, seen, "save", "theme", "no-such-theme");
        var answer = judged(analyst, first, seen, "save", "theme", "none", "confidence", "low", "caveats", "One shop.");

        assertThat(nowhere.text()).contains("Choose one of the themes");
        assertThat(answer.leadsTo()).contains(first + "?");
        assertThat(finding(first).theme()).isNull();
        assertThat(finding(first).confidence()).isEqualTo(Confidence.LOW);
        assertThat(finding(first).caveats()).isEqualTo("One shop.");
        assertThat(analyst.get(path + "/findings?theme=none").page().select("a[href=" + first + "]"))
                .hasSize(1);
        assertThat(analyst.get(path + "/findings?theme=burglary").page().select("a[href=" + first + "]"))
                .isEmpty();
    }

    @Test
    void saysWhatASaveChangedAndThatTheDecisionStands() {
        var first = Assessed.first(analyst, path);
        judged(analyst, first, analyst.get(first), "accept");
        var accepted = analyst.get(first);
        assertThat(accepted.page().select("button[value=save]").eachText()).containsOnly("Save");

        var saved = analyst.get(judged(analyst, first, accepted, "save", "note", "Since the fair.")
                .leadsTo());

        assertThat(saved.page().select(".did").text()).contains("Saved: ").contains("still: Accepted");
        assertThat(saved.page().select("ol[reversed] li").eachText().get(0)).startsWith("Note changed");
        assertThat(finding(first).status()).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void saysThatThereWasNothingInAComment() {
        var first = Assessed.first(analyst, path);

        var empty = member.post(first + "/remarks", member.get(first).token(), "words", "  ");

        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.page().select(".govuk-error-summary a[href=#words]").text())
                .contains("There was nothing in the comment");
    }

    @Test
    void showsNoteAndWordsToThoseWhoDoNotWrite() {
        var first = Assessed.first(analyst, path);
        judged(analyst, first, analyst.get(first), "save", "note", "Since the mart.", "headline", "It grows.");

        var seen = member.get(first);

        assertThat(seen.page().select(".judging__form dl").text())
                .contains("In your own words It grows.")
                .contains("Note Since the mart.");
        assertThat(seen.page().select("#note")).isEmpty();
    }

    @Test
    void letsOthersCommentAndNotJudge() {
        var first = Assessed.first(analyst, path);
        var before = finding(first);
        var seen = member.get(first);
        assertThat(seen.page().select("button[name=decision]")).isEmpty();

        assertThat(member.post(first, seen.token(), "decision", "accept", "changed", "0")
                        .status())
                .isEqualTo(403);
        member.post(first + "/remarks", seen.token(), "words", "We saw <b>this</b> too.");

        assertThat(analyst.get(first).text()).contains("We saw <b>this</b> too.");
        assertThat(analyst.get(path + "/findings").text()).contains("1 comment");
        assertThat(finding(first)).isEqualTo(before);
    }

    @Test
    void setsANewScanBesideTheOldOne() throws Exception {
        var other = Assessed.begun(analyst, whole, "fy2024-25");
        var assessment = Reach.application(() -> assessments.find(id(other))).orElseThrow();
        var candidates = Assessed.candidates(beans);
        var accepted = candidates.get(0);
        Assessed.scan(beans, other, candidates);
        var all = Reach.application(() -> findings.of(assessment.id())).size();
        var before = of(assessment, accepted);
        Reach.application(() -> judging.judge(before, accepted(before), SOMEBODY));

        Assessed.scan(beans, other, candidates.subList(1, candidates.size() - 1));

        var gone = of(assessment, accepted);
        assertThat(gone.found()).isFalse();
        assertThat(gone.status()).isEqualTo(Standing.ACCEPTED);
        assertThat(analyst.get(other).text()).containsPattern("\\d+ findings are no longer found");
        assertThat(analyst.get(other + "/findings/" + gone.id()).text()).contains("No longer found since");
        assertThat(analyst.get(other + "/findings").text()).contains("No longer found since");

        Assessed.scan(beans, other, candidates);

        assertThat(of(assessment, accepted).found()).isTrue();
        assertThat(of(assessment, accepted).note()).isEqualTo("Kept.");
        assertThat(of(assessment, accepted).rank()).isEqualTo(1);
        assertThat(Reach.application(() -> findings.of(assessment.id()))).hasSize(all);
    }

    private static Judgement accepted(Finding finding) {
        return new Judgement(
                Standing.ACCEPTED,
                null,
                "",
                "",
                "Kept.",
                null,
                null,
                finding.judgement().theme());
    }

    private Finding of(Assessment assessment, Candidate candidate) {
        return Reach.application(() -> findings.of(assessment.id())).stream()
                .filter(each -> each.key().equals(candidate.key()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void neverChangesOrDropsWhatWasDecided() {
        for (var sql : List.of(
                "update assessment.judgement set note = 'x'",
                "delete from assessment.judgement",
                "delete from assessment.remark",
                "update assessment.remark set words = 'x'")) {
            assertThatThrownBy(() -> Reach.application(() -> records.sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() ->
                        records.sql("select * from assessment.finding").query().listOfRows())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void saysThatThereIsNoSuchFinding() {
        assertThat(analyst.get(path + "/findings/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(analyst.get(path + "/findings/999999").status()).isEqualTo(404);
        assertThat(analyst.get(AssessmentPages.PATH + "/999999").status()).isEqualTo(404);
    }
}
