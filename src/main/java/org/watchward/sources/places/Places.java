package org.watchward.sources.places;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import org.watchward.sources.tables.Columns;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableLayout;

/** Which of several declared layouts a row of headings is: that of the smallest area, then of the most fields. */
final class Places {

    private static final List<String> SMALLEST_FIRST = List.of(
            "area", "earlier", "lsoa", "ward", "district", "partnership", "county", "force", "region", "country");

    private Places() {}

    /** A layout and where its fields stand. */
    record Match(TableLayout layout, Columns columns) {

        private int rank() {
            return SMALLEST_FIRST.indexOf(layout.columns().get(0).field());
        }

        private long fields() {
            return java.util.stream.Stream.concat(layout.columns().stream(), layout.items().stream())
                    .filter(column -> columns.has(column.field()))
                    .count();
        }

        /** Whether the list mixes years. */
        boolean compiled() {
            return layout.id().contains("compiled");
        }

        /** The field of the smallest area. */
        String ownField() {
            return layout.columns().get(0).field();
        }
    }

    /** The layout that fits best; empty if none does. */
    static Optional<Match> best(List<TableLayout> layouts, Row headings) {
        return layouts.stream()
                .flatMap(layout -> layout.in(headings).map(columns -> new Match(layout, columns)).stream())
                .min(comparingInt(Match::rank)
                        .thenComparing(comparing(Match::fields).reversed()));
    }
}
