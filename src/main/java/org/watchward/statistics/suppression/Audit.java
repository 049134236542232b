package org.watchward.statistics.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The column of a cell that is not part of the problem. */
    private static final int ELSEWHERE = -1;

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
        Require.equallyMany("marks", table.size(), withheld.length);
        var found = new ArrayList<Feasible>();
        for (var component : components(table, withheld)) {
            found.addAll(new Attack(table, withheld, List.copyOf(component)).all());
        }
        found.sort(java.util.Comparator.comparingInt(Feasible::cell));
        return new Audit(found);
    }

    /**
     * The same cells as those of a whole audit that are {@linkplain #tooNarrow(Rule) too narrow}, found sooner: every table that
     * is seen to be possible on the way may show that a cell is wide enough, and its limits are then not looked for.
     *
     * @param withheld which cells are not shown, one a cell
     */
    static List<Feasible> tooNarrow(CountTable table, boolean[] withheld, Rule rule) {
        return components(table, withheld).stream()
                .flatMap(component -> new Attack(table, withheld, List.copyOf(component)).tooNarrow(rule).stream())
                .sorted(java.util.Comparator.comparingInt(Feasible::cell))
                .toList();
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

    /** Withheld cells that share sums, directly or through others: each group is a problem of its own. */
    private static List<Set<Integer>> components(CountTable table, boolean[] withheld) {
        var neighbours = new HashMap<Integer, Set<Integer>>();
        for (var sum : table.sums()) {
            var hidden = hidden(sum, withheld);
            hidden.forEach(cell -> neighbours
                    .computeIfAbsent(cell, any -> new LinkedHashSet<>())
                    .addAll(hidden));
        }
        var components = new ArrayList<Set<Integer>>();
        var seen = new boolean[withheld.length];
        for (var cell = 0; cell < withheld.length; cell++) {
            if (withheld[cell] && !seen[cell]) {
                components.add(reached(cell, neighbours, seen));
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

    /** One group of withheld cells that share sums; counts of them are from 1, so that 0 is the least. */
    private static final class Attack {

        private final List<Integer> component;
        private final LinearConstraintSet constraints;
        private final double[] least;
        private final double[] greatest;

        Attack(CountTable table, boolean[] withheld, List<Integer> component) {
            this.component = component;
            var columns = new int[table.size()];
            Arrays.fill(columns, ELSEWHERE);
            IntStream.range(0, component.size()).forEach(column -> columns[component.get(column)] = column);
            constraints = new LinearConstraintSet(table.sums().stream()
                    .filter(sum -> hidden(sum, withheld).stream().anyMatch(cell -> columns[cell] != ELSEWHERE))
                    .map(sum -> constraint(table, withheld, sum, columns, component.size()))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
            least = component.stream()
                    .mapToDouble(cell -> table.count(cell) - 1.0)
                    .toArray();
            greatest = least.clone();
        }

        List<Feasible> all() {
            return IntStream.range(0, component.size()).mapToObj(this::limits).toList();
        }

        List<Feasible> tooNarrow(Rule rule) {
            var narrow = new ArrayList<Feasible>();
            for (var column = 0; column < component.size(); column++) {
                if (seen(column).narrowerThan(rule.width())) {
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

        private Feasible limits(int column) {
            lookUp(column);
            lookDown(column);
            return seen(column);
        }

        /** What is known so far to be possible of a cell: all of it, once it has been looked for both ways. */
        private Feasible seen(int column) {
            return new Feasible(
                    component.get(column),
                    Math.ceil(1 + least[column] - CLOSE),
                    Math.floor(1 + greatest[column] + CLOSE));
        }

        private void lookUp(int column) {
            var furthest = solve(column, GoalType.MAXIMIZE);
            if (furthest.length == 0) {
                greatest[column] = Double.POSITIVE_INFINITY;
            }
        }

        private void lookDown(int column) {
            solve(column, GoalType.MINIMIZE);
        }

        /** A possible table in which a cell is as great, or as small, as it can be; empty if nothing bounds it. */
        private double[] solve(int column, GoalType goal) {
            var objective = new double[component.size()];
            objective[column] = 1;
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

        /** Parts less whole are 0; shown cells go to the other side, and each hidden cell counts from 1. */
        private static LinearConstraint constraint(
                CountTable table, boolean[] withheld, Sum sum, int[] columns, int width) {
            var coefficients = new double[width];
            double known = withheld[sum.whole()] ? 1 : table.count(sum.whole());
            for (var part : sum.parts()) {
                known -= withheld[part] ? 1 : table.count(part);
                if (withheld[part]) {
                    coefficients[columns[part]] += 1;
                }
            }
            if (withheld[sum.whole()]) {
                coefficients[columns[sum.whole()]] -= 1;
            }
            return new LinearConstraint(coefficients, Relationship.EQ, known);
        }
    }
}
