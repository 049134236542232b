package org.watchward.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.people.OrganisationKind;
import org.watchward.demo.DemonstrationCounty;
import org.watchward.demo.GeneratedFolder;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;
import org.watchward.web.Browser;
import org.watchward.web.Browser.Visit;

/**
 * An analyst, a partner and a manager make a strategic assessment of a county in which things changed, from the files to the published
 * document, each in a browser of their own. The security policy holds, and nothing that the browser complains of is let pass.
 */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.jobs.heartbeat=200ms")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentJourneyTests {

    private static final String COUNTY = "E10990001";
    private static final String YEAR = "ye2026-09";
    private static final String PLACE = "?area=" + COUNTY + "&period=" + YEAR;
    private static final String SAYING = "More people were burgled, or it was told to us more often";
    private static final String NOTE = "Officers say that one group moved through the county in the summer.";
    private static final String WHY = "A shop began to report by a form on its tills";
    private static final double LONG = 150_000;
    private static final String NOT_ACCEPTED = "Looked at and not accepted";

    private static final String SURVEY = """
            id: residents-2026
            title: What residents say
            askedBy: Wendmoor Council
            fieldwork: { from: 2026-05-01, to: 2026-05-31 }
            area: E10990001
            population: people of Wendmoor, which does not exist
            questions:
              - id: felt-safe
                column: Q1
                text: Do you feel safe after dark?
                kind: choice
                answers:
                  - { value: 1, id: yes, label: "Yes", said: felt safe after dark }
                  - { value: 2, id: no, label: "No" }
            """;

    @LocalServerPort
    private int port;

    @TempDir
    private static Path folder;

    private final Browser browser = new Browser();
    private final List<Visit> visits = new ArrayList<>();

    @BeforeAll
    void makePeopleAndFiles(@Autowired BeanFactory beans) throws Exception {
        beans.getBean(Home.class).markSynthetic();
        GeneratedFolder.withChanges(folder, 3, 100_000, 3);
        var folders = published(true);
        Reach.application(() -> beans.getBean(Import.class).run(folders, null, Progress.NONE));
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Wendmoor Council", OrganisationKind.DISTRICT);
        var health = partnership.organisation("Wendmoor Health Board", OrganisationKind.INTEGRATED_CARE_BOARD);
        partnership.forAll("analyst@example.org", council, Role.ANALYST);
        partnership.forAll("manager@example.org", council, Role.PARTNERSHIP_MANAGER);
        partnership.forAll("partner@example.org", health, Role.BOARD_MEMBER);
    }

    /** Whole folders, which are brought in before; or files, which the analyst sends. */
    private static List<Path> published(boolean folders) {
        return DemonstrationCounty.published(folder).stream()
                .filter(path -> Files.isDirectory(path) == folders)
                .toList();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void threePeopleMakeAnAssessment() {
        var analyst = signedIn("analyst");
        bringTheFilesIn(analyst);
        var assessment = begin(analyst);
        var accepted = judge(analyst, assessment);
        bringASurveyIn(analyst);

        var partner = signedIn("partner");
        comment(partner, accepted.address());
        score(partner);

        var manager = signedIn("manager");
        score(manager);
        var document = draft(manager, assessment);
        writeWhatIsLeft(manager, document);
        agreeAndPublish(manager, partner, document);
        open(manager, assessment);
        see(manager.locator("main"), "It is published: everybody can read it.");

        readAsAnybody(accepted);
        assertThat(visits).allSatisfy(visit -> assertThat(visit.complaints()).isEmpty());
    }

    private Page signedIn(String name) {
        var page = visit();
        Partnership.signIn(page, port, name + "@example.org");
        look(page);
        return page;
    }

    private Page visit() {
        var visit = browser.visit(Browser.DESKTOP, true);
        visits.add(visit);
        return visit.page();
    }

    private void bringTheFilesIn(Page page) {
        open(page, "/work/data");
        page.getByLabel("Files").setInputFiles(published(false).toArray(Path[]::new));
        press(page, "Send the files");
        page.waitForURL("**/work/data/*", new Page.WaitForURLOptions().setTimeout(LONG));
        see(page.locator("main"), "Waits for a decision");
        press(page, "Make current");
        see(page.locator("main"), "Was made current");
    }

    /** Begins the assessment and waits until its scan has ended; the path of its page. */
    private String begin(Page page) {
        open(page, "/work");
        page.locator("main a[href='/work/assessments']").first().click();
        look(page);
        page.getByRole(AriaRole.BUTTON, named("Begin an assessment")).click();
        look(page);
        page.fill("input[name=area]", COUNTY);
        page.fill("input[name=period]", YEAR);
        press(page, "Begin an assessment");
        see(page.locator("main"), "Last looked at on");
        look(page);
        return page.url().replaceFirst("^http://[^/]*", "");
    }

    /** What the analyst accepted, with its own words, and what the engine says of it. */
    private record Accepted(String address, String name, String sentence, String rejected) {}

    private Accepted judge(Page page, String assessment) {
        page.getByRole(AriaRole.BUTTON, named("Judge the next candidate")).click();
        look(page);
        var first = page.url().replaceFirst("^http://[^/]*", "").replaceFirst("\\?.*", "");
        var name = page.locator("h1").innerText();
        var sentence = page.locator(".judging__said").innerText();
        page.fill("input[name=headline]", SAYING);
        page.locator("select[name=theme]").selectOption(new SelectOption().setLabel("Burglary"));
        page.locator("h1").click();
        page.keyboard().press("n");
        page.keyboard().type(NOTE);
        page.keyboard().press("Escape");
        decide(page, "a", "Accepted: " + name);
        var rejected = page.locator(".judging__said").innerText();
        page.fill("input[name=reasonWords]", WHY);
        page.locator("h1").click();
        page.keyboard().press("r");
        page.keyboard().press("ArrowDown");
        decide(page, "Enter", "Rejected: ");
        while (page.getByText("All candidates are judged.").count() == 0) {
            decide(page, "a", "Accepted: ");
        }
        look(page);
        page.getByRole(AriaRole.LINK, named("Group and score the themes")).click();
        look(page);
        open(page, assessment + "/findings");
        see(page.locator("main"), WHY);
        open(page, assessment);
        see(page.locator("main"), "All are judged.");
        return new Accepted(first, name, sentence, rejected);
    }

    private static void decide(Page page, String key, String told) {
        var before = page.url();
        page.keyboard().press(key);
        page.waitForURL(url -> !url.equals(before));
        see(page.locator(".did"), told);
    }

    private void bringASurveyIn(Page page) {
        open(page, "/work/surveys");
        open(page, "/work/surveys/new");
        page.locator("#answers").setInputFiles(file("answers.csv", "Q1\n" + "1\n".repeat(70) + "2\n".repeat(30)));
        page.locator("#mapping").setInputFiles(file("mapping.yaml", SURVEY));
        press(page, "Bring it in");
        see(page.locator("main"), "Do you feel safe after dark?");
        look(page);
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private void comment(Page page, String finding) {
        open(page, finding);
        assertThat(page.locator("button[value=accept]")).hasCount(0);
        page.fill("textarea[name=words]", "Our wards saw the same.");
        press(page, "Comment");
        see(page.locator("#comments"), "Our wards saw the same.");
        look(page);
    }

    private void score(Page page) {
        open(page, "/work/assessments/themes" + PLACE);
        for (var theme : List.of("burglary", "violence", "drugs")) {
            page.locator("#" + theme + " .govuk-summary-card__actions a").click();
            look(page);
            for (var field : List.of("harm", "likelihood", "confidence")) {
                page.locator("select[name=" + field + "]").selectOption("2");
            }
            press(page, "Save the score");
            page.locator("#partners tbody th").first().waitFor();
            page.getByRole(AriaRole.LINK, named("All themes")).click();
        }
        look(page);
    }

    /** Begins the document and waits until it is drafted; the path of its page. */
    private String draft(Page page, String assessment) {
        open(page, assessment);
        press(page, "Begin the document");
        var on = page.getByRole(AriaRole.LINK, named("Go on with the document"));
        on.waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        on.click();
        look(page);
        assertThat(page.getByRole(AriaRole.LINK, named("The assessment that it was drafted from")))
                .hasAttribute("href", assessment);
        return page.url().replaceFirst("^http://[^/]*", "");
    }

    private void writeWhatIsLeft(Page page, String document) {
        assertThat(page.locator("ul.reasons li"))
                .containsText(new String[] {"does not say who publishes it", "This section is required"});
        open(page, document + "/sections/last-plan");
        page.fill(
                "textarea[name=text]",
                "Both steps of the plan were taken: lights were mended, and locks were given out.");
        press(page, "Save");
        open(page, document + "/settings");
        page.fill("input[name=publisher]", "Wendmoor Community Safety Partnership");
        press(page, "Save");
        open(page, document);
        assertThat(page.locator("ul.reasons li").allInnerTexts()).isEmpty();
        open(page, document + "/preview");
    }

    private void agreeAndPublish(Page manager, Page member, String document) {
        open(manager, document);
        press(manager, "Ask for a review");
        open(member, document);
        press(member, "Agree the text");
        open(manager, document);
        manager.check("#read");
        press(manager, "Publish");
        manager.getByRole(AriaRole.LINK, named("As everybody reads it"))
                .waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        look(manager);
    }

    private void readAsAnybody(Accepted accepted) {
        var page = visit();
        open(page, "/documents");
        page.locator("main a[href^='/documents/assessment-']").first().click();
        look(page);
        var text = page.locator("article.document").innerText();
        var before = text.substring(0, text.lastIndexOf(NOT_ACCEPTED));
        assertThat(before)
                .contains(
                        SAYING,
                        NOTE,
                        firstWords(accepted.sentence()),
                        "Do you feel safe after dark? Yes: 70% (70 of 100",
                        "lights were mended");
        assertThat(before).doesNotContain(WHY, "Still to be written");
        assertThat(before.substring(0, before.lastIndexOf("Appendices")))
                .doesNotContain(firstWords(accepted.rejected()));
        assertThat(text.substring(before.length())).contains(WHY, firstWords(accepted.rejected()));
        var pdf = page.context()
                .request()
                .get(address(page.locator(".takeaway a:has-text('PDF')").first().getAttribute("href")));
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /** The finding of a sentence, without its numbers. */
    private static String firstWords(String sentence) {
        return sentence.replaceFirst("[.:].*", "");
    }

    private void open(Page page, String path) {
        page.navigate(address(path));
        look(page);
    }

    /** Holds what is shown against axe and the width of a desktop and a phone. */
    private static void look(Page page) {
        for (var width : List.of(Browser.PHONE, Browser.DESKTOP)) {
            page.setViewportSize(width, 900);
            assertThat(Browser.violations(page)).as(page.url()).isEmpty();
            assertThat(Browser.tooWide(page)).as(page.url()).isEmpty();
        }
        assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
    }

    private static void see(Locator where, String words) {
        assertThat(where)
                .containsText(
                        words,
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(LONG));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
