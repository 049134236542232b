package org.watchward.indicators;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;

/**
 * The rows of one partner's table as they are held.
 *
 * @param rows at least one
 */
record PartnerTable(List<Row> rows) {

    private static final int JANUARY = 1;
    private static final int APRIL = 4;
    private static final int YEAR = 12;

    /**
     * One count.
     *
     * @param rows absent where the partner withheld it
     */
    record Row(
            AreaCode area,
            AreaType type,
            YearMonth first,
            YearMonth last,
            String item,
            @Nullable Long rows,
            ReleaseId release) {

        private boolean within(YearMonth from, YearMonth to) {
            return !first.isBefore(from) && !last.isAfter(to);
        }

        private List<YearMonth> months() {
            return new Period.Range(first, last).months();
        }
    }

    /** The type of its areas. */
    AreaType type() {
        return rows.get(0).type();
    }

    Set<String> items() {
        return rows.stream().map(Row::item).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<ReleaseId> releases() {
        return rows.stream().map(Row::release).collect(Collectors.toSet());
    }

    /** The month with which its years begin: January, or April if its rows fit into no calendar year. Empty if into neither. */
    Optional<Integer> yearsBegin() {
        return IntStream.of(JANUARY, APRIL)
                .filter(start -> rows.stream().allMatch(row -> {
                    var year = yearOf(row.first(), start);
                    return row.within(year, year.plusMonths(YEAR - 1));
                }))
                .boxed()
                .findFirst();
    }

    private static YearMonth yearOf(YearMonth month, int start) {
        var sameYear = YearMonth.of(month.getYear(), start);
        return month.isBefore(sameYear) ? sameYear.minusYears(1) : sameYear;
    }

    /** The rows that lie in a stretch of months. */
    List<Row> in(Period period) {
        return rows.stream()
                .filter(row -> row.within(period.first(), period.last()))
                .toList();
    }

    /** The months of a period that no row tells of. */
    List<YearMonth> lacking(Period period) {
        var told = in(period).stream().flatMap(row -> row.months().stream()).collect(Collectors.toSet());
        return period.months().stream().filter(month -> !told.contains(month)).toList();
    }

    /** Whether it writes 0 where there was none, so that a row that is not there says nothing. */
    boolean writesZeros() {
        return rows.stream().anyMatch(row -> row.rows() != null && row.rows() == 0);
    }

    /** The areas of a period that are told of whole: all of them, or where zeros are written those with every row. */
    Set<AreaCode> whole(Period period) {
        var there = in(period).stream().collect(Collectors.groupingBy(Row::area, Collectors.toList()));
        var items = items();
        return there.entrySet().stream()
                .filter(each -> !writesZeros() || complete(each.getValue(), items, period))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean complete(List<Row> ofArea, Set<String> items, Period period) {
        return items.stream()
                .allMatch(item -> ofArea.stream()
                        .filter(row -> row.item().equals(item))
                        .flatMap(row -> row.months().stream())
                        .collect(Collectors.toSet())
                        .containsAll(period.months()));
    }
}
