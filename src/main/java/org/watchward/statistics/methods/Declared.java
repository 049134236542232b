package org.watchward.statistics.methods;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A method declared by its columns and one function. */
record Declared(String name, String purpose, List<Column> inputs, List<Column> outputs, UnaryOperator<List<Row>> work)
        implements Method {

    @Override
    public List<Row> run(List<Row> rows) {
        for (var row : rows) {
            inputs.stream().filter(Column::required).forEach(column -> row.text(column.name()));
        }
        return work.apply(rows);
    }

    /** Works on each row alone. */
    static UnaryOperator<List<Row>> each(UnaryOperator<Row> work) {
        return rows ->
                rows.stream().map(row -> located(row, () -> work.apply(row))).toList();
    }

    /** Works on the rows that share a word in a column (all together where it is empty), in order of appearance. */
    static UnaryOperator<List<Row>> eachGroup(String column, Function<List<Row>, List<Row>> work) {
        return eachGroup(row -> row.text(column, ""), work);
    }

    /** Works on the rows that share a key, in order of appearance. */
    static UnaryOperator<List<Row>> eachGroup(Function<Row, String> key, Function<List<Row>, List<Row>> work) {
        return rows -> groups(key, rows).values().stream()
                .map(group -> located(group.get(0), () -> work.apply(group)))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, List<Row>> groups(Function<Row, String> key, List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** Says on which line a refusal arose, if it does not say so itself. */
    private static <T> T located(Row row, java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            var message = String.valueOf(e.getMessage());
            throw message.startsWith("line ")
                    ? e
                    : new IllegalArgumentException("line " + row.line() + ": " + message, e);
        }
    }

    /** One column of numbers. */
    static double[] numbers(List<Row> rows, String column) {
        return rows.stream().mapToDouble(row -> row.number(column)).toArray();
    }
}
