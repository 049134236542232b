package org.watchward.statistics.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.watchward.statistics.Require;
import org.watchward.statistics.suppression.CountTable.Sum;
import org.watchward.statistics.suppression.Suppression.Rule;

/**
 * What a reader who can add and subtract knows of each withheld cell ({@code docs/methods/suppression.md}): the least and the greatest
 * count that all shown cells and sums leave possible, by linear programming. The reader also knows that a 0 would have been shown,
 * so that every withheld cell is 1 or more.
 *
 * @param cells one for each withheld cell, in the order of the table
 */
public record Audit(List<Feasible> cells) {

    /** Rounding of the solver, far below a whole count. */
    private static final double CLOSE = 1e-6;

    /** How many tables that clear no cell are looked at before each cell is looked at by itself. */
    private static final int MOST_IN_VAIN = 4;

    /**
     * What stays possible of a withheld cell.
     *
     * @param cell its place in the table
     * @param least the least count possible
     * @param greatest the greatest count possible; infinity if nothing bounds it
     */
    public record Feasible(int cell, double least, double greatest) {

        boolean narrowerThan(int width) {
            return greatest - least < width;
        }
    }

    /** Keeps a copy. */
    public Audit {
        cells = List.copyOf(cells);
    }

    /**
     * Attacks a table.
     *
     * @param withheld which cells are not shown, one a cell
     */
    public static Audit of(CountTable table, boolean[] withheld) {
        return of(table, withheld, new boolean[withheld.length]);
    }

    /**
     * Attacks a table of which some cells are not shown even if they are 0.
     *
     * @param withheld which cells are not shown, one a cell
     * @param evenZero which of these could be 0, for all that a reader knows; one a cell
     */
    public static Audit of(CountTable table, boolean[] withheld, boolean[] evenZero) {
        Require.equallyMany("marks", table.size(), withheld.length);
        Require.equallyMany("marks", table.size(), evenZero.length);
        return new Audit(components(table, withheld).stream()
                .flatMap(component -> new Attack(table, withheld, evenZero, component).all().stream())
                .sorted(java.util.Comparator.comparingInt(Feasible::cell))
                .toList());
    }

    /**
     * The same cells as those of a whole audit that are {@linkplain #tooNarrow(Rule) too narrow}, found sooner: every table that
     * is seen to be possible on the way may show that a cell is wide enough, and its limits are then not looked for.
     *
     * @param withheld which cells are not shown, one a cell
     * @throws TooLarge if it takes more than the effort that is left
     */
    static List<Feasible> tooNarrow(CountTable table, boolean[] withheld, Rule rule, Effort effort) throws TooLarge {
        var found = new ArrayList<Feasible>();
        for (var component : components(table, withheld)) {
            var cells = Set.copyOf(component.cells());
            if (!effort.knowsWide(cells)) {
                var narrow =
                        new Attack(table, withheld, new boolean[withheld.length], component).tooNarrow(rule, effort);
                found.addAll(narrow);
                if (narrow.isEmpty()) {
                    effort.foundWide(cells);
                }
            }
        }
        found.sort(java.util.Comparator.comparingInt(Feasible::cell));
        return found;
    }

    /** The cells that do not leave as much doubt as the rule asks. */
    public List<Feasible> tooNarrow(Rule rule) {
        return cells.stream().filter(cell -> cell.narrowerThan(rule.width())).toList();
    }

    /**
     * Passes, or says which cells could be worked out.
     *
     * @throws IllegalStateException naming the first cell that is too narrow and what is known of it
     */
    public void require(Rule rule) {
        tooNarrow(rule).stream().findFirst().ifPresent(cell -> {
            throw new IllegalStateException("cell " + cell.cell() + " is withheld but known to be from " + cell.least()
                    + " to " + cell.greatest() + ", narrower than " + rule.width());
        });
    }

    /** Withheld cells that share sums, directly or through others, with these sums: each group is a problem of its own. */
    private record Component(List<Integer> cells, List<Sum> sums) {}

    private static List<Component> components(CountTable table, boolean[] withheld) {
        var neighbours = new HashMap<Integer, Set<Integer>>();
        var sums = new HashMap<Integer, List<Sum>>();
        for (var sum : table.sums()) {
            var hidden = hidden(sum, withheld);
            for (var cell : hidden) {
                neighbours.computeIfAbsent(cell, any -> new LinkedHashSet<>()).addAll(hidden);
                sums.computeIfAbsent(cell, any -> new ArrayList<>()).add(sum);
            }
        }
        var components = new ArrayList<Component>();
        var seen = new boolean[withheld.length];
        for (var cell = 0; cell < withheld.length; cell++) {
            if (withheld[cell] && !seen[cell]) {
                var cells = List.copyOf(reached(cell, neighbours, seen));
                var its = cells.stream().flatMap(each -> sums.getOrDefault(each, List.of()).stream());
                components.add(new Component(cells, its.distinct().toList()));
            }
        }
        return components;
    }

