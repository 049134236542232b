package org.watchward.sources.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.RealData;
import org.watchward.access.Multipart;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.OrganisationKind;

/** Two published extracts of the same months, as a person would bring them in. */
@Tag("real-data")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.jobs.heartbeat=200ms")
class RealArrivalTests {

    private static final String DATA = "/work/data";

    @LocalServerPort
    private int port;

    @Test
    void showsWhatALaterExtractWouldReplace(@Autowired BeanFactory beans) throws InterruptedException {
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Oxfordshire County Council", OrganisationKind.COUNTY);
        partnership.forAll("analyst@example.org", council, Role.ANALYST);
        var analyst = new Visitor(port);
        assertThat(analyst.signIn("analyst@example.org", Partnership.PASSWORD).leadsTo())
                .contains("/work");

        var january = bring(analyst, "data/police-uk/Jan 22.zip");
        assertThat(january).contains("15,107").contains("15,691").contains("84").contains("Was made current");

        var spring = bring(analyst, "data/police-uk/thames-valley-earlier-vintage-2022-01_2022-03.zip");
        assertThat(spring)
                .contains("48,415")
                .contains("2 months are new (February 2022 to March 2022)")
                .contains("1 month is taken from another release (January 2022).")
                .contains("of 14,231 Crime IDs that stand once in both, 5,482 changed outcome")
                .contains("Was made current");
    }

    private static String bring(Visitor analyst, String file) throws InterruptedException {
        var sent = analyst.sendFiles(DATA, DATA, new Multipart().file(RealData.path(file)));
        var path = sent.leadsTo().replaceFirst(".*(/work/data/[0-9]+)", "$1");
        assertThat(ended(analyst, path)).contains("Waits for a decision");
        analyst.send(path, path + "/make-current");
        return ended(analyst, path);
    }

    private static String ended(Visitor analyst, String path) throws InterruptedException {
        for (int waited = 0; waited < 600; waited++) {
            var page = analyst.get(path);
            if (page.page().selectFirst("#job") == null) {
                return page.text();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the job has not ended: " + analyst.get(path).text());
    }
}
