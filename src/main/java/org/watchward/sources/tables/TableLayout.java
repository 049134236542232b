package org.watchward.sources.tables;

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
 * @param columns the columns that say what a row is of; all but the optional ones must be there
 * @param items the columns that count or measure something; at least one must be there, if any is declared
 */
public record TableLayout(
        String id,
        String dataset,
        @Nullable String title,
        List<Column> columns,
        @Nullable List<Column> items) {

    /** Copies the lists; no items are an empty list. */
    public TableLayout {
        columns = List.copyOf(columns);
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * One column.
     *
     * @param field what it is called in code: {@code force-code}
     * @param headings the headings that it is known to have had, as {@link Headings} reads them
     * @param optional whether a table may lack it; null means no
     */
    public record Column(
            String field, List<String> headings, @Nullable Boolean optional) {

        /** Copies the headings. */
        public Column {
            headings = List.copyOf(headings);
        }

        boolean mayLack() {
            return Boolean.TRUE.equals(optional);
        }

        List<Pattern> patterns() {
            return headings.stream().map(Headings::pattern).toList();
        }
    }

    /** The columns of this layout in a row of headings, if it is one: no column is missing. */
    public Optional<Columns> in(Row headings) {
        var found = found(headings);
        return missing(found).isEmpty() && anyItem(found)
                ? Optional.of(new Columns(found, headings))
                : Optional.empty();
    }

    /**
     * The headings that a row would need to be one of this layout's, if it is nearly one: most, and at least two, of the
     * columns are there. Empty if the row is one, or nothing like it.
     */
    public List<String> lackedBy(Row headings) {
        var found = found(headings);
        var missing = missing(found);
        var needed = columns.stream().filter(column -> !column.mayLack()).count();
        var there = needed - missing.size();
        return there >= 2 && there * 2 >= needed ? missing : List.of();
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
        var all = new ArrayList<>(columns);
        all.addAll(items());
        for (var column : all) {
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

    /** The items; none are an empty list. */
    @Override
    public List<Column> items() {
        return items == null ? List.of() : items;
    }
}
