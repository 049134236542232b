package org.watchward.sources.police;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The first line of a CSV, read by name: where each column stands does not matter. */
record Header(List<String> names) {

    Header {
        names = List.copyOf(names);
    }

    static Header of(String firstLine) {
        try {
            return new Header(CsvReader.builder().ofSingleCsvRecord(firstLine).getFields().stream()
                    .map(Header::plain)
                    .toList());
        } catch (CsvParseException notCsv) {
            return new Header(List.of());
        }
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Position of a column from 0; -1 if it is not there. */
    int position(Column column) {
        return names.indexOf(plain(column.header()));
    }

    long known(Format format) {
        return format.columns().stream().filter(each -> position(each) >= 0).count();
    }

    List<String> lacking(Format format) {
        return format.columns().stream()
                .filter(each -> each.required() && position(each) < 0)
                .map(Column::header)
                .toList();
    }

    /** The columns as DuckDB is to read them, in the order of the file; strange ones as text that nobody uses. */
    String duckdbColumns(Format format) {
        var inOrder = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = "unused_" + i;
            var type = "varchar";
            for (var column : format.columns()) {
                if (position(column) == i) {
                    name = column.name();
                    type = column.type();
                }
            }
            inOrder.add("'" + name + "': '" + type + "'");
        }
        return inOrder.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    /** Selects the format's columns, with null for those that the file lacks. */
    String selectable(Format format) {
        return format.columns().stream()
                .map(each -> position(each) >= 0 ? each.name() : "cast(null as " + each.type() + ") as " + each.name())
                .collect(Collectors.joining(", "));
    }
}
