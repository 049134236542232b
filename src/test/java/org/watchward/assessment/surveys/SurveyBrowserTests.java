package org.watchward.assessment.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.people.OrganisationKind;
import org.watchward.web.Browser;

/** A survey brought in with a real browser, as files, with a mapping that is proposed. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyBrowserTests {

    /** About a hundred letters. */
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

    private Page form(int width, boolean scripts) {
        var page = browser.page(width, scripts, false);
        Partnership.signIn(page, port, "analyst@example.org");
        page.navigate("http://localhost:" + port + SurveyPages.NEW);
        return page;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private static void choose(Page page, String field, String text, Charset charset) {
        page.locator("#" + field).setInputFiles(new FilePayload(field + ".csv", "text/csv", text.getBytes(charset)));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static String answers(int people) {
        return "Q7,Why\n" + LINE.repeat(people);
    }

    /** More than the form could take as text. */
    @Test
    void bringsInFourMegabytesOfAnswersWithoutScripts() {
        var page = form(Browser.DESKTOP, false);

        choose(page, "answers", answers(40_000), StandardCharsets.UTF_8);
        choose(page, "mapping", Invented.mapping(Invented.WEAPON), StandardCharsets.UTF_8);
        press(page, "Bring it in");

        assertThat(page.locator("h1")).hasText("Invented survey");
        assertThat(page.locator("main")).containsText("40,000");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"360", "1280"})
    void proposesAMappingThatIsCompletedAndBroughtIn(int width) {
        var page = form(width, true);
        assertThat(Browser.violations(page)).isEmpty();

        choose(page, "answers", "Café?,Sex\n" + "Yes,Female\nNo,Male\n".repeat(20), Charset.forName("windows-1252"));
        press(page, "Propose a mapping");

        assertThat(page.locator("main")).containsText("A mapping is proposed from the answers alone");
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(Browser.tooWide(page)).isEmpty();
        var mapping = page.locator("#mapping-text");
        assertThat(mapping).hasValue(java.util.regex.Pattern.compile("text: \"Café\\?\""));
        press(page, "Bring it in");
        assertThat(page.locator(".govuk-error-summary").first()).containsText("mapping.yaml:3");
        mapping.fill(mapping.inputValue()
                .replace("id: \"\" ", "id: cafe-" + width)
                .replace("title: \"\"", "title: Of cafés")
                .replace("askedBy: \"\"", "askedBy: Arden Council")
                .replace("from: \"\", to: \"\"", "from: 2023-02-01, to: 2023-03-31")
                .replace("population: \"\"", "population: invented people"));
        press(page, "Bring it in");
        assertThat(page.locator("h1")).hasText("Of cafés");
        assertThat(page.locator("main")).containsText("Sex");
        assertThat(page.locator("table.cards caption").first().boundingBox().width)
                .isGreaterThan(250);
        page.context().close();
    }

    @Test
    void saysThatALargeFileIsToBeChosenOnceMoreAndKeepsTheMapping() {
        var page = form(Browser.DESKTOP, true);
        choose(page, "answers", answers(10_000), StandardCharsets.UTF_8);
        choose(page, "mapping", "title: Nothing else", StandardCharsets.UTF_8);

        press(page, "Bring it in");

        assertThat(page.locator("#answers-again")).containsText("choose it once more");
        assertThat(page.locator("#mapping-text")).hasValue("title: Nothing else");
        assertThat(page.locator(".govuk-error-summary")).containsText("required property 'id'");
        assertThat(page.locator("main")).containsText("required property 'askedBy'");
        assertThat(Browser.violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    void asksBeforeCodesThatAreNotSavedAreLeft() {
        var page = form(Browser.DESKTOP, true);
        page.locator("#answers").setInputFiles(file("answers.csv", "Q7,Why\n" + "1,Light\n".repeat(30)));
        page.locator("#mapping")
                .setInputFiles(file(
                        "mapping.yaml",
                        Invented.mapping("questions: [{ id: why, column: Why, text: Why?, kind: open }]")
                                .replace("invented-2023", "left-2023")));
        press(page, "Bring it in");
        page.navigate("http://localhost:" + port + SurveyPages.PATH + "/left-2023/answers/why");
        assertThat(Browser.violations(page)).isEmpty();
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });

        page.locator("#codes-2").pressSequentially("light");
        page.getByText("Next answers without saving").click();
        page.waitForURL("**page=2");
        assertThat(asked).containsExactly("beforeunload");

        page.locator("#codes-30").pressSequentially("light");
        press(page, "Save the codes");
        assertThat(page.locator("main")).containsText("1 of 30 answers have a code");
        assertThat(asked).hasSize(1);
        page.context().close();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhatToDoWithAFileThatIsTooLarge() {
        var page = form(Browser.DESKTOP, true);

        choose(page, "answers", answers(220_000), StandardCharsets.UTF_8);
        press(page, "Bring it in");

        assertThat(page.locator(".govuk-error-summary")).containsText("more than 20 megabytes");
        assertThat(Browser.violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    void saysWhatToDoWhenTooMuchWasPasted() {
        var page = form(Browser.DESKTOP, true);

        page.evaluate("document.getElementById('answers-text').value = '1,abc\\n'.repeat(400000)");
        press(page, "Bring it in");

        assertThat(page.locator(".govuk-error-summary")).containsText("more than two megabytes were pasted");
        page.context().close();
    }
}
