package org.watchward.statistics.methods;

import static org.watchward.statistics.methods.Declared.eachGroup;
import static org.watchward.statistics.methods.Declared.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.watchward.statistics.time.Breaks;
import org.watchward.statistics.time.Decomposition;
import org.watchward.statistics.time.Ears;
import org.watchward.statistics.time.Farrington;
import org.watchward.statistics.time.FarringtonOptions;
import org.watchward.statistics.time.FarringtonOptions.Threshold;
import org.watchward.statistics.time.ForecastMethod;
import org.watchward.statistics.time.Outlook;

/** Series, on tables: one row a period, oldest first. */
final class TimeMethods {

    private static final int MONTHS = 12;
    private static final Column SERIES =
            Column.text("series", "the periods of one series share it").optional();
    private static final List<Column> OUTLOOK = List.of(
            Column.text("series", ""),
            Column.integer("point", "from 1, in the order of the rows"),
            Column.number("observed", ""),
            Column.number("expected", ""),
            Column.number("lower", "empty if the method has none"),
            Column.number("upper", "the greatest count not unusually high"),
            Column.number("score", "above 1 is unusual"),
            Column.number("quantile", "probability of a count at least as high"),
            Column.number("phi", "dispersion, at least 1"),
            Column.number("trend", "of the logarithm a period; empty if none was kept"),
            Column.bool("alarm", ""));

    private static final List<Column> PARTS =
            List.of(Column.number("trend", ""), Column.number("seasonal", ""), Column.number("remainder", ""));

    private TimeMethods() {}

    static List<Method> list() {
        return List.of(
                farrington("farrington", FarringtonOptions.originalMonthly()),
                farrington("farrington_flexible", FarringtonOptions.flexibleMonthly()),
                ears("ears_c1", Ears.C1),
                ears("ears_c2", Ears.C2),
                ears("ears_c3", Ears.C3),
                forecast(),
                backTest(),
                decompose(),
                stl(),
                breaks());
    }

    private static Method farrington(String name, FarringtonOptions usual) {
        return new Declared(
                name,
                "Unusually high counts against the same periods of earlier years ("
                        + (usual.flexible() ? "Noufaily 2013" : "Farrington 1996") + ")",
                List.of(
                        SERIES,
                        Column.number("count", "0 or more"),
                        Column.number("population", "used as an offset where the first row has one")
                                .optional(),
                        Column.integer("from", "the first point judged, from 1; the first possible if empty")
                                .optional(),
                        Column.integer("frequency", "periods in a year; 12 if empty")
                                .optional(),
                        Column.integer("b", "years; 5 if empty").optional(),
                        Column.integer("w", "half window; 1 if empty").optional(),
                        Column.integer("noPeriods", "1 if empty").optional(),
                        Column.integer("pastWeeksNotIncluded", "6 if empty").optional(),
                        Column.bool("trend", "TRUE if empty").optional(),
                        Column.number("pThresholdTrend", "0.05 if empty").optional(),
                        Column.bool("reweight", "TRUE if empty").optional(),
                        Column.number("weightsThreshold", "2.58 flexible, 1 original, if empty")
                                .optional(),
                        Column.number("alpha", "0.05 if empty").optional(),
                        Column.text(
                                        "thresholdMethod",
                                        "delta, nbPlugin or muan; nbPlugin flexible, delta original, if empty")
                                .optional(),
                        Column.text("powertrans", "none, 1/2 or 2/3; 2/3 if empty")
                                .optional(),
                        Column.number("limit54_cases", "5 if empty").optional(),
                        Column.integer("limit54_period", "4 if empty").optional()),
                OUTLOOK,
                eachGroup("series", rows -> farringtonRows(rows, usual)));
    }

    private static List<Row> farringtonRows(List<Row> rows, FarringtonOptions usual) {
        var first = rows.get(0);
        var options = options(first, usual);
        var earliest = options.frequency() * options.years() + options.window();
        var from = first.integer("from", earliest + 1) - 1;
        var people =
                rows.stream().mapToDouble(row -> row.number("population", 1)).toArray();
        return Farrington.of(numbers(rows, "count"), people, from, rows.size(), options).stream()
                .map(outlook -> outlookRow(first, outlook))
                .toList();
    }

