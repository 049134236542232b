package org.watchward.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;
import org.watchward.statistics.suppression.CountTable;
import org.watchward.statistics.suppression.CountTable.Sum;
import org.watchward.statistics.suppression.Suppression;
import org.watchward.statistics.suppression.Suppression.Rule;
import org.watchward.statistics.suppression.Suppression.Treatment;

/**
 * One year of a partner's table, every area and every way in which its items are counted together, with what may be shown of
 * it (docs/methods/suppression.md).
 *
 * <p>A cell is an area and a set of items. The sums that a reader can form are all in it: items in sets, and areas in areas.
 */
final class PartnerYear {

    /** Counts from 1 to 4 are small. */
    static final Rule RULE = Rule.below(5);

    private final Map<Cell, Integer> places = new HashMap<>();
    private final List<Long> counts = new ArrayList<>();
    private final Set<Cell> withheldByPartner = new HashSet<>();
    private final Treatment @Nullable [] treatments;
    private final CountTable table;

    /** A place in the table. */
    record Cell(AreaCode area, Set<String> items) {
        Cell {
            items = Set.copyOf(items);
        }
    }

    /**
     * A year.
     *
     * @param rows of the year
     * @param parts the areas of the table that are told of whole
     * @param wholes larger areas, each with the areas of the table that make it up, all of which are told of whole
     * @param sets the items that indicators count together
     * @param sensitive whether small counts are withheld
     */
    PartnerYear(
            Collection<PartnerTable.Row> rows,
            Set<AreaCode> parts,
            Map<AreaCode, Set<AreaCode>> wholes,
            Collection<Set<String>> sets,
            Set<String> items,
            boolean sensitive) {
        var all = new HashSet<Set<String>>(sets);
        items.forEach(item -> all.add(Set.of(item)));
        var sums = new ArrayList<Sum>();
        count(rows, parts, items);
        parts.forEach(area -> setsOf(area, all, sums));
        for (var whole : smallestFirst(wholes)) {
            var children = children(whole, wholes);
            items.forEach(item -> wholeOf(whole, children, Set.of(item), sums));
            setsOf(whole, all, sums);
            all.stream().filter(set -> set.size() > 1).forEach(set -> join(whole, children, set, sums));
        }
        table = new CountTable(counts.stream().mapToLong(Long::longValue).toArray(), sums);
        treatments = sensitive ? protect(table) : shown(table.size());
    }

    private static List<AreaCode> smallestFirst(Map<AreaCode, Set<AreaCode>> wholes) {
        return wholes.entrySet().stream()
                .sorted(Comparator.<Map.Entry<AreaCode, Set<AreaCode>>>comparingInt(
                                each -> each.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What a whole is the sum of: the largest wholes inside it that do not overlap, and the parts that are in none of them. A
     * sum over all its parts says no more, and would tie the audits of its wholes together.
     */
    private static Set<AreaCode> children(AreaCode whole, Map<AreaCode, Set<AreaCode>> wholes) {
        var order = smallestFirst(wholes);
        var left = new TreeSet<>(wholes.getOrDefault(whole, Set.of()));
        var children = new TreeSet<AreaCode>();
        for (var place = order.indexOf(whole) - 1; place >= 0; place--) {
            var inIt = wholes.getOrDefault(order.get(place), Set.of());
            if (left.containsAll(inIt)) {
                children.add(order.get(place));
                left.removeAll(inIt);
            }
        }
        children.addAll(left);
        return children;
    }

    private void count(Collection<PartnerTable.Row> rows, Set<AreaCode> parts, Set<String> items) {
        var byCell = new HashMap<Cell, Long>();
        for (var row : rows) {
            var cell = new Cell(row.area(), Set.of(row.item()));
            if (row.rows() == null) {
                withheldByPartner.add(cell);
            } else {
                byCell.merge(cell, row.rows(), Long::sum);
            }
        }
        for (var area : new TreeSet<>(parts)) {
            for (var item : new TreeSet<>(items)) {
                var cell = new Cell(area, Set.of(item));
                if (!withheldByPartner.contains(cell)) {
                    add(cell, byCell.getOrDefault(cell, 0L));
                }
            }
        }
    }

    private int add(Cell cell, long count) {
        places.put(cell, counts.size());
        counts.add(count);
        return counts.size() - 1;
    }

    /** Sums of the items of one area; a sum with a part that the partner withheld is not known. */
    private void setsOf(AreaCode area, Set<Set<String>> sets, List<Sum> sums) {
        sets.stream()
                .filter(set -> set.size() > 1)
                .forEach(set -> sum(
                        new Cell(area, set),
                        set.stream().map(item -> new Cell(area, Set.of(item))).toList(),
                        sums));
    }

    private void wholeOf(AreaCode whole, Set<AreaCode> parts, Set<String> items, List<Sum> sums) {
        sum(
                new Cell(whole, items),
                parts.stream().map(part -> new Cell(part, items)).toList(),
                sums);
    }

    private void sum(Cell whole, List<Cell> parts, List<Sum> sums) {
        if (!places.keySet().containsAll(parts)) {
            withheldByPartner.add(whole);
            return;
        }
        var cells = parts.stream().map(places::get).sorted().toList();
        var place = add(whole, cells.stream().mapToLong(counts::get).sum());
        sums.add(new Sum(place, cells));
    }

    /** The same sum another way, over areas, so that the audit knows it too. */
    private void join(AreaCode whole, Set<AreaCode> parts, Set<String> set, List<Sum> sums) {
        var cells = parts.stream().map(part -> new Cell(part, set)).toList();
        var place = places.get(new Cell(whole, set));
        if (place != null && places.keySet().containsAll(cells)) {
            sums.add(new Sum(place, cells.stream().map(places::get).sorted().toList()));
        }
    }

    /** What may be shown; nothing at all if no way is found to protect what is small. */
    private static Treatment @Nullable [] protect(CountTable table) {
        try {
            return Suppression.of(table, RULE);
        } catch (IllegalArgumentException cannotBeProtected) {
            return null;
        }
    }

    private static Treatment[] shown(int size) {
        var all = new Treatment[size];
        Arrays.fill(all, Treatment.SHOWN);
        return all;
    }

    /** The whole table, for the audit. */
    CountTable table() {
        return table;
    }

    /** Whether anything is held of a cell. */
    boolean holds(Cell cell) {
        return places.containsKey(cell) || withheldByPartner.contains(cell);
    }

    /** The count, if it may be shown. */
    Optional<Long> shown(Cell cell) {
        var place = places.get(cell);
        return place != null && treatments != null && treatments[place] == Treatment.SHOWN
                ? Optional.of(counts.get(place))
                : Optional.empty();
    }

    boolean withheldByPartner(Cell cell) {
        return withheldByPartner.contains(cell);
    }
}
