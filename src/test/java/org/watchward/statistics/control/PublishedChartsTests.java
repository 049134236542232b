package org.watchward.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.watchward.statistics.WorkedExamples.asPrinted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.WorkedExamples;
import org.watchward.statistics.methods.Row;
import tools.jackson.databind.JsonNode;

/** Control charts against Montgomery's examples as qicharts2 has them, and rules against NHSRplotthedots' own tests. */
@Tag("real-data")
class PublishedChartsTests {

    private static final Map<String, Chart> CHARTS =
            Map.of("i", Chart.INDIVIDUALS, "mr", Chart.MR, "p", Chart.P, "c", Chart.C, "u", Chart.U, "t", Chart.T);

    @Test
    void drawsMontgomerysChartsToThePrintedDigits() throws IOException {
        var softly = new SoftAssertions();
        var cases = charts();

        cases.forEach((name, rows) -> check(softly, name, rows, drawn(rows)));

        assertThat(cases).hasSize(9);
        softly.assertAll();
    }

    private static Map<String, List<Row>> charts() throws IOException {
        return WorkedExamples.table("spc_montgomery.csv").stream()
                .filter(row -> CHARTS.containsKey(row.text("chart")))
                .collect(Collectors.groupingBy(
                        row -> row.text("case_id") + row.text("part"), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<ControlLimits> drawn(List<Row> rows) {
        var counts = rows.stream().mapToDouble(row -> row.number("sum")).toArray();
        var exposures = rows.stream().mapToDouble(row -> exposure(row)).toArray();
        var baseline =
                (int) rows.stream().filter(row -> row.bool("baseline", true)).count();
        var series = Chart.Series.of(counts, exposures)
                .frozenAfter(baseline)
                .without(i -> !rows.get(i).bool("included", true));
        return java.util.Objects.requireNonNull(CHARTS.get(rows.get(0).text("chart")))
                .of(series);
    }

    /** The times between events of the t chart were stored as powers of powers; the published sums are whole numbers. */
    private static double exposure(Row row) {
        if (!row.text("chart").equals("u")) {
            return row.number("n", 1);
        }
        return row.number("sum") == 0 ? row.number("n") : row.number("sum") / row.number("plotted");
    }

    private static void check(SoftAssertions softly, String name, List<Row> rows, List<ControlLimits> drawn) {
        for (var i = 0; i < rows.size(); i++) {
            close(softly, name, rows.get(i), "plotted", drawn.get(i).plotted());
            close(softly, name, rows.get(i), "centre", drawn.get(i).centre());
            close(softly, name, rows.get(i), "lower_limit", drawn.get(i).lower());
            close(softly, name, rows.get(i), "upper_limit", drawn.get(i).upper());
        }
    }

    private static void close(SoftAssertions softly, String name, Row row, String column, double value) {
        row.find(column)
                .ifPresent(printed -> softly.assertThat(value)
                        .as(name + " line " + row.line() + " " + column)
                        .isCloseTo(
                                Double.parseDouble(printed),
                                within(2e-14 * Math.max(1, Math.abs(Double.parseDouble(printed))))));
    }

    @Test
    void drawsMontgomerysMeansAndDeviations() throws IOException {
        var softly = new SoftAssertions();
        var tables = WorkedExamples.table("spc_montgomery.csv");
        for (var pair : List.of(List.of("ex_6.3_1", "ex_6.3_2"), List.of("ex_6.4_1", "ex_6.4_2"))) {
            var means = of(tables, pair.get(0));
            var deviations = of(tables, pair.get(1));
            var samples = new SubgroupCharts.Samples(
                    means.stream().mapToDouble(row -> row.number("plotted")).toArray(),
                    deviations.stream()
                            .mapToDouble(row -> row.number("plotted"))
                            .toArray(),
                    means.stream()
                            .mapToInt(row -> (int) Math.rint(row.number("sum") / row.number("plotted")))
                            .toArray());
            check(softly, pair.get(0), means, SubgroupCharts.means(samples));
            check(softly, pair.get(1), deviations, SubgroupCharts.deviations(samples));
        }
        softly.assertAll();
    }

    private static List<Row> of(List<Row> rows, String name) {
        return rows.stream().filter(row -> row.text("case_id").equals(name)).toList();
    }

    @Test
    void appliesTheRulesAsMakingDataCountDoes() throws IOException {
        var checked = new ArrayList<String>();
        for (var rule : WorkedExamples.tree("spc_rules.json")) {
            checked.add(rule.path("rule").asString());
            check(rule);
        }

        assertThat(checked).hasSizeGreaterThan(30);
    }

    private static void check(JsonNode rule) {
        var input = WorkedExamples.numbers(rule.path("input"));
        var whole = Arrays.stream(input).mapToInt(value -> (int) value).toArray();
        switch (rule.path("rule").asString()) {
            case "seven_one_side_flag" ->
                assertThat(absolute(Rules.runOnOneSide(whole))).isEqualTo(expected(rule));
            case "part_of_seven" -> assertThat(absolute(Rules.partOfRun(whole))).isEqualTo(expected(rule));
            case "seven_trend" -> assertThat(Rules.runOneWay(input)).isEqualTo(expected(rule));
            case "two_in_three" ->
                assertThat(Rules.twoInThree(whole, ints(rule.path("second_input"))))
                        .isEqualTo(expected(rule));
            case "assurance" -> checkAssurance(rule, input);
            case "xmr_limits" -> checkXmr(rule, input);
            default -> throw new AssertionError("no such rule here: " + rule);
        }
    }

    private static int[] expected(JsonNode rule) {
        return ints(rule.path("expected"));
    }

    private static int[] ints(JsonNode array) {
        return IntStream.range(0, array.size()).map(i -> array.get(i).asInt()).toArray();
    }

    private static int[] absolute(int[] marks) {
        return Arrays.stream(marks).map(Math::abs).toArray();
    }

    /** The inputs are lower limit, value and upper limit of the last point. A neutral direction is not asked of us. */
    private static void checkAssurance(JsonNode rule, double[] input) {
        var direction = rule.path("second_input").get(1).asString();
        if (!direction.equals("neutral")) {
            var better = direction.equals("increase") ? Assurance.Better.HIGHER : Assurance.Better.LOWER;
            var found = Assurance.of(
                    input[0], input[2], rule.path("second_input").get(0).asDouble(), better);
            assertThat(found.name().toLowerCase(Locale.ROOT))
                    .isEqualTo(rule.path("expected").asString());
        }
    }

    private static void checkXmr(JsonNode rule, double[] input) {
        var series = Chart.Series.of(input);
        var screened = rule.path("second_input").path("screen_moving_ranges").asBoolean();
        var limits =
                Chart.XMR.of(screened ? series.withScreenedRanges() : series).get(0);
        same(rule, "mean", limits.centre());
        same(rule, "lower", limits.lower());
        same(rule, "upper", limits.upper());
    }

    private static void same(JsonNode rule, String key, double value) {
        var printed = rule.path("expected").path(key).decimalValue().toPlainString();
        assertThat(value).isCloseTo(Double.parseDouble(printed), asPrinted(printed));
    }
}
