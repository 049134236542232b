package org.watchward.statistics.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.watchward.statistics.Require;
import org.watchward.statistics.suppression.CountTable.Sum;

/**
 * Which cells of a table are withheld so that no small count can be read or worked out ({@code docs/methods/suppression.md}).
 */
public final class Suppression {

    /** Effort that takes about a second of one processor. */
    public static final long SECOND = 1_000_000_000L;

    private Suppression() {}

    /** What becomes of a cell. */
    public enum Treatment {
        /** Shown. */
        SHOWN,
        /** Withheld because its own count is small. */
        PRIMARY,
        /** Withheld because otherwise another could be worked out. */
        SECONDARY
    }

    /**
     * What is small, and how much must stay unknown.
     *
     * @param smallest the smallest count that may be shown, such as 5; counts from 1 to one below it are withheld, 0 is shown
     * @param width how far apart the least and the greatest count possible of every withheld cell must be; 1 or more
     */
    public record Rule(int smallest, int width) {

        /**
         * Refuses a rule that protects nothing.
         *
         * @throws IllegalArgumentException if either is too small
         */
        public Rule {
            Require.atLeast("smallest", 2, smallest);
            Require.atLeast("width", 1, width);
        }

        /** Small counts below a number, and as much doubt as a small count itself leaves. */
        public static Rule below(int smallest) {
            return new Rule(smallest, Math.max(1, smallest - 2));
        }

        boolean small(long count) {
            return count > 0 && count < smallest;
        }
    }

    /**
     * Withholds small cells, and then more until the {@link Audit} finds none too narrow. Among the cells that share a sum with one
     * in danger, parts go before wholes and small before large, so that the least is lost. There always is a way: where nothing but 0
     * is left beside withheld cells, nothing bounds them.
     *
     * @return one treatment a cell
     */
    public static Treatment[] of(CountTable table, Rule rule) {
        try {
            return of(table, rule, Long.MAX_VALUE);
        } catch (TooLarge never) {
            throw new IllegalStateException("there is no end of effort", never);
        }
    }

    /**
     * The same, if it can be done without keeping somebody waiting.
     *
     * @param effort how much may be done; {@value #SECOND} takes about a second of one processor
     * @throws TooLarge if it takes more
     */
    public static Treatment[] of(CountTable table, Rule rule, long effort) throws TooLarge {
        var treatments = new Treatment[table.size()];
        Arrays.setAll(treatments, cell -> rule.small(table.count(cell)) ? Treatment.PRIMARY : Treatment.SHOWN);
        closeLoneCells(table, treatments);
        var left = new Effort(effort);
        for (var narrow = Audit.tooNarrow(table, withheld(treatments), rule, left);
                !narrow.isEmpty();
                narrow = Audit.tooNarrow(table, withheld(treatments), rule, left)) {
            widen(table, treatments, narrow);
            closeLoneCells(table, treatments);
        }
        return treatments;
    }

    /** One more cell for each that is too narrow, unless one of its sums has just lost another: the next audit will tell. */
    private static void widen(CountTable table, Treatment[] treatments, List<Audit.Feasible> narrow) {
        var wider = new boolean[table.size()];
        for (var cell : narrow) {
            if (!wider[cell.cell()]) {
                var other = companion(table, treatments, cell.cell())
                        .orElseThrow(() -> new IllegalStateException("cell " + cell.cell()
                                + " seems too narrow, though every cell that shares a sum with it is withheld or 0"));
                treatments[other] = Treatment.SECONDARY;
                table.sums().stream()
                        .filter(sum -> cells(sum).anyMatch(each -> each.equals(other)))
                        .flatMap(Suppression::cells)
                        .forEach(each -> wider[each] = true);
            }
        }
    }

    /** Which cells are withheld, for the audit. */
    public static boolean[] withheld(Treatment[] treatments) {
        var withheld = new boolean[treatments.length];
        IntStream.range(0, treatments.length).forEach(i -> withheld[i] = treatments[i] != Treatment.SHOWN);
        return withheld;
    }

    /** A sum with a single withheld cell gives it away: another of its cells goes too, until there is none such. */
    private static void closeLoneCells(CountTable table, Treatment[] treatments) {
        var again = true;
        while (again) {
            again = false;
            for (var sum : table.sums()) {
                var withheld = cells(sum)
                        .filter(cell -> treatments[cell] != Treatment.SHOWN)
                        .toList();
                var other = withheld.size() == 1 ? cheapest(table, treatments, sum) : Optional.<Integer>empty();
                other.ifPresent(cell -> treatments[cell] = Treatment.SECONDARY);
                again |= other.isPresent();
            }
        }
    }

    private static Optional<Integer> companion(CountTable table, Treatment[] treatments, int cell) {
        var direct = table.sums().stream()
                .filter(sum -> cells(sum).anyMatch(each -> each == cell))
                .flatMap(sum -> cheapest(table, treatments, sum).stream())
                .min(Comparator.comparingLong(table::count));
        return direct.isPresent() ? direct : anywhere(table, treatments);
    }

    /** The smallest cell that is left in any sum that holds a withheld one. */
    private static Optional<Integer> anywhere(CountTable table, Treatment[] treatments) {
        return table.sums().stream()
                .filter(sum -> cells(sum).anyMatch(each -> treatments[each] != Treatment.SHOWN))
                .flatMap(sum -> cheapest(table, treatments, sum).stream())
                .min(Comparator.comparingLong(table::count));
    }

    private static Optional<Integer> cheapest(CountTable table, Treatment[] treatments, Sum sum) {
        var candidates = new ArrayList<Integer>();
        cells(sum)
                .filter(cell -> treatments[cell] == Treatment.SHOWN && table.count(cell) > 0)
                .forEach(candidates::add);
        return candidates.stream()
                .min(Comparator.<Integer>comparingInt(cell -> cell == sum.whole() ? 1 : 0)
                        .thenComparingLong(table::count));
    }

    private static Stream<Integer> cells(Sum sum) {
        return Stream.concat(Stream.of(sum.whole()), sum.parts().stream());
    }

    /** The cells of each treatment, for a line that says how much was withheld and why. */
    public static long countOf(Treatment treatment, Treatment[] treatments) {
        return List.of(treatments).stream().filter(each -> each == treatment).count();
    }
}
