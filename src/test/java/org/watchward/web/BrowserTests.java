package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame in a real browser: an empty site and its error pages. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BrowserTests {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"/,360", "/,1280", "/no-such-page,360", "/no-such-page,1280"})
    void passesAxeAndScrollsOneWayOnly(String path, int width) {
        for (var dark : new boolean[] {false, true}) {
            var page = browser.page(width, true, dark);
            page.navigate(address(path));

            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.overflow(page)).isZero();
        }
    }

    @Test
    void raisesNoComplaintFromTheSecurityPolicy() {
        var page = browser.page(Browser.DESKTOP, false, false);
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));

        page.navigate(address("/"));

        assertThat(complaints).isEmpty();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
