package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.platform.PlainError;
import picocli.CommandLine;

/** {@code indicators check} and {@code indicators list}. */
class IndicatorsCommandTests {

    @TempDir
    private Path home;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void findsNothingWrongWithWhatIsShipped() {
        assertThat(run("check")).as(errors.toString()).isZero();
        assertThat(output.toString()).contains("indicators are declared, and nothing is wrong with them.");
    }

    @Test
    void listsEveryIndicator() {
        assertThat(run("list")).isZero();
        assertThat(output.toString().lines()).hasSizeGreaterThan(30).anyMatch(line -> line.startsWith("all-crime "));
    }

    @Test
    void namesFileLineAndTheNearestOfWhatDoesNotExist() throws IOException {
        declare("mine.yaml", counted("mine", "view: published_count\n  dataset: ons-cps\n  item: homicide"));
        declare("other.yaml", counted("other", "view: published_count\n  dataset: ons-csp\n  item: homocide"));

        assertThat(run("check")).isEqualTo(1);
        assertThat(errors.toString())
                .contains("mine.yaml:7: there is no dataset 'ons-cps'; nearest: ons-csp")
                .contains("other.yaml:8: there is no item 'homocide'; nearest: homicide");
    }

    @Test
    void namesEveryFaultOfASchemaNotOnlyTheFirst() throws IOException {
        declare(
                "mine.yaml",
                counted("mine", "view: crime_month\n  categories: [arson]").replace("[district]", "[]"));

        assertThat(run("check")).isEqualTo(1);
        assertThat(errors.toString().lines()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(errors.toString()).contains("mine.yaml:");
    }

    @Test
    void refusesAnIdThatAnotherFileHas() throws IOException {
        declare("again.yaml", counted("burglary", "view: crime_month\n  categories: [burglary]"));

        assertThat(run("check")).isEqualTo(1);
        assertThat(errors.toString()).contains("id burglary is declared in", "again.yaml", "too");
    }

    @Test
    void checksFilesBeforeTheyAreUsed() throws IOException {
        var file = Files.writeString(home.resolve("draft.yaml"), "id: draft\n  name: [");

        assertThat(run("check", file.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("draft.yaml:2:");
        assertThatThrownBy(() -> run("check", home.resolve("nothing.yaml").toString()))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("nothing.yaml cannot be read");
    }

    @Test
    void letsAFileReplaceTheShippedOneOfItsName() throws IOException {
        declare("burglary.yaml", counted("burglary", "view: crime_month\n  categories: [burglary]"));

        assertThat(run("check")).as(errors.toString()).isZero();
    }

    private void declare(String name, String text) throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve("catalogue/indicators")).resolve(name), text);
    }

    private static String counted(String id, String numerator) {
        return """
                id: %s
                name: A measure of one's own
                order: 500
                definition: What a partnership wants to count for itself.
                numerator:
                  %s
                denominator: residents
                multiplier: 1000
                polarity: bad
                areas: [district]
                source: data.police.uk
                licence: Open Government Licence v3.0
                """.formatted(id, numerator);
    }

    private int run(String... arguments) {
        var command = new IndicatorsCommand();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        var line = new CommandLine(command)
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(all.toArray(String[]::new));
        return command.call();
    }
}
