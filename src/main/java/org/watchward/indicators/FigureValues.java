package org.watchward.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Figure;

/** What every row that holds a figure says of it. */
public final class FigureValues {

    private FigureValues() {}

    /** Puts the columns of a row that holds the figure, as {@link FigureRow} has them, and the reason if it has no number. */
    static void put(Map<String, @Nullable Object> row, FigureRow figure, List<String> columns) {
        columns.forEach(column -> {
            var value = figure.values().get(column);
            row.put(column, value instanceof LocalDate day ? day.toString() : value);
        });
    }

    /** Why a figure is missing or withheld; absent if it is known. */
    public static @Nullable String reason(Figure figure) {
        if (figure instanceof Figure.Missing missing) {
            return missing.reason();
        }
        return figure instanceof Figure.Suppressed suppressed ? suppressed.rule() : null;
    }

    /** What a reader must know of it; none if it is not known. */
    static List<String> caveats(Figure figure) {
        return figure instanceof Figure.Known known ? known.caveats() : List.of();
    }
}
