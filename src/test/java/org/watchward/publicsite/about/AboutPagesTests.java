package org.watchward.publicsite.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
class AboutPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BeanFactory beans;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
    }

    @Test
    void listsEveryMethodOnce() throws Exception {
        assertThat(page("/about").select(".cards-list a").eachAttr("href"))
                .hasSize(Method.values().length)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void explainsEachMethodAndWorksItThroughOrSaysWhatToImport(Method method) throws Exception {
        var page = page("/about/" + method.id());

        assertThat(page.select(".method__words p")).hasSizeGreaterThan(2);
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.select(".worked__steps li").isEmpty())
                .isEqualTo(!page.select(".worked--none").isEmpty());
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void showsEveryParagraphThatIsWritten(Method method) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/publicsite/about.properties"))) {
            messages.load(reader);
        }

        var written = messages.stringPropertyNames().stream()
                .filter(key -> key.matches("about\\." + method.id() + "\\.\\d+"))
                .toList();

        assertThat(method.paragraphs()).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void followsARateToItsIntervalAsByarHasIt() throws Exception {
        var worked = page("/about/rates").expectFirst(".worked");

        var lower = 175 * Math.pow(1 - 1.0 / (9 * 175) - 1.959964 / (3 * Math.sqrt(175)), 3);
        var upper = 176 * Math.pow(1 - 1.0 / (9 * 176) + 1.959964 / (3 * Math.sqrt(176)), 3);
        assertThat(worked.text())
                .contains("Burglary in Vale of Arden, year ending January 2017")
                .contains("175 ÷ 9,000 × 1,000 = 19.44")
                .contains(String.format(Locale.UK, "³ = %.1f", lower))
                .contains(String.format(Locale.UK, "³ = %.1f", upper))
                .contains("19.4 per 1,000 residents of mid-2015, 95% interval 16.7 to 22.5");
    }

    @Test
    void followsAChangeToItsVerdict() throws Exception {
        assertThat(page("/about/change").expectFirst(".worked").text())
                .contains("− ", "÷ ", "What chance in counting alone would allow", "So: ");
    }

    @Test
    void showsWhatIsAnsweredWhenAMonthIsMissing() throws Exception {
        assertThat(page("/about/coverage").expectFirst(".worked").text())
                .contains("27 − 26 = 1")
                .contains("We cannot say. Ardenshire Police's data for February 2017 is not held.");
    }

    @Test
    void sharesTheRowsWithoutALocation() throws Exception {
        assertThat(page("/about/unlocated").expectFirst(".worked").text())
                .contains("12 ÷ 235 × 100 = 5.11%", "95% interval 2.9% to 8.7%");
    }

    @Test
    void hasEveryWordOfTheGlossaryInTheDocuments() throws Exception {
        var page = page("/about/glossary");

        var document = Glossary.terms(Files.readString(Path.of("docs/glossary.md")));
        assertThat(document).hasSizeGreaterThan(25);
        assertThat(page.select(".terms dt").eachText())
                .containsExactlyElementsOf(
                        document.stream().map(Glossary.Term::word).toList());
        assertThat(page.expectFirst("#area dd").text()).isEqualTo("a coded place with a type and dates of validity");
        assertThat(page.select(".terms").text()).doesNotContain("`", "*");
    }

    @Test
    void saysThatThePartnershipHasGivenNoAddress() throws Exception {
        assertThat(page("/accessibility").expectFirst("#contact").text())
                .contains("has not given an address", "watchward.partnership.contact");
    }

    @Test
    void linksTheContactOfThePartnership() {
        assertThat(AccessibilityPage.Contact.of("safer@arden.gov.uk").address()).isEqualTo("mailto:safer@arden.gov.uk");
        assertThat(AccessibilityPage.Contact.of("https://arden.gov.uk/say").address())
                .isEqualTo("https://arden.gov.uk/say");
        assertThat(AccessibilityPage.Contact.of("(01865) 24 98 11").address()).isEqualTo("tel:01865249811");
        assertThat(AccessibilityPage.Contact.of("the town hall").address()).isEmpty();
        assertThat(AccessibilityPage.Contact.of("").none()).isTrue();
    }

    @Test
    void knowsNoOtherMethod() throws Exception {
        assertThat(response("/about/astrology").getStatus()).isEqualTo(404);
        assertThat(page("/about/astrology").text()).contains("rates, change, signal");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(response(path).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse response(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andReturn().getResponse();
    }
}
