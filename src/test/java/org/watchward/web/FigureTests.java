package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.watchward.charts.Chart;
import org.watchward.charts.MonthChart;
import org.watchward.charts.MonthSeries;
import org.watchward.kernel.Period;

/** The fragment that puts a chart on a page. */
class FigureTests {

    @Test
    void offersThePictureOnlyWhereThePageHasAnAddressForIt() {
        assertThat(figureWith("/x.csv", "/x.png", List.of())
                        .select(".figure__links a")
                        .eachAttr("href"))
                .containsExactly("/x.csv", "/x.png");
        assertThat(figureWith("/x.csv", null, List.of())
                        .select(".figure__links a")
                        .eachAttr("href"))
                .containsExactly("/x.csv");
        assertThat(figureWith(null, null, List.of()).select(".figure__links")).isEmpty();
    }

    @Test
    void drawsTheSameForPagesThatHaveNoPicture() {
        var figure =
                rendered("figure (chart=${chart}, csv=${csv}, notes=${notes})", "/x.csv", null, List.of("Careful."));

        assertThat(figure.select("figure#burglary svg")).hasSize(2);
        assertThat(figure.select(".figure__links a").eachText()).hasSize(1);
    }

    @Test
    void listsItsCaveatsUnderTheChart() {
        var figure = figureWith("/x.csv", "/x.png", List.of("Not held: July.", "Counts changed in April."));

        assertThat(figure.select("ul.figure__caveats[aria-label] li").eachText())
                .containsExactly("Not held: July.", "Counts changed in April.");
        assertThat(figureWith("/x.csv", null, List.of()).select("ul")).isEmpty();
    }

    @Test
    void keepsTheTableOneTabStopAwayWithACaption() {
        var region = figureWith("/x.csv", "/x.png", List.of()).expectFirst("details [role=region]");

        assertThat(region.attr("tabindex")).isEqualTo("0");
        assertThat(region.attr("aria-label")).isEqualTo("Burglary in Cherwell, 2025");
        assertThat(region.select("caption").text()).isEqualTo("Burglary in Cherwell, 2025");
        assertThat(region.select("th[scope=row]")).hasSize(12);
    }

    @Test
    void namesWhatALinkDownloads() {
        assertThat(figureWith("/x.csv", "/x.png", List.of())
                        .select(".figure__links a")
                        .eachText())
                .containsExactly(
                        "Download as CSV: Burglary in Cherwell, 2025", "Download as PNG: Burglary in Cherwell, 2025");
    }

    private static Element figureWith(@Nullable String csv, @Nullable String png, List<String> notes) {
        return rendered("figureWith (chart=${chart}, csv=${csv}, png=${png}, notes=${notes})", csv, png, notes);
    }

    private static Element rendered(String fragment, @Nullable String csv, @Nullable String png, List<String> notes) {
        var values = new TreeMap<String, Object>(Map.of("chart", chart(), "notes", notes));
        values.put("csv", csv);
        values.put("png", png);
        var page = "<th:block th:replace=\"~{web/figure :: " + fragment + "}\"></th:block>";
        return Jsoup.parse(engine().process(page, new Context(Locale.UK, values)))
                .body();
    }

    private static MonthChart chart() {
        var year = new Period.Range(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
        var values = new TreeMap<YearMonth, BigDecimal>();
        year.months().forEach(month -> values.put(month, BigDecimal.valueOf(month.getMonthValue())));
        return MonthChart.of(
                "burglary",
                "Burglary is rising.",
                "Burglary in Cherwell, 2025",
                "crimes a month",
                year,
                new MonthSeries("Burglary", values),
                new Chart.Source("data.police.uk", "3 January 2026"));
    }

    private static SpringTemplateEngine engine() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setResolvablePatterns(Set.of("web/*"));
        var engine = new SpringTemplateEngine();
        engine.setMessageSource(messages);
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(new StringTemplateResolver());
        engine.setLinkBuilder(new AsWritten());
        return engine;
    }

    /** Addresses as they are, as there is no request to take a context from. */
    private static final class AsWritten extends StandardLinkBuilder {
        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return link;
        }
    }
}
