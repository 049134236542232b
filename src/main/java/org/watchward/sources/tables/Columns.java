package org.watchward.sources.tables;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where the fields of a declared table stand in one file, so that its rows are read by name, in any order. */
public final class Columns {

    private final Map<String, List<Headings.Found>> allByField;
    private final Map<String, Headings.Found> byField;
    private final Row headings;

    /** Takes where each field stands; of several places the first is the field's, the others are its other years. */
    Columns(Map<String, List<Headings.Found>> allByField, Row headings) {
        this.allByField = Map.copyOf(allByField);
        this.byField = allByField.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().get(0)));
        this.headings = headings;
    }

    /** Whether the file has the field. */
    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** The text of a field without the spaces around it; empty if the file lacks the field or the row the value. */
    public String text(Row row, String field) {
        return raw(row, field).strip();
    }

    /** The text of a field exactly as published; empty if the file lacks the field or the row the value. */
    public String raw(Row row, String field) {
        var found = byField.get(field);
        return found == null ? "" : row.raw(found.column());
    }

    /** The digits of the year in the heading of a field ({@code 24}, {@code 2021}); empty if it names none. */
    public String year(String field) {
        var found = byField.get(field);
        return found == null ? "" : found.year();
    }

    /** The texts of a field that has a column for each year, by the four digits of the year that its heading names. */
    public SortedMap<Integer, String> byYear(Row row, String field) {
        var texts = new TreeMap<Integer, String>();
        for (var each : allByField.getOrDefault(field, List.of())) {
            if (each.year().length() == 4) {
                texts.put(Integer.parseInt(each.year()), row.cell(each.column()));
            }
        }
        return texts;
    }

    /** The heading of a field as published, on one line; empty if the file lacks the field. */
    public String heading(String field) {
        var found = byField.get(field);
        return found == null
                ? ""
                : headings.raw(found.column()).replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /**
     * Whether a row has another number of values than there are headings. In a sheet only more can be told: it does not
     * say where a row ends.
     */
    public boolean ragged(Row row) {
        return row.sheet().isEmpty()
                ? row.cells().size() != width()
                : row.cells().size() > width();
    }

    /** How many columns have a heading. */
    public int width() {
        return headings.cells().size();
    }
}
