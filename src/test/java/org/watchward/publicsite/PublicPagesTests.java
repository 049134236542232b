package org.watchward.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
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

@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BeanFactory beans;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
    }

    @Test
    void saysOnTheHomePageWhatIsHeldAndHowFresh() throws Exception {
        var page = page("/");

        assertThat(page.expectFirst("form[role=search]").attr("action")).isEqualTo("/areas");
        assertThat(page.expectFirst("main").text())
                .contains("Police data for Ardenshire is held for 26 months, from January 2015 to March 2017; "
                        + "1 month in between is not held.")
                .contains("1 May 2017");
        assertThat(page.select(".places a").eachText()).contains("Vale of Arden", "Ardenford");
    }

    @Test
    void findsAreasByNameWithTheirKinds() throws Exception {
        var page = page("/areas?q=arden");

        assertThat(page.select(".places a").eachText()).contains("Vale of Arden", "Ardenshire", "Ardenford");
        assertThat(page.select(".places li").eachText())
                .contains("Vale of Arden District in Ardenshire E07900101", "Ardenshire Police force area E23900101");
    }

    @Test
    void asksForANameWhenNoneWasTyped() throws Exception {
        var page = page("/areas?q=");

        assertThat(page.title()).startsWith("Error:");
        assertThat(page.expectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#q");
        assertThat(page.expectFirst("#q").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatToTryWhenNothingMatches() throws Exception {
        var page = page("/areas?q=Atlantis<b>");

        assertThat(page.expectFirst("#q").attr("value")).isEqualTo("Atlantis<b>");
        assertThat(page.expectFirst("main").text()).contains("No area matches “Atlantis<b>”", "Check the spelling");
    }

    @Test
    void goesStraightToTheAreaOfACode() throws Exception {
        var response = mvc.perform(get("/areas?q=e07900101")).andReturn().getResponse();

        assertThat(response.getRedirectedUrl()).isEqualTo("/areas/E07900101");
    }

    @Test
    void showsTheFiguresOfTheYearChosen() throws Exception {
        var page = page("/areas/E07900101?period=2016");

        assertThat(page.title()).isEqualTo("Vale of Arden, 2016 - Watchward");
        assertThat(page.expectFirst("#kind-burglary td").text()).isEqualTo("180 10 in March 2017");
        assertThat(page.expectFirst("#kind-burglary").text())
                .contains("20.0 17.2 to 23.1")
                .contains("+50.0%", "from 120");
        assertThat(page.expectFirst("#kind-all-crime .cell__shown").text()).isEqualTo("180");
        assertThat(page.expectFirst("#kind-anti-social-behaviour").text())
                .contains("+0.0%", "from 36", "No clear change");
        assertThat(page.expectFirst("#period option[selected]").attr("value")).isEqualTo("2016");
    }

    @Test
    void givesEachIndicatorItsNewestPeriodUnlessOneIsChosen() throws Exception {
        var page = page("/areas/E07900101");

        assertThat(page.title()).isEqualTo("Vale of Arden - Watchward");
        assertThat(page.expectFirst("#of-recorded").text()).contains("year ending January 2017");
        assertThat(page.expectFirst("#period option[selected]").attr("value")).isEmpty();
    }

    @Test
    void saysThatNothingStandsOutWhereNothingDoes() throws Exception {
        var page = page("/areas/E07900101");

        assertThat(page.select(".stands__one")).isEmpty();
        assertThat(page.expectFirst("section[aria-labelledby=stands-out]").text())
                .contains("Nothing stands out in Vale of Arden");
    }

    @Test
    void sortsByWhatNeedsALookAndShowsOnlyThatIfAsked() throws Exception {
        var listed = page("/areas/E07900101?sort=name")
                .select("#of-recorded ~ table tbody th")
                .eachText();
        var only = page("/areas/E07900101?only=worst");

        assertThat(listed).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(response("/areas/E07900101?sort=luck").getStatus()).isEqualTo(400);
        assertThat(only.select("table.lines tbody tr").size()).isLessThan(listed.size());
        assertThat(only.text())
                .contains("Nothing in Vale of Arden is both worse than in similar areas and getting worse.");
    }

    @Test
    void namesTheShareWithoutALocation() throws Exception {
        var text = page("/areas/E07900101?period=2016").expectFirst("main").text();

        assertThat(text)
                .contains("12 of the force's 240 rows for 2016 (5.0%) have no location and are not counted here.");
    }

    @Test
    void showsTheLatestTwelveMonthsThatAreWholeAndSaysWhy() throws Exception {
        var page = page("/areas/E07900101");

        assertThat(page.expectFirst("main").text())
                .contains("The latest month held is March 2017, but February 2017 is not held.")
                .contains("Not held: February 2017.");
    }

    @Test
    void neverShowsAYearWithAMonthMissingAsAWhole() throws Exception {
        var page = page("/areas/E07900101?period=2017");

        assertThat(page.select("#kind-burglary")).isEmpty();
        assertThat(page.expectFirst(".unknowns").text()).contains("Burglary", "February 2017");
        assertThat(page.expectFirst("option[value=2017]").text()).isEqualTo("2017 (10 months not held)");
    }

    @Test
    void tellsTheStoryOfOneIndicator() throws Exception {
        var page = page("/areas/E07900101/burglary?period=2016");

        assertThat(page.expectFirst("h1").text()).isEqualTo("Burglary in Vale of Arden");
        assertThat(page.expectFirst(".verdict-box").text())
                .contains("180 in 2016")
                .contains("20.0 per 1,000 residents of mid-2015, 95% interval 17.2 to 23.1.");
        assertThat(page.select("#chart-burglary tbody tr")).hasSize(27);
        assertThat(page.expectFirst("#chart-burglary thead").text()).contains("Month", "Burglary");
        assertThat(page.expectFirst("section[aria-labelledby=beside]").text())
                .contains("Ardenshire", "England and Wales", "not held");
        assertThat(page.expectFirst("section[aria-labelledby=made]").text())
                .contains("One row of the police's street-level files", "Category: burglary", "1 May 2017", "Cite");
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void drawsEveryChartWithItsTableItsFileAndItsSource() throws Exception {
        var page = page("/areas/E07900101?period=2016");

        assertThat(page.select("figure.figure")).hasSizeGreaterThanOrEqualTo(2).allSatisfy(figure -> {
            assertThat(figure.select("svg[role=img]")).hasSize(2);
            assertThat(figure.select("table tbody tr")).isNotEmpty();
            assertThat(figure.text()).contains("Source: data.police.uk", "As of 1 May 2017");
        });
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void listsAndDefinesEveryIndicator() throws Exception {
        assertThat(page("/indicators").select("dt a")).hasSizeGreaterThan(60);
        assertThat(page("/indicators/burglary").expectFirst("main").text())
                .contains("without permission", "Per 1,000 residents", "Things are worse.");
        assertThat(page("/indicators/burglary?q=arden").select(".places a").eachAttr("href"))
                .contains("/areas/E07900101/burglary");
        assertThat(response("/indicators/happiness").getStatus()).isEqualTo(404);
    }

    @Test
    void listsWhatChangedAndHowMuchWasLookedAt() throws Exception {
        var page = page("/changes?kind=district");

        assertThat(page.expectFirst("#found").text()).contains("series of months were looked at", "among districts");
        assertThat(page.expectFirst("#found").text()).contains("Nothing varies by more than it usually does.");
        assertThat(response("/changes?kind=galaxy").getStatus()).isEqualTo(400);
        assertThat(response("/changes?page=99").getStatus()).isEqualTo(404);
    }

    @Test
    void exploresThePartsOfAnAreaInEachWay() throws Exception {
        var table = page("/explore?in=E23900101&view=table&indicator=burglary&indicator=drugs&period=2016");

        assertThat(table.select("#shown thead th").eachText()).containsExactly("Place", "Burglary", "Drugs");
        assertThat(table.select("#shown tbody th").eachText())
                .containsExactly("Ardenshire", "Ardenford", "Vale of Arden");
        assertThat(table.expectFirst("#shown tbody tr:last-child").text()).contains("20.0", "17.2 to 23.1; 180 in all");
        assertThat(page("/explore?in=E23900101&view=map&indicator=burglary&period=2016")
                        .select("#chart-map svg"))
                .isNotEmpty();
        assertThat(page("/explore?in=E23900101&view=months&indicator=burglary").select(".multiple svg"))
                .isNotEmpty();
        assertThat(page("/explore?in=E23900101&view=hotspots&indicator=burglary")
                        .expectFirst(".govuk-inset-text")
                        .text())
                .isNotBlank();
        assertThat(response("/explore?view=crystal").getStatus()).isEqualTo(400);
        assertThat(response("/explore?in=E07900101&indicator=happiness").getStatus())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/areas/E07900101/burglary",
                "/explore?in=E23900101&view=map&indicator=burglary&period=2016",
                "/explore?in=E23900101&view=season&indicator=burglary&indicator=drugs",
                "/explore?in=E23900101&view=before-after&indicator=burglary&indicator=drugs&period=2016-12&before=2016-06"
            })
    void givesEveryChartAsATableAndAsAPicture(String address) throws Exception {
        var page = page(address);

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("figure.figure")).isNotEmpty().allSatisfy(figure -> {
            var files = figure.select("a[download]").eachAttr("href").stream()
                    .map(file -> file.replace(" ", "%20"))
                    .toList();
            assertThat(response(files.get(0)).getContentType()).startsWith("text/csv");
            var picture = response(files.get(1));
            assertThat(picture.getContentType()).isEqualTo("image/png");
            assertThat(picture.getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
        });
    }

    @Test
    void keepsTheWholeChoiceInTheAddress() throws Exception {
        var page = page("/explore?in=E23900101&view=table&indicator=burglary&period=2016&only=E07900101");

        var map = page.expectFirst("#shown nav a").attr("href");

        assertThat(map)
                .isEqualTo(
                        "/explore?in=E23900101&parts=district&indicator=burglary&period=2016&only=E07900101&view=map");
        assertThat(page.select("#shown tbody th").eachText()).containsExactly("Ardenshire", "Vale of Arden");
    }

    @Test
    void saysWhatAnAreaLiesInAndWhatLiesInIt() throws Exception {
        var page = page("/areas/E07900101");

        assertThat(page.select(".facts a").eachText()).contains("Ardenshire");
        assertThat(page.select("section:has(#inside) ul.places a, #inside ~ ul.places a")
                        .eachText())
                .containsExactly("Castle");
        assertThat(page.select("[lang=cy]").text()).isEqualTo("Dyffryn Arden");
    }

    @Test
    void saysThatNothingIsHeldOfAnAreaRatherThanZero() throws Exception {
        var page = page("/areas/" + SmallCounty.UNHELD);

        assertThat(page.expectFirst("main").text())
                .contains("We cannot say", "No police data that covers Farland is held");
        assertThat(page.select("table, figure")).isEmpty();
    }

    @Test
    void explainsAnAddressThatLeadsNowhere() throws Exception {
        assertThat(response("/areas/E07999999").getStatus()).isEqualTo(404);
        assertThat(page("/areas/E07999999").expectFirst("main").text()).contains("No such area", "E07999999");
        assertThat(response("/areas/E07900101?period=lately").getStatus()).isEqualTo(400);
        assertThat(page("/areas/E07900101?period=lately").expectFirst("main").text())
                .contains("'lately' is not a period", "fy2024-25");
        assertThat(response("/areas?type=galaxy").getStatus()).isEqualTo(400);
        assertThat(response("/data/releases/r999").getStatus()).isEqualTo(404);
        assertThat(response("/data/releases/seven").getStatus()).isEqualTo(404);
        assertThat(response("/areas/E07900101/arson/months.csv").getStatus()).isEqualTo(404);
    }

    @Test
    void givesTheTableAsCsvWithTheColumnsOfTheShell() throws Exception {
        var response = response("/areas/E07900101/figures.csv?period=2016");

        assertThat(response.getContentType()).startsWith("text/csv");
        assertThat(response.getHeader("Content-Disposition")).contains("E07900101-2016.csv");
        assertThat(content(response).lines().findFirst().orElseThrow())
                .isEqualTo("indicator,area_code,area_name,period,status,value,numerator,denominator,lower95,upper95,"
                        + "compared_with,change_percent,change_lower95,change_upper95,as_of,releases,verdict,p_value");
        assertThat(content(response)).contains("burglary,E07900101,Vale of Arden,2016,known,20.000000,180,9000");
    }

    @Test
    void givesAMissingMonthNoNumberInCsv() throws Exception {
        assertThat(content(response("/areas/E07900101/burglary/months.csv")))
                .startsWith("indicator,area_code,area_name,month,status,count,estimated,reason\r\n")
                .contains("burglary,E07900101,Vale of Arden,2017-01,known,10,0,\r\n")
                .contains("burglary,E07900101,Vale of Arden,2017-02,missing,,,");
    }

    @Test
    void listsReleasesCoverageAndWhatWasPutAside() throws Exception {
        var page = page("/data");

        assertThat(page.expectFirst("main").text())
                .contains("26 months, from January 2015 to March 2017", "February 2017", "Open Government Licence");
        assertThat(page.select("tr:contains(Street-level crime)").text())
                .contains("450", "The row has a month", "1 of 451 rows");
        assertThat(page.select(".coverage td.coverage__held")).hasSize(26);
        assertThat(page.select(".coverage td.coverage__missing").text()).contains("February 2017: not held");
    }

    @Test
    void showsCoverageOfOneKindOfCrime() throws Exception {
        var page = page("/data/coverage/E23900101?category=burglary");

        assertThat(page.expectFirst("option[selected]").text()).isEqualTo("Burglary");
        assertThat(page.expectFirst("td.coverage__held").text()).contains("January 2017: 11 rows");
        assertThat(content(response("/data/coverage.csv")))
                .contains("E23900101,Ardenshire,2016-01,burglary,16,0,present,");
    }

    @Test
    void offersTheRowsThatWerePutAside() throws Exception {
        var release = page("/data").select("tr:contains(Street-level crime)").attr("id");
        var page = page("/data/releases/" + release);

        var rows = response(page.expectFirst("a[href$=quarantine.csv]").attr("href"));

        assertThat(page.expectFirst("h1").text()).isEqualTo("Street-level crime");
        assertThat(content(rows)).contains("2015-13");
        assertThat(rows.getContentType()).startsWith("text/csv");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(content(response(path)));
    }

    private static String content(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse response(String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path.replace("<", "%3C").replace(">", "%3E"))))
                .andReturn()
                .getResponse();
    }
}
