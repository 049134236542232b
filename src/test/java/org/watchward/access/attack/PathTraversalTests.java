package org.watchward.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.signin.Authenticator;
import org.watchward.platform.Home;
import org.watchward.publicsite.SmallCounty;

/** Ways out of what an address may lead to, in every variable of every route and beside all routes: none leads to a file. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.api.requests-per-minute=1000000")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathTraversalTests {

    private static final String CANARY = "canary-5d1c0f";
    private static final List<String> UP = List.of(
            "../",
            "..%2f",
            "%2e%2e%2f",
            "%2e%2e/",
            "..%5c",
            "..\\",
            "..%252f",
            "%c0%ae%c0%ae/",
            "..;/",
            "....//",
            "..%00/");
    private static final List<String> ABSOLUTE = List.of(
            "%2fetc%2fpasswd",
            "/etc/passwd", "file:%2f%2f%2fetc%2fpasswd", "C:%5cwindows%5cwin.ini", "%5c%5chost%5cshare");
    private static final List<String> CUT =
            List.of("r1%00", "%00", "r1%00.csv", "r1.csv%2f..", "r1%0a", ".", "..", "%2e");

    @LocalServerPort
    private int port;

    @Autowired
    private Home home;

    private List<Routes.Route> routes = List.of();
    private String cookie = "";

    @BeforeAll
    void hideSomethingAndSignIn(@Autowired BeanFactory beans, @TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
        for (var place : List.of("keys", "staging", "staging/arrivals", "catalogue", ".")) {
            Files.createDirectories(home.path().resolve(place));
            Files.writeString(home.path().resolve(place).resolve("canary.csv"), CANARY);
        }
        routes = Routes.of(beans);
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        partnership.forAll("whole@example.org", council, Role.ADMINISTRATOR, Role.ANALYST);
        var visitor = new Visitor(port);
        visitor.signIn("whole@example.org", Partnership.PASSWORD);
        Authenticator.setUp(visitor);
        cookie = "Cookie: watchward-session=" + visitor.cookie("watchward-session") + "\r\n";
    }

    private static List<String> ways() {
        var ways = new ArrayList<>(ABSOLUTE);
        ways.addAll(CUT);
        for (var up : UP) {
            for (var depth = 1; depth <= 5; depth += 2) {
                ways.add(up.repeat(depth) + "keys" + up.replaceAll("[.;]|%2e|%c0%ae|%00", "") + "canary.csv");
                ways.add(up.repeat(depth) + "canary");
                ways.add(up.repeat(depth + 5) + "etc/passwd");
            }
        }
        return ways;
    }

    private void ask(String path, String headers) {
        var answer = Raw.ask(port, "GET", path, headers);
        assertThat(Raw.status(answer)).as("%s: %s", path, answer).isBetween(200, 499);
        assertThat(answer).as(path).doesNotContain(CANARY, "root:x:", "root:*:", "[fonts]");
    }

    @Test
    void leadOutOfNoVariableOfAnyRoute() {
        var tried = 0;
        for (var route : routes) {
            for (var variable : route.variables()) {
                for (var way : ways()) {
                    ask(route.with(variable, way), route.pattern().startsWith("/work") ? cookie : "");
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    @Test
    void leadFromNoFolderOfFilesThatAreServed() {
        for (var folder :
                List.of("/", "/assets/", "/webjars/", "/assets/fonts/", "/theme/", "/data/files/", "/work/data/")) {
            for (var way : ways()) {
                ask(folder + way, cookie);
            }
        }
    }

    @Test
    void findNothingThatIsNotMeantToBeServed() {
        for (var path : List.of(
                "/.git/config",
                "/.git/HEAD",
                "/.env",
                "/application.yaml",
                "/application.properties",
                "/logback-spring.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/db/roles.sql",
                "/templates/web/layout.html",
                "/canary.csv",
                "/keys/audit.key",
                "/keys/canary.csv",
                "/staging/canary.csv",
                "/staging/arrivals/canary.csv",
                "/catalogue/canary.csv",
                "/assets",
                "/assets/",
                "/assets/fonts/",
                "/webjars/",
                "/webjars/leaflet/",
                "/static/",
                "/pom.xml")) {
            var answer = Raw.ask(port, "GET", path, cookie);

            assertThat(Raw.status(answer)).as(path).isBetween(400, 499);
            assertThat(answer).as(path).doesNotContain(CANARY);
        }
    }
}
