package org.watchward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.signin.Authenticator;

/**
 * Every page with one connection to the database: a page that asks for a second while it holds one would wait for itself, as two hundred
 * people with sixteen connections would wait for each other.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"watchward.database.connections=1", "watchward.jobs.heartbeat=1h"})
@Tag("slow")
class OneConnectionTests {

    private static final int MOST_PAGES = 150;

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Test
    void isEnoughForSignInAndEveryPageThatLinksLeadTo() {
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        partnership.forAll("all@example.org", council, Role.ADMINISTRATOR, Role.ANALYST);
        var visitor = new Visitor(port);
        assertThat(visitor.signIn("all@example.org", Partnership.PASSWORD).status())
                .isEqualTo(302);
        Authenticator.setUp(visitor);

        var seen = walk(visitor);

        assertThat(seen)
                .contains("/work", "/account", "/work/data", "/work/audit", "/areas")
                .hasSizeGreaterThan(15);
    }

    private static Set<String> walk(Visitor visitor) {
        var seen = new LinkedHashSet<>(Set.of("/work"));
        var next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && seen.size() < MOST_PAGES) {
            var path = next.remove();
            var answer = visitor.get(path);
            assertThat(answer.status()).as(path).isLessThan(500);
            for (var link : answer.page().select("a[href^=/]").eachAttr("href")) {
                var address = link.replaceAll("#.*", "");
                if (!address.startsWith("/assets/") && seen.add(address)) {
                    next.add(address);
                }
            }
        }
        return seen;
    }
}
