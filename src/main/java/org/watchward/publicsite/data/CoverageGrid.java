package org.watchward.publicsite.data;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.watchward.indicators.open.shown.Say;
import org.watchward.sources.open.CoverageState;
import org.watchward.sources.open.MonthCoverage;
import org.watchward.sources.open.MonthCoverage.CategoryCoverage;

/**
 * What is held of a force, years down and months across.
 *
 * @param years from the latest to the earliest; years of which nothing is held stand in one row
 */
record CoverageGrid(List<YearRow> years) {

    /** The grid of some months, seen through all categories together or one. */
    static CoverageGrid of(List<MonthCoverage> months, Function<MonthCoverage, CategoryCoverage> seen) {
        var held = new TreeMap<YearMonth, CategoryCoverage>();
        months.forEach(month -> held.put(month.month(), seen.apply(month)));
        var rows = new ArrayList<YearRow>();
        if (!held.isEmpty()) {
            for (var year = held.lastKey().getYear(); year >= held.firstKey().getYear(); year--) {
                add(rows, row(held, year));
            }
        }
        return new CoverageGrid(List.copyOf(rows));
    }

    /** All categories of a month: partial if any is. */
    static CategoryCoverage all(MonthCoverage month) {
        var partial = month.categories().values().stream()
                .filter(each -> each.state() == CoverageState.PARTIAL_SUSPECTED)
                .toList();
        return new CategoryCoverage(
                month.rows(),
                month.unlocated(),
                partial.isEmpty() ? CoverageState.PRESENT : CoverageState.PARTIAL_SUSPECTED,
                partial.isEmpty()
                        ? ""
                        : Say.count(partial.size(), "category").replace("categorys", "categories") + " partial");
    }

    private static void add(List<YearRow> rows, YearRow row) {
        var before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (before != null && before.nothing() && row.nothing()) {
            rows.set(rows.size() - 1, new YearRow(row.first(), before.last(), row.cells()));
        } else {
            rows.add(row);
        }
    }

    private static YearRow row(NavigableMap<YearMonth, CategoryCoverage> held, int year) {
        return new YearRow(
                year,
                year,
                Arrays.stream(Month.values())
                        .map(month -> cell(held, YearMonth.of(year, month)))
                        .toList());
    }

    private static Cell cell(NavigableMap<YearMonth, CategoryCoverage> held, YearMonth month) {
        var said = Say.month(month) + ": ";
        var coverage = held.get(month);
        if (coverage == null) {
            var outside = month.isBefore(held.firstKey()) || month.isAfter(held.lastKey());
            return outside
                    ? new Cell("coverage__outside", "", said + "not held")
                    : new Cell("coverage__missing", "–", said + "not held");
        }
        var rows = said + Say.count(coverage.rows(), "row");
        return coverage.state() == CoverageState.PRESENT
                ? new Cell("coverage__held", "●", rows)
                : new Cell("coverage__partial", "?", rows + ", partial suspected");
    }

    /**
     * One year, or a run of years of which nothing is held.
     *
     * @param cells January to December
     */
    record YearRow(int first, int last, List<Cell> cells) {
        public boolean nothing() {
            return cells.stream().noneMatch(cell -> cell.look().matches("coverage__(held|partial)"));
        }

        public String label() {
            return first == last ? Integer.toString(first) : first + " to " + last;
        }
    }

    /** One month: how it looks, its mark, and what it says. */
    record Cell(String look, String mark, String words) {}

    /** The first letters of the months, for the head of the grid. */
    static List<MonthName> monthNames() {
        return Arrays.stream(Month.values())
                .map(month -> new MonthName(
                        month.getDisplayName(TextStyle.NARROW, Locale.UK),
                        month.getDisplayName(TextStyle.FULL, Locale.UK)))
                .toList();
    }

    /** A month's letter and its name. */
    record MonthName(String letter, String name) {}
}
