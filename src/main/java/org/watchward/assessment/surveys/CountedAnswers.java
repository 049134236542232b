package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchward.assessment.surveys.Protection.Row;
import org.watchward.statistics.suppression.CountTable;
import org.watchward.statistics.suppression.CountTable.Sum;

/** Who gave which answer to one question, of everybody and of every row of every group, and all sums that a reader can form. */
final class CountedAnswers {

    private static final String BASE = "";

    private final boolean exclusive;
    private final List<String> options;
    private final Map<Cell, Integer> places = new LinkedHashMap<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    CountedAnswers(boolean exclusive, List<String> options, List<Division> divisions, List<Reply> replies) {
        this.exclusive = exclusive;
        this.options = options;
        count(Row.EVERYBODY, replies);
        for (var division : divisions) {
            var rows = division.rows();
            rows.forEach(row -> count(row, replies.stream().filter(row::holds).toList()));
            cells(Row.EVERYBODY)
                    .forEach(cell -> sum(
                            cell,
                            rows.stream()
                                    .map(row -> new Cell(row, cell.option(), cell.chosen()))
                                    .toList()));
        }
    }

    /**
     * One count.
     *
     * @param option an answer; empty for all who answered
     * @param chosen whether it is of those who chose it, or of those who did not
     */
    private record Cell(Row row, String option, boolean chosen) {
        boolean counts(Reply reply) {
            return option.equals(BASE) || reply.chosen().contains(option) == chosen;
        }

        boolean base() {
            return option.equals(BASE);
        }
    }

    /** What is told of one answer of some people: who chose it, and by that who did not. */
    record Told(Row row, String option) {}

    /** How many counts there would be. */
    static int size(boolean exclusive, List<String> options, List<Division> divisions) {
        var rows = 1 + divisions.stream().mapToInt(each -> each.rows().size()).sum();
        return rows * (1 + options.size() * (exclusive ? 1 : 2));
    }

    CountTable table() {
        return new CountTable(counts.stream().mapToLong(Long::longValue).toArray(), sums);
    }

    /** Those whose own number is withheld. */
    List<Row> bases(boolean[] withheld) {
        return places.keySet().stream()
                .filter(cell -> cell.base() && withheld[place(cell)])
                .map(Cell::row)
                .toList();
    }

    /** The answers of which nothing is withheld. */
    Set<Told> shown(boolean[] withheld) {
        return places.keySet().stream()
                .map(cell -> new Told(cell.row(), cell.option()))
                .filter(told -> cells(told).filter(places::containsKey).noneMatch(cell -> withheld[place(cell)]))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Cell> cells(Told told) {
        return Stream.of(new Cell(told.row(), told.option(), true), new Cell(told.row(), told.option(), false));
    }

    private List<Cell> cells(Row row) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(row, BASE, true));
        for (var option : options) {
            cells.add(new Cell(row, option, true));
            if (!exclusive) {
                cells.add(new Cell(row, option, false));
            }
        }
        return cells;
    }

    private void count(Row row, List<Reply> its) {
        for (var cell : cells(row)) {
            places.put(cell, counts.size());
            counts.add(its.stream().filter(cell::counts).count());
        }
        var base = new Cell(row, BASE, true);
        if (exclusive && !options.isEmpty()) {
            sum(
                    base,
                    options.stream().map(option -> new Cell(row, option, true)).toList());
        } else {
            options.forEach(option -> sum(base, cells(new Told(row, option)).toList()));
        }
    }

    private void sum(Cell whole, List<Cell> parts) {
        sums.add(new Sum(place(whole), parts.stream().map(this::place).toList()));
    }

    private int place(Cell cell) {
        return Objects.requireNonNull(places.get(cell), "counted before it is summed");
    }
}
