package org.watchward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of requirements in docs/asvs.md against the standard's own ids, and the tests that it names against the code. */
class AsvsTests {

    private static final Path LIST = Path.of("docs/asvs.md");
    private static final Path STANDARD = Path.of("src/test/resources/asvs/asvs-5.0.0-levels.csv");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");
    private static final Set<String> WITHOUT_A_TEST = Set.of("document", "reading");

    private record Row(String id, String level, String state, String words, String tested) {

        static Row of(String line) {
            var cells = line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1);
            assertThat(cells).as(line).hasSize(5);
            return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }

        List<String> tests() {
            return TEST.matcher(tested).results().map(found -> found.group(1)).toList();
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> line.matches("\\| \\d.*"))
                .map(Row::of)
                .toList();
    }

    @Test
    void namesEveryRequirementOfBothLevelsOnceAndNoOther() throws IOException {
        var standard = Files.readAllLines(STANDARD).stream()
                .filter(line -> line.matches("\\d.*"))
                .toList();

        assertThat(standard).hasSize(70 + 183);
        assertThat(rows().stream().map(row -> row.id() + "," + row.level())).containsExactlyElementsOf(standard);
    }

    @Test
    void saysOfEachWhetherItIsMetAndWhy() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.state()).as(row.id()).isIn("met", "n/a", "open");
            assertThat(row.words()).as(row.id()).hasSizeGreaterThan(3);
        });
        assertThat(rows().stream().filter(row -> row.state().equals("open")))
                .allSatisfy(row -> assertThat(row.words()).as(row.id()).hasSizeGreaterThan(40));
    }

    @Test
    void saysOfEachThatIsMetHowThatIsKnown() throws IOException {
        assertThat(rows().stream().filter(row -> row.state().equals("met")))
                .allSatisfy(row -> assertThat(row.tests().isEmpty())
                        .as(row.toString())
                        .isEqualTo(WITHOUT_A_TEST.contains(row.tested())));
    }

    @Test
    void namesTestsThatExist() throws IOException {
        Map<String, Path> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith("Tests.java"))
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getFileName()).replace(".java", ""),
                            file -> file,
                            (one, other) -> one));
        }

        assertThat(rows().stream().flatMap(row -> row.tests().stream()))
                .isNotEmpty()
                .isSubsetOf(tests.keySet());
        assertThat(TEST.matcher(Files.readString(Path.of("docs/security.md")))
                        .results()
                        .map(found -> found.group(1)))
                .isSubsetOf(tests.keySet());
    }
}
