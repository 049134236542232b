package org.watchward.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.web.Browser;

/** An analyst looks for what is both above similar areas and rising, takes it away and shares the address. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystJourneyTests {

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    private final Browser browser = new Browser();

    @BeforeAll
    void importACountyWithThreeTroubles(@TempDir Path folder) throws IOException {
        TroubledCounty.load(beans, folder);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsTheThreeThatAreAbovePeersAndRisingExportsThemAndSharesTheAddress(boolean scripts) throws IOException {
        try (var visit = browser.visit(Browser.DESKTOP, scripts)) {
            var page = visit.page();
            page.navigate("http://localhost:" + port + "/areas/" + TroubledCounty.SUBJECT);

            page.getByLabel("Show", new GetByLabelOptions().setExact(true)).selectOption("worst");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show this period"))
                    .click();

            assertThat(names(page)).containsExactlyInAnyOrder("Burglary", "Robbery", "Vehicle crime");
            assertThat(page.locator("table.lines tbody .verdict").allInnerTexts())
                    .allMatch(words -> words.startsWith("▲"));
            assertThat(page.locator("table.lines tbody .cell__words").allInnerTexts())
                    .containsOnly("Higher than 4 of 4 similar areas");
            assertThat(exported(page)).hasSize(3).allSatisfy(row -> onThePage(row, page));
            assertThat(page.url()).contains("only=worst");
            assertThat(readByAnother(page.url())).isEqualTo(page.locator("main").textContent());
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static List<String> names(Page page) {
        return page.locator("table.lines tbody th").allInnerTexts();
    }

    private static List<NamedCsvRecord> exported(Page page) throws IOException {
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Download these tables as CSV"))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo(TroubledCounty.SUBJECT + ".csv");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(download.path())) {
            return csv.stream().toList();
        }
    }

    /** The row of the file says what the row of the page says. */
    private static void onThePage(NamedCsvRecord row, Page page) {
        var shown = page.locator("#kind-" + row.getField("indicator"));
        assertThat(shown.innerText())
                .contains(String.format(Locale.UK, "%,d", Long.parseLong(row.getField("numerator"))))
                .contains(rounded(row, "value"))
                .contains(rounded(row, "lower95") + " to " + rounded(row, "upper95"))
                .contains("+" + rounded(row, "change_percent") + "%");
    }

    private static String rounded(NamedCsvRecord row, String column) {
        return String.format(Locale.UK, "%,.1f", new BigDecimal(row.getField(column)));
    }

    private String readByAnother(String address) {
        try (var visit = browser.visit(Browser.DESKTOP, true)) {
            visit.page().navigate(address);
            return visit.page().locator("main").textContent();
        }
    }
}
