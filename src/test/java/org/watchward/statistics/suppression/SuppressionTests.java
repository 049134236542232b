package org.watchward.statistics.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.suppression.CountTable.Sum;
import org.watchward.statistics.suppression.Suppression.Rule;
import org.watchward.statistics.suppression.Suppression.Treatment;

class SuppressionTests {

    private static final Rule BELOW_FIVE = Rule.below(5);

    @Test
    void withholdsASecondCellWhereATotalWouldGiveTheFirstAway() {
        var table = new CountTable(new long[] {3, 20, 30, 53}, List.of(new Sum(3, List.of(0, 1, 2))));

        var treatments = Suppression.of(table, BELOW_FIVE);

        assertThat(treatments)
                .containsExactly(Treatment.PRIMARY, Treatment.SECONDARY, Treatment.SHOWN, Treatment.SHOWN);
    }

    @Test
    void showsZeros() {
        var table = new CountTable(new long[] {0, 20, 20}, List.of(new Sum(2, List.of(0, 1))));

        assertThat(Suppression.of(table, BELOW_FIVE)).containsOnly(Treatment.SHOWN);
    }

    @Test
    void findsWhatATotalGivesAway() {
        var table = new CountTable(new long[] {3, 20, 30, 53}, List.of(new Sum(3, List.of(0, 1, 2))));

        var audit = Audit.of(table, Audit.marks(4, 0));

        assertThat(audit.cells()).containsExactly(new Audit.Feasible(0, 3, 3));
        assertThat(audit.recovered()).isEqualTo(1);
        assertThatThrownBy(() -> audit.require(BELOW_FIVE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cell 0 is withheld but known to be from 3.0 to 3.0, narrower than 3");
    }

    /** Months 0 to 12 and two rolling years of 12: one withheld month is the difference of the years and the other month. */
    @Test
    void seesThroughNeighbouringPeriods() {
        var counts = new long[15];
        IntStream.range(0, 13).forEach(month -> counts[month] = 10L + month);
        counts[12] = 2;
        counts[13] = IntStream.range(0, 12).mapToLong(month -> counts[month]).sum();
        counts[14] = IntStream.range(1, 13).mapToLong(month -> counts[month]).sum();
        var table = new CountTable(
                counts,
                List.of(
                        new Sum(13, IntStream.range(0, 12).boxed().toList()),
                        new Sum(14, IntStream.range(1, 13).boxed().toList())));

        var treatments = Suppression.of(table, BELOW_FIVE);

        assertThat(treatments[12]).isEqualTo(Treatment.PRIMARY);
        Audit.of(table, Suppression.withheld(treatments)).require(BELOW_FIVE);
    }

    @Test
    void knowsThatWithheldCellsAreNotZero() {
        var table = new CountTable(new long[] {1, 1, 2}, List.of(new Sum(2, List.of(0, 1))));

        assertThat(Audit.of(table, Audit.marks(3, 0, 1)).recovered()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountTable(new long[] {1, 2, 4}, List.of(new Sum(2, List.of(0, 1)))))
                .withMessage("parts of cell 2 must add up to 4, added up to 3");
    }

    @Test
    void stopsWhereItWouldTakeMoreThanIsAllowed() throws TooLarge {
        var table = new CountTable(new long[] {3, 20, 30, 53}, List.of(new Sum(3, List.of(0, 1, 2))));

        assertThat(Suppression.of(table, BELOW_FIVE, Suppression.SECOND)).isEqualTo(Suppression.of(table, BELOW_FIVE));
        assertThatThrownBy(() -> Suppression.of(table, BELOW_FIVE, 1)).isInstanceOf(TooLarge.class);
    }

    /** Not even that a part is 0 is shown. */
    @Test
    void countsFromNothingWhatIsWithheldEvenIfItIsZero() {
        var table = new CountTable(new long[] {0, 20, 20}, List.of(new Sum(2, List.of(0, 1))));
        var marks = Audit.marks(3, 0, 1);

        assertThat(Audit.of(table, marks, marks).cells())
                .containsExactly(new Audit.Feasible(0, 0, 20), new Audit.Feasible(1, 0, 20));
    }

    @Property(tries = 60)
    void noTableLeavesACellTooNarrow(
            @ForAll @IntRange(min = 2, max = 5) int rows,
            @ForAll @IntRange(min = 2, max = 5) int columns,
            @ForAll @IntRange(min = 0, max = 100_000) int seed) {
        var table = crossTable(rows, columns, new Random(seed));

        var treatments = Suppression.of(table, BELOW_FIVE);

        var withheld = Suppression.withheld(treatments);
        Audit.of(table, withheld).require(BELOW_FIVE);
        IntStream.range(0, table.size())
                .forEach(cell -> assertThat(withheld[cell] || table.count(cell) == 0 || table.count(cell) >= 5)
                        .isTrue());
    }

    @Property(tries = 60)
    void findsTheSameNarrowCellsSooner(
            @ForAll @IntRange(min = 2, max = 5) int rows, @ForAll @IntRange(min = 0, max = 100_000) int seed)
            throws TooLarge {
        var random = new Random(seed);
        var table = crossTable(rows, 4, random);
        var withheld = new boolean[table.size()];
        IntStream.range(0, table.size())
                .forEach(cell -> withheld[cell] = table.count(cell) > 0 && random.nextBoolean());

        assertThat(Audit.tooNarrow(table, withheld, BELOW_FIVE, new Effort(Long.MAX_VALUE)))
                .isEqualTo(Audit.of(table, withheld).tooNarrow(BELOW_FIVE));
    }

    @Property(tries = 60)
    void whatIsTrueIsAlwaysPossible(
            @ForAll @IntRange(min = 2, max = 4) int rows, @ForAll @IntRange(min = 0, max = 100_000) int seed) {
        var random = new Random(seed);
        var table = crossTable(rows, 4, random);
        var withheld = new boolean[table.size()];
        IntStream.range(0, table.size())
                .forEach(cell -> withheld[cell] = table.count(cell) > 0 && random.nextBoolean());

        assertThat(Audit.of(table, withheld).cells())
                .allMatch(cell ->
                        cell.least() <= table.count(cell.cell()) && table.count(cell.cell()) <= cell.greatest());
    }

    /** Rows, then their total; columns likewise. Counts grow along rows so that a table can be protected. */
    private static CountTable crossTable(int rows, int columns, Random random) {
        var width = columns + 1;
        var counts = new long[(rows + 1) * width];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                var count = random.nextInt(4) == 0 ? random.nextInt(6) : 6 + random.nextInt(40);
                counts[row * width + column] = count;
                counts[row * width + columns] += count;
                counts[rows * width + column] += count;
                counts[rows * width + columns] += count;
            }
        }
        return new CountTable(counts, sums(rows, columns));
    }

    private static List<Sum> sums(int rows, int columns) {
        var width = columns + 1;
        var sums = new ArrayList<Sum>();
        for (var row = 0; row <= rows; row++) {
            var from = row * width;
            sums.add(new Sum(
                    from + columns,
                    IntStream.range(from, from + columns).boxed().toList()));
        }
        for (var column = 0; column <= columns; column++) {
            var at = column;
            sums.add(new Sum(
                    rows * width + column,
                    IntStream.range(0, rows).mapToObj(row -> row * width + at).toList()));
        }
        return sums;
    }
}
