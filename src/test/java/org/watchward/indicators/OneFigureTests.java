package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.watchward.platform.Reach;
import org.watchward.publicsite.SmallCounty;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question, one figure: as JSON and CSV for programs, as CSV of the page, and from the shell. */
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
