package org.watchward.sources.arrivals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.people.OrganisationKind;
import org.watchward.sources.PoliceCsv;
import org.watchward.web.Browser;

/** Bringing data in with a real browser: dropped, sent, watched, decided; on a phone and a desktop, with and without scripts. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"watchward.jobs.heartbeat=200ms", "watchward.uploads.limit=2MB"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivalBrowserTests {

    private static final Path SEEN = Path.of("target", "seen");

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final Browser browser = new Browser();

    @BeforeAll
    void makePeople(@Autowired BeanFactory beans) {
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        partnership.forAll("analyst@example.org", council, Role.ANALYST);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsAMonthInFromTheFormToTheFigures(boolean scripts) {
        var month = scripts ? "2021-01" : "2021-02";
        try (var visit = browser.visit(Browser.DESKTOP, scripts)) {
            var page = visit.page();
            signIn(page);
            page.navigate(address("/work/data"));

            page.getByLabel("Files").setInputFiles(file(month, 30));
            button(page, "Send the files").click();
            waitForTheDecision(page, scripts);
            button(page, "Make current").click();
            wait(page, scripts, "Was made current");

            assertThat(page.locator("main")).containsText("1 month is new");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void showsHowFarItIsAndStopsWhenAsked() {
        try (var visit = browser.visit(Browser.DESKTOP, true)) {
            var page = visit.page();
            signIn(page);
            page.navigate(address("/work/data"));
            page.getByLabel("Files").setInputFiles(file("2021-03", 9_000));
            assertThat(page.locator("[data-chosen]")).hasText("1 file, 1.7 MB");
            page.context().newCDPSession(page).send("Network.emulateNetworkConditions", slow());

            button(page, "Send the files").click();

            assertThat(page.locator("[data-words]")).containsText("Sending:");
            assertThat(page.locator("[data-live]")).containsText("Sending: 0%");
            button(page, "Stop sending").click();
            assertThat(page.locator("[data-problem]")).hasText("Sending was stopped. Nothing was kept.");
            assertThat(button(page, "Send the files")).isVisible();
        }
    }

    private static com.google.gson.JsonObject slow() {
        var conditions = new com.google.gson.JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", 100_000);
        return conditions;
    }

    @Test
    void saysAtOnceThatFilesAreTooLarge() {
        try (var visit = browser.visit(Browser.PHONE, true)) {
            var page = visit.page();
            signIn(page);
            page.navigate(address("/work/data"));

            page.getByLabel("Files").setInputFiles(file("2021-04", 20_000));
            button(page, "Send the files").click();

            assertThat(page.locator("[data-problem]")).containsText("more than 2 MB");
        }
    }

    @Test
    void takesFilesThatAreDropped() {
        try (var visit = browser.visit(Browser.DESKTOP, true)) {
            var page = visit.page();
            signIn(page);
            page.navigate(address("/work/data"));
            var dropped = page.evaluateHandle("""
                    () => {
                      const dropped = new DataTransfer();
                      dropped.items.add(new File(["Month\\n"], "dropped.csv"));
                      return dropped;
                    }""");

            page.locator("[data-drop]").dispatchEvent("drop", java.util.Map.of("dataTransfer", dropped));

            assertThat(page.locator("[data-chosen]")).hasText("1 file, 6 bytes");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"360,false", "360,true", "1280,false", "1280,true"})
    void passesAxeAndScrollsOneWayOnly(int width, boolean dark) {
        var page = browser.visit(new NewContextOptions()
                        .setViewportSize(width, 900)
                        .setBypassCSP(true)
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT))
                .page();
        signIn(page);
        page.navigate(address("/work/data"));
        page.getByLabel("Files").setInputFiles(new Path[] {
            write(
                    "2021-0" + (width == 360 ? 5 : 6) + "-a-rather-long-name-of-a-file-that-somebody-chose-street.csv",
                    PoliceCsv.street()
                            .rows(40 + (dark ? 1 : 0), width == 360 ? "2021-05" : "2021-06")
                            .row("May", "", "", "", "Drugs")
                            .text()),
            write("letter.txt", "Dear all"),
            write("page.csv", "<!DOCTYPE html><html>503</html>")
        });
        button(page, "Send the files").click();
        waitForTheDecision(page, true);
        page.locator("details").evaluateAll("all => all.forEach(each => each.open = true)");
        check(page, "arrival", width, dark);

        button(page, "Make current").click();
        wait(page, true, "Was made current");
        var pages = new ArrayList<>(List.of("/work/data", "/work/data?problem=too-large", "/work/data/releases"));
        pages.add("/work/data/releases/r1");
        for (var path : pages) {
            page.navigate(address(path));
            check(page, path.replaceAll("[^a-z0-9]+", "-"), width, dark);
        }
        page.context().close();
    }

    private void check(Page page, String name, int width, boolean dark) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SEEN.resolve(name + "-" + width + (dark ? "-dark" : "") + ".png")));
        assertThat(Browser.violations(page)).as(page.url()).isEmpty();
        assertThat(Browser.tooWide(page)).as(page.url()).isEmpty();
    }

    private void signIn(Page page) {
        Partnership.signIn(page, port, "analyst@example.org");
        page.waitForURL("**/work");
    }

    private void waitForTheDecision(Page page, boolean scripts) {
        page.waitForURL("**/work/data/*");
        wait(page, scripts, "Waits for a decision");
    }

    /** With scripts the page sees to itself that it is up to date; without, its reader follows the link. */
    private static void wait(Page page, boolean scripts, String words) {
        for (int turn = 0; !scripts && turn < 200 && page.locator("#job").count() > 0; turn++) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See how far it is now"))
                    .click();
        }
        assertThat(page.locator("main").getByText(words, new Locator.GetByTextOptions().setExact(true)))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(20_000));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Path file(String month, int rows) {
        return write(
                month + "-thames-valley-street.csv",
                PoliceCsv.street().rows(rows, month).text());
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
