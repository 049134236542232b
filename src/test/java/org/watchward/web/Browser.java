package org.watchward.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser for tests: the one that {@code WATCHWARD_BROWSER} names (a path, or {@code playwright} for Playwright's own),
 * else an installed Chromium or Chrome. A machine without one fails the test and says what to do.
 */
public final class Browser implements AutoCloseable {

    /** A small phone. */
    public static final int PHONE = 360;

    /** An ordinary desktop window. */
    public static final int DESKTOP = 1280;

    /** The size of text that browsers come with, in pixels. */
    public static final int ORDINARY_TEXT = 16;

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Set<String> COMPLAINTS = Set.of("error", "warning");
    private static final Pattern HERE = Pattern.compile("http://localhost[:/]|data:|blob:");
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** How long a page has to become what is expected of it: a busy machine is slow and not wrong. */
    private static final double PATIENCE_MS = 30_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;

    /** With the text size that most have. */
    public Browser() {
        this(ORDINARY_TEXT);
    }

    /** With another size of text, as a reader sets it in the browser, in pixels. */
    public Browser(int text) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        chromium = playwright.chromium().launch(options(text));
    }

    /** A fresh page of some width, in its own session. */
    public Page page(int width) {
        return page(width, true, false);
    }

    /** The same with scripts off or dark colours. */
    public Page page(int width, boolean scripts, boolean dark) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 740 : 900)
                .setJavaScriptEnabled(scripts)
                .setBypassCSP(scripts)
                .setColorScheme(
                        dark
                                ? com.microsoft.playwright.options.ColorScheme.DARK
                                : com.microsoft.playwright.options.ColorScheme.LIGHT);
        return chromium.newContext(options).newPage();
    }

    /**
     * A reader's visit: the security policy holds, and all that the browser complains of is kept.
     *
     * @param complaints errors and warnings of the console, what the policy refused, what could not be had, and whatever was asked of
     *     another server
     */
    public record Visit(Page page, List<String> complaints) implements AutoCloseable {

        @Override
        public void close() {
            page.context().close();
        }
    }

    /** Opens a page as a reader has it, in its own session. */
    public Visit visit(int width, boolean scripts) {
        return visit(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 740 : 900)
                .setJavaScriptEnabled(scripts));
    }

    /** The same with settings of one's own. */
    public Visit visit(com.microsoft.playwright.Browser.NewContextOptions options) {
        var page = chromium.newContext(options).newPage();
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (COMPLAINTS.contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!HERE.matcher(request.url()).lookingAt()) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
        return new Visit(page, complaints);
    }

    /** What axe finds wrong with a page: each rule with the elements that break it. */
    public static List<String> violations(Page page) {
        layOut(page);
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .toList())
                        .toList();
    }

    /** By how many pixels a page is wider than its window. */
    public static int overflow(Page page) {
        layOut(page);
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** The elements that make a page wider than its window; none if it is not. */
    public static List<String> tooWide(Page page) {
        return overflow(page) == 0
                ? List.of()
                : ((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('body *')]
                            .filter(each => !each.closest('svg'))
                            .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth)
                            .map(each => each.outerHTML.slice(0, 120))""")).stream().map(String::valueOf).toList();
    }

    /** Lays out all of a page, also what a browser leaves until it is scrolled to. */
    private static void layOut(Page page) {
        page.evaluate("""
                () => [...document.querySelectorAll('main *')]
                    .filter(each => getComputedStyle(each).contentVisibility === 'auto')
                    .forEach(each => each.style.contentVisibility = 'visible')""");
    }

    private static LaunchOptions options(int text) {
        var options = new LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--blink-settings=defaultFontSize=" + text));
        if ("playwright".equals(System.getenv("WATCHWARD_BROWSER"))) {
            return options;
        }
        return options.setExecutablePath(installed()
                .orElseThrow(() -> new IllegalStateException(
                        "no browser found: install Chromium, or set WATCHWARD_BROWSER to the path of one")));
    }

    private static Optional<Path> installed() {
        var named = System.getenv("WATCHWARD_BROWSER");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        var folders =
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"));
        return Stream.concat(folders.flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve)), Stream.of(MAC))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
