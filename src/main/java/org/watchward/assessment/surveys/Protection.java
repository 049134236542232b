package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.watchward.statistics.suppression.Audit;
import org.watchward.statistics.suppression.CountTable;
import org.watchward.statistics.suppression.CountTable.Sum;
import org.watchward.statistics.suppression.Suppression;
import org.watchward.statistics.suppression.Suppression.Rule;

/**
 * Which counts of one question are shown: all cross-tabs together, since they share their totals, and those who did not choose an answer
 * too, wherever they can be worked out (docs/methods/surveys.md).
 */
final class Protection {

    /** Everybody who answered. */
    static final Part ALL = new Part("", "");

    private static final String BASE = "";

    private final Map<Cell, Integer> places;
    private final boolean[] withheld;

    private Protection(Map<Cell, Integer> places, boolean[] withheld) {
        this.places = places;
        this.withheld = withheld;
    }

    /** Those of one part of one group. */
    record Part(String group, String label) {
        boolean holds(Reply reply) {
            return equals(ALL) || reply.in(group, label);
        }
    }

    /**
     * One count.
     *
     * @param option an answer; empty for all who answered
     * @param chosen whether it is of those who chose it, or of those who did not
     */
    private record Cell(Part part, String option, boolean chosen) {}

    /**
     * Protects a question.
     *
     * @param exclusive whether everybody chose one answer and no more
     * @param options all answers
     * @param parts of each group, which together are all who answered
     * @param smallest the smallest count that is shown
     */
    static Protection of(
            boolean exclusive, List<String> options, List<List<Part>> parts, List<Reply> replies, int smallest) {
        try {
            return new Building(exclusive, options, parts, replies).protection(Rule.below(smallest));
        } catch (NoWay without) {
            var left = parts.stream()
                    .filter(group -> !group.contains(without.part))
                    .toList();
            return of(exclusive, options, left, replies, smallest);
        } catch (IllegalArgumentException noWay) {
            return parts.isEmpty()
                    ? nothing(replies.size(), smallest)
                    : of(exclusive, options, List.of(), replies, smallest);
        }
    }

    /** A group of which nothing can be shown without giving somebody away. */
    private static final class NoWay extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Part part;

