package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** House rules of the templates. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @ParameterizedTest
    @MethodSource("templates")
    void keepsScriptsAndStylesOutOfPages(Path template) throws IOException {
        var page = Jsoup.parse(Files.readString(template), Parser.xmlParser());

        assertThat(page.select("style, [style], [onclick], [onchange]"))
                .as(template.toString())
                .isEmpty();
        assertThat(page.select("script")).as(template.toString()).allMatch(TemplatesTests::isAFileThatWaits);
    }

    private static boolean isAFileThatWaits(Element script) {
        return script.hasAttr("th:src")
                && script.hasAttr("defer")
                && script.html().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void putsTheFocusOnWhatWasWrong(Path template) throws IOException {
        var page = Jsoup.parse(Files.readString(template), Parser.htmlParser());

        assertThat(page.select(".govuk-error-summary"))
                .as(template.toString())
                .allMatch(summary ->
                        summary.hasAttr("autofocus") && summary.attr("tabindex").equals("-1"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void putsNothingInUnescapedButDrawingsAndDocuments(Path template) throws IOException {
        var unescaped = Files.readAllLines(template).stream()
                .filter(line -> line.contains("th:utext"))
                .toList();

        assertThat(unescaped)
                .as(template.toString())
                .allMatch(line ->
                        line.matches(".*\\$\\{(chart\\.(wide|narrow|small)|line\\.svg|document\\.html)\\(\\)}.*"));
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
