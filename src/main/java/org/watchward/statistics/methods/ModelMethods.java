package org.watchward.statistics.methods;

import static org.watchward.statistics.methods.Declared.eachGroup;
import static org.watchward.statistics.methods.Declared.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.watchward.statistics.regression.Regression;
import org.watchward.statistics.regression.Regression.Family;
import org.watchward.statistics.suppression.Audit;
import org.watchward.statistics.suppression.CountTable;
import org.watchward.statistics.suppression.CountTable.Sum;
import org.watchward.statistics.suppression.Suppression;
import org.watchward.statistics.suppression.Suppression.Rule;

/** Regression and suppression, on tables. */
final class ModelMethods {

    private static final int MOST_COLUMNS = 8;
    private static final int USUAL_SMALLEST = 5;

    private ModelMethods() {}

    static List<Method> list() {
        return List.of(regression(), suppression());
    }

    private static Method regression() {
        var inputs = new ArrayList<>(List.of(
                Column.text("group", "the rows of one model share it").optional(),
                Column.text("family", "poisson, quasi_poisson or negative_binomial; quasi_poisson if empty")
                        .optional(),
                Column.number("count", "0 or more"),
                Column.number("exposure", "above 0; 1 if empty").optional(),
                RateMethods.CONFIDENCE));
        IntStream.rangeClosed(1, MOST_COLUMNS)
                .forEach(i ->
                        inputs.add(Column.number("x" + i, "an explaining column; not used if empty in the first row")
                                .optional()));
        return new Declared(
                "regression",
                "Regression of counts on a logarithmic scale, an intercept first",
                inputs,
                List.of(
                        Column.text("group", ""),
                        Column.text("term", "intercept, x1, x2, …"),
                        Column.number("estimate", "logarithm of a ratio of rates"),
                        Column.number("standard_error", ""),
                        Column.number("p_value", "two-sided"),
                        Column.number("lower", ""),
                        Column.number("upper", ""),
                        Column.number("ratio", "exponential of the estimate"),
                        Column.number("dispersion", ""),
                        Column.number("theta", "of the negative binomial"),
                        Column.number("deviance", ""),
                        Column.number("aic", "")),
                eachGroup("group", ModelMethods::terms));
    }

    private static List<Row> terms(List<Row> rows) {
        var first = rows.get(0);
        var names = IntStream.rangeClosed(1, MOST_COLUMNS)
                .mapToObj(i -> "x" + i)
                .filter(name -> first.find(name).isPresent())
                .toList();
        var ones = new double[rows.size()];
        Arrays.fill(ones, 1);
        var design = Stream.concat(Stream.of(ones), names.stream().map(name -> numbers(rows, name)))
                .toArray(double[][]::new);
        var exposures =
                rows.stream().mapToDouble(row -> row.number("exposure", 1)).toArray();
        var fit = Regression.of(
                first.word("family", Family.class, Family.QUASI_POISSON),
                design,
                numbers(rows, "count"),
                exposures,
                RateMethods.confidence(first));
        return IntStream.range(0, fit.terms().size())
                .mapToObj(i -> term(
                        first,
                        fit,
                        i == 0 ? "intercept" : names.get(i - 1),
                        fit.terms().get(i)))
                .toList();
    }

    private static Row term(Row first, Regression fit, String name, Regression.Term term) {
        return new Row(first.line(), Map.of())
                .with("group", first.text("group", ""))
                .with("term", name)
                .with("estimate", term.estimate())
                .with("standard_error", term.standardError())
                .with("p_value", term.pValue())
                .with("lower", term.interval().lower())
                .with("upper", term.interval().upper())
                .with("ratio", Math.exp(term.estimate()))
                .with("dispersion", fit.dispersion())
                .with("theta", fit.theta())
                .with("deviance", fit.deviance())
                .with("aic", fit.aic());
    }

    private static Method suppression() {
        return new Declared(
                "suppression",
                "Which cells of a table are withheld, and what a reader still knows of each",
                List.of(
                        Column.text("table", "the cells of one table share it").optional(),
                        Column.text("cell", "its name"),
                        Column.integer("count", "0 or more"),
                        Column.text(
                                        "parts",
                                        "names of the cells that add up to this one, with spaces between; more ways with ;")
                                .optional(),
                        Column.integer("smallest", "the smallest count that may be shown; 5 if empty")
                                .optional()),
                List.of(
                        Column.text("treatment", "shown, primary or secondary"),
                        Column.number("least", "the least count possible of a withheld cell"),
                        Column.number("greatest", "the greatest count possible of a withheld cell")),
                eachGroup("table", ModelMethods::treated));
    }

    private static List<Row> treated(List<Row> rows) {
        var table = new CountTable(
                rows.stream().mapToLong(row -> row.integer("count")).toArray(), sums(rows));
        var rule = Rule.below(rows.get(0).integer("smallest", USUAL_SMALLEST));
        var treatments = Suppression.of(table, rule);
        var audit = Audit.of(table, Suppression.withheld(treatments));
        var results = new ArrayList<Row>();
        IntStream.range(0, rows.size())
                .forEach(i -> results.add(
                        rows.get(i).with("treatment", treatments[i].name().toLowerCase(Locale.ROOT))));
        audit.cells()
                .forEach(cell -> results.set(
                        cell.cell(),
                        results.get(cell.cell()).with("least", cell.least()).with("greatest", cell.greatest())));
        return results;
    }

    private static List<Sum> sums(List<Row> rows) {
        var places = new HashMap<String, Integer>();
        rows.forEach(row -> places.put(row.text("cell"), places.size()));
        var sums = new ArrayList<Sum>();
        for (var row : rows) {
            for (var way : row.text("parts", "").split(";")) {
                if (!way.isBlank()) {
                    var parts = Arrays.stream(way.strip().split("\\s+"))
                            .map(name -> place(places, name, row))
                            .toList();
                    sums.add(new Sum(place(places, row.text("cell"), row), parts));
                }
            }
        }
        return sums;
    }

    private static int place(Map<String, Integer> places, String name, Row row) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("line " + row.line() + ": parts must name cells, had '" + name + "'");
        }
        return place;
    }
}
