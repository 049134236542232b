package org.watchward.assessment.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.watchward.publication.Yard;
import org.watchward.web.Browser;

/** The queue of findings in a real browser: worked by keys, with axe, on a phone and a desktop. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.jobs.heartbeat=200ms")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingBrowserTests {

    private static final String NAME = "Keying";
    private static final String ANALYST = NAME.toLowerCase(Locale.ROOT) + "-" + Role.ANALYST.id() + "@example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    private final Browser browser = new Browser();
    private String path = "";

    @BeforeAll
    void assessTheCounty() throws Exception {
        Assessed.importCounty(beans);
        path = Assessed.begun(
                new Yard(port, beans, NAME).visitor(NAME, Role.ANALYST), Assessed.whole(beans), Assessed.YEAR);
        Assessed.scan(beans, path, Assessed.candidates(beans));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private void open(Page page, String at) {
        page.navigate("http://localhost:" + port + at);
    }

    private Page analyst(int width, boolean scripts, boolean dark) {
        var page = browser.page(width, scripts, dark);
        Partnership.signIn(page, port, ANALYST);
        return page;
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }

    @Test
    void judgesByKeysAloneAndTypesFreely() {
        var page = analyst(Browser.DESKTOP, true, false);
        open(page, path + "/queue");
        var first = page.url();

        page.keyboard().press("n");
        assertThat(focused(page)).isEqualTo("note");
        page.keyboard().type("ajar, rank ?");
        assertThat(page.url()).isEqualTo(first);
        assertThat(page.inputValue("#note")).isEqualTo("ajar, rank ?");
        page.keyboard().press("Escape");
        page.keyboard().press("a");
        page.waitForURL("**judged=*");
        assertThat(page.locator(".did").textContent()).contains("Accepted: ");
        var second = page.url();
        assertThat(second).isNotEqualTo(first);

        page.keyboard().press("r");
        assertThat(focused(page)).isEqualTo("reason-recording");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(second));
        assertThat(page.locator(".did").textContent()).contains("Rejected: ");

        var third = page.url();
        page.keyboard().press("k");
        page.waitForURL(url -> !url.equals(third));
        assertThat(page.locator("input[name=reason]:checked").inputValue()).isEqualTo("small");
        page.keyboard().press("?");
        assertThat(page.locator("#keys").getAttribute("open")).isNotNull();
        page.context().close();
    }

    @Test
    void leavesNoNoteThatIsNotSaved() {
        var page = analyst(Browser.DESKTOP, true, false);
        open(page, path + "/queue");
        var first = page.url();
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.keyboard().press("n");
        page.keyboard().type("Since the fair");

        page.keyboard().press("Escape");
        page.keyboard().press("j");

        assertThat(page.url()).isEqualTo(first);
        assertThat(focused(page)).isEqualTo("note");
        assertThat(page.locator("form:has(#note) [role=status]").textContent()).contains("is not saved yet");
        page.locator("a[data-key=j]").click();
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsOnly("beforeunload");
        assertThat(page.url()).isEqualTo(first);
        assertThat(page.inputValue("#note")).isEqualTo("Since the fair");

        page.locator("button[value=save]:not([aria-hidden])").click();
        page.waitForURL("**did=saved*");
        page.locator(".did button").click();
        page.waitForURL("**did=back*");
        page.keyboard().press("j");
        page.waitForURL(url -> !url.startsWith(first));
        page.context().close();
    }

    @Test
    void sendsNoDecisionOverACommentThatIsNotSent() {
        var page = analyst(Browser.DESKTOP, true, false);
        open(page, path + "/queue");
        var first = page.url();
        page.fill("#words", "Half a thought");
        page.locator("h1").click();

        page.keyboard().press("a");

        assertThat(page.url()).isEqualTo(first);
        assertThat(focused(page)).isEqualTo("words");
        assertThat(page.locator("#comments [role=status]").textContent()).contains("not sent yet");
        page.context().close();
    }

    @Test
    void turnsSingleKeysOffAndRemembersIt() {
        var page = analyst(Browser.DESKTOP, true, false);
        open(page, path + "/queue");
        page.keyboard().press("?");
        page.locator("[data-switch]").click();
        assertThat(page.locator("[data-switch]").textContent()).isEqualTo("Turn single keys on");

        page.reload();
        page.keyboard().press("n");

        assertThat(focused(page)).isNotEqualTo("note");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1280, false"})
    void passesAxeAndScrollsOneWayOnly(int width, boolean dark) {
        var page = analyst(width, true, dark);
        for (var at : List.of(
                AssessmentPages.PATH,
                AssessmentPages.PATH + "/new",
                path,
                path + "/findings",
                path + "/findings?status=rejected&theme=none",
                path + "/queue")) {
            open(page, at);
            assertThat(Browser.violations(page)).as(at).isEmpty();
            assertThat(Browser.tooWide(page)).as(at).isEmpty();
            assertThat(page.locator("h1").count()).as(at).isEqualTo(1);
        }
        page.context().close();
    }

    @Test
    void judgesOnAPhoneWithoutScripts() {
        var page = analyst(Browser.PHONE, false, false);
        open(page, path + "/queue");
        var first = page.url();

        page.locator("a[href='#judge']").click();
        page.locator("button[value=accept]").click();

        assertThat(page.url()).isNotEqualTo(first);
        page.locator(".did button").click();
        assertThat(page.url()).startsWith(first);
        assertThat(page.locator("main").textContent()).contains("taken back to this");
        page.context().close();
    }

    /** Whatever the page asks for, its own policy allows. */
    @Test
    void asksForNothingThatIsRefused() {
        try (var visit = browser.visit(Browser.DESKTOP, true)) {
            var page = visit.page();
            Partnership.signIn(page, port, ANALYST);
            open(page, path + "/queue");
            page.keyboard().press("?");
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
