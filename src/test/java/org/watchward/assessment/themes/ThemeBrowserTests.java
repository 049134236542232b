package org.watchward.assessment.themes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.people.OrganisationKind;
import org.watchward.publicsite.SmallCounty;
import org.watchward.web.Browser;

/** Themes in a real browser: with axe on a phone and a desktop, and weighed and scored without scripts. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemeBrowserTests {

    private static final String PLACE = "?area=" + SmallCounty.VALE + "&period=2016";

    @LocalServerPort
    private int port;

    private final Browser browser = new Browser();

    @BeforeAll
    void makeCountyAndPeople(@TempDir Path folder, @Autowired BeanFactory beans) throws IOException {
        SmallCounty.load(beans, folder);
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden Council", OrganisationKind.DISTRICT);
        partnership.forAll("analyst@example.org", council, Role.ANALYST);
        partnership.forAll("board@example.org", council, Role.BOARD_MEMBER);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private void signIn(Page page, String name) {
        Partnership.signIn(page, port, name + "@example.org");
        assertThat(page.url()).endsWith("/work");
    }

    private void check(Page page, String path) {
        page.navigate("http://localhost:" + port + ThemePages.PATH + path);
        assertThat(Browser.violations(page)).as(path).isEmpty();
        assertThat(Browser.overflow(page)).as(path).isZero();
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1280, false"})
    void passesAxeAndScrollsOneWayOnly(int width, boolean dark) {
        var page = browser.page(width, true, dark);
        signIn(page, "analyst");
        check(page, "");
        check(page, "?area=Nowhere&period=2016");
        check(page, PLACE);
        check(page, PLACE + "&w.harm=heavy&w.trend=7");
        check(page, "/burglary/score" + PLACE);
        score(page, "/burglary/score", "4, very serious");
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(Browser.overflow(page)).isZero();
        check(page, PLACE);
        page.context().close();
    }

    private void score(Page page, String path, String harm) {
        page.navigate("http://localhost:" + port + ThemePages.PATH + path + PLACE);
        page.getByLabel("Harm", new Page.GetByLabelOptions().setExact(true)).selectOption(label(harm));
        page.getByLabel("Likelihood").selectOption(label("4, likely"));
        page.getByLabel("Confidence").selectOption(label("2, some"));
        page.getByRole(AriaRole.BUTTON, named("Save the score")).click();
        page.locator("#partners tbody th:has-text('Arden Council')").first().waitFor();
    }

    private static com.microsoft.playwright.options.SelectOption label(String label) {
        return new com.microsoft.playwright.options.SelectOption().setLabel(label);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void weighsAndScoresWithoutScripts() {
        var page = browser.page(Browser.PHONE, false, false);
        signIn(page, "board");
        page.navigate("http://localhost:" + port + ThemePages.PATH + PLACE);
        page.getByText("Try other weights").click();
        page.getByLabel("Volume").fill("0");
        page.getByRole(AriaRole.BUTTON, named("Order by these weights")).click();
        assertThat(page.url()).contains("w.volume=0", "area=" + SmallCounty.VALE);
        assertThat(page.locator("main").innerText()).contains("weights of your own");

        page.locator("#drugs .govuk-summary-card__actions a").click();
        score(page, "/drugs/score", "3, serious");

        assertThat(page.locator("#partners").textContent()).contains("only one partner has scored", "Arden Council");
        page.context().close();
    }
}
