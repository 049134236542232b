package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchward.RealData;
import org.watchward.platform.PlainError;
import org.watchward.statistics.methods.Column;
import org.watchward.statistics.methods.Method;
import org.watchward.statistics.methods.Methods;
import org.watchward.statistics.methods.Row;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Every method of the library, from the shell. */
class StatisticsCommandTests {

    private static final String MAP = """
            area,value,neighbours,permutations
            W,1,X,99
            X,2,W Y,99
            Y,4,X Z,99
            Z,9,Y,99
            """;

    /** A small table for each method. */
    private static final Map<String, String> CASES = new LinkedHashMap<>();

    static {
        CASES.put("byars", "count\n65\n");
        CASES.put("ohid_rate", "area,count,denominator,multiplier\nOxford,180,9000,1000\nWitney,3,9000,1000\n");
        CASES.put("wilson", "count,denominator\n65,100\n");
        CASES.put("ratio", "later,earlier\n180,120\n");
        CASES.put("dsr", "area,count,pop,standard_population\na,12,600,5000\na,8,400,3000\n");
        CASES.put("isr", "count,pop,refcount,refpop\n12,600,100,5000\n8,400,60,3000\n");
        CASES.put("benchmark", "method,unit,benchmark_value,value,denominator\nrate_control_limits,1000,10,20,9000\n");
        CASES.put(
                "trend",
                rows("kind,year,count,denominator", 5, i -> "proportion," + (2020 + i) + "," + 10 * (i + 1) + ",100"));
        CASES.put("quantiles", rows("value,quantile_name", 10, i -> i + ",Quintile"));
        CASES.put(
                "sii",
                rows(
                        "Quantile,Population,Value,StandardError,Repetitions",
                        5,
                        i -> i + 1 + ",1000," + (20 - i) + ",1,1000"));
        CASES.put("funnel_limits_ratio", "expected\n15\n");
        CASES.put("funnel_ratio", "obs,expected\n30,15\n");
        CASES.put("funnel_proportion", "numerator,denominator\n30,100\n60,100\n");
        CASES.put("funnel_rate", "count,pop\n30,1000\n60,1000\n");
        CASES.put("overdispersion", rows("numerator,denominator", 12, i -> 10 + 3 * (i % 5) + ",12"));
        CASES.put("assurance", "lower_limit,upper_limit,target,improvement_direction\n10,20,5,increase\n");
        CASES.put("regression", "count,exposure,x1\n10,100,0\n12,100,0\n40,200,1\n48,200,1\n");
        CASES.put("suppression", "cell,count,parts\na,3,\nb,20,\nall,23,a b\n");
        CASES.put("false_discovery", "p_value\n0.01\n0.02\n0.5\n");
        CASES.put("hot_spots", rows("area,z", 10, i -> "a," + (i < 5 ? 0 : 3)));
        CASES.put(
                "near_repeat",
                rows(
                        "x_m,y_m,date,permutations",
                        12,
                        i -> 100 * i % 700 + "," + 50 * i % 300 + "," + LocalDate.of(2026, 1, 1 + i) + ",99"));
        CASES.put(
                "signal",
                rows("month,count", 36, i -> YearMonth.of(2023, 1).plusMonths(i) + "," + (i < 24 ? 40 : 80) + ""));
        CASES.put("change_spread", "later,earlier\n110,100\n95,100\n130,100\n");
        CASES.put("kernel_density", "x_m,y_m\n0,0\n250,120\n");
        for (var name : List.of("moran", "geary", "general_g", "local_moran", "gi", "gi_star")) {
            CASES.put(name, MAP);
        }
        for (var method : Methods.list()) {
            CASES.computeIfAbsent(method.name(), any -> series(method));
        }
    }

