package org.watchward.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.watchward.publicsite.SmallCounty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs ask and are answered, on a small county. */
@SpringBootTest(properties = "watchward.api.requests-per-minute=100000")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTests {

    private static final String FIGURES = "/api/v1/figures?indicator=burglary&area=E07900101&period=2016";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BeanFactory beans;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
    }

    @Test
    void answersAFigureWithItsIntervalAndProvenance() throws Exception {
        var figure = json(FIGURES).path("figures").path(0);

        assertThat(figure.path("status").asString()).isEqualTo("known");
        assertThat(figure.path("numerator").asInt()).isEqualTo(180);
        assertThat(figure.path("denominator").asInt()).isEqualTo(9_000);
        assertThat(figure.path("value").asDouble()).isEqualTo(20);
        assertThat(figure.path("lower95").asDouble()).isBetween(17.0, 18.0);
        assertThat(figure.path("releases").asString()).matches("r\\d+( r\\d+)*");
        assertThat(figure.path("statement").asString()).contains("Burglary in Vale of Arden rose.");
    }

    @Test
    void answersListsOfIndicatorsAreasAndPeriods() throws Exception {
        var figures = json("/api/v1/figures?indicator=burglary,drugs&area=E07900101&area=Ardenford&period=2015,2016");

        assertThat(figures.path("figures")
                        .valueStream()
                        .map(row -> row.path("area_code").asString()))
                .hasSize(8)
                .contains(SmallCounty.VALE, SmallCounty.CITY);
    }

    @Test
    void givesAMissingFigureAReasonAndNoNumber() throws Exception {
        var figure = json("/api/v1/figures?indicator=burglary&area=E07900101&period=2017")
                .path("figures")
                .path(0);

        assertThat(figure.path("status").asString()).isEqualTo("missing");
        assertThat(figure.path("numerator").isNull()).isTrue();
        assertThat(figure.path("missing").asString()).contains("February 2017");
    }

    @Test
    void writesCsvForTheHeaderAndForTheParameter() throws Exception {
        var byHeader = mvc.perform(get(FIGURES).header("Accept", "text/csv;q=0.9, text/html"))
                .andReturn()
                .getResponse();
        var byParameter = response(FIGURES + "&format=csv");

        assertThat(byHeader.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(content(byHeader))
                .isEqualTo(content(byParameter))
                .startsWith("indicator,area_code,area_name,period,status,value,numerator,denominator")
                .contains("burglary,E07900101,Vale of Arden,2016,known,20.000000,180,9000");
    }

    @Test
    void refusesAFormatThatItDoesNotHave() throws Exception {
        var refused = mvc.perform(get(FIGURES).header("Accept", "application/pdf"))
                .andReturn()
                .getResponse();

        assertThat(refused.getStatus()).isEqualTo(406);
        assertThat(problem(refused).path("nearest").path(1).asString()).startsWith("text/csv");
        assertThat(response(FIGURES + "&format=pdf").getStatus()).isEqualTo(400);
    }

    @Test
    void answersAMonthlySeriesWithItsGaps() throws Exception {
        var series = json("/api/v1/series?indicator=burglary&area=E07900101&from=2016-12&to=2017-03")
                .path("series");

        assertThat(series.valueStream().map(point -> point.path("status").asString()))
                .containsExactly("known", "known", "missing", "known");
        assertThat(series.path(2).path("reason").asString()).contains("February 2017 is not held");
        assertThat(json("/api/v1/series?indicator=burglary&area=E07900101").path("series"))
                .hasSize(27);
    }

    @Test
    void saysThatAnIndicatorHasNoMonths() throws Exception {
        var refused = refused("/api/v1/series?indicator=ons-total&area=E07900101");

        assertThat(refused.path("parameter").asString()).isEqualTo("indicator");
        assertThat(refused.path("detail").asString()).startsWith("ons-total has no monthly counts");
    }

    @Test
    void namesTheNearestValueOfWhatIsMistyped() throws Exception {
        var indicator = refused("/api/v1/figures?indicator=burglarly&area=E07900101&period=2016");
        var area = refused("/api/v1/figures?indicator=burglary&area=Vale+of+Ardon&period=2016");
        var period = refused("/api/v1/figures?indicator=burglary&area=E07900101&period=2016-13");
        var parameter = refused(FIGURES + "&indicater=drugs");

        assertThat(indicator.path("nearest").path(0).asString()).isEqualTo("burglary");
        assertThat(area.path("nearest").path(0).asString()).isEqualTo("E07900101");
        assertThat(area.path("detail").asString()).contains("Nearest: Vale of Arden");
        assertThat(period.path("parameter").asString()).isEqualTo("period");
        assertThat(period.path("detail").asString())
                .contains("'2016-13' is not a period", "held from 2015-01 to 2017-03");
        assertThat(parameter.path("type").asString()).isEqualTo("/api#unknown-parameter");
        assertThat(parameter.path("nearest").path(0).asString()).isEqualTo("indicator");
    }

    @Test
    void saysWhichParameterIsNeededOrGivenTwice() throws Exception {
        assertThat(refused("/api/v1/figures?indicator=burglary&area=E07900101")
                        .path("detail")
                        .asString())
                .isEqualTo("period is needed, for example period=2016.");
        assertThat(refused(FIGURES + "&format=csv&format=json").path("detail").asString())
                .isEqualTo("format is given 2 times; once is enough.");
    }

    @Test
    void saysTheBoundOfWhatIsAskedAtOnce() throws Exception {
        assertThat(refused("/api/v1/figures?indicator=burglary,drugs&area=E07900101&period=1900-01..2199-12")
                        .path("detail")
                        .asString())
                .isEqualTo(
                        "At most 5000 figures are answered at once; 2 indicators × 1 areas × 3600 periods are 7200.");
        assertThat(refused("/api/v1/areas?limit=1001").path("detail").asString())
                .isEqualTo("limit is a whole number from 1 to 1000; was '1001'.");
    }

    @Test
    void findsAreasByNameTypeAndPlace() throws Exception {
        assertThat(names("/api/v1/areas?q=arden&type=district")).containsExactly("Ardenford", "Vale of Arden");
        assertThat(names("/api/v1/areas?within=E23900101&type=district")).containsExactly("Ardenford", "Vale of Arden");
        assertThat(names("/api/v1/areas?q=e07900102")).containsExactly("Ardenford");
        assertThat(json("/api/v1/areas?limit=1&offset=1").path("matched").asInt())
                .isEqualTo(7);
        assertThat(json("/api/v1/areas?limit=1&offset=100").path("matched").asInt())
                .isEqualTo(7);
        assertThat(content(response("/api/v1/areas?q=dyffryn&format=csv"))).isEqualTo("""
                        code,name,name_cy,type,valid_from,valid_to,current
                        E07900101,Vale of Arden,Dyffryn Arden,district,,,true
                        """);
    }

    @Test
    void describesAnArea() throws Exception {
        var area = json("/api/v1/areas/e07900101").path("areas").path(0);

        assertThat(area.path("within").path(0).path("name").asString()).isEqualTo("Ardenshire");
        assertThat(area.path("parts").path("lsoa").asInt()).isEqualTo(1);
        assertThat(area.path("residents").path("people").asInt()).isEqualTo(9_000);
        assertThat(response("/api/v1/areas/E07900109").getStatus()).isEqualTo(404);
    }

    @Test
    void listsReleasesAndCoverage() throws Exception {
        var release =
                json("/api/v1/releases?dataset=police-street").path("releases").path(0);
        var one = json("/api/v1/releases/" + release.path("id").asString())
                .path("releases")
                .path(0);
        var coverage =
                json("/api/v1/coverage?force=E23900101&from=2017-01&to=2017-03").path("coverage");

        assertThat(release.path("licence").asString()).contains("Open Government Licence");
        assertThat(one.path("files").path(0).path("sha256").asString()).hasSize(64);
        assertThat(one.path("quarantine").path(0).path("rows").asInt()).isEqualTo(1);
        assertThat(coverage.valueStream()
                        .map(row -> row.path("month").asString())
                        .distinct())
                .containsExactly("2017-01", "2017-03");
        assertThat(refused("/api/v1/coverage?force=E23900102")
                        .path("nearest")
                        .path(0)
                        .asString())
                .isEqualTo("E23900101");
    }

    @Test
    void sendsNothingAgainThatHasNotChanged() throws Exception {
        var first = response(FIGURES);
        var tag = String.valueOf(first.getHeader("ETag"));
        var again = mvc.perform(get(URI.create(FIGURES)).header("If-None-Match", "\"other\", " + tag))
                .andReturn()
                .getResponse();
        var another = mvc.perform(get(URI.create(FIGURES + "&format=csv")).header("If-None-Match", tag))
                .andReturn()
                .getResponse();

        assertThat(tag).matches("\"[0-9a-f]+\"");
        assertThat(first.getHeader("Cache-Control")).contains("must-revalidate");
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(another.getStatus()).isEqualTo(200);
        assertThat(response("/api/v1/areas?limit=x").getHeader("ETag")).isNull();
    }

    @Test
    void isOpenToScriptsOfAnySite() throws Exception {
        var answer = mvc.perform(get(FIGURES).header("Origin", "https://elsewhere.example"))
                .andReturn()
                .getResponse();
        var preflight = mvc.perform(options("/api/v1/figures")
                        .header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "If-None-Match"))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeader("Access-Control-Expose-Headers")).contains("ETag");
        assertThat(preflight.getStatus()).isEqualTo(200);
        assertThat(preflight.getHeader("Access-Control-Allow-Headers")).isEqualTo("If-None-Match");
    }

    @Test
    void writesNothingAndLeadsBackFromAWrongAddress() throws Exception {
        var posted = mvc.perform(post("/api/v1/figures")).andReturn().getResponse();
        var nowhere = response("/api/v1/figure");

        assertThat(posted.getStatus()).isEqualTo(405);
        assertThat(posted.getHeader("Allow")).contains("GET");
        assertThat(nowhere.getStatus()).isEqualTo(404);
        assertThat(problem(nowhere).path("nearest").path(0).asString()).isEqualTo("/api/v1/figures");
    }

    @Test
    void showsEveryEndpointWithAnExampleThatWorks() throws Exception {
        var page = Jsoup.parse(content(response("/api")));
        var examples = page.select("a[data-example]").eachAttr("href");

        assertThat(examples)
                .hasSize(page.select("main section:not(:has(a[href=/account/tokens]))")
                        .size());
        for (var example : examples) {
            assertThat(response(example.replace(" ", "%20")).getStatus())
                    .as(example)
                    .isEqualTo(200);
        }
        for (var kind : ApiProblem.Kind.values()) {
            assertThat(page.getElementById(kind.id())).as(kind.id()).isNotNull();
        }
    }

    private java.util.List<String> names(String path) throws Exception {
        return json(path)
                .path("areas")
                .valueStream()
                .map(area -> area.path("name").asString())
                .toList();
    }

    private JsonNode refused(String path) throws Exception {
        var response = response(path);
        assertThat(response.getStatus()).as(path).isEqualTo(400);
        return problem(response);
    }

    private static JsonNode problem(MockHttpServletResponse response) throws Exception {
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        return JsonMapper.shared().readTree(content(response));
    }

    private JsonNode json(String path) throws Exception {
        var response = response(path);
        assertThat(response.getStatus()).as(content(response)).isEqualTo(200);
        return JsonMapper.shared().readTree(content(response));
    }

    private static String content(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse response(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andReturn().getResponse();
    }
}
