package org.watchward.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a whole is made of, one bar of 100 per cent for each row.
 *
 * @param id unique on its page
 * @param finding the title
 * @param subtitle measure, areas and period
 * @param of what a row is: {@code Area}, {@code Year}
 * @param parts what the whole is made of, from the left; 2 to 4
 * @param rows in the order drawn; at least one
 * @param source who published the numbers and how old they are
 */
public record ShareChart(
        String id, String finding, String subtitle, String of, List<String> parts, List<Row> rows, Source source)
        implements Chart {

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    /** Copies the lists; refuses another number of parts, and a row that has not a percentage for each. */
    public ShareChart {
        Check.id(id);
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        var many = parts.size();
        Check.that(many >= FEWEST && many <= MOST, "a share chart has 2 to 4 parts, was " + many);
        Check.that(!rows.isEmpty(), "a share chart has at least one row");
        rows.forEach(row -> Check.that(
                row.percents().isEmpty() || row.percents().size() == many,
                "a row must have " + many + " percentages, was "
                        + row.percents().size() + ": " + row.label()));
    }

    @Override
    public String description() {
        return finding + " " + subtitle + ". " + rows.stream().map(this::words).collect(Collectors.joining(" "));
    }

    private String words(Row row) {
        var said = IntStream.range(0, row.percents().size())
                .mapToObj(part -> parts.get(part) + " " + row.shown(part))
                .collect(Collectors.joining(", "));
        return row.label() + ": " + (said.isEmpty() ? "not held" : said) + ".";
    }

    @Override
    public DataTable table() {
        var headings = new ArrayList<>(List.of(of));
        headings.addAll(parts);
        return new DataTable(subtitle, headings, rows.stream().map(this::cells).toList());
    }

    private List<String> cells(Row row) {
        var cells = new ArrayList<>(List.of(row.label()));
        IntStream.range(0, parts.size())
                .forEach(part -> cells.add(row.percents().isEmpty() ? "not held" : row.shown(part)));
        return cells;
    }

    @Override
    public String svg(Size size) {
        return new ShareDrawing(this, size).draw();
    }

    /**
     * One whole.
     *
     * @param label what it is
     * @param percents one for each part, about 100 together; empty where they are not held
     * @param subject whether the chart is about it
     */
    public record Row(String label, List<BigDecimal> percents, boolean subject) {
        private static final BigDecimal LEAST = BigDecimal.valueOf(99);
        private static final BigDecimal MOST = BigDecimal.valueOf(101);

        /** Copies the percentages; refuses one below 0, and a sum that no rounding brings to 100. */
        public Row {
            percents = List.copyOf(percents);
            percents.forEach(percent ->
                    Check.that(percent.signum() >= 0, "a percentage must be 0 or more, was " + percent + ": " + label));
            var sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            Check.that(
                    percents.isEmpty() || (sum.compareTo(LEAST) >= 0 && sum.compareTo(MOST) <= 0),
                    "the percentages must be 100 together, was " + sum + ": " + label);
        }

        String shown(int part) {
            return Amounts.shown(percents.get(part)) + "%";
        }
    }
}
