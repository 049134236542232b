package org.watchward.assessment.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.Multipart;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Areas;
import org.watchward.areas.Listing;
import org.watchward.assessment.themes.Concern;
import org.watchward.assessment.themes.Themes;
import org.watchward.audit.AuditTrail;
import org.watchward.audit.Query;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Reach;
import org.watchward.publication.Yard;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Phrase;
import org.watchward.publication.spi.Setting;

/** An invented survey from the form to documents. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyPagesTests {

    private static final String PATH = "/work/surveys";
    private static final String MAPPING = """
            id: %s
            title: Invented survey
            askedBy: Arden Council
            fieldwork: { from: 2023-02-01, to: 2023-03-31 }
            area: Arden
            population: people of Arden, all of them invented
            asked: 9000
            questions:
              - id: carried-weapon
                column: Q7
                text: Have you felt the need to carry a weapon?
                kind: choice
                answers:
                  - { value: 1, id: yes, label: "Yes", said: felt the need to carry a weapon }
                  - { value: 2, id: no, label: "No" }
              - { id: felt-safe, column: Q8, text: How safe did you feel?, kind: score, min: 0, max: 10 }
              - { id: would-help, column: Q9, text: What would help?, kind: open }
            groups:
              - { id: sex, column: Sex, label: Sex }
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private SurveyFigures figures;

    @Autowired
    private ResidentsSay section;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient records;

    private Visitor analyst = new Visitor(0);
    private Visitor member = new Visitor(0);

    @BeforeAll
    void makePeople() {
        Reach.application(() -> beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            var load = beans.getBean(AreaLoading.class).begin(new ReleaseId(1));
            load.list(Listing.of(new AreaCode("E07900198"), "Arden", 2024));
            load.list(Listing.of(new AreaCode("E07900199"), "Far Arden", 2024));
            load.list(Listing.of(new AreaCode("E05900001"), "Market", 2024));
            load.list(Listing.of(new AreaCode("E05900002"), "Market", 2024));
            load.settle();
        }));
        var yard = new Yard(port, beans, "Surveys");
        analyst = yard.visitor("Surveys", Role.ANALYST);
        member = yard.visitor("Surveys", Role.BOARD_MEMBER);
        assertThat(analyst.get(PATH).text()).contains("No survey was brought in yet");
        assertThat(draft()).contains("No survey of Arden").contains("survey import");
        bring("youth-2023", answers(450, 3300));
    }

    private static String answers(int yes, int no) {
        return Invented.csv(
                "Name,Q7,Q8,Q9,Sex",
                "Somebody,1,10,=More light,Female",
                yes / 2,
                "Somebody,1,9,,Male",
                yes - yes / 2,
                "Somebody,2,9,,Female",
                no / 2,
                "Somebody,2,10,,Male",
                no - no / 2 - 2,
                "Somebody,2,10,,Other",
                2);
    }

    private Visitor.Answer bring(String id, String answers) {
        return analyst.send(PATH + "/new", PATH + "/new", "mapping", MAPPING.formatted(id), "answers", answers);
    }

    private String draft() {
        return Reach.application(() -> section.draft(new Setting("Arden", new Period.CalendarYear(2024))));
    }

    private Bound bound(String kind, String of, String in, String by) {
        var expression = new Expression(
                kind + " of " + of,
                new Phrase(kind, 0),
                List.of(of.split(" and ")).stream()
                        .map(name -> new Phrase(name, 5))
                        .toList(),
                in.isEmpty() ? List.of() : List.of(new Phrase(in, 20)),
                by.isEmpty() ? null : new Phrase(by, 30),
                null,
                List.of());
        return Reach.application(() -> figures.resolve(expression, new Setting(null, null)));
    }

    private String words(String kind, String of, String in) {
        return ((Bound.Words) bound(kind, of, in, "")).words();
    }

    @Test
    void showsWhatWasAnsweredWithItsBaseAndInterval() {
        var page = member.get(PATH + "/youth-2023");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("3,750 of 9,000 who were asked (42%) answered")
                .contains("450 of 3,750 12% 11% to 13%")
                .contains("Area: Arden (district E07900198).")
                .doesNotContain("Somebody");
        assertThat(page.page().select("svg")).isNotEmpty();
        assertThat(member.get(PATH).text()).contains("Invented survey");
    }

    @Test
    void showsGroupsAndWithholdsSmallOnesOnThePageAndInTheFile() {
        var page = member.get(PATH + "/youth-2023?by=sex");
        var file = member.get(PATH + "/youth-2023/results.csv?by=sex");

        assertThat(page.text()).contains("Other withheld: fewer than 5, or others could be worked out from it");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.response().body())
                .contains("carried-weapon,Have you felt the need to carry a weapon?,sex,Other,,,suppressed")
                .doesNotContain("Somebody");
        assertThat(member.get(PATH + "/youth-2023?by=sax").status()).isEqualTo(400);
        assertThat(member.get(PATH + "/youth-1999").status()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedAndSaysAllThatIsWrong() {
        var answer = analyst.send(
                PATH + "/new",
                PATH + "/new",
                "mapping",
                MAPPING.formatted("broken"),
                "answers",
                "Name,Q7,Q8,Q9,Sex\nA,5,11,,Male\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Line 2: 'Q7' is '5'").contains("Line 2: 'Q8' is '11'");
        assertThat(answer.page().select("textarea[name=mapping]").text()).contains("id: broken");
        assertThat(answer.page().select("textarea[name=answers]").text()).contains("A,5,11");
        assertThat(analyst.get(PATH + "/broken").status()).isEqualTo(404);
    }

    /** Each is the only mistake in the example that the page itself gives. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "column: Q7 | column: Q77 | 12 | the file has no column 'Q77'. Nearest: 'Q7'",
                "kind: choice | kind: chioce | 14 | 'kind' is 'chioce', and is to be one of choice, several, score, open",
                "id: felt-safe | id: Felt safe | 18 | is to be lower case letters and digits, joined by hyphens",
                "from: 2023-02-01 | from: 2023-02-31 | 4 | fieldwork.from is '2023-02-31', which is no day",
                "title: Youth | title: \"Youth | 9 | this is not YAML: the line does not begin below those that it belongs to, or a quotation mark",
                "area: Arden | area: Narnia | 5 | is called 'Narnia'. Nearest: Arden (district E07900198)",
                "area: Arden | area: Market | 5 | is the name of several areas",
                "kind: open } | kind: score, min: 0, max: 9, theme: burglry } | 19 | there is no theme 'burglry'. Nearest: burglary",
            })
    void saysWhereAMistakeInItsOwnExampleIs(String right, String wrong, int line, String words) {
        var example = analyst.get(PATH + "/new")
                .page()
                .expectFirst("pre code")
                .wholeText()
                .replaceFirst("area: .*", "area: Arden");
        assertThat(example).contains(right);

        var answer = analyst.send(
                PATH + "/new",
                PATH + "/new",
                "mapping",
                example.replace(right, wrong),
                "answers",
                "Q7,Q8,Q9,Sex\n1,9,5,\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".govuk-error-summary").text())
                .contains("mapping.yaml:" + line + ": ")
                .contains(words);
    }

    @Test
    void takesItsOwnExampleWithTheWordsUnquotedToo() {
        var example = analyst.get(PATH + "/new").page().expectFirst("pre code").wholeText();
        var unquoted = example.replaceFirst("area: .*", "area: Arden").replaceAll("text: \"([^\"]*)\"", "text: $1");

        var answer = analyst.send(
                PATH + "/new", PATH + "/new", "mapping", unquoted, "answers", "Q7,Q8,Q9,Sex\n1,9,Light,\n");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.leadsTo()).endsWith(PATH + "/youth-needs-2023");
    }

    @Test
    void saysOfASurveyOfEightThatNothingCanBeTold() {
        bring("eight-2023", answers(4, 4));

        assertThat(member.get(PATH + "/eight-2023").text())
                .contains("Only a few people answered this survey")
                .contains("8 people answered, too few to say more");
        assertThat(words("answer", "carried-weapon/yes", "eight-2023")).startsWith("withheld: 8 people answered");
        assertThat(bound("answer", "carried-weapon/yes", "eight-2023", "")
                        .evidence()
                        .get(0)
                        .status())
                .isEqualTo("suppressed");
    }

    @Test
    void keepsEveryVersionAsItWas() {
        bring("twice-2023", answers(40, 60));
        var again = bring("twice-2023", answers(50, 50));

        assertThat(analyst.get(again.leadsTo()).page().select("[role=status]").text())
                .isEqualTo("Brought in as version 2.");
        assertThat(member.get(PATH + "/twice-2023").page().select("[role=status]"))
                .isEmpty();
        assertThat(member.get(PATH + "/twice-2023").text())
                .contains("50 of 100")
                .contains("Version 1");
        assertThat(member.get(PATH + "/twice-2023?version=1").text())
                .contains("40 of 100")
                .contains("A newer one stands beside it");
        assertThat(bound("answer", "carried-weapon/yes", "twice-2023", "")
                        .evidence()
                        .get(0)
                        .releases())
                .containsExactly("survey:twice-2023:2");
    }

    /** Of the same words, those on the same line; the words alone where lines have moved. */
    @Test
    void carriesCodesOverToANewVersionByTheWordsThatWereCoded() {
        var before = Invented.csv("Q7,Q8,Q9,Sex", "1,9,Light,", 2, "1,9,Buses,", 1, "1,9,,", 9);
        var after = Invented.csv("Q7,Q8,Q9,Sex", "1,9,New words,", 1, "1,9,Light,", 2, "1,9,Buses,", 1, "1,9,,", 9);
        bring("carried-2023", before);
        var path = PATH + "/carried-2023/answers/would-help";
        var token = analyst.get(path).token();
        analyst.post(path, token, "codes-2", "first", "was-2", "", "codes-3", "second", "was-3", "", "page", "1");

        bring("carried-2023", after);

        var codes = analyst.get(path).page().select("input[name^=codes-]");
        assertThat(codes.eachAttr("name")).containsExactly("codes-2", "codes-3", "codes-4", "codes-5");
        assertThat(codes.eachAttr("value")).containsExactly("", "second", "first", "");
        assertThat(analyst.get(PATH + "/carried-2023?version=1").status()).isEqualTo(200);
    }

    @Test
    void keepsTheCodesOfTheFirstOfTwoAndTellsTheSecond() {
        bring("both-2023", Invented.csv("Q7,Q8,Q9,Sex", "1,9,Light,", 1, "1,9,Buses,", 1, "1,9,,", 9));
        var path = PATH + "/both-2023/answers/would-help";
        var token = analyst.get(path).token();
        analyst.post(path, token, "codes-2", "lighting", "was-2", "", "version", "1");

        var second = analyst.post(
                path, token, "codes-2", "lamps", "was-2", "", "codes-3", "transport", "was-3", "", "version", "1");

        assertThat(second.text()).contains("somebody else gave it “lighting” meanwhile");
        assertThat(second.page().select("input[name^=codes-]").eachAttr("value"))
                .containsExactly("lamps", "transport");
        assertThat(second.page().select("input[name=was-2]").val()).isEqualTo("lighting");
        assertThat(analyst.get(path).page().select("input[name^=codes-]").eachAttr("value"))
                .containsExactly("lighting", "transport");
        assertThat(Reach.application(() -> trail.find(Query.everything(), 0, 100))
                        .toString())
                .contains("survey-answer-coded")
                .contains("line 3");
    }

    /** A page of version 1 that is saved after version 2 came, in which the same lines are other people's. */
    @Test
    void givesCodesToThoseWhoseWordsWereRead() {
        bring("moved-2023", Invented.csv("Q7,Q8,Q9,Sex", "1,9,Light,", 1, "1,9,Buses,", 1, "1,9,,", 9));
        var path = PATH + "/moved-2023/answers/would-help";
        var token = analyst.get(path).token();
        bring("moved-2023", Invented.csv("Q7,Q8,Q9,Sex", "1,9,Buses,", 1, "1,9,Light,", 1, "1,9,,", 9));

        analyst.post(path, token, "codes-2", "lighting", "was-2", "", "version", "1");

        assertThat(analyst.get(path).page().select("input[name^=codes-]").eachAttr("value"))
                .containsExactly("", "lighting");
    }

    @Test
    void readsFilesOfThoseOnlyWhoMayWrite() {
        var form = new Multipart().field("mapping", MAPPING.formatted("sent-2023"));
        var stranger = new Visitor(port).post(PATH + "/new", form);

        assertThat(stranger.status()).isEqualTo(302);
        assertThat(stranger.leadsTo()).endsWith("/account/sign-in");
        assertThat(member.post(PATH + "/new", form).status()).isEqualTo(403);
        assertThat(analyst.post(PATH + "/eight-2023", form).status()).isEqualTo(415);
        assertThat(analyst.post(PATH + "/new", form).status()).isEqualTo(403);
    }

    @Test
    void keepsNoColumnThatIsNotMappedAndTellsTheTrailWhatCame() {
        var kept =
                Reach.application(() -> records.sql("select string_agg(cells::text, '') from assessment.survey_person")
                        .query(String.class)
                        .single());
        var lines = Reach.application(() -> trail.find(Query.everything(), 0, 100));

        assertThat(kept).contains("More light").doesNotContain("Somebody");
        assertThat(lines.toString()).contains("survey-imported").contains("youth-2023");
    }

    @Test
    void codesOpenAnswersByHand() {
        bring("coded-2023", answers(60, 60));
        var path = PATH + "/coded-2023/answers/would-help";
        var page = analyst.get(path);
        var fields = new java.util.ArrayList<String>(List.of("page", "1"));
        page.page().select("input[name^=codes-]").forEach(field -> {
            fields.addAll(List.of(field.attr("name"), fields.size() < 30 ? "lighting; police" : "lighting"));
            fields.addAll(List.of(field.attr("name").replace("codes", "was"), ""));
        });

        var saved = analyst.post(path, page.token(), fields.toArray(String[]::new));

        assertThat(saved.status()).isEqualTo(302);
        assertThat(analyst.get(path).text())
                .contains("25 of 30 answers have a code")
                .contains("lighting 25 of 25 100%");
        var table = (Bound.Table) bound("codes", "would-help", "coded-2023", "");
        assertThat(table.rows().get(0)).startsWith("lighting", "25 of 25");
        assertThat(member.get(path).page().select("input[name^=codes-]")).isEmpty();
        assertThat(member.post(path, page.token(), "page", "1").status()).isEqualTo(403);
    }

    @Test
    void savesCodesOnTheWayToTheNextAnswers() {
        bring("further-2023", answers(60, 60));
        var path = PATH + "/further-2023/answers/would-help";
        var page = analyst.get(path);
        assertThat(page.page().select("form button").eachText())
                .contains("Save and go on to the next answers", "Save the codes");

        var saved = analyst.post(path, page.token(), "codes-2", "Light", "was-2", "", "page", "1", "on", "true");

        assertThat(saved.leadsTo()).endsWith("?page=2");
        assertThat(analyst.get(path).page().select("#codes-2").val()).isEqualTo("Light");
        assertThat(analyst.get(path + "?page=2").page().select("form button").eachText())
                .contains("Save the codes")
                .doesNotContain("Save and go on to the next answers");
    }

    @Test
    void showsCodesAgainThatAreTooLongWithAllThatWasTyped() {
        bring("long-2023", answers(60, 60));
        var path = PATH + "/long-2023/answers/would-help";
        var token = analyst.get(path).token();
        var tooLong = "x".repeat(101);

        var answer = analyst.post(
                path,
                token,
                "codes-2",
                "kept",
                "was-2",
                "",
                "codes-3",
                tooLong,
                "was-3",
                "",
                "codes-4",
                "a;b;c;d;e;f;g;h;i;j;k",
                "was-4",
                "",
                "page",
                "1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#codes-3", "#codes-4");
        assertThat(answer.page().select("#codes-3-error").text())
                .contains("A code has at most 100 characters", "has 101");
        assertThat(answer.page().select("#codes-4-error").text()).contains("at most 10 codes, and these are 11");
        assertThat(answer.page().select("#codes-3").attr("aria-describedby")).isEqualTo("answer-3 codes-3-error");
        assertThat(answer.page().select("input[name^=codes-]").eachAttr("value").subList(0, 3))
                .containsExactly("kept", tooLong, "a;b;c;d;e;f;g;h;i;j;k");
        assertThat(answer.page().select("input[name=was-2]").val()).isEmpty();
        assertThat(analyst.get(path).text()).contains("0 of 30 answers have a code");
    }

    @Test
    void takesCodesThatDifferInCaseAloneForOneSpeltAsAtFirst() {
        bring("case-2023", answers(60, 60));
        var path = PATH + "/case-2023/answers/would-help";
        var token = analyst.get(path).token();
        analyst.post(path, token, "codes-9", "Better Lighting", "was-9", "", "page", "1");

        analyst.post(path, token, "codes-2", "better  lighting; police", "was-2", "", "page", "1");

        var page = analyst.get(path);
        assertThat(page.page().select("#codes-2").val()).isEqualTo("Better Lighting; police");
        assertThat(page.text())
                .contains("Codes so far: Better Lighting; police")
                .contains("fewer than 5 answers are coded");
    }

    @Test
    void saysHowManyOfTheAnswersAreCoded() {
        bring("few-coded-2023", answers(60, 60));
        var path = PATH + "/few-coded-2023/answers/would-help";
        var token = analyst.get(path).token();
        var fields = new java.util.ArrayList<String>(List.of("page", "1"));
        for (var line = 2; line < 8; line++) {
            fields.addAll(List.of("codes-" + line, "lighting", "was-" + line, ""));
        }

        analyst.post(path, token, fields.toArray(String[]::new));

        assertThat(analyst.get(path).text())
                .contains("6 of 30 answers are coded, too few to say more")
                .doesNotContain("people answered");
    }

    /** The mapping alone says for which theme a question counts. */
    @Test
    void countsForAThemeWhatTheMappingSays() {
        var mapping = MAPPING.formatted("concern-2023")
                .replace("area: Arden", "area: Far Arden")
                .replace("said: felt the need to carry a weapon", "concern: true")
                .replace("    kind: choice", "    kind: choice\n    theme: serious-violence-and-weapons")
                .replace("min: 0, max: 10", "min: 0, max: 10, theme: burglary");
        analyst.send(PATH + "/new", PATH + "/new", "mapping", mapping, "answers", answers(30, 70));

        assertThat(concern("serious-violence-and-weapons", "E07900199", "2023")).hasValueSatisfying(share -> {
            assertThat(share.value()).isCloseTo(0.3, within(1e-9));
            assertThat(share.words())
                    .startsWith("“Yes”: 30% (30 of 100; 95% interval 22% to 40%). Asked “Have you felt")
                    .endsWith("in Invented survey, 1 February 2023 to 31 March 2023.");
            assertThat(share.evidence())
                    .singleElement()
                    .satisfies(each -> assertThat(each.area()).isEqualTo("E07900199"));
        });
        assertThat(concern("burglary", "E07900199", "2026")).hasValueSatisfying(share -> {
            assertThat(share.value()).isCloseTo(0.93, within(0.03));
            assertThat(share.words()).startsWith("From 0 to 10: 9.");
        });
        assertThat(concern("burglary", "E07900199", "2027")).isEmpty();
        assertThat(concern("burglary", "E07900198", "2023")).isEmpty();
        assertThat(concern("drugs", "E07900199", "2023")).isEmpty();
    }

    private Optional<Concern.Share> concern(String theme, String area, String period) {
        return Reach.application(() -> beans.getBean(Concern.class)
                .of(
                        beans.getBean(Themes.class).find(theme).orElseThrow(),
                        beans.getBean(Areas.class).get(new AreaCode(area)),
                        Period.parse(period)));
    }

    @Test
    void givesDocumentsWhatTheyBind() {
        assertThat(words("answer", "carried-weapon/yes", "youth-2023"))
                .isEqualTo("12% (450 of 3,750; 95% interval 11% to 13%)");
        assertThat(words("most", "carried-weapon/no", "youth-2023"))
                .isEqualTo("Most of the 3,750 who answered said “No”: 88% (3,300 of 3,750; 95% interval 87% to 89%)");
        assertThat(words("most", "carried-weapon/yes", "youth-2023"))
                .startsWith(
                        "It cannot be said that most of the 3,750 who answered felt the need to carry a weapon: 12%");
        assertThat(words("mean", "felt-safe", "youth-2023")).contains("of 10 on average (n = 3,750; 95% interval 9.");
        assertThat(words("asked", "youth-2023", "")).startsWith("Arden Council asked people of Arden");
        var evidence = bound("answer", "carried-weapon/yes", "youth-2023", "")
                .evidence()
                .get(0);
        assertThat(evidence.status()).isEqualTo("known");
        assertThat(evidence.asOf()).hasToString("2023-03-31");
        assertThat(evidence.values()).containsEntry("people", "450").containsEntry("base", "3750");
        assertThat(((Bound.Table) bound("answers", "carried-weapon", "youth-2023", "sex")).rows())
                .extracting(row -> row.get(0))
                .containsExactly("Female", "Male", "Other", "All");
    }

    @Test
    void saysWhatAnExpressionMayHaveMeant() {
        assertThat(bound("answer", "carried-weapon/yes", "youth-2024", ""))
                .isInstanceOfSatisfying(Bound.Unresolved.class, why -> {
                    assertThat(why.at()).isEqualTo(20);
                    assertThat(why.nearest()).first().isEqualTo("youth-2023");
                });
        assertThat(bound("answer", "carried-weapon/yess", "youth-2023", ""))
                .isInstanceOfSatisfying(
                        Bound.Unresolved.class, why -> assertThat(why.nearest()).contains("carried-weapon/yes"));
        assertThat(bound("mean", "carried-weapon", "youth-2023", "")).isInstanceOf(Bound.Unresolved.class);
        assertThat(bound("answer", "carried-weapon/yes and carried-weapon/yes", "youth-2023", ""))
                .isInstanceOfSatisfying(
                        Bound.Unresolved.class,
                        why -> assertThat(why.toString())
                                .contains("The answer 'yes' stands twice: name each answer once."));
        assertThat(bound("answers", "carried-weapon", "youth-2023", "sax"))
                .isInstanceOfSatisfying(
                        Bound.Unresolved.class, why -> assertThat(why.nearest()).containsExactly("sex"));
    }

    @Test
    void findsWhatPrintsATypedNumberAndCompletesNames() {
        var found = Reach.application(() -> figures.matching("12%", new Setting(null, null)));
        var names = Reach.application(() -> figures.names(Kind.Place.OF, "weapon/y"));

        assertThat(found).extracting(name -> name.typed()).contains("answer of carried-weapon/yes in youth-2023");
        assertThat(names).extracting(name -> name.typed()).contains("carried-weapon/yes");
    }

    @Test
    void draftsWhatResidentsSay() {
        assertThat(draft())
                .contains("{{asked of youth-2023}}")
                .contains("No: {{answer of carried-weapon/no in youth-2023}}")
                .contains("{{mean of felt-safe in youth-2023}}")
                .contains("Intervals tell of chance alone");
        assertThat(Reach.application(() -> section.draft(new Setting("Arden", new Period.CalendarYear(2019)))))
                .contains("No survey of Arden");
    }

    @Test
    void namesThePlaceThatNoSurveyWasOf() {
        var drafted = Reach.application(() -> section.draft(new Setting("E07900199", new Period.CalendarYear(2024))));

        assertThat(drafted)
                .startsWith("No survey of Far Arden that ended in 2024")
                .doesNotContain("E07900199");
    }
}
