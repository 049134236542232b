package org.watchward.sources.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a published table is laid out, as declared in {@code catalogue/tables}: which headings stand for which field, so
 * that next year's headings need no code.
 *
 * @param id lower case words joined by hyphens: {@code ons-csp-counts}
 * @param dataset the dataset that the table belongs to
 * @param title words that must stand somewhere above the headings, to tell apart tables with the same headings; null if
 *     the headings suffice
 * @param table the table of evidence that its rows go to as they are, if they do: {@code road_collision}; null for
 *     layouts that an importer of their own reads
 * @param key the fields that say what a row is of, where rows go as they are; null else
 * @param absent the values that stand for none, as {@code -1}; null for the empty cell alone
 * @param columns the columns that say what a row is of; all but the optional ones must be there
 * @param items the columns that count or measure something; at least one must be there, if any is declared
 */
public record TableLayout(
        String id,
        String dataset,
        @Nullable String title,
        @Nullable String table,
        @Nullable List<String> key,
        @Nullable List<String> absent,
        List<Column> columns,
        @Nullable List<Column> items) {

    /** Copies the lists. */
    public TableLayout {
        columns = List.copyOf(columns);
        items = copied(items);
        key = copied(key);
        absent = copied(absent);
    }

    /**
     * One column.
     *
     * @param field what it is called in code: {@code force-code}
     * @param headings the headings that it is known to have had, as {@link Headings} reads them
     * @param optional whether a table may lack it; null means no
     * @param type what its values are, where rows go as they are; null means text
     * @param from the least value that is possible; null for any
     * @param to the greatest value that is possible; null for any
     */
    public record Column(
            String field,
            List<String> headings,
            @Nullable Boolean optional,
            @Nullable ValueType type,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) {

        /** Copies the headings. */
        public Column {
            headings = List.copyOf(headings);
        }

        /** Whether a table may lack it. */
        public boolean mayLack() {
            return Boolean.TRUE.equals(optional);
        }

        List<Pattern> patterns() {
            return headings.stream().map(Headings::pattern).toList();
        }
    }

    /** The key; none is an empty list. */
    @Override
    public List<String> key() {
        return copied(key);
    }

    /** The values that stand for none; an empty list where only the empty cell does. */
    @Override
    public List<String> absent() {
        return copied(absent);
    }

    /** The items; none are an empty list. */
    @Override
    public List<Column> items() {
        return copied(items);
    }

    /** Columns and items, in order. */
    public List<Column> fields() {
        var all = new ArrayList<>(columns);
        all.addAll(items());
        return List.copyOf(all);
    }

    /** The columns of this layout in a row of headings, if it is one: no column is missing. */
    public Optional<Columns> in(Row headings) {
        var found = found(headings);
        return missing(found).isEmpty() && anyItem(found)
                ? Optional.of(new Columns(found, headings))
                : Optional.empty();
    }

    /**
     * The headings that a row would need to be one of this layout's, if it is nearly one: two thirds, and at least two, of
     * the columns are there. Empty if the row is one, or nothing like it.
     */
    public List<String> lackedBy(Row headings) {
        var found = found(headings);
        var missing = missing(found);
        var needed = columns.stream().filter(column -> !column.mayLack()).count();
        var there = needed - missing.size();
        return there >= 2 && there * 3 >= needed * 2 ? missing : List.of();
    }

    /** Whether one of the rows above the headings says the title. */
    boolean titled(List<Row> above) {
        if (title == null) {
            return true;
        }
        var wanted = Headings.plain(title);
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> Headings.plain(cell).contains(wanted));
    }

    private Map<String, List<Headings.Found>> found(Row headings) {
        var plain = headings.cells().stream().map(Headings::plain).toList();
        var found = new LinkedHashMap<String, List<Headings.Found>>();
        for (var column : fields()) {
            var where = Headings.find(column.patterns(), plain);
            if (!where.isEmpty()) {
                found.put(column.field(), where);
            }
        }
        return found;
    }

    private List<String> missing(Map<String, List<Headings.Found>> found) {
        return columns.stream()
                .filter(column -> !column.mayLack() && !found.containsKey(column.field()))
                .map(column -> column.headings().get(0))
                .toList();
    }

    private boolean anyItem(Map<String, List<Headings.Found>> found) {
        return items().isEmpty() || items().stream().anyMatch(item -> found.containsKey(item.field()));
    }

    private static <T> List<T> copied(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