    private static FarringtonOptions options(Row row, FarringtonOptions usual) {
        return new FarringtonOptions(
                usual.flexible(),
                row.integer("frequency", MONTHS),
                row.integer("b", usual.years()),
                row.integer("w", usual.window()),
                row.integer("noPeriods", usual.seasons()),
                row.integer("pastWeeksNotIncluded", usual.latestLeftOut()),
                row.bool("trend", true),
                row.number("pThresholdTrend", usual.trendBelow()),
                row.bool("reweight", true),
                row.number("weightsThreshold", usual.weightsThreshold()),
                row.number("alpha", usual.alpha()),
                threshold(row.text("thresholdMethod", ""), usual.threshold()),
                power(row.text("powertrans", "2/3")),
                row.find("population").isPresent(),
                row.number("limit54_cases", usual.fewestRecent()),
                row.integer("limit54_period", usual.recentPeriods()));
    }

    private static Threshold threshold(String name, Threshold usual) {
        return switch (name) {
            case "" -> usual;
            case "delta" -> Threshold.DELTA;
            case "nbPlugin" -> Threshold.NB_PLUGIN;
            case "muan" -> Threshold.MUAN;
            default ->
                throw new IllegalArgumentException(
                        "thresholdMethod must be delta, nbPlugin or muan, was '" + name + "'");
        };
    }

    private static double power(String name) {
        return switch (name) {
            case "none" -> 1;
            case "1/2" -> 0.5;
            case "2/3" -> 2.0 / 3;
            default -> throw new IllegalArgumentException("powertrans must be none, 1/2 or 2/3, was '" + name + "'");
        };
    }

    private static Row outlookRow(Row first, Outlook outlook) {
        return new Row(first.line() + outlook.point(), Map.of())
                .with("series", first.text("series", ""))
                .with("point", outlook.point() + 1)
                .with("observed", outlook.observed())
                .with("expected", outlook.expected())
                .with("lower", outlook.lower())
                .with("upper", outlook.upper())
                .with("score", outlook.score())
                .with("quantile", outlook.pValue())
                .with("phi", outlook.dispersion())
                .with("trend", outlook.trend())
                .with("alarm", String.valueOf(outlook.alarm()).toUpperCase(Locale.ROOT));
    }

    private static Method ears(String name, Ears ears) {
        return new Declared(
                name,
                "A count against the few before it (EARS " + ears.name() + ")",
                List.of(
                        SERIES,
                        Column.number("count", ""),
                        Column.integer("baseline", "7 if empty").optional(),
                        Column.number("alpha", ears.usualAlpha() + " if empty").optional(),
                        Column.number("minSigma", "0 if empty").optional()),
                OUTLOOK,
                eachGroup("series", rows -> {
                    var first = rows.get(0);
                    return ears
                            .of(
                                    numbers(rows, "count"),
                                    first.integer("baseline", Ears.BASELINE),
                                    first.number("alpha", ears.usualAlpha()),
                                    first.number("minSigma", 0))
                            .stream()
                            .map(outlook -> outlookRow(first, outlook))
                            .toList();
                }));
    }

    private static Method forecast() {
        return new Declared(
                "forecast",
                "Forecast with prediction intervals",
                List.of(
                        SERIES,
                        Column.number("value", "three whole seasons or more"),
                        Column.text(
                                        "method",
                                        "seasonal_naive, level, damped_trend, seasonal_level, holt_winters or ets; ets if empty")
                                .optional(),
                        Column.integer("season", "12 if empty").optional(),
                        Column.integer("horizon", "12 if empty").optional(),
                        RateMethods.CONFIDENCE),
                List.of(
                        Column.text("series", ""),
                        Column.integer("ahead", "periods ahead, from 1"),
                        Column.number("value", "expected"),
                        Column.number("lower", ""),
                        Column.number("upper", "")),
                eachGroup("series", TimeMethods::forecastRows));
    }

    private static List<Row> forecastRows(List<Row> rows) {
        var first = rows.get(0);
        var found = first.word("method", ForecastMethod.class, ForecastMethod.ETS)
                .of(
                        numbers(rows, "value"),
                        first.integer("season", MONTHS),
                        first.integer("horizon", MONTHS),
                        RateMethods.confidence(first));
        return IntStream.range(0, found.horizon())
                .mapToObj(i -> new Row(first.line(), Map.of())
                        .with("series", first.text("series", ""))
                        .with("ahead", i + 1)
                        .with("value", found.means().get(i))
                        .with("lower", found.intervals().get(i).lower())
                        .with("upper", found.intervals().get(i).upper()))
                .toList();
    }

