package org.watchward.indicators.documents;

import java.util.List;
import java.util.stream.IntStream;

/** A table without the columns in which no row says anything. */
record Columns(List<String> head, List<List<String>> rows) {

    /** What stands where there is nothing to say. */
    static final String NOTHING = "–";

    static Columns filled(List<String> head, List<List<String>> rows) {
        var said = IntStream.range(0, head.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).equals(NOTHING)))
                .boxed()
                .toList();
        return new Columns(
                said.stream().map(head::get).toList(),
                rows.stream().map(row -> said.stream().map(row::get).toList()).toList());
    }
}
