package org.watchward.assessment.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.people.OrganisationKind;
import org.watchward.web.Browser;

/** A survey chosen as a file in a real browser: as large as a form may be, and refused at once beyond that. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyBrowserTests {

    private static final String NEW = SurveyPages.PATH + "/new";

    /** About a hundred letters, and six more as they are sent. */
    private static final String LINE = "1," + "x".repeat(100) + "\n";

    @LocalServerPort
    private int port;

    private final Browser browser = new Browser();

    @BeforeAll
    void makePeople(@Autowired BeanFactory beans) {
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden Council", OrganisationKind.DISTRICT);
        partnership.forAll("analyst@example.org", council, Role.ANALYST);
    }

    private Page form() {
        var page = browser.page(Browser.DESKTOP, true, false);
        page.navigate("http://localhost:" + port + "/account/sign-in");
        page.fill("input[name=email]", "analyst@example.org");
        page.fill("input[name=password]", Partnership.PASSWORD);
        page.click("form[action='/account/sign-in'] button[type=submit]");
        page.navigate("http://localhost:" + port + NEW);
        return page;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private static void choose(Page page, String field, String text, Charset charset) {
        page.locator("#" + field + "-file")
                .setInputFiles(new FilePayload(field + ".csv", "text/csv", text.getBytes(charset)));
    }

    private static String answers(int people) {
        return "Q7,Why\n" + LINE.repeat(people);
    }

    @Test
    void bringsInAMegabyteOfAnswers() {
        var page = form();

        choose(page, "answers", answers(12_000), StandardCharsets.UTF_8);
        choose(page, "mapping", Invented.mapping(Invented.WEAPON), StandardCharsets.UTF_8);
        assertThat(page.locator("#mapping")).hasValue(Invented.mapping(Invented.WEAPON));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it in"))
                .click();

        assertThat(page.locator("h1")).hasText("Invented survey");
        assertThat(page.locator("main")).containsText("12,000");
        assertThat(Browser.violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    void readsWhatASpreadsheetOfWindowsWrote() {
        var page = form();

        choose(page, "mapping", "title: Café\n", Charset.forName("windows-1252"));

        assertThat(page.locator("#mapping")).hasValue("title: Café\n");
        page.context().close();
    }

    @Test
    void saysAtOnceThatAFileIsTooLargeAndKeepsWhatWasThere() {
        var page = form();

        page.fill("#answers", "Q7\n1\n");

        choose(page, "answers", answers(30_000), StandardCharsets.UTF_8);

        assertThat(page.locator("[data-file=answers] [data-large]")).isVisible();
        assertThat(page.locator("#answers")).hasValue("Q7\n1\n");
        choose(page, "answers", answers(10), StandardCharsets.UTF_8);
        assertThat(page.locator("[data-file=answers] [data-large]")).isHidden();
        assertThat(page.locator("#answers")).hasValue(answers(10));
        page.context().close();
    }

    /** As where no script counts. */
    @Test
    void saysWhatToDoWhenAFormIsSentThatIsTooLarge() {
        var page = form();

        page.evaluate("document.getElementById('answers').value = '1,abc\\n'.repeat(400000)");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it in"))
                .click();

        assertThat(page.locator("h1")).hasText("This is too large to send");
        assertThat(page.locator("main")).containsText("Nothing of it was taken");
        page.context().close();
    }

    /** A file may be small and yet be large as it is sent. */
    @Test
    void countsAFormAsItIsSent() {
        var page = form();

        choose(page, "answers", "Q7\n" + "1,\n".repeat(400_000), StandardCharsets.UTF_8);

        assertThat(page.locator("[data-file=answers] [data-large]")).isVisible();
        assertThat(page.locator("#answers")).hasValue("");
        page.context().close();
    }
}
