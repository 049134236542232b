package org.watchward.publication.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watchward.publication.drafting.Differences.Fate;

/** What two people make of one text, and what differs between two. */
class JoinedTests {

    private static final String BASE = "One.\n\nTwo.\n\nThree.\n";

    @Test
    void joinsChangesOfDifferentParagraphs() {
        var joined = Joined.of(BASE, "One, theirs.\n\nTwo.\n\nThree.\n", "One.\n\nTwo.\n\nThree, mine.\n");

        assertThat(joined).isEqualTo(new Joined("One, theirs.\n\nTwo.\n\nThree, mine.\n", true));
    }

    @Test
    void keepsBothWhereBothChangedTheSameLine() {
        var joined = Joined.of(BASE, "One.\n\nTwo, theirs.\n\nThree.\n", "One.\n\nTwo, mine.\n\nThree.\n");

        assertThat(joined.clean()).isFalse();
        assertThat(joined.text()).contains("Two, theirs.\n").contains("Two, mine.\n");
    }

    @Test
    void losesNoWordThatEitherOfTwoPutIn() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var base = text(random, "base");
            var theirs = changed(base, random, "theirs" + round);
            var mine = changed(base, random, "mine" + round);

            var joined = Joined.of(base, theirs, mine).text();

            assertThat(words(joined)).containsAll(put(theirs, "theirs" + round)).containsAll(put(mine, "mine" + round));
        }
    }

    private static String text(Random random, String word) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(at -> word + at + "\n\n")
                .collect(Collectors.joining());
    }

    private static String changed(String base, Random random, String word) {
        var lines = base.lines().toArray(String[]::new);
        for (var at = 0; at < lines.length; at++) {
            if (random.nextInt(3) == 0) {
                lines[at] = lines[at] + " " + word + at;
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("\\s+"));
    }

    private static List<String> put(String text, String word) {
        return words(text).stream().filter(each -> each.startsWith(word)).toList();
    }

    @Test
    void tellsWordsThatWentAndCame() {
        assertThat(Differences.of("The old yard\nhas owls.\n", "The new yard\nhas owls.\n"))
                .extracting(Differences.Stretch::fate, Differences.Stretch::words)
                .containsExactly(
                        tuple(Fate.SAME, "The "),
                        tuple(Fate.GONE, "old "),
                        tuple(Fate.NEW, "new "),
                        tuple(Fate.SAME, "yard\nhas owls.\n"));
    }

    @Test
    void givesBothTextsBackWholeFromTheirDifferences() {
        var random = new Random(11);
        for (var round = 0; round < 300; round++) {
            var before = text(random, "word ");
            var after = changed(before, random, "other ");

            var differences = Differences.of(before, after);

            assertThat(without(differences, Fate.NEW)).isEqualTo(before);
            assertThat(without(differences, Fate.GONE)).isEqualTo(after);
        }
    }

    private static String without(List<Differences.Stretch> stretches, Fate fate) {
        return stretches.stream()
                .filter(each -> each.fate() != fate)
                .map(Differences.Stretch::words)
                .collect(Collectors.joining());
    }

    @Test
    void replacesOneParagraphAndNothingElse() {
        assertThat(Paragraphs.of(BASE)).containsExactly("One.", "Two.", "Three.");
        assertThat(Paragraphs.replaced(BASE, 2, "Two and a half.")).isEqualTo("One.\n\nTwo and a half.\n\nThree.\n");
        assertThat(Paragraphs.replaced("All fell. Some rose.\n\nMore.\n\nAll fell.\n", 3, "All rose."))
                .isEqualTo("All fell. Some rose.\n\nMore.\n\nAll rose.\n");
        assertThat(Paragraphs.replaced(BASE, 0, "All anew.")).isEqualTo("All anew.");
    }
}
