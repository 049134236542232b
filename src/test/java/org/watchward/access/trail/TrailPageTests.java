package org.watchward.access.trail;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.signin.Authenticator;

/** Taking lines of the trail away, by whoever may read it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailPageTests {

    private static final String TODAY = "&from=2020-01-01&to=2100-01-01";

    @LocalServerPort
    private int port;

    private Visitor lead = new Visitor(0);

    @BeforeAll
    void signIn(@Autowired BeanFactory beans) {
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden County Council", OrganisationKind.COUNTY);
        partnership.forAll("lead@example.org", council, Role.INFORMATION_GOVERNANCE_LEAD);
        lead = new Visitor(port);
        lead.signIn("lead@example.org", Partnership.PASSWORD);
        Authenticator.setUp(lead);
        for (var at = 0; at < 60; at++) {
            new Visitor(port).signIn("=cmd|" + at + "@example.org", "wrong");
        }
    }

    @Test
    void givesAllThatASearchFindsOldestFirst() {
        var page = lead.get("/work/audit?words=sign-in-failed" + TODAY);
        var link = page.page().expectFirst("main a[download]").attr("href");

        var file = lead.get(link);

        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.header("Cache-Control")).contains("no-store");
        var lines = lines(file);
        assertThat(page.text()).contains("60 lines");
        assertThat(lines.get(0)).startsWith("seq", "at", "action");
        assertThat(lines.stream().skip(1).map(line -> Long.parseLong(line.get(0))))
                .isSorted();
        assertThat(lines.stream().map(line -> line.get(2)))
                .filteredOn("sign-in-failed"::equals)
                .hasSize(60);
        assertThat(lines.get(61)).as("the search that found them").contains("trail-searched");
    }

    @Test
    void becomesALineItself() {
        lead.get("/work/audit/lines.csv?words=second-factor-set-up");

        var told = lead.get("/work/audit?words=exported").text();

        assertThat(told).contains("exported", "start to end with second-factor-set-up", "lines: 1");
    }

    @Test
    void refusesDaysThatCannotBeRead() {
        var refused = lead.get("/work/audit/lines.csv?from=yesterday");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Enter days in the format 2026-11-22");
    }

    private static List<List<String>> lines(Visitor.Answer file) {
        try (var csv = CsvReader.builder().ofCsvRecord(file.response().body())) {
            return csv.stream().map(line -> line.getFields()).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
