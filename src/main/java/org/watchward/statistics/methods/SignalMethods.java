package org.watchward.statistics.methods;

import static org.watchward.statistics.methods.Declared.eachGroup;
import static org.watchward.statistics.methods.Declared.numbers;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.watchward.statistics.comparison.ChangeSpread;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.SeriesSignal;
import org.watchward.statistics.signal.Verdict;

/** The verdict on a series, and on changes of many places, on tables. */
final class SignalMethods {

    private SignalMethods() {}

    static List<Method> list() {
        return List.of(signal(), changeSpread());
    }

    private static Method signal() {
        return new Declared(
                "signal",
                "One verdict on each series of monthly counts, by its own spread, season and memory",
                List.of(
                        Column.text("series", "the months of one series share it")
                                .optional(),
                        Column.text("month", "as 2021-03, in order; a month that is not held is left out"),
                        Column.number("count", "0 or more")),
                List.of(
                        Column.text("series", ""),
                        Column.text(
                                "verdict",
                                "rising, falling, shifted_up, shifted_down, unusually_high, "
                                        + "unusually_low, no_clear_change or not_enough_data"),
                        Column.text("question", "which of the five questions had the least p-value"),
                        Column.number("p_value", "of the whole, for five questions; empty if not enough is held"),
                        Column.number("ratio", "to before, to the expected, or of the end to the start of a trend"),
                        Column.text("since", "the first month of it"),
                        Column.integer("months", "looked at")),
                eachGroup("series", rows -> List.of(judged(rows))));
    }

    private static Row judged(List<Row> rows) {
        var months = rows.stream()
                .mapToInt(row -> MonthlyCounts.numberOf(month(row)))
                .toArray();
        var found = SeriesSignal.of(new MonthlyCounts(months, numbers(rows, "count")));
        var enough = found.verdict() != Verdict.NOT_ENOUGH_DATA;
        return new Row(rows.get(0).line(), Map.of())
                .with("series", rows.get(0).text("series", ""))
                .with("verdict", word(found.verdict()))
                .with("question", enough ? word(found.question()) : "")
                .with("p_value", enough ? found.pValue() : Double.NaN)
                .with("ratio", enough ? found.ratio() : Double.NaN)
                .with("since", enough ? MonthlyCounts.monthOf(found.since()).toString() : "")
                .with("months", found.months());
    }

    private static YearMonth month(Row row) {
        try {
            return YearMonth.parse(row.text("month"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "line " + row.line() + ": month must be written as 2021-03, was " + row.text("month"), e);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Method changeSpread() {
        return new Declared(
                "change_spread",
                "Changes of many places between two counts, each judged by how differently all of them changed",
                List.of(
                        Column.text("group", "places of one group are judged together")
                                .optional(),
                        Column.number("later", "above 0"),
                        Column.number("earlier", "above 0")),
                List.of(
                        Column.number("dispersion", "robust, of the z-scores; 1 is chance alone"),
                        Column.number("between", "robust variance beyond chance, of logarithms"),
                        Column.number("z", "of the place's own change, allowing for the spread")),
                eachGroup("group", SignalMethods::spread));
    }

    private static List<Row> spread(List<Row> rows) {
        var spread = ChangeSpread.of(numbers(rows, "later"), numbers(rows, "earlier"));
        return rows.stream()
                .map(row -> row.with("dispersion", spread.dispersion())
                        .with("between", spread.between())
                        .with("z", spread.score(row.number("later"), row.number("earlier"))))
                .toList();
    }
}
