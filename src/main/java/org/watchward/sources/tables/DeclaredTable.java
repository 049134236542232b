package org.watchward.sources.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file under the headings that its declared layouts know. Each sheet is searched for a row of headings; a
 * sheet without one is passed over.
 */
public final class DeclaredTable implements Closeable {

    /** Headings stand near the top. */
    private static final int SEARCHED = 60;

    private final TableFile file;
    private final List<TableLayout> layouts;
    private final List<Row> above = new ArrayList<>();
    private Consumer<Row> elsewhere = row -> {};
    private boolean searchesAll;
    private @Nullable Section section;
    private String sheet = "";

    /**
     * Takes an opened file and closes it with itself.
     *
     * @param layouts those that may be in it; where two fit, the first is taken
     */
    public DeclaredTable(TableFile file, List<TableLayout> layouts) {
        this.file = file;
        this.layouts = List.copyOf(layouts);
    }

    /**
     * Rows under one row of headings.
     *
     * @param layout what they are laid out as
     * @param columns where the fields stand
     * @param above the rows above the headings: titles and remarks
     */
    public record Section(TableLayout layout, Columns columns, List<Row> above) {

        /** Copies the rows. */
        public Section {
            above = List.copyOf(above);
        }
    }

    /** A row, and the section that it stands in. */
    public record Entry(Section section, Row row) {

        /** The text of a field of the row, without the spaces around it. */
        public String text(String field) {
            return section.columns().text(row, field);
        }
    }

    /** Hands over each row that stands under no known headings, however many there are: notes, titles. */
    public void elsewhere(Consumer<Row> listener) {
        elsewhere = listener;
        searchesAll = true;
    }

    /** The next row that stands under known headings, or null at the end of the file. */
    public @Nullable Entry next() throws IOException {
        for (var row = file.next(); row != null; row = file.next()) {
            if (!row.sheet().equals(sheet)) {
                sheet = row.sheet();
                section = null;
                above.clear();
            }
            if (section != null) {
                return new Entry(section, row);
            }
            search(row);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void search(Row row) throws IOException {
        section = section(layouts, above, row);
        elsewhere.accept(row);
        if (above.size() < SEARCHED) {
            above.add(row);
        } else if (section == null && !searchesAll) {
            file.skipSheet();
        }
    }

    /** The section that a row of headings opens, if it is one of a layout's. */
    static @Nullable Section section(List<TableLayout> layouts, List<Row> above, Row row) {
        for (var layout : layouts) {
            var columns = layout.titled(above) ? layout.in(row) : Optional.<Columns>empty();
            if (columns.isPresent()) {
                return new Section(layout, columns.get(), above);
            }
        }
        return null;
    }
}
