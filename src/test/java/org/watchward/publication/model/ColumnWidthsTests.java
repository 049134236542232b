package org.watchward.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns on paper: room for a hundred letters and five, with what lies between columns. */
class ColumnWidthsTests {

    private static final double TENTHS = 10;
    private static final double ROOM = 105;

    private static Block.Table table(List<String> head, List<String> row) {
        return new Block.Table("t", 1, "A table", cells(head), List.of(cells(row)), "", List.of());
    }

    private static List<List<Inline>> cells(List<String> words) {
        return words.stream()
                .map(each -> List.<Inline>of(new Inline.Plain(each)))
                .toList();
    }

    private static double[] letters(Block.Table table) {
        return table.widths().stream().mapToDouble(width -> width / TENTHS).toArray();
    }

    @Test
    void breakNoFigureWhereWordsCanBeBroken() {
        var row = List.of(
                "Vale of White Horse",
                "Residential burglary per household",
                "1,783",
                "13.6 to 14.8",
                "-100.0% (-1,234)",
                "too little is held to say");
        var table = table(List.of("Place", "Measure", "Count", "95% interval", "Change", "Verdict"), row);

        var letters = letters(table);

        assertThat(Arrays.stream(letters).sum()).isBetween(ROOM - 1, ROOM + 1);
        assertThat(letters[3]).isGreaterThan("13.6 to 14.8".length());
        assertThat(letters[4]).isGreaterThan("-100.0% (-1,234)".length());
        assertThat(letters[1])
                .isBetween((double) "Residential".length(), (double) row.get(1).length());
    }

    @Test
    void breakNoWordOfAHeading() {
        var head = List.of("Theme", "Comparison", "Confidence");

        assertThat(letters(table(head, List.of("Violence", "not known", "low")))[1])
                .isGreaterThan(11);
        assertThat(letters(table(head, Collections.nCopies(3, "word ".repeat(40))))[1])
                .isGreaterThan(11);
    }

    @Test
    void breakNoWordOfWideLetters() {
        var head = List.of("Place", "Measure", "Count", "Value", "95% interval", "Change", "Verdict");
        var row = List.of(
                "Monmouthshire",
                "Theft from the person",
                "18",
                "0.19",
                "0.11 to 0.30",
                "-40.0% (-1,206)",
                "no clear change");

        assertThat(letters(table(head, row))[0]).isGreaterThan(1.2 * "Monmouthshire".length());
    }

    @Test
    void sayWhetherATableIsSmall() {
        var head = List.of("Data", "Publisher and licence");
        var row = cells(List.of("Crime outcomes", "A long name of a publisher. ".repeat(12)));

        assertThat(table(head, List.of("Crime outcomes", "The Home Office")).small())
                .isTrue();
        assertThat(new Block.Table("t", 1, "", cells(head), Collections.nCopies(5, row), "", List.of()).small())
                .isFalse();
    }

    @Test
    void shareThePageByTheirWordsWhereAllOfThemFit() {
        assertThat(letters(table(List.of("Place", "Count"), List.of("Vale of White Horse", "12"))))
                .satisfies(letters -> assertThat(letters[0]).isGreaterThan(2 * letters[1]));
    }
}
