package org.watchward.sources.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.platform.Catalogue;

/** The layouts of published tables that are declared in {@code catalogue/tables}. */
@Component
public class TableLayouts {

    private final List<TableLayout> layouts;

    TableLayouts(Catalogue catalogue) {
        layouts = catalogue.list("tables", TableLayout.class);
    }

    /** The layouts of one dataset, in the order of their file names. */
    public List<TableLayout> of(String dataset) {
        return layouts.stream()
                .filter(layout -> layout.dataset().equals(dataset))
                .toList();
    }

    /** All of them, in the order of their file names. */
    public List<TableLayout> list() {
        return layouts;
    }

    /** The layouts whose rows go to a table of evidence as they are. */
    public List<TableLayout> flat() {
        return layouts.stream().filter(layout -> layout.table() != null).toList();
    }

    /** What the first rows of a file's sheets say it is: the first layout, of any dataset listed, that fits one. */
    public static Optional<TableLayout> recognise(List<TableLayout> layouts, List<Row> heads) {
        var above = new ArrayList<Row>();
        for (var row : heads) {
            if (!above.isEmpty() && !above.get(0).sheet().equals(row.sheet())) {
                above.clear();
            }
            var section = DeclaredTable.section(layouts, above, row);
            if (section != null) {
                return Optional.of(section.layout());
            }
            above.add(row);
        }
        return Optional.empty();
    }

    /** Where a file nearly fits a layout but lacks columns: what to tell the person; empty if it is nothing like one. */
    public static Optional<String> nearly(List<TableLayout> layouts, List<Row> heads) {
        for (var row : heads) {
            for (var layout : layouts) {
                var lacked = layout.lackedBy(row);
                if (!lacked.isEmpty()) {
                    return Optional.of(row.place() + ": the headings lack '" + String.join("', '", lacked) + "'");
                }
            }
        }
        return Optional.empty();
    }
}
