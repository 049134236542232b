package org.watchward.publicsite.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@Tag("slow")
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BeanFactory beans;

    @BeforeAll
    void importTheCounty(@TempDir Path folder) throws IOException {
        TopicCounty.load(beans, folder);
    }

    @Test
    void listsTheTopicsWithTheirQuestions() throws Exception {
        assertThat(page("/topics").select(".cards-list a").eachAttr("href"))
                .containsExactly("/topics/deprivation", "/topics/outcomes", "/topics/roads", "/topics/stop-and-search");
    }

    @Test
    void takesTheFirstAreaThatIsHeldUnlessOneIsChosen() throws Exception {
        assertThat(page("/topics/outcomes")
                        .expectFirst("#area option[selected]")
                        .text())
                .isEqualTo("Ardenshire");
        assertThat(page("/topics/outcomes?area=" + TopicCounty.VALE)
                        .expectFirst("#area option[selected]")
                        .text())
                .isEqualTo("Vale of Arden");
    }

    @Test
    void setsCrimeAgainstDeprivation() throws Exception {
        var page = page("/topics/deprivation?area=" + TopicCounty.VALE + "&indicator=burglary&period=2015");

        // The five most deprived LSOAs have 5 burglaries a month each, the five least 1; 7,500 residents in each fifth.
        assertThat(page.expectFirst("#finding").text())
                .startsWith(
                        "Burglary in Vale of Arden: the rate goes up with deprivation. The most deprived fifth has 5.00"
                                + " times the rate of the least deprived (between ");
        assertThat(page.expectFirst("#fifths .finding").text())
                .isEqualTo("40.0 per 1,000 residents in the most deprived fifth, 8.0 in the least");
        assertThat(page.select("#scatter tbody tr")).hasSize(25);
        assertThat(page.select("section[aria-labelledby=wards] tbody th").eachText())
                .containsExactly("Castle", "Heath");
        assertThat(page.expectFirst("section[aria-labelledby=about]").text())
                .contains("index of multiple deprivation has crime among its ingredients", "An association of places");
    }

    @Test
    void saysWhatIsLackingWhereDeprivationIsNotHeld() throws Exception {
        var page = page("/topics/deprivation?area=" + TopicCounty.VALE + "&by=imd");

        assertThat(page.expectFirst("section[aria-labelledby=empty]").text())
                .contains(
                        "Nothing can be said of deprivation here",
                        "What would fill this page",
                        "indices of deprivation");
        assertThat(page.select("figure")).isEmpty();
    }

    @Test
    void followsCrimesForEquallyLong() throws Exception {
        var page = page("/topics/outcomes?area=" + TopicCounty.VALE);

        // 15 of 75 a month are charged, 30 closed; the crimes of the second half of 2016 are too young.
        assertThat(page.expectFirst("#finding").text())
                .startsWith("Of 900 crimes in Vale of Arden in ")
                .contains("20.0% led to a charge or summons within 6 months (95% interval 17.5% to 22.7%).");
        assertThat(page.expectFirst("section[aria-labelledby=outcomes] tr:contains(Burglaries charged)")
                        .text())
                .contains("180 900 20.0% 17.5% to 22.7%");
        assertThat(page.expectFirst("#shares tbody").text()).contains("2015 20% 0% 40% 40%");
    }

    @Test
    void countsCasualtiesByYearAndPlace() throws Exception {
        var page = page("/topics/roads?area=" + TopicCounty.VALE);

        assertThat(page.expectFirst("#finding").text())
                .startsWith("3 people were killed or seriously injured on the roads of Vale of Arden in 2016: 0.");
        assertThat(page.select("#years tbody th").eachText()).containsExactly("2015", "2016");
    }

    @Test
    void saysWhyThereAreNoCasualtiesAndWhatToImport() throws Exception {
        var page = page("/topics/roads?area=" + TopicCounty.CITY);

        assertThat(page.expectFirst("section[aria-labelledby=empty]").text())
                .contains("Road casualties of Ardenford are not held.", "collisions, which say where, and casualties");
    }

    @Test
    void countsSearchesAndWhatTheyFound() throws Exception {
        var page = page("/topics/stop-and-search?area=" + TopicCounty.VALE);

        assertThat(page.expectFirst("#finding").text())
                .startsWith("48 stops and searches in Vale of Arden in 2016; 25.0% found what was looked for")
                .endsWith("of the 48 of which that is known.");
        assertThat(page.select("#months tbody tr")).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deprivation?indicator=burglary",
                "outcomes?",
                "roads?area=" + TopicCounty.VALE,
                "stop-and-search?"
            })
    void givesEachChartATableAFileAndASource(String topic) throws Exception {
        var page = page("/topics/" + topic);

        assertThat(page.select("figure.figure")).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.select("svg[role=img]")).hasSize(2);
            assertThat(figure.text()).contains("Source: ", "As of 1 May 2017");
            var file = response(figure.expectFirst("a[download]").attr("href"));
            assertThat(file.getStatus()).isEqualTo(200);
            assertThat(content(file).lines().count())
                    .isEqualTo(figure.select("tbody tr").size() + 1L);
            var picture = response(figure.select("a[download]").eachAttr("href").get(1));
            assertThat(picture.getContentType()).isEqualTo("image/png");
            assertThat(picture.getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
        });
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void explainsAnAddressThatCannotBeAnswered() throws Exception {
        assertThat(response("/topics/happiness").getStatus()).isEqualTo(404);
        assertThat(response("/topics/outcomes?area=E07999999").getStatus()).isEqualTo(404);
        assertThat(response("/topics/deprivation?indicator=happiness").getStatus())
                .isEqualTo(400);
        assertThat(response("/topics/deprivation?by=luck").getStatus()).isEqualTo(400);
        assertThat(response("/topics/deprivation?period=lately").getStatus()).isEqualTo(400);
        assertThat(response("/topics/outcomes/happiness.csv").getStatus()).isEqualTo(404);
        assertThat(page("/topics/outcomes/happiness.csv").text()).contains("shares, years");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(content(response(path)));
    }

    private static String content(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse response(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andReturn().getResponse();
    }
}
