package org.watchward.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.watchward.RealData;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/** Area pages of Oxfordshire's districts, from the files that the police and the ONS publish. */
@Tag("real-data")
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealAreaPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Import imports;

    @BeforeAll
    void importThamesValley() {
        var files = List.of(
                RealData.path("data/geography"),
                RealData.path("data/population"),
                RealData.path("data/police-uk/thames-valley.zip"));
        Reach.application(() -> imports.run(files, null, Progress.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E07000177|Cherwell|8,620|1,948|2,142|185|598",
                "E07000178|Oxford|13,522|3,085|2,894|1,616|882",
                "E07000179|South Oxfordshire|5,044|1,280|1,235|100|552",
                "E07000180|Vale of White Horse|4,196|1,304|1,137|112|347",
                "E07000181|West Oxfordshire|3,240|1,012|852|63|371"
            })
    void showsTheCountsOf2016(
            String code, String name, String crime, String incidents, String violence, String bicycles, String burglary)
            throws Exception {
        var page = page("/areas/" + code + "?period=2016");

        assertThat(page.expectFirst("h1").text()).isEqualTo(name);
        assertThat(List.of(
                        count(page, "all-crime"),
                        count(page, "anti-social-behaviour"),
                        count(page, "violent-crime"),
                        count(page, "bicycle-theft"),
                        count(page, "burglary")))
                .containsExactly(crime, incidents, violence, bicycles, burglary);
        assertThat(page.expectFirst("main").text())
                .contains("12,893 of the force's 172,866 rows for 2016 (7.5%) have no location");
    }

    @Test
    void saysThat2025LacksJuly() throws Exception {
        var page = page("/areas/E07000177?period=2025");

        assertThat(page.select("#kind-all-crime")).isEmpty();
        assertThat(page.expectFirst(".unknowns").text()).contains("All crime");
        assertThat(page.expectFirst("main").text()).contains("data for July 2025 is not held");
        assertThat(page.expectFirst("option[value=2025]").text()).isEqualTo("2025 (1 month not held)");
    }

    private static String count(Document page, String indicator) {
        return page.expectFirst("#kind-" + indicator + " .cell__shown").text();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path)).andReturn().getResponse().getContentAsString());
    }
}
