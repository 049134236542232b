package org.watchward.statistics.methods;

import static org.watchward.statistics.methods.Declared.each;
import static org.watchward.statistics.methods.Declared.eachGroup;
import static org.watchward.statistics.methods.Declared.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.watchward.statistics.Interval;
import org.watchward.statistics.comparison.Benchmarks;
import org.watchward.statistics.comparison.Concentration;
import org.watchward.statistics.comparison.Correlations;
import org.watchward.statistics.comparison.Inequality;
import org.watchward.statistics.comparison.Inequality.Group;
import org.watchward.statistics.comparison.Inequality.Sampling;
import org.watchward.statistics.comparison.Inequality.Scale;
import org.watchward.statistics.comparison.QuantileGroups;
import org.watchward.statistics.comparison.RecentTrend;
import org.watchward.statistics.comparison.Verdict;

/** Comparisons between places, on tables. */
final class ComparisonMethods {

    /** The 95% interval of a normal value in standard errors, both sides. */
    private static final double ACROSS_95 = 2 * 1.959963984540054;

    private ComparisonMethods() {}

    static List<Method> list() {
        return List.of(
                benchmark(),
                trend(),
                quantiles(),
                inequality(),
                concentration(),
                correlation("pearson", Correlations::pearson),
                correlation("spearman", Correlations::spearman),
                correlation("kendall", Correlations::kendall));
    }

    private static Method benchmark() {
        return new Declared(
                "benchmark",
                "Whether an area differs from a benchmark, by control limits at 95% and 99.8%",
                List.of(
                        Column.text("method", "proportion_control_limits or rate_control_limits"),
                        Column.number("unit", "what both values are per"),
                        Column.number("benchmark_value", "the benchmark's value"),
                        Column.number("value", "the area's value"),
                        Column.number("denominator", "the area's people")),
                List.of(
                        Column.text("outcome_95", "lower, similar or higher"),
                        Column.text("outcome_998", "lower, similar or higher")),
                each(row -> row.with("outcome_95", outcome(row, 0.95)).with("outcome_998", outcome(row, 0.998))));
    }

    private static String outcome(Row row, double confidence) {
        var kind = row.text("method");
        if (!kind.equals("rate_control_limits") && !kind.equals("proportion_control_limits")) {
            throw new IllegalArgumentException(
                    "method must be proportion_control_limits or rate_control_limits, was '" + kind + "'");
        }
        var limits = kind.startsWith("rate")
                ? Benchmarks.rateLimits(
                        row.number("benchmark_value"), row.number("denominator"), row.number("unit"), confidence)
                : Benchmarks.proportionLimits(
                        row.number("benchmark_value"), row.number("denominator"), row.number("unit"), confidence);
        return lower(Verdict.of(row.number("value"), limits));
    }

    private static Method trend() {
        return new Declared(
                "trend",
                "Recent trend of the last five points of each case",
                List.of(
                        Column.text("case_id", "the points of one series share it")
                                .optional(),
                        Column.text("kind", "proportion or rate_with_ci"),
                        Column.integer("year", "the points are put in its order"),
                        Column.number("count", "for a proportion").optional(),
                        Column.number("denominator", "for a proportion").optional(),
                        Column.number("value", "for a rate").optional(),
                        Column.number("lower95", "for a rate").optional(),
                        Column.number("upper95", "for a rate").optional()),
                List.of(
                        Column.text("case_id", ""),
                        Column.number("chi_squared", "on one degree of freedom"),
                        Column.number("slope", "per period"),
                        Column.text("outcome", "increasing, decreasing, no_significant_change, cannot_be_calculated")),
                eachGroup("case_id", rows -> List.of(trendRow(rows))));
    }

    private static Row trendRow(List<Row> unsorted) {
        var rows = new ArrayList<>(unsorted);
        rows.sort(java.util.Comparator.comparingInt(row -> row.integer("year")));
        var first = rows.get(0);
        var trend = first.text("kind").equals("proportion")
                ? RecentTrend.ofProportions(numbers(rows, "count"), numbers(rows, "denominator"))
                : RecentTrend.ofRates(numbers(rows, "value"), intervals(rows));
        return new Row(first.line(), Map.of())
                .with("case_id", first.text("case_id", ""))
                .with("chi_squared", trend.chiSquared())
                .with("slope", trend.slope())
                .with("outcome", lower(trend.outcome()));
    }

