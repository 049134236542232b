package org.watchward.statistics.methods;

import static org.watchward.statistics.methods.Declared.each;
import static org.watchward.statistics.methods.Declared.eachGroup;
import static org.watchward.statistics.methods.Declared.numbers;

import java.util.List;
import java.util.stream.IntStream;
import org.watchward.statistics.comparison.Funnels;
import org.watchward.statistics.comparison.Overdispersion;
import org.watchward.statistics.comparison.Overdispersion.Transform;

/** Funnels, on tables. */
final class FunnelMethods {

    private static final Column GROUP =
            Column.text("group", "the places of one funnel share it").optional();
    private static final Column SIGNIFICANCE =
            Column.text("significance", "Low (0.001), Low (0.025), Not significant, High (0.025), High (0.001)");

    private FunnelMethods() {}

    static List<Method> list() {
        return List.of(limits(), ratio(), proportion(), rate(), overdispersion());
    }

    private static Method limits() {
        return new Declared(
                "funnel_limits_ratio",
                "Exact Poisson funnel limits of observed by expected",
                List.of(Column.number("expected", "events expected, above 0")),
                List.of(
                        Column.number("lower95", ""),
                        Column.number("upper95", ""),
                        Column.number("lower998", ""),
                        Column.number("upper998", "")),
                each(row -> {
                    var inner = Funnels.ratioLimits(row.number("expected"), 0.95);
                    var outer = Funnels.ratioLimits(row.number("expected"), 0.998);
                    return row.with("lower95", inner.lower())
                            .with("upper95", inner.upper())
                            .with("lower998", outer.lower())
                            .with("upper998", outer.upper());
                }));
    }

    private static Method ratio() {
        return new Declared(
                "funnel_ratio",
                "Where each place lies on a funnel of observed by expected",
                List.of(Column.number("obs", "events"), Column.number("expected", "events expected, above 0")),
                List.of(SIGNIFICANCE),
                each(row ->
                        row.with("significance", words(Funnels.ofCount(row.number("obs"), row.number("expected"))))));
    }

    private static Method proportion() {
        return new Declared(
                "funnel_proportion",
                "Where each place lies on a funnel of proportions around that of all together",
                List.of(
                        GROUP,
                        Column.number("numerator", "how many have the attribute"),
                        Column.number("denominator", "how many there are")),
                List.of(
                        SIGNIFICANCE,
                        Column.number("baseline", "of all together, in percent"),
                        Column.number("lower95", "in percent"),
                        Column.number("upper95", "in percent"),
                        Column.number("lower998", "in percent"),
                        Column.number("upper998", "in percent")),
                eachGroup("group", FunnelMethods::proportionRows));
    }

    private static List<Row> proportionRows(List<Row> rows) {
        var average = total(rows, "numerator") / total(rows, "denominator");
        return rows.stream()
                .map(row -> {
                    var all = row.number("denominator");
                    var inner = Funnels.proportionLimits(average, all, 0.95);
                    var outer = Funnels.proportionLimits(average, all, 0.998);
                    return row.with("significance", words(Funnels.ofProportion(row.number("numerator"), all, average)))
                            .with("baseline", 100 * average)
                            .with("lower95", 100 * inner.lower())
                            .with("upper95", 100 * inner.upper())
                            .with("lower998", 100 * outer.lower())
                            .with("upper998", 100 * outer.upper());
                })
                .toList();
    }

    private static Method rate() {
        return new Declared(
                "funnel_rate",
                "Where each place lies on a funnel of rates around that of all together",
                List.of(
                        GROUP,
                        Column.number("count", "events"),
                        Column.number("pop", "people; of a standardised rate those who would give it, if empty")
                                .optional(),
                        Column.number("rate_dsr", "a standardised rate, where pop is empty")
                                .optional(),
                        Column.number("multiplier", "of rate_dsr; 100,000 if empty")
                                .optional()),
                List.of(SIGNIFICANCE),
                eachGroup("group", FunnelMethods::rateRows));
    }

    private static List<Row> rateRows(List<Row> rows) {
        var people = rows.stream().mapToDouble(FunnelMethods::people).toArray();
        var average = total(rows, "count") / java.util.Arrays.stream(people).sum();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i)
                        .with("significance", words(Funnels.ofCount(rows.get(i).number("count"), average * people[i]))))
                .toList();
    }

    private static double people(Row row) {
        return row.find("pop").isPresent()
                ? row.number("pop")
                : row.number("count") / row.number("rate_dsr") * row.number("multiplier", 100_000);
    }

    private static Method overdispersion() {
        return new Declared(
                "overdispersion",
                "Dispersion between places, and funnel limits and scores that allow for it",
                List.of(
                        GROUP,
                        Column.number("numerator", "observed, or how many have the attribute"),
                        Column.number("denominator", "expected, or how many there are"),
                        Column.text("transform", "ratio_root, ratio_log or proportion; ratio_root if empty")
                                .optional()),
                List.of(
                        Column.number("dispersion", "1 is chance alone"),
                        Column.number("between_variance", "on the transformed scale"),
                        Column.number("z", "standard score that allows for it"),
                        Column.number("lower95", ""),
                        Column.number("upper95", ""),
                        Column.number("lower998", ""),
                        Column.number("upper998", "")),
                eachGroup("group", FunnelMethods::overdispersionRows));
    }

    private static List<Row> overdispersionRows(List<Row> rows) {
        var transform = rows.get(0).word("transform", Transform.class, Transform.RATIO_ROOT);
        var found = Overdispersion.of(numbers(rows, "numerator"), numbers(rows, "denominator"), transform);
        return rows.stream()
                .map(row -> {
                    var size = row.number("denominator");
                    return row.with("dispersion", found.dispersion())
                            .with("between_variance", found.betweenVariance())
                            .with("z", found.score(row.number("numerator"), size))
                            .with("lower95", found.limits(size, 0.95).lower())
                            .with("upper95", found.limits(size, 0.95).upper())
                            .with("lower998", found.limits(size, 0.998).lower())
                            .with("upper998", found.limits(size, 0.998).upper());
                })
                .toList();
    }

    private static double total(List<Row> rows, String column) {
        return rows.stream().mapToDouble(row -> row.number(column)).sum();
    }

    private static String words(Funnels.Place place) {
        return switch (place) {
            case LOW_998 -> "Low (0.001)";
            case LOW_95 -> "Low (0.025)";
            case INSIDE -> "Not significant";
            case HIGH_95 -> "High (0.025)";
            case HIGH_998 -> "High (0.001)";
        };
    }
}
