package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.watchward.platform.Reach;
import org.watchward.platform.ShellCommand;
import org.watchward.publicsite.SmallCounty;
import org.watchward.sources.Import;
import org.watchward.sources.PoliceCsv;
import org.watchward.sources.Progress;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question, one figure: as JSON and CSV for programs, as CSV of the page, and from the shell. */
@Tag("slow")
@SpringBootTest(properties = "watchward.api.requests-per-minute=100000")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneFigureTests {

    private static final List<String> INDICATORS =
            List.of("all-crime", "anti-social-behaviour", "burglary", "drugs", "robbery");
    private static final List<String> AREAS =
            List.of(SmallCounty.VALE, SmallCounty.CITY, SmallCounty.FORCE, "E05900101", "E01900101");
    private static final List<String> PERIODS =
            List.of("2016", "2015", "2017", "ye2017-01", "fy2015-16", "2017-02", "2016-03");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BeanFactory beans;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
        importARiseInTheNewestMonth(Files.createDirectory(folder.resolve("revised")));
    }

    /** The newest month anew, with so many burglaries in the vale that the scan finds them. */
    private void importARiseInTheNewestMonth(Path folder) throws IOException {
        var row = ",2017-03,Ardenshire Police,Ardenshire Police,-1.5,52.0,On or near High Street,E01900101,"
                + "Arden 001A,Burglary,,";
        var lines = new ArrayList<>(Collections.nCopies(120, row));
        lines.add(0, PoliceCsv.HEADER);
        Files.write(folder.resolve("2017-03-ardenshire-street.csv"), lines);
        Reach.application(
                () -> beans.getBean(Import.class).run(List.of(folder), LocalDate.of(2017, 6, 1), Progress.NONE));
    }

    @Test
    void givesProgramsTheTableOfTheShellToTheByte() throws Exception {
        assertThat(get("/api/v1/figures?" + query() + "&format=csv")).isEqualTo(shell());
        assertThat(shell().lines()).hasSize(1 + INDICATORS.size() * AREAS.size() * PERIODS.size());
    }

    @Test
    void givesTheSameNumbersAsJson() throws Exception {
        var json =
                JsonMapper.shared().readTree(get("/api/v1/figures?" + query())).path("figures");
        var lines = lines(shell());

        assertThat(json).hasSize(lines.size());
        for (var at = 0; at < lines.size(); at++) {
            var figure = json.path(at);
            lines.get(at)
                    .forEach((column, cell) -> assertThat(same(figure.path(column), cell))
                            .as(column + " of " + figure)
                            .isTrue());
        }
    }

    @Test
    void givesTheSameNumbersOnThePage() throws Exception {
        var asked = 0;
        for (var area : AREAS) {
            for (var period : PERIODS) {
                for (var line : lines(get("/areas/" + area + "/figures.csv?period=" + period))) {
                    if (INDICATORS.contains(line.get("indicator"))) {
                        assertThat(lines(shell())).contains(line);
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isEqualTo(INDICATORS.size() * AREAS.size() * PERIODS.size());
    }

    @Test
    void givesTheSameNumbersMonthByMonth() throws Exception {
        var series = lines(get("/api/v1/series?indicator=burglary&area=" + SmallCounty.VALE + "&format=csv"));
        var months = lines(get("/areas/" + SmallCounty.VALE + "/burglary/months.csv"));

        assertThat(series).hasSize(months.size()).hasSize(27);
        for (var at = 0; at < series.size(); at++) {
            assertThat(series.get(at).get("period")).isEqualTo(months.get(at).get("month"));
            assertThat(series.get(at).get("status")).isEqualTo(months.get(at).get("status"));
            assertThat(series.get(at).get("numerator")).isEqualTo(months.get(at).get("count"));
            assertThat(series.get(at).get("reason")).isEqualTo(months.get(at).get("reason"));
        }
    }

    @Test
    void answersSeriesComparisonsAndChangesFromTheShellToTheByte() throws Exception {
        var asked = Map.of(
                "series", List.of("--indicator", "burglary,drugs", "--area", "Vale of Arden," + SmallCounty.FORCE),
                "comparisons", List.of("--indicator", "burglary", "--area", "Vale of Arden", "--period", "2016,2015"),
                "changes", List.of("--area-type", "force", "--limit", "3"));
        for (var format : List.of("csv", "json")) {
            for (var each : asked.entrySet()) {
                var programs = get("/api/v1/" + each.getKey() + "?" + query(each.getValue()) + "&format=" + format);
                assertThat(shell(each.getKey(), each.getValue(), format))
                        .as(each.getKey() + " " + format)
                        .isEqualTo(format.equals("csv") ? programs : programs + "\n");
            }
        }
    }

    @Test
    void givesTheSameNumbersOfOtherPlaces() throws Exception {
        var force = lines(get(
                        "/api/v1/comparisons?indicator=burglary&area=" + SmallCounty.VALE + "&period=2016&format=csv"))
                .stream()
                .filter(line -> "force".equals(line.get("relation")))
                .findFirst()
                .orElseThrow();
        var asked = lines(shell()).stream()
                .filter(line -> SmallCounty.FORCE.equals(line.get("area_code"))
                        && "burglary".equals(line.get("indicator"))
                        && "2016".equals(line.get("period")))
                .findFirst()
                .orElseThrow();

        assertThat(force.get("beside_code")).isEqualTo(SmallCounty.FORCE);
        assertThat(force.get("numerator")).isEqualTo("192");
        for (var column : List.of("status", "value", "numerator", "denominator", "lower95", "upper95", "releases")) {
            assertThat(force.get(column)).as(column).isEqualTo(asked.get(column));
        }
    }

    @Test
    void judgesASeriesAsTheScanDoes() throws Exception {
        var changes = lines(get("/api/v1/changes?area-type=district&format=csv"));
        assertThat(changes).isNotEmpty();

        for (var change : changes) {
            var signal = JsonMapper.shared()
                    .readTree(get(
                            "/api/v1/series?indicator=" + change.get("indicator") + "&area=" + change.get("area_code")))
                    .path("signals")
                    .path(0);
            for (var column : List.of("signal", "p_value", "since", "percent", "months", "rule", "reading", "words")) {
                assertThat(same(signal.path(column), String.valueOf(change.get(column))))
                        .as(column + " of " + signal)
                        .isTrue();
            }
        }
    }

    @Test
    void printsTheSameNumbersForReading() {
        assertThat(shell(
                        "comparisons",
                        List.of("--indicator", "burglary", "--area", "Vale of Arden", "--period", "2016"),
                        "table"))
                .contains("Burglary, Vale of Arden E07900101, 2016", "the rest of Ardenshire", "England and Wales");
        assertThat(shell("series", List.of("--indicator", "burglary", "--area", "Vale of Arden"), "table"))
                .containsPattern("2016-03 +15 ")
                .containsPattern("2017-02 +missing")
                .contains("2017-02: Ardenshire Police's data for February 2017 is not held.");
        assertThat(shell("changes", List.of("--area-type", "force", "--limit", "1"), "table"))
                .contains("series of forces hold enough to be judged");
    }

    @Test
    void givesTheSameNumbersOnTheMap() throws Exception {
        var shell = lines(shell());
        for (var district : List.of(SmallCounty.VALE, SmallCounty.CITY)) {
            var feature = JsonMapper.shared()
                    .readTree(get(
                            "/api/v1/ogc/collections/districts/items/" + district + "?indicator=burglary&period=2016"))
                    .path("properties");
            var line = shell.stream()
                    .filter(each -> district.equals(each.get("area_code"))
                            && "burglary".equals(each.get("indicator"))
                            && "2016".equals(each.get("period")))
                    .findFirst()
                    .orElseThrow();
            for (var column :
                    List.of("status", "value", "numerator", "denominator", "lower95", "upper95", "releases")) {
                assertThat(same(feature.path(column), String.valueOf(line.get(column))))
                        .as(column)
                        .isTrue();
            }
        }
    }

    private static boolean same(JsonNode value, String cell) {
        if (value.isNull() || value.isMissingNode()) {
            return cell.isEmpty();
        }
        return value.isNumber()
                ? new BigDecimal(cell).compareTo(value.decimalValue()) == 0
                : value.asString().equals(cell);
    }

    private static String query() {
        return "indicator=" + String.join(",", INDICATORS) + "&area=" + String.join(",", AREAS) + "&period="
                + String.join(",", PERIODS);
    }

    private String shell() {
        var text = new StringWriter();
        var command = new FiguresCommand();
        new CommandLine(command)
                .setOut(new PrintWriter(text))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(
                        "--format",
                        "csv",
                        "--indicator",
                        String.join(",", INDICATORS),
                        "--area",
                        String.join(",", AREAS),
                        "--period",
                        String.join(",", PERIODS));
        Reach.application(() -> command.run(beans));
        return text.toString();
    }

    private static String query(List<String> options) {
        return IntStream.range(0, options.size() / 2)
                .mapToObj(at -> options.get(2 * at).substring(2) + "="
                        + URLEncoder.encode(options.get(2 * at + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String shell(String name, List<String> options, String format) {
        var text = new StringWriter();
        var command = switch (name) {
            case "series" -> new SeriesCommand();
            case "comparisons" -> new ComparisonsCommand();
            default -> new ChangesCommand();
        };
        var arguments = new ArrayList<>(options);
        arguments.addAll(List.of("--format", format));
        new CommandLine(command)
                .setOut(new PrintWriter(text))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(arguments.toArray(String[]::new));
        Reach.application(() -> run(command));
        return text.toString();
    }

    private int run(ShellCommand command) {
        if (command instanceof SeriesCommand series) {
            return series.run(beans);
        }
        return command instanceof ComparisonsCommand comparisons
                ? comparisons.run(beans)
                : ((ChangesCommand) command).run(beans);
    }

    private static List<Map<String, String>> lines(String csv) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new StringReader(csv))) {
            return reader.stream()
                    .map(line -> (Map<String, String>) new LinkedHashMap<>(line.getFieldsAsMap()))
                    .toList();
        }
    }

    private String get(String path) throws Exception {
        var response = mvc.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(URI.create(path)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