    private static Interval[] intervals(List<Row> rows) {
        return rows.stream()
                .map(row -> new Interval(row.number("lower95"), row.number("upper95")))
                .toArray(Interval[]::new);
    }

    private static Method quantiles() {
        return new Declared(
                "quantiles",
                "The equal group of each area by rank within its set; empty where a set has fewer areas than groups",
                List.of(
                        Column.text("group", "the areas of one set share it").optional(),
                        Column.text("group_set", "tells sets of one group apart; IndSexReg ranks within parent too")
                                .optional(),
                        Column.text("parent", "the larger area that an area is ranked within, for IndSexReg")
                                .optional(),
                        Column.number("value", "areas without one get no group").optional(),
                        Column.text(
                                        "polarity",
                                        "'RAG - Low is good' puts the highest values in group 1; so does an empty cell")
                                .optional(),
                        Column.text(
                                "quantile_name", "Quartile, Quintile, Sextile, Septile, Octile, Decile or a number")),
                List.of(Column.integer("quantile", "from 1")),
                eachGroup(ComparisonMethods::rankedWith, ComparisonMethods::quantileRows));
    }

    private static String rankedWith(Row row) {
        var set = row.text("group_set", "");
        return row.text("group", "") + '\n' + set + '\n' + (set.equals("IndSexReg") ? row.text("parent", "") : "");
    }

    private static List<Row> quantileRows(List<Row> rows) {
        var groups = groupsNamed(rows.get(0).text("quantile_name"));
        var highestFirst = !rows.get(0).text("polarity", "").contains("High is good");
        var valued = rows.stream().filter(row -> row.find("value").isPresent()).toList();
        if (valued.size() < groups) {
            return rows.stream().map(row -> row.with("quantile", "")).toList();
        }
        var found = QuantileGroups.of(numbers(valued, "value"), groups, highestFirst);
        return rows.stream()
                .map(row -> {
                    var place = valued.indexOf(row);
                    return row.with("quantile", place < 0 ? "" : found[place]);
                })
                .toList();
    }

    private static int groupsNamed(String name) {
        var names = Map.of("quartile", 4, "quintile", 5, "sextile", 6, "septile", 7, "octile", 8, "decile", 10);
        var known = names.get(name.toLowerCase(Locale.ROOT));
        if (known == null && !name.matches("[2-9]|[1-9]\\d{1,3}")) {
            throw new IllegalArgumentException(
                    "quantile_name must be Quartile, Quintile, Sextile, Septile, Octile, Decile"
                            + " or a number from 2, was '" + name + "'");
        }
        return known == null ? Integer.parseInt(name) : known;
    }

    private static Method inequality() {
        return new Declared(
                "sii",
                "Slope and relative index of inequality of each area, with limits by simulation",
                List.of(
                        Column.text("Area", "the groups of one area share it").optional(),
                        Column.text("TestDescription", "tells cases of one area apart")
                                .optional(),
                        Column.integer("Quantile", "1 is the most deprived"),
                        Column.number("Population", "people in the group"),
                        Column.number("Count", "for a proportion whose Value is empty")
                                .optional(),
                        Column.number("Value", "of the measure").optional(),
                        Column.integer("ValueType", "0 plain, 1 rate, 2 proportion; 0 if empty")
                                .optional(),
                        Column.number("LowerCL", "95%, where StandardError is empty")
                                .optional(),
                        Column.number("UpperCL", "95%, where StandardError is empty")
                                .optional(),
                        Column.number("StandardError", "on the logarithm of a rate, the log-odds of a proportion")
                                .optional(),
                        Column.number("Confidence", "95 if empty").optional(),
                        Column.integer("Repetitions", "100,000 if empty").optional(),
                        Column.bool("Transform", "whether the line is fitted to logarithms or log-odds; FALSE if empty")
                                .optional(),
                        Column.number("Multiplier", "1 if empty").optional()),
                List.of(
                        Column.text("Area", ""),
                        Column.text("TestDescription", ""),
                        Column.number("sii", ""),
                        Column.number("sii_lower", ""),
                        Column.number("sii_upper", ""),
                        Column.number("rii", ""),
                        Column.number("rii_lower", ""),
                        Column.number("rii_upper", ""),
                        Column.number("Intercept", "the fitted value at the most deprived end")),
                eachGroup(
                        row -> row.text("Area", "") + '\n' + row.text("TestDescription", ""),
                        rows -> List.of(inequalityRow(rows))));
    }

