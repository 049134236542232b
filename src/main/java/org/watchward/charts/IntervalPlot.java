package org.watchward.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values with their intervals, one row each, so that an overlap is seen before a rank is.
 *
 * @param id unique on its page
 * @param finding the title
 * @param subtitle measure, unit and period
 * @param of what a row is: {@code Area}, {@code Kind of crime}
 * @param unit of the values, as written at the axis: {@code per 1,000 residents}; empty for none
 * @param rows in the order drawn; at least one
 * @param reference a value that all are compared with, or null for none
 * @param source who published the numbers and how old they are
 */
public record IntervalPlot(
        String id,
        String finding,
        String subtitle,
        String of,
        String unit,
        List<Row> rows,
        @Nullable Reference reference,
        Source source)
        implements Chart {

    /** Copies the rows and refuses to have none. */
    public IntervalPlot {
        Check.id(id);
        rows = List.copyOf(rows);
        Check.that(!rows.isEmpty(), "an interval plot has at least one row");
    }

    /** A plot of areas, its unit said by the subtitle alone. */
    public IntervalPlot(
            String id, String finding, String subtitle, List<Row> rows, @Nullable Reference reference, Source source) {
        this(id, finding, subtitle, "Area", "", rows, reference, source);
    }

    /** A plot of rows that are what {@code of} says, with the unit at the axis. */
    public static IntervalPlot of(
            String id,
            String finding,
            String subtitle,
            String of,
            String unit,
            List<Row> rows,
            @Nullable Reference reference,
            Source source) {
        return new IntervalPlot(id, finding, subtitle, of, unit, rows, reference, source);
    }

    @Override
    public String description() {
        var said = rows.stream().map(Row::words).collect(Collectors.joining("; "));
        return finding + " " + subtitle + ". " + said + "." + Reference.words(reference);
    }

    @Override
    public DataTable table() {
        var cells = rows.stream()
                .map(row -> List.of(row.label(), Amounts.shown(row.value()), end(row.lower95()), end(row.upper95())))
                .toList();
        return new DataTable(subtitle, List.of(of, "Value", "95% from", "95% to"), cells);
    }

    private static String end(@Nullable BigDecimal limit) {
        return limit == null ? "no interval" : Amounts.shown(limit);
    }

    @Override
    public String svg(Size size) {
        return new IntervalDrawing(this, size).draw();
    }

    /**
     * One value.
     *
     * @param label whose it is
     * @param value between the two ends of its interval; below zero for a fall
     * @param lower95 lower end of the 95% interval, or null where there is none
     * @param upper95 upper end of it, or null where there is none
     * @param subject whether this is the row that the plot is about
     */
    public record Row(
            String label,
            BigDecimal value,
            @Nullable BigDecimal lower95,
            @Nullable BigDecimal upper95,
            boolean subject) {
        /** Refuses an interval that does not hold its value, and one with a single end. */
        public Row {
            Interval.of(lower95, upper95).mustHold(value);
        }

        Interval interval() {
            return Interval.of(lower95, upper95);
        }

        private String words() {
            return label + " " + Amounts.shown(value) + interval().words();
        }
    }

    /** A thin labelled line across all rows. */
    public record Reference(String label, BigDecimal value) {
        static String words(@Nullable Reference reference) {
            return reference == null
                    ? ""
                    : " For comparison, " + reference.label() + ": " + Amounts.shown(reference.value()) + ".";
        }
    }
}
