package org.watchward.sources.tables;

import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of one row by their column; those never set are empty. */
final class Cells {

    /** As many columns as a spreadsheet program allows. */
    static final int MOST = 16_384;

    private final List<String> values = new ArrayList<>();

    void set(int column, String value) {
        if (value.isEmpty() || column >= MOST) {
            return;
        }
        while (values.size() <= column) {
            values.add("");
        }
        values.set(column, value);
    }

    boolean empty() {
        return values.isEmpty();
    }

    List<String> taken() {
        var taken = List.copyOf(values);
        values.clear();
        return taken;
    }
}
