package org.watchward.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.web.Browser;

/** Documents in a real browser: written with and without scripts, published, read; with axe, on a phone and a desktop. */
@Tag("browser")
@DocumentsTest
class DocumentBrowserTests {

    private static final String NAME = "Browsing";
    private static final String TEXT = "There are {{tally of lanterns}}, or 1,234.\n\n{{tallies of lanterns}}\n";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Tallies tallies;

    private final Browser browser = new Browser();

    @BeforeAll
    void makePeople() {
        new Yard(port, beans, NAME);
        tallies.set("lanterns", 1234, "r1");
        tallies.set("owls", null, "r1");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void signIn(Page page, Role role) {
        Partnership.signIn(page, port, NAME.toLowerCase(Locale.ROOT) + "-" + role.id() + "@example.org");
        assertThat(page.url()).endsWith("/work");
    }

    /** Begins a report; the path of its page. */
    private String begin(Page page, String slug) {
        page.navigate(address("/work/documents/new/yard-report"));
        page.fill("input[name=title]", "What the yard has");
        page.fill("input[name=publisher]", "The yard");
        page.fill("input[name=area]", "Arden");
        page.fill("input[name=period]", "2025");
        page.fill("input[name=slug]", slug);
        page.click("main button[type=submit]");
        return page.url().replaceFirst("^http://[^/]*", "");
    }

    private void write(Page page, String document, String text) {
        page.navigate(address(document + "/sections/summary"));
        page.fill("textarea[name=text]", text);
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1280, false"})
    void passesAxeAndScrollsOneWayOnly(int width, boolean dark) {
        var page = browser.page(width, true, dark);
        signIn(page, Role.PARTNERSHIP_MANAGER);
        var document = begin(page, "looked-at-" + width + dark);
        write(page, document, TEXT + "\n{{tally of owls}} and {{tally of owl}}.\n");
        write(page, document, TEXT);
        for (var path : List.of(
                "/work/documents",
                "/work/documents/new",
                "/work/documents/new/yard-report",
                document,
                document + "/settings",
                document + "/preview",
                document + "/changes",
                document + "/sections/summary",
                document + "/sections/summary?find=lan",
                document + "/sections/money",
                document + "/sections/summary/history",
                "/documents")) {
            check(page, path);
        }
        publish(page, document);
        check(page, document);
        check(page, "/documents");
        check(page, "/documents/looked-at-" + width + dark);
        page.context().close();
    }

    private void check(Page page, String path) {
        page.navigate(address(path));
        assertThat(Browser.violations(page)).as(path).isEmpty();
        assertThat(Browser.overflow(page)).as(path).isZero();
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
    }

    private void publish(Page page, String document) {
        page.navigate(address(document));
        page.getByRole(AriaRole.BUTTON, named("Ask for a review")).click();
        page.getByRole(AriaRole.BUTTON, named("Agree the text")).click();
        page.check("#read");
        page.getByRole(AriaRole.BUTTON, named("Publish")).click();
        page.getByRole(AriaRole.LINK, named("As everybody reads it"))
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    @Test
    void completesAnExpressionByKeyboardAndShowsHowItReadsAsItIsTyped() {
        var page = browser.page(Browser.DESKTOP, true, false);
        signIn(page, Role.ANALYST);
        var document = begin(page, "typed");
        page.navigate(address(document + "/sections/summary"));

        page.locator("textarea[name=text]").pressSequentially("There are {{tall");
        page.locator("[role=option]").first().waitFor();
        assertThat(page.locator("[role=option]").allTextContents()).anyMatch(option -> option.startsWith("tallies"));
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        assertThat(page.inputValue("textarea[name=text]")).matches("There are \\{\\{tall(y|ies) of ");
        page.fill("textarea[name=text]", "");
        page.locator("textarea[name=text]").pressSequentially("There are {{tally of lan");
        page.locator("[role=option]:has-text('lanterns')").first().waitFor();
        page.keyboard().press("Enter");
        page.locator("textarea[name=text]").pressSequentially("}}.");

        assertThat(page.inputValue("textarea[name=text]")).isEqualTo("There are {{tally of lanterns}}.");
        page.locator("#look :text('There are 1,234.')").waitFor();
        assertThat(Browser.violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    void leadsFromAFaultToItsPlace() {
        var page = browser.page(Browser.DESKTOP, true, false);
        signIn(page, Role.ANALYST);
        var document = begin(page, "led");
        write(page, document, "Well.\n\nThere are {{tally of lantrens}}.");

        page.getByRole(AriaRole.LINK, named("Line 3, column 22")).click();

        assertThat(page.evaluate("document.querySelector('textarea[name=text]').selectionStart"))
                .isEqualTo("Well.\n\nThere are {{tally of ".length());
        page.context().close();
    }

    @Test
    void writesReviewsAgreesPublishesAndReadsWithoutScripts() {
        var writer = browser.page(Browser.PHONE, false, false);
        signIn(writer, Role.ANALYST);
        var document = begin(writer, "unscripted");
        writer.navigate(address(document + "/sections/summary"));
        writer.fill("textarea[name=text]", TEXT);
        writer.getByRole(AriaRole.BUTTON, named("See how it reads")).click();
        assertThat(writer.locator("#look").textContent()).contains("There are 1,234");
        writer.getByRole(AriaRole.BUTTON, named("Save")).click();
        writer.navigate(address(document));
        writer.getByRole(AriaRole.BUTTON, named("Ask for a review")).click();

        var manager = browser.page(Browser.PHONE, false, false);
        signIn(manager, Role.PARTNERSHIP_MANAGER);
        manager.navigate(address(document));
        manager.getByRole(AriaRole.BUTTON, named("Agree the text")).click();
        manager.getByRole(AriaRole.BUTTON, named("Publish")).click();
        assertThat(manager.title()).startsWith("Error: ");
        PlaywrightAssertions.assertThat(manager.locator(".govuk-error-summary")).isFocused();
        assertThat(Browser.overflow(manager)).isZero();
        manager.check("#read");
        manager.getByRole(AriaRole.BUTTON, named("Publish")).click();
        for (var turn = 0;
                turn < 60 && manager.getByText("As everybody reads it").count() == 0;
                turn++) {
            manager.waitForTimeout(500);
            manager.navigate(address(document));
        }

        var reader = browser.page(Browser.PHONE, false, false);
        reader.navigate(address("/documents"));
        reader.locator("main a[href='/documents/unscripted/1']").click();
        assertThat(reader.locator("article.document").textContent()).contains("There are 1,234, or 1,234.");
        List.of(writer, manager, reader).forEach(page -> page.context().close());
    }

    /** A page of a document asks for nothing that the policy of its site refuses. */
    @Test
    void readsWithoutAskingForAnythingThatIsRefused() {
        var page = browser.page(Browser.DESKTOP, true, false);
        var refused = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        page.onRequestFailed((Request request) -> refused.add(request.url()));
        signIn(page, Role.PARTNERSHIP_MANAGER);
        var document = begin(page, "unrefused");
        write(page, document, TEXT);
        publish(page, document);

        page.navigate(address("/documents/unrefused"));

        assertThat(refused).isEmpty();
        page.context().close();
    }
}
