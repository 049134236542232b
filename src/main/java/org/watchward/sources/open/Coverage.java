package org.watchward.sources.open;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.sources.open.MonthCoverage.CategoryCoverage;

/** What is held of street-level crime, by force, month and category (docs/methods/coverage.md). */
@Component
public class Coverage {

    private static final String ALL_CRIME = "all-crime";

    private final JdbcClient records;

    Coverage(JdbcClient records) {
        this.records = records;
    }

    /** One force and month; empty if it is missing. */
    public Optional<MonthCoverage> of(AreaCode force, YearMonth month) {
        return list(force, month, month).stream().findFirst();
    }

    /** The months of a force that are held, in order; months that are missing are not in the list. */
    public List<MonthCoverage> list(AreaCode force, YearMonth first, YearMonth last) {
        return records
                .sql("""
                        select month, category, rows, unlocated, state, reason
                        from sources.coverage
                        where force = :force and month between :first and :last
                        """)
                .param("force", force.value())
                .param("first", Date.valueOf(first.atDay(1)))
                .param("last", Date.valueOf(last.atDay(1)))
                .query((row, number) -> new Held(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("category"),
                        new CategoryCoverage(
                                row.getLong("rows"),
                                row.getLong("unlocated"),
                                CoverageState.valueOf(row.getString("state")),
                                row.getString("reason"))))
                .list()
                .stream()
                .collect(groupingBy(Held::month, TreeMap::new, toMap(Held::category, Held::coverage)))
                .entrySet()
                .stream()
                .map(each -> new MonthCoverage(force, each.getKey(), each.getValue()))
                .toList();
    }

    /** All months of a force that are held, in order. */
    public List<MonthCoverage> list(AreaCode force) {
        return list(force, YearMonth.of(2000, 1), YearMonth.of(2999, 12));
    }

    /** The forces of which anything is held. */
    public List<AreaCode> forces() {
        return records
                .sql("select distinct force from sources.coverage order by force")
                .query(String.class)
                .list()
                .stream()
                .map(AreaCode::new)
                .toList();
    }

    /** For each force of which anything is held, from when to when and for how many months; in order of the code. */
    public List<Span> spans() {
        return records.sql("""
                        select force, min(month) as first, max(month) as last, count(distinct month) as months
                        from sources.coverage
                        group by force
                        order by force
                        """)
                .query((row, number) -> new Span(
                        new AreaCode(row.getString("force")),
                        YearMonth.from(row.getObject("first", LocalDate.class)),
                        YearMonth.from(row.getObject("last", LocalDate.class)),
                        row.getInt("months")))
                .list();
    }

    /**
     * How far the data of a force reaches.
     *
     * @param months how many are held, which may be fewer than lie between the first and the last
     */
    public record Span(AreaCode force, YearMonth first, YearMonth last, int months) {}

    /** Where a category of a force, or all crime, begins to be held otherwise than in the month held before. */
    public List<CoverageChange> changes(AreaCode force) {
        var changes = new ArrayList<CoverageChange>();
        MonthCoverage before = null;
        for (var month : list(force)) {
            if (before != null) {
                changes.addAll(between(before, month));
            }
            before = month;
        }
        return changes;
    }

    private static List<CoverageChange> between(MonthCoverage before, MonthCoverage after) {
        var categories = new TreeSet<>(before.categories().keySet());
        categories.addAll(after.categories().keySet());
        var changes = new ArrayList<CoverageChange>();
        categories.forEach(category -> compare(category, before.of(category), after.of(category), after.month())
                .ifPresent(changes::add));
        compare(ALL_CRIME, before.allCrime(), after.allCrime(), after.month()).ifPresent(changes::add);
        return changes;
    }

    private static Optional<CoverageChange> compare(
            String category, CategoryCoverage before, CategoryCoverage after, YearMonth from) {
        if (before.state() == after.state()) {
            return Optional.empty();
        }
        var reason = after.state() == CoverageState.PARTIAL_SUSPECTED ? after.reason() : before.reason();
        return Optional.of(new CoverageChange(from, category, after.state(), reason));
    }

    private record Held(YearMonth month, String category, CategoryCoverage coverage) {}

    /** The sum of rows without an area code and of all rows of a force over months that are held. */
    public Unlocated unlocated(AreaCode force, YearMonth first, YearMonth last) {
        var months = list(force, first, last);
        return new Unlocated(
                months.stream().mapToLong(MonthCoverage::unlocated).sum(),
                months.stream().mapToLong(MonthCoverage::rows).sum());
    }

    /**
     * How many rows of a force have no location.
     *
     * @param unlocated rows without an area code
     * @param rows all rows
     */
    public record Unlocated(long unlocated, long rows) {}
}
