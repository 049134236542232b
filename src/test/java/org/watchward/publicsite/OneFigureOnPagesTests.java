package org.watchward.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever is asked, pages say in their words the figure, the interval and the change that programs and the shell are given. */
@Tag("slow")
@SpringBootTest(properties = "watchward.api.requests-per-minute=100000")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneFigureOnPagesTests {

    private static final int ASKED = 60;
    private static final List<String> AREAS = List.of(
            TroubledCounty.SUBJECT, "E07900202", "E07900203", "E07900205", TroubledCounty.FORCE, TroubledCounty.LSOA);
    private static final List<String> INDICATORS = List.of(
            "all-crime",
            "burglary",
            "robbery",
            "vehicle-crime",
            "other-theft",
            "shoplifting",
            "bicycle-theft",
            "drugs");
    private static final List<String> PERIODS = List.of(
            "2013",
            "2014",
            "2015",
            "2016",
            "2012",
            "2017",
            "fy2014-15",
            "ye2016-06",
            "ye2013-11",
            "2015-08",
            "2013-01",
            "2016-12");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BeanFactory beans;

    @BeforeAll
    void importACounty(@TempDir Path folder) throws IOException {
        TroubledCounty.load(beans, folder);
    }

    /** One area, one indicator, one period. */
    record Asked(String area, String indicator, String period) {}

    static Stream<Asked> questions() {
        var random = new Random(20_261_122);
        return Stream.generate(() -> new Asked(any(AREAS, random), any(INDICATORS, random), any(PERIODS, random)))
                .distinct()
                .limit(ASKED);
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void givesProgramsAndReadersTheSame(Asked asked) throws Exception {
        var figure = figure(asked);

        onTheAreaPage(figure, page("/areas/" + asked.area() + "?period=" + asked.period()), asked);
        onTheIndicatorPage(
                figure, page("/areas/" + asked.area() + "/" + asked.indicator() + "?period=" + asked.period()));
        if (!asked.area().equals(TroubledCounty.LSOA)) {
            inTheTableOfTheExplorer(
                    figure,
                    page("/explore?view=table&in=" + asked.area() + "&indicator=" + asked.indicator() + "&period="
                            + asked.period()));
        }
    }

    private static void onTheAreaPage(NamedCsvRecord figure, Document page, Asked asked) {
        var id = "kind-" + asked.indicator();
        if (!known(figure)) {
            assertThat(page.getElementById(id)).isNull();
            assertThat(page.expectFirst(".unknowns").text()).isNotBlank();
            return;
        }
        var cells = page.expectFirst("#" + id).select("td");
        shows(cells.get(0).expectFirst(".cell__shown"), figure, "numerator");
        if (figure.getField("value").isEmpty()) {
            assertThat(cells.get(1).text()).isEqualTo("–");
        } else {
            shows(cells.get(1).expectFirst(".cell__shown"), figure, "value");
            interval(cells.get(1).expectFirst(".cell__more").text(), figure, "lower95", "upper95");
        }
        if (figure.getField("change_percent").isEmpty()) {
            assertThat(cells.get(2).text()).startsWith("–");
        } else {
            shows(cells.get(2).expectFirst(".cell__shown"), figure, "change_percent");
            interval(
                    cells.get(2).expectFirst(".cell__more").text().replaceAll(", from .*", ""),
                    figure,
                    "change_lower95",
                    "change_upper95");
        }
    }

    private static void onTheIndicatorPage(NamedCsvRecord figure, Document page) {
        var box = page.expectFirst(".verdict-box").text();
        if (!known(figure)) {
            assertThat(box).doesNotContain(" per 1,000 ");
            return;
        }
        assertThat(box)
                .contains(String.format(
                        java.util.Locale.UK, "%,d", new BigDecimal(figure.getField("numerator")).longValueExact()));
        if (!figure.getField("value").isEmpty()) {
            var said = box.replaceAll(".*?(\\S+ per 1,000 [^.]*, 95% interval \\S+ to \\S+)\\..*", "$1");
            assertThat(same(said.substring(0, said.indexOf(' ')), figure.getField("value")))
                    .as(said)
                    .isTrue();
            interval(said.replaceAll(".*95% interval ", ""), figure, "lower95", "upper95");
        }
    }

    private static void inTheTableOfTheExplorer(NamedCsvRecord figure, Document page) {
        var cell = page.expectFirst("#shown tbody tr td");
        var shown = cell.expectFirst("a");
        if (!known(figure)) {
            assertThat(shown.text()).doesNotContainPattern("\\d");
            return;
        }
        if (figure.getField("value").isEmpty()) {
            shows(shown, figure, "numerator");
            return;
        }
        shows(shown, figure, "value");
        var more = cell.expectFirst(".cell__more").text().split("; ");
        interval(more[0], figure, "lower95", "upper95");
        assertThat(same(more[1].replace(" in all", ""), figure.getField("numerator")))
                .as(more[1])
                .isTrue();
    }

    private static boolean known(NamedCsvRecord figure) {
        return figure.getField("status").equals("known");
    }

    private static void shows(Element element, NamedCsvRecord figure, String column) {
        assertThat(same(element.text(), figure.getField(column)))
                .as(column + " of " + figure + " is shown as " + element.text())
                .isTrue();
    }

    private static void interval(String words, NamedCsvRecord figure, String lower, String upper) {
        var ends = words.split(" to ");
        assertThat(ends).as(words + " of " + figure).hasSize(2);
        assertThat(same(ends[0], figure.getField(lower)))
                .as(words + " of " + figure)
                .isTrue();
        assertThat(same(ends[1], figure.getField(upper)))
                .as(words + " of " + figure)
                .isTrue();
    }

    /** Whether a number is shown as it is, to as many decimals as are shown. */
    private static boolean same(String shown, String exact) {
        var number = new BigDecimal(shown.replaceAll("[,+%]", "").replace('−', '-'));
        return new BigDecimal(exact)
                        .setScale(number.scale(), RoundingMode.HALF_UP)
                        .compareTo(number)
                == 0;
    }

    private NamedCsvRecord figure(Asked asked) throws Exception {
        var answer = content("/api/v1/figures?format=csv&area=" + asked.area() + "&indicator=" + asked.indicator()
                + "&period=" + asked.period());
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new StringReader(answer))) {
            return csv.stream().findFirst().orElseThrow();
        }
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(content(path));
    }

    private String content(String path) throws Exception {
        var response = mvc.perform(get(URI.create(path))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
