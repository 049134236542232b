package org.watchward.assessment.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.OrganisationKind;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Reach;
import org.watchward.publication.engine.Composer;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Inline;
import org.watchward.publication.spi.ReportSection;
import org.watchward.publication.spi.Setting;
import org.watchward.publicsite.SmallCounty;

/** Themes on the county of the pages: a vale with burglaries, a city, no surveys, and nothing else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemePagesTests {

    private static final String PAGE = ThemePages.PATH + "?area=" + SmallCounty.VALE + "&period=2016";
    private static final String SCORE = ThemePages.PATH + "/burglary/score?area=" + SmallCounty.VALE + "&period=2016";

    @LocalServerPort
    private int port;

    @Autowired
    private ThemeCards cards;

    @Autowired
    private Areas areas;

    @Autowired
    private Composer composer;

    @Autowired
    private JdbcClient records;

    @Autowired
    private List<ReportSection> sections;

    @BeforeAll
    void makeCountyAndPeople(@TempDir Path folder, @Autowired BeanFactory beans) throws IOException {
        SmallCounty.load(beans, folder);
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden Council", OrganisationKind.DISTRICT);
        var police = partnership.organisation("Ardenshire Police", OrganisationKind.POLICE);
        partnership.forAll("analyst@example.org", council, Role.ANALYST);
        partnership.forAll("board@example.org", police, Role.BOARD_MEMBER);
        partnership.forAll("reader@example.org", council, Role.ANALYST);
        partnership.forAll("alone@example.org", council, Role.ANALYST);
    }

    private Visitor visitor(String name) {
        var visitor = new Visitor(port);
        visitor.signIn(name + "@example.org", Partnership.PASSWORD);
        return visitor;
    }

    private List<ThemeCard> vale(String period) {
        return Reach.application(() -> cards.of(areas.get(new AreaCode(SmallCounty.VALE)), Period.parse(period)));
    }

    private static ThemeCard card(List<ThemeCard> cards, String theme) {
        return cards.stream()
                .filter(card -> card.theme().id().equals(theme))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhatIsHeldAndSaysOfTheRestThatItIsNotKnown() {
        var burglary = card(vale("2016"), "burglary");

        assertThat(burglary.line(Aspect.VOLUME).words()).startsWith("Burglary: 180 in 2016, 20.0 per 1,000 residents");
        assertThat(burglary.line(Aspect.VOLUME).evidence().get(0).values()).containsEntry("count", "180");
        assertThat(burglary.line(Aspect.CONCERN).words()).contains("mapping of its survey says “theme: burglary”");
        assertThat(burglary.unknown()).contains(Aspect.CONCERN, Aspect.DEPRIVATION);
        assertThat(burglary.values()).doesNotContainKey(Aspect.CONCERN);
    }

    @Test
    void bridgesNoMonthThatIsMissing() {
        var burglary = card(vale("2017-01..2017-03"), "burglary");

        assertThat(burglary.line(Aspect.VOLUME).value()).isNull();
        assertThat(burglary.line(Aspect.VOLUME).words()).contains("February 2017");
        assertThat(burglary.line(Aspect.CONFIDENCE).brief()).isEqualTo("not known");
        assertThat(burglary.values()).doesNotContainKey(Aspect.CONFIDENCE);
    }

    @Test
    void saysOfAThemeThatNothingCountsWhyNot() {
        var roads = card(vale("2016"), "roads");

        assertThat(roads.line(Aspect.VOLUME).value()).isNull();
        assertThat(roads.line(Aspect.VOLUME).words()).isNotBlank();
        assertThat(roads.values()).containsKey(Aspect.HARM);
    }

    @Test
    void listsEveryThemeInItsOrderWithAllSevenRows() {
        var page = visitor("analyst").get(PAGE).page();

        assertThat(page.select("h1").text()).isEqualTo("Themes of Vale of Arden, 2016");
        assertThat(page.select(".govuk-summary-card"))
                .hasSize(12)
                .allSatisfy(card ->
                        assertThat(card.select(".govuk-summary-list__row")).hasSize(7));
        assertThat(page.select("main").text()).contains("has not agreed yet", "harm 3, volume 2");
        assertThat(page.select("#burglary").text())
                .contains("halved or doubled", "No partner has scored it yet", "Not known of it");
    }

    @Test
    void ordersByTheWeightsOfTheAddress() {
        var page = visitor("analyst")
                .get(PAGE + "&w.volume=0&w.trend=0&w.comparison=0&w.confidence=0")
                .page();

        assertThat(page.select("main").text())
                .contains("weights of your own: harm 3, volume 0, trend 0")
                .doesNotContain("has not agreed yet: harm");
    }

    @Test
    void listsThemesWithoutACountApartAndUnranked() {
        var page = visitor("analyst").get(PAGE).page();

        assertThat(names(page)).contains("Burglary").doesNotContain("Sexual offences");
        assertThat(page.select(".theme-unplaced li").eachText())
                .contains("Sexual offences cannot be placed: no count is held");
        assertThat(page.select("#sexual-offences h2").text())
                .isEqualTo("Sexual offences: cannot be placed: no count is held");
    }

    @Test
    void leadsBackToTheAssessmentOfItsPeriodWhereOneIsBegun() {
        var page = PAGE.replace("2016", "2014");
        var analyst = visitor("analyst");
        assertThat(analyst.get(page).page().select(".govuk-breadcrumbs a").eachText())
                .doesNotContain("What we look at, 2014");

        var id = Reach.application(() -> records.sql("""
                        insert into assessment.assessment (area, area_name, period, title, begun_at, begun_by, begun_by_name)
                        values (:area, 'Vale of Arden', '2014', 'What we look at', now(), gen_random_uuid(), 'Analyst')
                        returning id
                        """)
                .param("area", SmallCounty.VALE)
                .query(Long.class)
                .single());

        for (var path : List.of(page, SCORE.replace("2016", "2014"))) {
            var crumb = analyst.get(path).page().select(".govuk-breadcrumbs a[href=/work/assessments/" + id + "]");
            assertThat(crumb.text()).as(path).isEqualTo("What we look at, 2014");
        }
    }

    @Test
    void goesOnToTheNextThemeInTheOrderOfThePageAndSaysWhatWasSaved() {
        var analyst = visitor("analyst");
        var page = PAGE.replace("2016", "2013");
        var order = analyst.get(page).page().select(".govuk-summary-card").eachAttr("id");
        var path = page.replace("?", "/" + order.get(0) + "/score?");
        assertThat(analyst.get(path)
                        .page()
                        .expectFirst("main button[type=submit]")
                        .text())
                .isEqualTo("Save and score the next theme");

        var went = score(analyst, order.get(0), "2013", "then", "next");

        assertThat(went.leadsTo()).contains("/" + order.get(1) + "/score?", "saved=" + order.get(0));
        assertThat(analyst.get(went.leadsTo()).page().select("[role=status]").text())
                .contains("Saved.", "harm 2, likelihood 3, confidence 2", "What partners scored");
        assertThat(score(analyst, order.get(11), "2013", "then", "next").leadsTo())
                .contains("/" + order.get(11) + "/score?");
        assertThat(score(analyst, order.get(0), "2013").leadsTo()).contains("/" + order.get(0) + "/score?");
    }

    private static Visitor.Answer score(Visitor visitor, String theme, String period, String... more) {
        var form = Stream.concat(
                Stream.of(
                        "area", SmallCounty.VALE, "period", period, "harm", "2", "likelihood", "3", "confidence", "2"),
                Stream.of(more));
        return visitor.send(
                SCORE.replace("burglary", theme).replace("2016", period),
                ThemePages.PATH + "/" + theme + "/score",
                form.toArray(String[]::new));
    }

    @Test
    void draftsWhatPartnersScoredAndNothingWhereNobodyDid() {
        var setting = new Setting(SmallCounty.VALE, Period.parse("2015"));
        assertThat(draft(setting))
                .contains("order to start from", "{{themes of order}}", "rests on levels and harm alone")
                .doesNotContain("What partners scored");

        score(visitor("analyst"), "burglary", "2015");

        assertThat(draft(setting)).contains("What partners scored", "- Burglary: {{score of burglary}}.");
    }

    private String draft(Setting setting) {
        return Reach.application(() -> sections.stream()
                .filter(section -> section.kind().equals("assessment-priorities"))
                .findFirst()
                .orElseThrow()
                .draft(setting));
    }

    private static List<String> names(Document page) {
        return page.select(".theme-order a").eachText();
    }

    @Test
    void pointsAtAWeightThatIsNone() {
        var page = visitor("analyst").get(PAGE + "&w.harm=heavy").page();

        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#w.harm");
        assertThat(page.select("input[name=w.harm]").val()).isEqualTo("heavy");
    }

    @Test
    void asksForAnAreaAndAPeriodThatItKnows() {
        var analyst = visitor("analyst");

        assertThat(analyst.get(ThemePages.PATH).page().select(".govuk-error-summary"))
                .isEmpty();
        assertThat(analyst.get(ThemePages.PATH + "?area=Nowhere&period=sometime")
                        .page()
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactly("#area", "#period");
    }

    @Test
    void showsWhatOthersScoredOnlyToWhoeverHasScored() {
        var analyst = visitor("analyst");
        var board = visitor("board");
        var given = analyst.send(
                SCORE,
                ThemePages.PATH + "/burglary/score",
                "area",
                SmallCounty.VALE,
                "period",
                "2016",
                "harm",
                "2",
                "likelihood",
                "3",
                "confidence",
                "2",
                "words",
                "Garages, mostly");
        assertThat(given.status()).isEqualTo(302);
        assertThat(analyst.get(SCORE).text()).contains("Garages, mostly", "only one partner has scored");

        assertThat(board.get(SCORE).text())
                .contains("One partner has scored it")
                .doesNotContain("Garages");
        assertThat(board.get(PAGE).page().select("#burglary").text()).doesNotContain("Arden Council");
        board.send(
                SCORE,
                ThemePages.PATH + "/burglary/score",
                "area",
                SmallCounty.VALE,
                "period",
                "2016",
                "harm",
                "5",
                "likelihood",
                "3",
                "confidence",
                "1");

        assertThat(board.get(SCORE).text()).contains("Garages, mostly", "far apart", "2 partners", "all agree");
        assertThat(Reach.application(() -> records.sql(
                                "select count(*) from audit.line where action = 'theme-scored' and subject_id like 'burglary/%/2016'")
                        .query(Long.class)
                        .single()))
                .isEqualTo(2);
        assertThat(words("score of burglary in " + SmallCounty.VALE + ", 2016"))
                .contains("harm 3.5, from 2 to 5", "2 partners");
    }

    @Test
    void asksForWhatIsLeftOutAndKeepsWhatWasChosen() {
        var answer = visitor("reader")
                .send(
                        SCORE,
                        ThemePages.PATH + "/burglary/score",
                        "area",
                        SmallCounty.VALE,
                        "period",
                        "2016",
                        "harm",
                        "7",
                        "likelihood",
                        "3");

        assertThat(answer.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#harm", "#confidence");
        assertThat(answer.page().select("#likelihood option[selected]").val()).isEqualTo("3");
    }

    @Test
    void keepsEveryScoreThatWasEverGiven() {
        var reader = visitor("alone");
        var page = SCORE.replace("burglary", "drugs");
        for (var harm : List.of("1", "4")) {
            reader.send(
                    page,
                    ThemePages.PATH + "/drugs/score",
                    "area",
                    SmallCounty.VALE,
                    "period",
                    "2016",
                    "harm",
                    harm,
                    "likelihood",
                    "3",
                    "confidence",
                    "1");
        }

        assertThat(reader.get(page).text()).contains("What you scored before");
        assertThatThrownBy(() -> Reach.application(
                        () -> records.sql("delete from assessment.theme_score").update()))
                .hasRootCauseMessage("ERROR: permission denied for table theme_score");
    }

    @Test
    void bindsTheOrderToADocument() {
        var table = (Block.Table)
                blocks("{{themes of order in " + SmallCounty.VALE + ", 2016}}").get(0);

        assertThat(table.rows()).hasSize(12);
        assertThat(table.caption()).contains("harm 3, volume 2");
        var evidence = (Block.Table) blocks("{{themes of evidence in " + SmallCounty.VALE + ", 2016}}")
                .get(0);
        assertThat(evidence.head())
                .extracting(Inline::text)
                .contains("What was counted")
                .doesNotContain("Public concern");
        assertThat(words("score of roads in " + SmallCounty.VALE + ", 2016"))
                .isEqualTo("no partner has scored harm on the roads");
    }

    @Test
    void saysWhatMeansNothingInADocument() {
        var made = compose("{{score of burglry in " + SmallCounty.VALE + ", 2016}}");

        assertThat(made.faults()).hasSize(1);
        assertThat(made.faults().get(0).words()).contains("no theme 'burglry'");
    }

    private Composer.Made compose(String body) {
        return Reach.application(() -> composer.compose(
                "---\ntitle: A report\narea: " + SmallCounty.VALE + "\nperiod: 2016\n---\n" + body + "\n"));
    }

    private List<Block> blocks(String body) {
        var made = compose(body);
        assertThat(made.faults()).isEmpty();
        return made.document().blocks();
    }

    private String words(String expression) {
        return ((Block.Paragraph) blocks("{{" + expression + "}}").get(0))
                .words().stream().map(Inline::text).reduce("", String::concat);
    }
}
