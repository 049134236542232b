package org.watchward.publicsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BeanFactory beans;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
    }

    @Test
    void saysHowManyRowsWerePutAsideAndWhy() throws Exception {
        assertThat(page("/data").expectFirst("#aside ~ table").text())
                .contains("Street-level crime", "The row has a month", "1 of 451 rows");
    }

    @Test
    void tellsWhatChangedWhen() throws Exception {
        assertThat(page("/data").select(".log li").eachText())
                .anyMatch(entry -> entry.startsWith("Street-level crime (r1) r1 was imported: 450 rows accepted, 1 "));
    }

    @Test
    void namesTheWordsThatEachLicenceAsksFor() throws Exception {
        assertThat(page("/data").expectFirst("#licences ~ dl").text())
                .contains("Open Government Licence v3.0", "Source data.police.uk", "For Street-level crime.");
    }

    @Test
    void hasNoMessageMissing() throws Exception {
        assertThat(page("/data").text()).doesNotContain("??");
        assertThat(page("/data/releases/r1").text()).doesNotContain("??");
        assertThat(page("/data/coverage/" + SmallCounty.FORCE).text()).doesNotContain("??");
        assertThat(page("/data").select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void givesEachTableAsCsvWithItsDescriptionAndAsParquet() throws Exception {
        var links = page("/data")
                .select("#download ~ table tr:contains(Street-level crime by area) a")
                .eachAttr("href");

        assertThat(links)
                .containsExactly(
                        "/data/files/crime_month.csv",
                        "/data/files/crime_month.csv-metadata.json",
                        "/data/files/crime_month.parquet");
        var csv = response(links.get(0));
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getHeader("Link")).contains("describedby");
        assertThat(content(csv).lines().findFirst().orElseThrow()).startsWith("area_code,area_type,month,category");
        assertThat(content(response(links.get(1)))).contains("http://www.w3.org/ns/csvw", "crime_month.csv");
        assertThat(new String(response(links.get(2)).getContentAsByteArray(), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("PAR1");
    }

    @Test
    void givesNoTableThatIsNotOpen() throws Exception {
        assertThat(response("/data/files/partner_count.csv").getStatus()).isEqualTo(404);
        assertThat(response("/data/files/sources.release.csv").getStatus()).isEqualTo(404);
        assertThat(response("/data/files/nothing.parquet").getStatus()).isEqualTo(404);
        assertThat(response("/data/files/nothing.csv-metadata.json").getStatus())
                .isEqualTo(404);
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
