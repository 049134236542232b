package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.watchward.platform.Home;

@SpringBootTest
@AutoConfigureMockMvc
class PagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Home home;

    @Test
    void framesEveryPageWithOneHeadingOneMainAndASkipLink() throws Exception {
        var page = page(get("/"));

        assertThat(page.title()).isEqualTo("Find an area - Watchward");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main#main")).hasSize(1);
        assertThat(page.expectFirst(".govuk-skip-link").attr("href")).isEqualTo("#main");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void sendsAPolicyThatTrustsNothingInline() throws Exception {
        var response = mvc.perform(get("/")).andReturn().getResponse();

        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Jsoup.parse(response.getContentAsString()).select("style, script:not([src]), [style], [onclick]"))
                .isEmpty();
    }

    @Test
    void namesTheStylesheetByItsContentAndLetsItBeKept() throws Exception {
        var sheet = page(get("/")).expectFirst("link[rel=stylesheet]").attr("href");

        var response = mvc.perform(get(sheet)).andReturn().getResponse();

        assertThat(sheet).matches("/assets/watchward-[0-9a-f]{32}\\.css");
        assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000");
        assertThat(response.getContentAsString())
                .doesNotContain("GDS Transport")
                .containsPattern("fonts/source-sans-3-latin-wght-normal-[0-9a-f]{32}\\.woff2");
    }

    @Test
    void saysWhatToDoWhenAPageIsMissing() throws Exception {
        var page = page(error(404));

        assertThat(page.expectFirst("h1").text()).isEqualTo("Page not found");
        assertThat(page.expectFirst("main a").attr("href")).isEqualTo("/");
    }

    @Test
    void saysThatABrokenPageIsNotTheReadersFault() throws Exception {
        assertThat(page(error(500)).expectFirst("main").text()).contains("It is ours, not yours");
        assertThat(page(error(429)).expectFirst("h1").text()).isEqualTo("Too many requests");
        assertThat(page(error(400)).expectFirst("h1").text()).isEqualTo("This address cannot be read");
    }

    @Test
    void saysThatADemonstrationIsSynthetic() throws Exception {
        assertThat(page(get("/")).select(".banner")).isEmpty();

        home.markSynthetic();

        assertThat(page(get("/")).expectFirst(".banner").text()).contains("synthetic data");
    }

    private static MockHttpServletRequestBuilder error(int status) {
        return get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }
}