    private static Method backTest() {
        return new Declared(
                "back_test",
                "How well each way to forecast would have done, the best first",
                List.of(
                        SERIES,
                        Column.number("value", ""),
                        Column.integer("season", "12 if empty").optional(),
                        Column.integer("horizon", "6 if empty").optional(),
                        Column.integer("origins", "6 if empty").optional(),
                        RateMethods.CONFIDENCE),
                List.of(
                        Column.text("series", ""),
                        Column.text("method", ""),
                        Column.number("mase", "below 1 is better than repeating last year"),
                        Column.number("coverage", "of the prediction intervals")),
                eachGroup("series", TimeMethods::backTestRows));
    }

    private static List<Row> backTestRows(List<Row> rows) {
        var first = rows.get(0);
        return ForecastMethod.backTest(
                        numbers(rows, "value"),
                        first.integer("season", MONTHS),
                        first.integer("horizon", 6),
                        first.integer("origins", 6),
                        RateMethods.confidence(first))
                .stream()
                .map(trial -> new Row(first.line(), Map.of())
                        .with("series", first.text("series", ""))
                        .with("method", trial.method().name().toLowerCase(Locale.ROOT))
                        .with("mase", trial.scaledError())
                        .with("coverage", trial.coverage()))
                .toList();
    }

    private static Method decompose() {
        return new Declared(
                "decompose",
                "Classical decomposition into trend, season and remainder",
                List.of(
                        SERIES,
                        Column.number("value", "two whole seasons or more"),
                        Column.integer("season", "12 if empty").optional(),
                        Column.text("type", "additive or multiplicative; additive if empty")
                                .optional()),
                PARTS,
                eachGroup("series", rows -> {
                    var season = rows.get(0).integer("season", MONTHS);
                    var values = numbers(rows, "value");
                    return parts(
                            rows,
                            rows.get(0).text("type", "additive").equals("multiplicative")
                                    ? Decomposition.multiplicative(values, season)
                                    : Decomposition.additive(values, season));
                }));
    }

    private static Method stl() {
        return new Declared(
                "stl",
                "Decomposition into trend, season and remainder by loess",
                List.of(
                        SERIES,
                        Column.number("value", "more than two whole seasons"),
                        Column.integer("season", "12 if empty").optional(),
                        Column.integer("s_window", "odd, 7 or more; 0, periodic, if empty")
                                .optional(),
                        Column.bool("robust", "FALSE if empty").optional()),
                PARTS,
                eachGroup("series", rows -> {
                    var first = rows.get(0);
                    return parts(
                            rows,
                            Decomposition.stl(
                                    numbers(rows, "value"),
                                    first.integer("season", MONTHS),
                                    first.integer("s_window", 0),
                                    first.bool("robust", false)));
                }));
    }

    private static List<Row> parts(List<Row> rows, Decomposition found) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i)
                        .with("trend", found.trend()[i])
                        .with("seasonal", found.seasonal()[i])
                        .with("remainder", found.remainder()[i]))
                .toList();
    }

    private static Method breaks() {
        return new Declared(
                "breaks",
                "Segments of a series with different levels, their number by BIC",
                List.of(
                        SERIES,
                        Column.number("value", "seasons taken out"),
                        Column.integer("h", "fewest points of a segment; 15% of the series if empty")
                                .optional(),
                        Column.integer("breaks", "most that are tried; 5 if empty")
                                .optional()),
                List.of(
                        Column.text("series", ""),
                        Column.integer("segment", "from 1"),
                        Column.integer("from", "its first point, from 1"),
                        Column.number("mean", ""),
                        Column.number("bic", "of this number of breaks: 0 in the first row, 1 in the second")),
                eachGroup("series", TimeMethods::segments));
    }

    private static List<Row> segments(List<Row> rows) {
        var first = rows.get(0);
        var values = numbers(rows, "value");
        var shortest = first.integer("h", Math.max(2, (int) Math.floor(Breaks.USUAL_SHARE * values.length)));
        var found = Breaks.of(values, shortest, first.integer("breaks", 5));
        var starts = new ArrayList<Integer>(List.of(0));
        starts.addAll(found.starts());
        return IntStream.range(0, starts.size())
                .mapToObj(i -> new Row(first.line(), Map.of())
                        .with("series", first.text("series", ""))
                        .with("segment", i + 1)
                        .with("from", starts.get(i) + 1)
                        .with("mean", found.means().get(i))
                        .with("bic", found.criteria().get(i)))
                .toList();
    }
}
