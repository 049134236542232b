package org.watchward.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.IntervalPlot.Reference;

/**
 * Values as columns from zero, or as bars from left to right where their names are too long to stand under columns.
 *
 * @param id unique on its page
 * @param finding the title
 * @param subtitle measure, area and period
 * @param of what a column is: {@code Year}, {@code Outcome}
 * @param unit of the values, as written at the axis
 * @param columns in the order drawn; at least one
 * @param reference a value that all are compared with, or null for none
 * @param source who published the numbers and how old they are
 */
public record ColumnChart(
        String id,
        String finding,
        String subtitle,
        String of,
        String unit,
        List<Column> columns,
        @Nullable Reference reference,
        Source source)
        implements Chart {

    static final String NOT_HELD = "not held";

    /** Copies the columns and refuses to have none. */
    public ColumnChart {
        Check.id(id);
        columns = List.copyOf(columns);
        Check.that(!columns.isEmpty(), "a column chart has at least one column");
    }

    @Override
    public String description() {
        var said = columns.stream().map(Column::words).collect(Collectors.joining("; "));
        return finding + " " + subtitle + ". " + said + "." + Reference.words(reference);
    }

    @Override
    public DataTable table() {
        var intervals = columns.stream().anyMatch(column -> column.interval().held());
        var rows = columns.stream().map(column -> column.cells(intervals)).toList();
        var headings = intervals ? List.of(of, "Value", "95% from", "95% to") : List.of(of, "Value");
        return new DataTable(subtitle, headings, rows);
    }

    @Override
    public String svg(Size size) {
        return ColumnDrawing.fits(this, size)
                ? new ColumnDrawing(this, size).draw()
                : new BarDrawing(this, size).draw();
    }

    /**
     * One value.
     *
     * @param label what it is of
     * @param value or null where none is held, which is drawn as a hatched gap and never as zero
     * @param lower95 lower end of the 95% interval, or null for none
     * @param upper95 upper end of it, or null for none
     * @param subject whether the chart is about it
     */
    public record Column(
            String label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal lower95,
            @Nullable BigDecimal upper95,
            boolean subject) {
        /** Refuses an interval that does not hold its value, has a single end, or is of no value. */
        public Column {
            var interval = Interval.of(lower95, upper95);
            Check.that(value != null || !interval.held(), "a value that is not held has no interval: " + label);
            if (value != null) {
                interval.mustHold(value);
            }
        }

        Interval interval() {
            return Interval.of(lower95, upper95);
        }

        String shown() {
            return value == null ? NOT_HELD : Amounts.shown(value);
        }

        private String words() {
            return label + " " + shown() + interval().words();
        }

        private List<String> cells(boolean intervals) {
            return intervals ? List.of(label, shown(), end(lower95), end(upper95)) : List.of(label, shown());
        }

        private String end(@Nullable BigDecimal limit) {
            return limit != null ? Amounts.shown(limit) : value == null ? NOT_HELD : "no interval";
        }
    }
}
