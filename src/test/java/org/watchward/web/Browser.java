package org.watchward.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium =
            playwright.chromium().launch(options());

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

    /** What axe finds wrong with a page: each rule with the elements that break it. */
    public static List<String> violations(Page page) {
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
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static LaunchOptions options() {
        var options = new LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
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
