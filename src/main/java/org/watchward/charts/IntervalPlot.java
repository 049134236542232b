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
 * @param rows in the order drawn; at least one
 * @param reference a value that all are compared with, or null for none
 * @param source who published the numbers and how old they are
 */
public record IntervalPlot(
        String id,
        String finding,
        String subtitle,
        List<Row> rows,
        @Nullable Reference reference,
        Source source) implements Chart {

    /** Copies the rows and refuses to have none. */
    public IntervalPlot {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("an interval plot has at least one row");
        }
    }

    @Override
    public String description() {
        var said = rows.stream()
                .map(row -> row.label() + " " + Amounts.shown(row.value()) + " (" + row.interval() + ")")
                .collect(Collectors.joining("; "));
        return finding + " " + subtitle + ". " + said + ".";
    }

    @Override
    public DataTable table() {
        var cells = rows.stream()
                .map(row -> List.of(
                        row.label(),
                        Amounts.shown(row.value()),
                        Amounts.shown(row.lower95()),
                        Amounts.shown(row.upper95())))
                .toList();
        return new DataTable(subtitle, List.of("Area", "Value", "95% from", "95% to"), cells);
    }

    @Override
    public String svg(Size size) {
        return new IntervalDrawing(this, size).draw();
    }

    /**
     * One value.
     *
     * @param label whose it is
     * @param value between the two ends of its interval; 0 or more
     * @param lower95 lower end of the 95% interval
     * @param upper95 upper end of it
     * @param subject whether this is the row that the plot is about
     */
    public record Row(String label, BigDecimal value, BigDecimal lower95, BigDecimal upper95, boolean subject) {
        /** Refuses an interval that does not hold its value. */
        public Row {
            if (lower95.compareTo(value) > 0 || value.compareTo(upper95) > 0) {
                throw new IllegalArgumentException(
                        "the interval must hold the value, was " + value + " in " + lower95 + " to " + upper95);
            }
        }

        String interval() {
            return "between " + Amounts.shown(lower95) + " and " + Amounts.shown(upper95);
        }
    }

    /** A thin labelled line across all rows. */
    public record Reference(String label, BigDecimal value) {}
}
