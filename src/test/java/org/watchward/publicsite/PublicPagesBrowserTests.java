package org.watchward.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.web.Browser;

/** Every public page in a real browser, with axe, on a phone and a desktop, in light and dark. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesBrowserTests {

    private static final List<String> PAGES = List.of(
            "/",
            "/areas",
            "/areas?q=arden",
            "/areas?q=",
            "/areas/E07900101?period=2016",
            "/areas/E07900101?period=2017",
            "/areas/" + SmallCounty.UNHELD,
            "/areas/E07900101/burglary",
            "/areas/E07900101/burglary?period=2017",
            "/indicators",
            "/indicators/burglary?q=arden",
            "/changes",
            "/changes?kind=ward&in=E07900101",
            "/explore",
            "/explore?in=E23900101&view=map&indicator=burglary&period=2016",
            "/explore?in=E23900101&view=months&indicator=burglary",
            "/explore?in=E23900101&view=table&indicator=burglary&indicator=drugs&period=2016",
            "/explore?in=E23900101&view=hotspots",
            "/explore?in=E23900101&view=season&indicator=burglary",
            "/explore?in=E23900101&view=before-after&indicator=burglary",
            "/data",
            "/data/coverage/E23900101",
            "/data/releases/r1",
            "/about",
            "/about/rates",
            "/about/coverage",
            "/about/roads",
            "/about/glossary",
            "/accessibility",
            "/topics",
            "/topics/deprivation",
            "/topics/roads");

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    private final Browser browser = new Browser();

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @MethodSource("pagesAndWidths")
    void passesAxeAndScrollsOneWayOnly(String path, int width, boolean dark) {
        var page = browser.page(width, true, dark);
        page.navigate(address(path));

        assertThat(Browser.violations(page)).isEmpty();
        assertThat(Browser.overflow(page)).isZero();
        page.context().close();
    }

    static Stream<Arguments> pagesAndWidths() {
        return PAGES.stream()
                .flatMap(path -> Stream.of(
                        Arguments.of(path, Browser.PHONE, false),
                        Arguments.of(path, Browser.PHONE, true),
                        Arguments.of(path, Browser.DESKTOP, false)));
    }

    @Test
    void findsAnAreaAndReadsAYearWithoutScripts() {
        var page = browser.page(Browser.PHONE, false, false);
        page.navigate(address("/"));

        page.getByLabel("Find your area").fill("vale of arden");
        button(page, "Search").click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Vale of Arden").setExact(true))
                .click();
        page.getByLabel("Period").selectOption("2016");
        button(page, "Show this period").click();

        assertThat(page.url()).contains("/areas/E07900101?period=2016");
        assertThat(page.locator("#kind-burglary").textContent()).contains("180");
        assertThat(page.locator("#chart-all-crime svg.chart--narrow").isVisible())
                .isTrue();
        assertThat(page.locator("#chart-all-crime svg.chart--wide").isVisible()).isFalse();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