    /** What is left takes a series or pairs: every number that is needed, month by month. */
    private static String series(Method method) {
        var columns = method.inputs().stream().filter(Column::required).toList();
        return rows(
                columns.stream().map(Column::name).collect(Collectors.joining(",")),
                96,
                month -> IntStream.range(0, columns.size())
                        .mapToObj(at -> String.valueOf(20 + 5 * at + (month % 12) + month * 7919 % (13 + at)))
                        .collect(Collectors.joining(",")));
    }

    private static String rows(String header, int many, IntFunction<String> row) {
        return header + IntStream.range(0, many).mapToObj(row).collect(Collectors.joining("\n", "\n", "\n"));
    }

    @TempDir
    private Path folder;

    static Stream<String> methods() {
        return Methods.list().stream().map(Method::name);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void answersASmallTableWithTheColumnsThatItLists(String name) throws IOException {
        var method = Methods.find(name).orElseThrow();

        var ended = run(name, "--in", example(name));

        assertThat(ended.error()).isEmpty();
        assertThat(ended.status()).isZero();
        var lines = lines(ended.output());
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.get(0))
                .containsAll(method.outputs().stream().map(Column::name).toList());
    }

    /** The published tables, each as it is, with the method that it is an example of. */
    @Test
    @Tag("real-data")
    void runsEachPublishedTableAsItIs() throws IOException {
        var tables = Map.of(
                "dsr", "dsr_published_input.csv",
                "isr", "isr_published_input.csv",
                "benchmark", "benchmark_published.csv",
                "trend", "trend_published.csv",
                "quantiles", "quantiles_published.csv",
                "funnel_limits_ratio", "funnel_limits_ratio.csv",
                "funnel_ratio", "funnel_published_ratio_inputs.csv",
                "funnel_proportion", "funnel_published_prop_inputs.csv",
                "near_repeat", "near_repeat_arson_events.csv");
        for (var each : tables.entrySet()) {
            var file = RealData.path("worked-examples").resolve(each.getValue());
            var ended = run(each.getKey(), "--in", file.toString());

            assertThat(ended.error()).as(each.getKey()).isEmpty();
            assertThat(lines(ended.output())).as(each.getKey()).hasSizeGreaterThan(1);
        }
    }

    /** But for its ungrouped cases ("None"), which were ranked among rows that the file does not hold. */
    @Test
    @Tag("real-data")
    void putsAreasInThePublishedQuantiles() throws IOException {
        var table = lines(run(
                        "quantiles",
                        "--in",
                        RealData.path("worked-examples/quantiles_published.csv").toString())
                .output());
        var header = table.get(0);
        var cases = table.stream()
                .skip(1)
                .filter(row -> !row.get(header.indexOf("group_set")).equals("None"))
                .toList();

        assertThat(cases)
                .hasSize(456)
                .allSatisfy(row -> assertThat(row.get(header.indexOf("quantile")))
                        .isEqualTo(row.get(header.indexOf("expected_quantile")).replace("NA", "")));
    }

    /** The published table of inequality mixes cases, some of them wrong on purpose: the first, and what is said of a wrong one. */
    @Test
    @Tag("real-data")
    void runsTheFirstPublishedCaseOfInequality() throws IOException {
        var published = RealData.path("worked-examples/sii_published.csv");
        var first = String.join("\n", Files.readAllLines(published).subList(0, 11));

        assertThat(run("sii", "--in", file(first + "\n").toString()).output()).contains(",6.9346164736");
        assertThat(run("sii", "--in", published.toString()).error()).contains("line 206: Population must be filled");
    }

    @Test
    void givesTheFiguresOfTheLibrary() throws IOException {
        var out = folder.resolve("rates.csv");

        var ended = run("ohid_rate", "--in", example("ohid_rate"), "--out", out.toString());

        assertThat(ended.output()).isEmpty();
        var expected = Methods.find("ohid_rate")
                .orElseThrow()
                .run(List.of(new Row(2, Map.of("count", "180", "denominator", "9000", "multiplier", "1000"))))
                .get(0);
        assertThat(Files.readAllLines(out).get(0)).isEqualTo("area,count,denominator,multiplier,value,lower,upper");
        assertThat(Files.readAllLines(out).get(1))
                .isEqualTo("Oxford,180,9000,1000,20.0," + expected.text("lower") + "," + expected.text("upper"));
    }