    private static Row inequalityRow(List<Row> unsorted) {
        var rows = new ArrayList<>(unsorted);
        rows.sort(java.util.Comparator.comparingInt(row -> row.integer("Quantile")));
        var first = rows.get(0);
        var scale = scaleOf(first.integer("ValueType", 0));
        var groups = rows.stream().map(row -> group(row, scale)).toList();
        var confidence = first.number("Confidence", 95);
        var sampling =
                new Sampling(first.integer("Repetitions", 100_000), confidence > 1 ? confidence / 100 : confidence, 1);
        var line = first.bool("Transform", false) ? scale : Scale.PLAIN;
        var found = Inequality.of(groups, scale, line, sampling).times(first.number("Multiplier", 1));
        return new Row(first.line(), Map.of())
                .with("Area", first.text("Area", ""))
                .with("TestDescription", first.text("TestDescription", ""))
                .with("sii", found.slope().value())
                .with("sii_lower", found.slope().interval().lower())
                .with("sii_upper", found.slope().interval().upper())
                .with("rii", found.relative().value())
                .with("rii_lower", found.relative().interval().lower())
                .with("rii_upper", found.relative().interval().upper())
                .with("Intercept", found.mostDeprived());
    }

    private static Scale scaleOf(int valueType) {
        return switch (valueType) {
            case 0 -> Scale.PLAIN;
            case 1 -> Scale.LOG;
            case 2 -> Scale.LOGIT;
            default -> throw new IllegalArgumentException("ValueType must be 0, 1 or 2, was " + valueType);
        };
    }

    private static Group group(Row row, Scale scale) {
        var population = row.number("Population");
        var value = row.find("Value").isPresent() ? row.number("Value") : row.number("Count") / population;
        var error = row.find("StandardError").isPresent()
                ? row.number("StandardError")
                : (scale.carried(row.number("UpperCL")) - scale.carried(row.number("LowerCL"))) / ACROSS_95;
        return new Group(population, value, error);
    }

    private static Method concentration() {
        return new Declared(
                "concentration",
                "Gini's coefficient and the share of places that hold a quarter and a half of the events",
                List.of(
                        Column.text("group", "the places of one set share it").optional(),
                        Column.number("count", "events in the place")),
                List.of(
                        Column.text("group", ""),
                        Column.number("gini", ""),
                        Column.number("gini_few", "for fewer events than places"),
                        Column.number("places_25", "share of places with a quarter of the events"),
                        Column.number("places_50", "share of places with half of the events")),
                eachGroup("group", rows -> {
                    var counts = numbers(rows, "count");
                    return List.of(new Row(rows.get(0).line(), Map.of())
                            .with("group", rows.get(0).text("group", ""))
                            .with("gini", Concentration.gini(counts))
                            .with("gini_few", Concentration.giniOfFew(counts))
                            .with("places_25", Concentration.placesHolding(counts, 0.25))
                            .with("places_50", Concentration.placesHolding(counts, 0.5)));
                }));
    }

    private interface Coefficient {
        Correlations.Correlation of(double[] x, double[] y, double confidence);
    }

    private static Method correlation(String name, Coefficient coefficient) {
        return new Declared(
                name,
                "Correlation of two measures (" + name + "), two-sided p-value and interval",
                List.of(
                        Column.text("group", "the pairs of one set share it").optional(),
                        Column.number("x", "one measure"),
                        Column.number("y", "the other"),
                        RateMethods.CONFIDENCE),
                List.of(
                        Column.text("group", ""),
                        Column.integer("n", "pairs"),
                        Column.number("value", "between -1 and 1"),
                        Column.number("lower", ""),
                        Column.number("upper", ""),
                        Column.number("p_value", "")),
                eachGroup("group", rows -> {
                    var found =
                            coefficient.of(numbers(rows, "x"), numbers(rows, "y"), RateMethods.confidence(rows.get(0)));
                    return List.of(new Row(rows.get(0).line(), Map.of())
                            .with("group", rows.get(0).text("group", ""))
                            .with("n", rows.size())
                            .with("value", found.coefficient())
                            .with("lower", found.interval().lower())
                            .with("upper", found.interval().upper())
                            .with("p_value", found.pValue()));
                }));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