        NoWay(Part part) {
            super("no part of " + part.group() + " can be withheld beside " + part.label());
            this.part = part;
        }
    }

    /** No count but how many answered, if those are not few. */
    static Protection nothing(int answered, int smallest) {
        return new Protection(
                Map.of(new Cell(ALL, BASE, true), 0), new boolean[] {answered > 0 && answered < smallest});
    }

    boolean showsBase(Part part) {
        return shows(new Cell(part, BASE, true));
    }

    boolean shows(Part part, String option) {
        var rest = new Cell(part, option, false);
        return showsBase(part) && shows(new Cell(part, option, true)) && (!places.containsKey(rest) || shows(rest));
    }

    private boolean shows(Cell cell) {
        var place = places.get(cell);
        return place != null && !withheld[place];
    }

    /** The table of all counts and their sums. */
    private static final class Building {

        private final boolean exclusive;
        private final List<String> options;
        private final List<List<Part>> groups;
        private final List<Reply> replies;
        private final Map<Cell, Integer> places = new LinkedHashMap<>();
        private final List<Long> counts = new ArrayList<>();
        private final List<Sum> sums = new ArrayList<>();

        Building(boolean exclusive, List<String> options, List<List<Part>> groups, List<Reply> replies) {
            this.exclusive = exclusive;
            this.options = options;
            this.groups = groups;
            this.replies = replies;
        }

        Protection protection(Rule rule) throws NoWay {
            count(ALL);
            groups.stream().flatMap(List::stream).forEach(this::count);
            for (var group : groups) {
                for (var cell : cells(ALL)) {
                    sum(
                            cell,
                            group.stream()
                                    .map(part -> new Cell(part, cell.option(), cell.chosen()))
                                    .toList());
                }
            }
            var table =
                    new CountTable(counts.stream().mapToLong(Long::longValue).toArray(), sums);
            var withheld = Suppression.withheld(Suppression.of(table, rule));
            closeParts(withheld);
            for (var narrow = narrow(table, withheld, rule);
                    !narrow.isEmpty();
                    narrow = narrow(table, withheld, rule)) {
                for (var cell : narrow) {
                    withheld[beside(cell, withheld)] = true;
                }
                closeParts(withheld);
            }
            return new Protection(places, withheld);
        }

        /** The cells that somebody could work out. */
        private List<Cell> narrow(CountTable table, boolean[] withheld, Rule rule) {
            var narrow = Audit.of(table, withheld).tooNarrow(rule).stream()
                    .map(Audit.Feasible::cell)
                    .collect(Collectors.toSet());
            return places.keySet().stream()
                    .filter(cell -> narrow.contains(place(cell)))
                    .toList();
        }

        /** A part whose base is withheld is withheld whole; what is 0 gives nothing away and needs no protection. */
        private void closeParts(boolean[] withheld) {
            places.forEach((cell, place) -> {
                if (counts.get(place) > 0 && withheld[place(new Cell(cell.part(), BASE, true))]) {
                    withheld[place] = true;
                }
            });
        }

        /** What is withheld too, so that a cell cannot be worked out: the smallest other part of its group, or answer of all. */
        private int beside(Cell cell, boolean[] withheld) throws NoWay {
            var all = cell.part().equals(ALL);
            var smallest = places.entrySet().stream()
                    .filter(each -> !withheld[each.getValue()] && counts.get(each.getValue()) > 0)
                    .filter(each -> all
                            ? each.getKey().part().equals(ALL)
                                    && !each.getKey().option().equals(BASE)
                            : each.getKey().part().group().equals(cell.part().group())
                                    && each.getKey().option().equals(BASE))
                    .min(Comparator.comparingLong(each -> counts.get(each.getValue())));
            if (smallest.isEmpty() && all) {
                throw new IllegalArgumentException("all answers are withheld, and one could still be worked out");
            }
            return smallest.orElseThrow(() -> new NoWay(cell.part())).getValue();
        }

        private void count(Part part) {
            var its = replies.stream().filter(part::holds).toList();
            for (var cell : cells(part)) {
                places.put(cell, counts.size());
                counts.add(its.stream().filter(reply -> counted(cell, reply)).count());
            }
            var base = new Cell(part, BASE, true);
            if (exclusive && !options.isEmpty()) {
                sum(
                        base,
                        options.stream()
                                .map(option -> new Cell(part, option, true))
                                .toList());
            } else {
                options.forEach(
                        option -> sum(base, List.of(new Cell(part, option, true), new Cell(part, option, false))));
            }
        }

        private static boolean counted(Cell cell, Reply reply) {
            return cell.option().equals(BASE) || reply.chosen().contains(cell.option()) == cell.chosen();
        }

        private List<Cell> cells(Part part) {
            var cells = new ArrayList<Cell>();
            cells.add(new Cell(part, BASE, true));
            for (var option : options) {
                cells.add(new Cell(part, option, true));
                if (!exclusive) {
                    cells.add(new Cell(part, option, false));
                }
            }
            return cells;
        }

        private void sum(Cell whole, List<Cell> parts) {
            sums.add(new Sum(place(whole), parts.stream().map(this::place).toList()));
        }

        private int place(Cell cell) {
            return java.util.Objects.requireNonNull(places.get(cell), "counted before it is summed");
        }
    }

    /** Labels of the parts of a group: as declared, then as they stand, those who did not say last. */
    static List<String> labels(SurveyMapping.Group group, Set<String> found) {
        var labels = new ArrayList<>(group.answers().stream()
                .map(SurveyMapping.Answer::label)
                .distinct()
                .toList());
        new TreeSet<>(found)
                .stream()
                        .filter(label -> !labels.contains(label) && !label.equals(Cells.NOT_SAID))
                        .forEach(labels::add);
        if (found.contains(Cells.NOT_SAID)) {
            labels.add(Cells.NOT_SAID);
        }
        return labels;
    }
}