    private static Set<Integer> reached(int from, Map<Integer, Set<Integer>> neighbours, boolean[] seen) {
        var reached = new LinkedHashSet<Integer>();
        var open = new ArrayDeque<>(List.of(from));
        seen[from] = true;
        while (!open.isEmpty()) {
            var cell = open.remove();
            reached.add(cell);
            for (var next : neighbours.getOrDefault(cell, Set.of())) {
                if (!seen[next]) {
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static List<Integer> hidden(Sum sum, boolean[] withheld) {
        var hidden = new ArrayList<Integer>();
        if (withheld[sum.whole()]) {
            hidden.add(sum.whole());
        }
        sum.parts().stream().filter(part -> withheld[part]).forEach(hidden::add);
        return hidden;
    }

    /** How many withheld cells could be worked out exactly. */
    public long recovered() {
        return cells.stream().filter(cell -> cell.narrowerThan(1)).count();
    }

    /** The withheld cells as marks, from their places. */
    static boolean[] marks(int size, int... cells) {
        var marks = new boolean[size];
        Arrays.stream(cells).forEach(cell -> marks[cell] = true);
        return marks;
    }

    /** One group of withheld cells that share sums; each is told from the least that it can be, so that 0 is the least. */
    private static final class Attack {

        private final List<Integer> cells;
        private final boolean[] withheld;
        private final boolean[] evenZero;
        private final LinearConstraintSet constraints;
        private final int sums;
        private final double[] least;
        private final double[] greatest;

        Attack(CountTable table, boolean[] withheld, boolean[] evenZero, Component component) {
            this.cells = component.cells();
            this.withheld = withheld;
            this.evenZero = evenZero;
            var columns = new HashMap<Integer, Integer>();
            cells.forEach(cell -> columns.put(cell, columns.size()));
            sums = component.sums().size();
            constraints = new LinearConstraintSet(component.sums().stream()
                    .map(sum -> constraint(table, sum, columns))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
            least = cells.stream()
                    .mapToDouble(cell -> table.count(cell) - leastOf(cell))
                    .toArray();
            greatest = least.clone();
        }

        /** What a withheld cell is at least: a 0 would have been shown, unless it too is withheld. */
        private double leastOf(int cell) {
            return evenZero[cell] ? 0 : 1;
        }

        List<Feasible> all() {
            return IntStream.range(0, cells.size()).mapToObj(this::limits).toList();
        }

        List<Feasible> tooNarrow(Rule rule, Effort effort) throws TooLarge {
            lookTogether(rule, effort);
            var narrow = new ArrayList<Feasible>();
            for (var column = 0; column < cells.size(); column++) {
                if (seen(column).narrowerThan(rule.width())) {
                    effort.spend(2L * sums, cells.size());
                    lookUp(column);
                    if (seen(column).narrowerThan(rule.width())) {
                        lookDown(column);
                    }
                    if (seen(column).narrowerThan(rule.width())) {
                        narrow.add(seen(column));
                    }
                }
            }
            return narrow;
        }

        /** Tables in which cells that still seem too narrow are great or small together, until some tables clear none of them. */
        private void lookTogether(Rule rule, Effort effort) throws TooLarge {
            var dice = new Random(cells.size());
            var open = stillNarrow(rule);
            for (var vain = 0; vain < MOST_IN_VAIN && open.length > 1; ) {
                effort.spend(sums, cells.size());
                solve(objective(() -> dice.nextInt(4) == 0 ? -1 : 1, open), GoalType.MAXIMIZE);
                var left = stillNarrow(rule);
                vain = left.length < open.length ? 0 : vain + 1;
                open = left;
            }
        }

        private int[] stillNarrow(Rule rule) {
            return IntStream.range(0, cells.size())
                    .filter(column -> seen(column).narrowerThan(rule.width()))
                    .toArray();
        }

        private double[] objective(IntSupplier sign, int... columns) {
            var objective = new double[cells.size()];
            Arrays.stream(columns).forEach(column -> objective[column] = sign.getAsInt());
            return objective;
        }

        private Feasible limits(int column) {
            lookUp(column);
            lookDown(column);
            return seen(column);
        }

        /** What is known so far to be possible of a cell: all of it, once it has been looked for both ways. */
        private Feasible seen(int column) {
            var from = leastOf(cells.get(column));
            return new Feasible(
                    cells.get(column),
                    Math.max(0, Math.ceil(from + least[column] - CLOSE)),
                    Math.floor(from + greatest[column] + CLOSE));
        }

        private void lookUp(int column) {
            var furthest = solve(objective(() -> 1, column), GoalType.MAXIMIZE);
            if (furthest.length == 0) {
                greatest[column] = Double.POSITIVE_INFINITY;
            }
        }

        private void lookDown(int column) {
            solve(objective(() -> 1, column), GoalType.MINIMIZE);
        }

        /** A possible table in which some cells are as great, or as small, as they can be; empty if nothing bounds them. */
        private double[] solve(double[] objective, GoalType goal) {
            try {
                var table = new SimplexSolver()
                        .optimize(
                                new LinearObjectiveFunction(objective, 0),
                                constraints,
                                new NonNegativeConstraint(true),
                                goal)
                        .getPoint();
                for (var each = 0; each < table.length; each++) {
                    least[each] = Math.min(least[each], table[each]);
                    greatest[each] = Math.max(greatest[each], table[each]);
                }
                return table;
            } catch (MathIllegalStateException e) {
                if (e.getSpecifier() == LocalizedOptimFormats.UNBOUNDED_SOLUTION) {
                    return new double[0];
                }
                throw e;
            }
        }

        /** Parts less whole are 0; shown cells go to the other side, and each hidden cell counts from its least. */
        private LinearConstraint constraint(CountTable table, Sum sum, Map<Integer, Integer> columns) {
            var coefficients = new double[cells.size()];
            var known = known(table, sum.whole());
            for (var part : sum.parts()) {
                known -= known(table, part);
                if (withheld[part]) {
                    coefficients[Objects.requireNonNull(columns.get(part))] += 1;
                }
            }
            if (withheld[sum.whole()]) {
                coefficients[Objects.requireNonNull(columns.get(sum.whole()))] -= 1;
            }
            return new LinearConstraint(coefficients, Relationship.EQ, known);
        }

        private double known(CountTable table, int cell) {
            return withheld[cell] ? leastOf(cell) : table.count(cell);
        }
    }
}
