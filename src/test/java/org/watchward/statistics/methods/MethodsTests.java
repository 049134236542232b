package org.watchward.statistics.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MethodsTests {

    private static Row row(long line, String... cells) {
        var named = new LinkedHashMap<String, String>();
        IntStream.range(0, cells.length / 2).forEach(i -> named.put(cells[2 * i], cells[2 * i + 1]));
        return new Row(line, named);
    }

    private static List<Row> run(String method, Row... rows) {
        return Methods.find(method).orElseThrow().run(List.of(rows));
    }

    @Test
    void listsEachMethodOnceWithItsColumns() {
        assertThat(Methods.list())
                .extracting(Method::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
        assertThat(Methods.list()).allSatisfy(method -> {
            assertThat(method.purpose()).isNotBlank();
            assertThat(method.inputs()).extracting(Column::name).doesNotHaveDuplicates();
            assertThat(method.outputs()).isNotEmpty();
        });
    }

    @Test
    void carriesOtherColumnsAlong() {
        var found = run("wilson", row(2, "area", "Oxford", "count", "65", "denominator", "100"));

        assertThat(found.get(0).text("area")).isEqualTo("Oxford");
        assertThat(found.get(0).number("value")).isEqualTo(0.65);
        assertThat(found.get(0).cells().keySet())
                .containsExactly("area", "count", "denominator", "value", "lower", "upper");
    }

    @Test
    void judgesASeriesOfMonths() {
        var rows = IntStream.range(0, 36)
                .mapToObj(i -> row(
                        i + 2, "month", YearMonth.of(2023, 1).plusMonths(i).toString(), "count", i < 24 ? "40" : "80"))
                .toArray(Row[]::new);

        var found = run("signal", rows);

        assertThat(found).singleElement().satisfies(row -> {
            assertThat(row.text("verdict")).isEqualTo("shifted_up");
            assertThat(row.text("since")).isEqualTo("2025-01");
            assertThat(row.number("p_value")).isLessThan(0.05);
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("signal", row(2, "month", "March", "count", "1")))
                .withMessage("line 2: month must be written as 2021-03, was March");
    }

    @Test
    void saysOnWhichLineWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("wilson", row(2, "count", "65", "denominator", "100"), row(3, "count", "65")))
                .withMessage("line 3: denominator must be filled");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("wilson", row(7, "count", "many", "denominator", "100")))
                .withMessage("line 7: count must be a number, was 'many'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("wilson", row(7, "count", "101", "denominator", "100")))
                .withMessage("line 7: having must be between 0.0 and 100.0, was 101.0");
    }

    @Test
    void refusesANewPartOfAChartWithoutAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(
                        "control_chart",
                        row(2, "sum", "10", "part", "1"),
                        row(3, "sum", "12", "part", "1"),
                        row(4, "sum", "20", "part", "2"),
                        row(5, "sum", "22", "part", "2")))
                .withMessage("line 4: reason must be filled");
    }

    @Test
    void withholdsCellsOfATable() {
        var found = run(
                "suppression",
                row(2, "cell", "a", "count", "3"),
                row(3, "cell", "b", "count", "20"),
                row(4, "cell", "all", "count", "23", "parts", "a b"));

        assertThat(found).extracting(each -> each.text("treatment")).containsExactly("primary", "secondary", "shown");
        assertThat(found.get(0).number("least")).isEqualTo(1);
        assertThat(found.get(0).number("greatest")).isEqualTo(22);
    }

    @Test
    void readsAMapFromNamesOfNeighbours() {
        var rows = new Row[] {
            row(2, "area", "W", "value", "1", "neighbours", "X"),
            row(3, "area", "X", "value", "2", "neighbours", "W Y"),
            row(4, "area", "Y", "value", "3", "neighbours", "X Z"),
            row(5, "area", "Z", "value", "4", "neighbours", "Y"),
        };

        assertThat(run("moran", rows).get(0).number("expected")).isEqualTo(-1.0 / 3);
        assertThat(run("gi_star", rows)).hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("moran", row(2, "area", "W", "value", "1", "neighbours", "Q")))
                .withMessage("line 2: neighbours must name areas, had 'Q'");
    }

    @Test
    void runsEachSeriesAlone() {
        var rows = IntStream.range(0, 192)
                .mapToObj(
                        i -> row(i + 2, "series", i < 96 ? "a" : "b", "count", String.valueOf(20 + i % 96 * 7919 % 13)))
                .toArray(Row[]::new);

        var found = run("farrington_flexible", rows);

        assertThat(found).hasSize(2 * (96 - 61));
        assertThat(found.get(0).text("series")).isEqualTo("a");
        assertThat(found.get(0).number("point")).isEqualTo(62);
        assertThat(found.get(35).number("upper")).isEqualTo(found.get(0).number("upper"));
    }

    @Test
    void leavesEmptyWhatIsNotANumber() {
        assertThat(new Row(1, Map.of()).with("trend", Double.NaN).cells()).containsEntry("trend", "");
    }

    @Test
    void fitsARegressionFromColumns() {
        var found = run(
                "regression",
                row(2, "count", "10", "exposure", "100", "x1", "0", "family", "poisson"),
                row(3, "count", "12", "exposure", "100", "x1", "0"),
                row(4, "count", "40", "exposure", "200", "x1", "1"),
                row(5, "count", "48", "exposure", "200", "x1", "1"));

        assertThat(found).extracting(each -> each.text("term")).containsExactly("intercept", "x1");
        assertThat(found.get(1).number("ratio")).isCloseTo(2, org.assertj.core.api.Assertions.within(1e-6));
    }
}
