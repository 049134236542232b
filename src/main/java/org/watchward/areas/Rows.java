package org.watchward.areas;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.kernel.ReleaseId;

/**
 * Rows for one table of {@code areas}, written some thousands at a time. A row replaces the one with the same key; within
 * one load the last of them stands.
 */
final class Rows {

    private final JdbcClient records;
    private final ReleaseId release;
    private final String table;
    private final List<String> key;
    private final List<Column> columns = new ArrayList<>();
    private int atOnce = 4_000;
    private final LinkedHashMap<List<@Nullable Object>, @Nullable Object[]> waiting = new LinkedHashMap<>();

    Rows(JdbcClient records, ReleaseId release, String table, String key) {
        this.records = records;
        this.release = release;
        this.table = table;
        this.key = List.of(key.split(", "));
    }

    /** Fewer at a time, where rows are large. */
    Rows atOnce(int rows) {
        atOnce = rows;
        return this;
    }

    Rows column(String name, String type) {
        columns.add(new Column(name, type));
        return this;
    }

    void add(@Nullable Object... values) {
        waiting.put(keyOf(values), values);
        if (waiting.size() >= atOnce) {
            flush();
        }
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        var statement = records.sql(upsert()).param("release", release.number());
        for (var i = 0; i < columns.size(); i++) {
            statement = statement.param(columns.get(i).name(), array(i));
        }
        statement.update();
        waiting.clear();
    }

    private List<@Nullable Object> keyOf(@Nullable Object[] values) {
        return Arrays.asList(IntStream.range(0, columns.size())
                .filter(i -> key.contains(columns.get(i).name()))
                .mapToObj(i -> values[i])
                .toArray());
    }

    private @Nullable Object[] array(int column) {
        return columns.get(column)
                .array(waiting.values().stream().map(row -> row[column]).toList());
    }

    private String upsert() {
        var names = columns.stream().map(Column::name).collect(joining(", "));
        var arrays = columns.stream()
                .map(column -> "cast(:" + column.name() + " as " + column.type() + "[])")
                .collect(joining(", "));
        var replaced = columns.stream()
                .map(Column::name)
                .filter(name -> !key.contains(name))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.toCollection(ArrayList::new));
        replaced.add("release_id = excluded.release_id");
        return "insert into areas." + table + " (" + names + ", release_id) select *, :release from unnest(" + arrays
                + ") on conflict (" + String.join(", ", key) + ") do update set " + String.join(", ", replaced);
    }

    private record Column(String name, String type) {

        @Nullable
        Object[] array(List<@Nullable Object> values) {
            return switch (type) {
                case "text" -> values.toArray(new String[0]);
                case "int" -> values.toArray(new Integer[0]);
                case "bigint" -> values.toArray(new Long[0]);
                case "double precision" -> values.toArray(new Double[0]);
                case "boolean" -> values.toArray(new Boolean[0]);
                case "date" ->
                    values.stream()
                            .map(each -> each == null ? null : each.toString())
                            .toArray(String[]::new);
                case "bytea" -> values.toArray(new byte[0][]);
                default -> throw new IllegalStateException("no array of " + type);
            };
        }
    }
}