    @Test
    void listsEveryMethodWithItsColumns() throws IOException {
        var listed = JsonMapper.shared().readTree(run("--list").output());

        assertThat(listed).hasSize(Methods.list().size());
        var wilson = listed.valueStream()
                .filter(each -> each.path("name").asString().equals("wilson"))
                .findFirst()
                .orElseThrow();
        assertThat(wilson.path("inputs").path(0).toString())
                .isEqualTo(
                        "{\"name\":\"count\",\"type\":\"number\",\"required\":true,\"meaning\":\"events, 0 or more\"}");
        assertThat(wilson.path("outputs").path(0).path("type").asString()).isEqualTo("number");
    }

    @Test
    void saysWhatIsWrongAndWhere() throws IOException {
        assertThat(refused("wilsen", "count\n")).startsWith("There is no method 'wilsen'. Nearest: wilson");
        assertThat(refused("wilson", "Count,denominator\n1,2\n"))
                .contains("line 1: wilson needs the column count; the file has Count, denominator")
                .contains("small and large letters: Count");
        assertThat(refused("wilson", "count,denominator\n65,100\n65,many\n"))
                .contains(".csv, wilson: line 3: denominator must be a number, was 'many'");
        assertThat(refused("wilson", "count,denominator\n65,NaN\n"))
                .contains("denominator must be a number, was 'NaN'");
        assertThat(refused("wilson", "count,denominator\n\n\"6\n5\",100,7\n"))
                .contains("line 3: has 3 cells; expected 2, as many as the header");
        assertThat(refused("wilson", "count,count\n1,2\n")).contains("line 1: the column 'count' is there twice");
        assertThat(refused("wilson", "")).contains("is empty: expected a header");
        assertThat(refused("quantiles", "value,quantile_name\n1,Fifths\n"))
                .contains("line 2: quantile_name must be Quartile");
        assertThat(refused("near_repeat", "x_m,y_m,date,day_bands\n1,1,2026-01-01,soon\n"))
                .contains("line 2: day_bands must be a number, was 'soon'");
        assertThat(run("wilson", "--in", "/nowhere/at/all.csv").error())
                .contains("There is no file /nowhere/at/all.csv.");
    }

    @Test
    void readsAFileThatASpreadsheetSaved() throws IOException {
        var ended = run(
                "wilson", "--in", file("\uFEFFcount,denominator\r\n65,100\r\n").toString());

        assertThat(ended.output()).startsWith("count,denominator,value,lower,upper\n65,100,0.65,");
    }

    @Test
    void keepsTheHeaderOfATableWithoutRows() throws IOException {
        assertThat(run("pearson", "--in", file("x,y\n").toString()).status()).isZero();
    }

    private String example(String method) throws IOException {
        return file(java.util.Objects.requireNonNull(CASES.get(method), method)).toString();
    }

    private String refused(String method, String table) throws IOException {
        var ended = run(method, "--in", file(table).toString());
        assertThat(ended.status()).isEqualTo(2);
        return ended.error();
    }

    private Path file(String table) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "cases", ".csv"), table);
    }

    private static List<List<String>> lines(String csv) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(new StringReader(csv))) {
            return reader.stream().map(line -> line.getFields()).toList();
        }
    }

    private static Ended run(String... arguments) {
        var output = new StringWriter();
        var error = new StringWriter();
        var line = new CommandLine(new StatisticsCommand())
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(error))
                .setExecutionExceptionHandler((thrown, command, parsed) -> {
                    if (thrown instanceof PlainError) {
                        command.getErr().println(thrown.getMessage());
                        return 2;
                    }
                    throw thrown;
                });
        return new Ended(line.execute(arguments), output.toString(), error.toString());
    }

    private record Ended(int status, String output, String error) {}
}
