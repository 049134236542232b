package org.watchward.publication.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.web.Browser;

/** The HTML of documents in a real browser, served under its own policy: axe, a phone and a desktop, light, dark and paper. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlDocumentBrowserTests {

    private final List<String> manuscripts = Manuscripts.all();
    private final Browser browser = new Browser();
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new java.io.UncheckedIOException(taken);
        }
    }

    @BeforeAll
    void serve() {
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/favicon.ico")) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            var html = HtmlDocument.file(
                            Manuscripts.composed(manuscripts.get(Integer.parseInt(path.substring(1)))),
                            "https://watchward.example")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Content-Security-Policy", HtmlDocument.policy());
            exchange.sendResponseHeaders(200, html.length);
            try (var body = exchange.getResponseBody()) {
                body.write(html);
            }
        });
        server.start();
    }

    @AfterAll
    void close() {
        server.stop(0);
        browser.close();
    }

    private String address(int manuscript) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + manuscript;
    }

    Stream<Integer> documents() {
        return Stream.iterate(0, at -> at + 1).limit(manuscripts.size());
    }

    Stream<Arguments> looks() {
        return documents()
                .flatMap(document -> Stream.of(Browser.PHONE, Browser.DESKTOP)
                        .flatMap(width -> Stream.of(true, false).map(dark -> Arguments.of(document, width, dark))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void keepsEveryRuleOfAxe(int document, int width, boolean dark) {
        var page = browser.page(width, true, dark);
        page.navigate(address(document));

        assertThat(Browser.violations(page)).isEmpty();
        assertThat(Browser.tooWide(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void asksForNothingAndRunsNothingUnderItsPolicy(int document) {
        try (var visit = browser.visit(Browser.DESKTOP, true)) {
            visit.page().onDialog(dialog -> {
                visit.complaints().add("said: " + dialog.message());
                dialog.dismiss();
            });
            visit.page().navigate(address(document));

            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.page().evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(visit.page().evaluate("getComputedStyle(document.querySelector('main')).maxWidth"))
                    .isNotEqualTo("none");
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isBlackOnWhiteOnPaper(int document) {
        var page = browser.page(Browser.DESKTOP, true, true);
        page.navigate(address(document));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(20, 36, 43)");
        assertThat(page.locator("details:visible").count()).isZero();
    }
}
