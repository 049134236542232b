package org.watchward.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.demo.DemonstrationCounty;
import org.watchward.demo.GeneratedFolder;
import org.watchward.indicators.open.shown.Say;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;
import org.watchward.web.Browser;
import org.watchward.web.Browser.Visit;
import tools.jackson.databind.json.JsonMapper;

/**
 * What readers come to do, in a real browser, on the demonstration county. The security policy holds as it does for them, and
 * nothing that the browser complains of is let pass.
 */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTests {

    private static final String DISTRICT = "E07990001";
    private static final String OTHER_DISTRICT = "E07990002";
    private static final String WARD = "Brambleford";
    private static final int NARROW = 320;
    private static final int FAR = 40;

    static final List<String> PAGES = List.of(
            "/",
            "/areas/" + DISTRICT,
            "/areas/" + DISTRICT + "/burglary",
            "/explore?in=" + DISTRICT + "&view=map&indicator=burglary",
            "/explore?in=" + DISTRICT + "&view=table&indicator=burglary&indicator=drugs",
            "/changes",
            "/data");

    @LocalServerPort
    private int port;

    @Autowired
    private Import imports;

    @Autowired
    private Home home;

    private final Browser browser = new Browser();
    private Visit visit = browser.visit(Browser.DESKTOP, true);

    @BeforeAll
    void importASmallDemonstration() throws Exception {
        home.markSynthetic();
        var county = GeneratedFolder.small().path();
        Reach.application(() -> imports.run(DemonstrationCounty.published(county), null, Progress.NONE));
    }

    @AfterEach
    void hearsNoComplaint() {
        assertThat(visit.complaints()).isEmpty();
        visit.close();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResidentOnAPhoneFindsTheirWardAndReadsWhetherBurglaryIsUp(boolean scripts) {
        var page = open("/", Browser.PHONE, scripts);

        page.getByLabel("Find your area").fill(WARD.toLowerCase(java.util.Locale.UK));
        page.getByRole(AriaRole.BUTTON, named("Search")).click();
        page.getByRole(AriaRole.LINK, named(WARD)).click();
        var row = page.locator("#kind-burglary");
        var brief = row.locator(".verdict").textContent();
        row.getByRole(AriaRole.LINK).click();

        var signal = json(page, "/api/v1/series?indicator=burglary&area=" + code(page))
                .path("signals")
                .path(0);
        assertThat(page.locator("h1").innerText()).isEqualTo("Burglary in " + WARD);
        assertThat(page.locator("#verdict").innerText())
                .isEqualTo(signal.path("words").asString());
        assertThat(brief).isNotBlank();
        assertThat(Browser.tooWide(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKeyboardUserOpensTheTableOfAChartAndReadsItsFirstRow(boolean scripts) {
        var page = open("/areas/" + DISTRICT + "/burglary", Browser.DESKTOP, scripts);
        page.keyboard().press("Tab");
        assertThat(focused(page).innerText()).isEqualTo("Skip to main content");
        page.keyboard().press("Enter");

        var summary = tabTo(page, "#chart-burglary summary");
        assertThat(outlined(summary)).isTrue();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        var table = focused(page);
        assertThat(table.getAttribute("role")).isEqualTo("region");
        assertThat(table.getAttribute("aria-label")).contains("Burglary");
        assertThat(outlined(table)).isTrue();
        var first = text(page, "/areas/" + DISTRICT + "/burglary/months.csv")
                .split("\r\n")[1]
                .split(",");
        assertThat(table.locator("tbody tr").first().innerText().split("\\s+"))
                .startsWith(Say.month(java.time.YearMonth.parse(first[3])).split(" "))
                .contains(first[5]);
    }

    @Test
    void aScreenReaderReadsTheAreaPageInOrder() {
        var page = open("/areas/" + DISTRICT, Browser.DESKTOP, true);

        var tree = page.locator("body").ariaSnapshot();

        assertThat(tree)
                .containsSubsequence(
                        "- link \"Skip to main content\"",
                        "- complementary",
                        "- banner",
                        "- navigation",
                        "- navigation",
                        "- main",
                        "- heading \"" + page.locator("h1").innerText() + "\" [level=1]",
                        "- heading \"What stands out\" [level=2]",
                        "- heading \"Every figure",
                        "- table",
                        "- columnheader",
                        "- rowheader \"All crime\"",
                        "- rowheader \"Burglary\"",
                        "- heading \"About this data\" [level=2]",
                        "- contentinfo");
        assertThat(steps(tree)).allMatch(step -> step <= 1);
    }

    /** By how much each heading is deeper than the one before it. */
    private static List<Integer> steps(String tree) {
        var levels = Pattern.compile("\\[level=(\\d)]")
                .matcher(tree)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        return java.util.stream.IntStream.range(1, levels.size())
                .mapToObj(at -> levels.get(at) - levels.get(at - 1))
                .toList();
    }

    @Test
    void anExplorerChoosesWithoutLeavingThePageWhereScriptsRun() {
        var page = open("/explore?in=" + DISTRICT + "&view=table&indicator=burglary", Browser.DESKTOP, true);
        page.evaluate("window.stayed = true");

        page.getByLabel("Area", new Page.GetByLabelOptions().setExact(true)).selectOption(OTHER_DISTRICT);
        page.waitForURL(Pattern.compile("in=" + OTHER_DISTRICT));
        page.locator("summary").first().click();
        page.getByLabel("Drugs", new Page.GetByLabelOptions().setExact(true)).check();
        page.waitForURL(Pattern.compile("indicator=drugs"));

        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        var shown = shown(page);
        page.reload();
        assertThat(shown(page)).isEqualTo(shown).contains("Burglary", "Drugs");
    }

    @Test
    void anExplorerChoosesByAPlainFormWhereNoScriptRuns() {
        var page = open("/explore?in=" + DISTRICT + "&view=table&indicator=burglary", Browser.DESKTOP, false);

        page.getByLabel("Area", new Page.GetByLabelOptions().setExact(true)).selectOption(OTHER_DISTRICT);
        page.locator("summary").first().click();
        page.getByLabel("Drugs", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByRole(AriaRole.BUTTON, named("Show")).click();

        assertThat(page.url()).contains("in=" + OTHER_DISTRICT, "indicator=burglary&indicator=drugs");
        assertThat(shown(page)).contains("Burglary", "Drugs");
    }

    @Test
    void anExplorerZoomsTheMapByKeyboard() {
        var page = open("/explore?in=" + DISTRICT + "&view=map&indicator=burglary", Browser.DESKTOP, true);

        var open = page.getByRole(AriaRole.BUTTON, named("Open a map to zoom and move"));
        open.focus();
        page.keyboard().press("Enter");
        var shape = page.locator("#map path.leaflet-interactive").first();
        shape.waitFor();
        var before = shape.getAttribute("d");
        page.locator("#map").focus();
        page.keyboard().press("Equal");
        page.waitForFunction(
                "before => document.querySelector('#map path.leaflet-interactive').getAttribute('d') !== before",
                before);
        page.keyboard().press("Escape");

        assertThat(page.locator("#map path.leaflet-interactive").count()).isGreaterThan(5);
        assertThat(page.locator("#map").getAttribute("aria-label")).contains("Burglary");
        assertThat(Browser.tooWide(page)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void readsWithoutScrollingSidewaysAtTheNarrowest(String path) {
        var page = open(path, NARROW, true);

        assertThat(Browser.tooWide(page)).isEmpty();
    }

    @Test
    void readsWithTextOfTwiceTheSize() {
        try (var large = new Browser(2 * Browser.ORDINARY_TEXT);
                var reading = large.visit(Browser.DESKTOP, true)) {
            for (var path : PAGES) {
                reading.page().navigate(address(path));
                assertThat(reading.page().evaluate("getComputedStyle(document.documentElement).fontSize"))
                        .isEqualTo("32px");
                assertThat(Browser.tooWide(reading.page())).as(path).isEmpty();
                assertThat(cut(reading.page())).as(path).isEmpty();
            }
        }
    }

    /** Words that do not fit the box that they stand in, and that it does not scroll to. */
    private static List<?> cut(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('main *, header *')]
                    .filter(each => !each.closest('svg') && !each.closest('.govuk-visually-hidden'))
                    .filter(each => ['hidden', 'clip'].includes(getComputedStyle(each).overflowX))
                    .filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1)
                    .map(each => each.outerHTML.slice(0, 120))""");
    }

    @Test
    void standsStillForWhoWantsNoMotion() {
        var page = open("/explore?in=" + DISTRICT + "&view=map&indicator=burglary", Browser.DESKTOP, true);
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

        var moving = page.evaluate("""
                () => [...document.querySelectorAll('*')].filter(each => {
                  const style = getComputedStyle(each);
                  return [style.transitionDuration, style.animationDuration].join().split(',')
                      .some(duration => parseFloat(duration) > 0.01);
                }).map(each => each.outerHTML.slice(0, 80))""");

        assertThat((List<?>) moving).isEmpty();
    }

    @Test
    void keepsEveryLineAndWordInForcedColours() {
        var page = open("/areas/" + DISTRICT + "/burglary", Browser.DESKTOP, true);
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

        var unseen = page.evaluate("""
                () => {
                  const ground = getComputedStyle(document.body).backgroundColor;
                  return [...document.querySelectorAll('#chart-burglary svg.chart--wide text')]
                      .filter(each => getComputedStyle(each).fill === ground)
                      .map(each => each.outerHTML);
                }""");

        assertThat((List<?>) unseen).isEmpty();
        assertThat(outlined(tabTo(page, "#chart-burglary summary"))).isTrue();
    }

    @Test
    void givesThePagesInOneColumnAtTwiceTheSizeOfTheWindow() {
        visit.close();
        visit = browser.visit(new NewContextOptions().setViewportSize(640, 480).setDeviceScaleFactor(2));
        for (var path : PAGES) {
            visit.page().navigate(address(path));
            assertThat(Browser.tooWide(visit.page())).as(path).isEmpty();
        }
    }

    private Page open(String path, int width, boolean scripts) {
        visit.close();
        visit = browser.visit(width, scripts);
        visit.page().navigate(address(path));
        return visit.page();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator focused(Page page) {
        return page.locator("*:focus");
    }

    /** Presses Tab until it is there. */
    private static Locator tabTo(Page page, String selector) {
        for (var pressed = 0; pressed < FAR; pressed++) {
            page.keyboard().press("Tab");
            var there = page.locator(selector + ":focus");
            if (there.count() == 1) {
                return there;
            }
        }
        throw new AssertionError(selector + " is more than " + FAR + " tab stops away");
    }

    /** Whether it can be seen that an element has the focus. */
    private static boolean outlined(Locator element) {
        return (boolean) element.evaluate("""
                each => [each, ...each.querySelectorAll('*')].some(part => {
                  const style = getComputedStyle(part);
                  const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                      && !/rgba\\(.*, 0\\)|transparent/.test(style.outlineColor);
                  return outline || style.boxShadow !== 'none';
                })""");
    }

    private static String shown(Page page) {
        return page.locator("#shown").innerText();
    }

    private static String code(Page page) {
        return page.url().replaceAll(".*/areas/([^/]+)/.*", "$1");
    }

    private tools.jackson.databind.JsonNode json(Page page, String path) {
        return JsonMapper.shared().readTree(text(page, path));
    }

    private String text(Page page, String path) {
        return page.context().request().get(address(path)).text();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
