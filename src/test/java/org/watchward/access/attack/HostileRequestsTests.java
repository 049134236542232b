package org.watchward.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.Emails;
import org.watchward.access.people.OrganisationKind;
import org.watchward.audit.AuditTrail;
import org.watchward.audit.Query;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;

/** Requests that no browser sends: other methods, hosts, headers, lengths and sizes. None breaks anything or is believed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTests {

    private static final String ANALYST = "analyst@example.org";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |\\.java:\\d|Exception|org\\.(watchward|springframework|apache|postgresql|thymeleaf)\\.|Tomcat");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private AuditTrail trail;

    @BeforeAll
    void makePeople(@Autowired BeanFactory beans, @Autowired Home home) throws IOException {
        home.markSynthetic();
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        partnership.forAll(ANALYST, council, Role.ANALYST);
    }

    private String ask(String method, String path, String headers) {
        var answer = Raw.ask(port, method, path, headers);
        assertThat(Raw.status(answer)).as(method + " " + path).isLessThan(500);
        assertThat(INSIDE.matcher(answer).find()).as(answer).isFalse();
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND", "DEBUG", "post"})
    void refuseOtherMethods(String method) {
        for (var path : List.of("/", "/areas", "/work", "/work/data", "/account/sign-in", "/api/v1/indicators")) {
            var answer = Raw.ask(port, method, path, "X-Canary: canary-1\r\n");

            assertThat(Raw.status(answer)).as(method + " " + path).isIn(302, 400, 403, 404, 405, 501);
            assertThat(Raw.body(answer)).as(method + " " + path).doesNotContain("canary-1");
        }
    }

    @Test
    void cannotChangeTheMethodOrTheAddressByAHeader() {
        var plain = Raw.body(ask("GET", "/areas", ""));

        for (var header : List.of(
                "X-HTTP-Method-Override: DELETE",
                "X-HTTP-Method: PUT",
                "X-Method-Override: DELETE",
                "X-Original-URL: /work",
                "X-Rewrite-URL: /work")) {
            assertThat(Raw.body(ask("GET", "/areas", header + "\r\n")))
                    .as(header)
                    .isEqualTo(plain);
        }
    }

    @Test
    void areNotBelievedWhereTheySayTheyComeFromOrWentTo() {
        var plain = Raw.body(ask("GET", "/areas?type=district", ""));

        for (var header : List.of(
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 6666",
                "Forwarded: host=evil.example;proto=https",
                "X-Host: evil.example")) {
            var fresh = "/areas?type=district&fresh=" + Routes.encoded(header);
            assertThat(ask("GET", fresh, header + "\r\n")).as(header).doesNotContain("/evil", "6666", "https://evil");
            assertThat(ask("GET", fresh, ""))
                    .as("remembered of " + header)
                    .doesNotContain("/evil", "6666", "https://evil");
        }
        assertThat(Raw.body(ask("GET", "/areas?type=district", ""))).isEqualTo(plain);
    }

    @Test
    void cannotHaveAPageRememberedForAnotherHost() {
        Raw.ask(port, "GET /about HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(ask("GET", "/about", "")).doesNotContain("evil.example");
    }

    @Test
    void cannotHaveALinkSentToAnotherHost() {
        var visitor = new Visitor(port);
        var token = visitor.get("/account/forgotten").token();
        var body = "email=" + ANALYST + "&_csrf=" + token;

        var answer = Raw.ask(
                port,
                "POST /account/forgotten HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n" + FORM
                        + "Cookie: watchward-session=" + visitor.cookie("watchward-session") + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);

        assertThat(Raw.status(answer)).isEqualTo(302);
        assertThat(messages()).noneMatch(words -> words.contains("evil.example"));
    }

    private List<String> messages() {
        return Reach.application(() -> sql.sql("select words from access.demonstration_message")
                .query(String.class)
                .list());
    }

    @Test
    void areCountedByTheAddressThatConnects() {
        var visitor = new Visitor(port, "X-Forwarded-For", "203.0.113.9", "X-Real-IP", "203.0.113.9");

        visitor.signIn(ANALYST, Partnership.PASSWORD);

        assertThat(Reach.application(() -> trail.find(Query.everything(), 0, 1))
                        .get(0)
                        .entry()
                        .origin())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void putNoLineIntoAHeader() {
        var injected = "%0d%0aX-Injected:%201%0d%0a%0d%0a%3Cscript%3E";
        for (var path : List.of(
                "/work?x=" + injected,
                "/work/data?problem=" + injected,
                "/work/organisations/x" + injected,
                "/account/sign-in?wait=" + injected,
                "/account/sign-in?next=" + injected,
                "/areas?q=" + injected,
                "/areas?q=E07900101" + injected,
                "/areas/" + injected,
                "/account/reset/" + injected,
                "/data/releases/r1" + injected + "/quarantine.csv")) {
            assertThat(Raw.head(ask("GET", path, ""))).as(path).doesNotContain("\nX-Injected");
        }
        var visitor = new Visitor(port);
        visitor.get("/work?x=" + injected);
        var signedIn = visitor.signIn(ANALYST, Partnership.PASSWORD);
        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.header("X-Injected")).isEmpty();
        assertThat(signedIn.leadsTo()).startsWith("http://localhost:" + port + "/work");
    }

    @Test
    void putNoLineAndNoOtherReaderIntoAMessage() {
        for (var address : List.of(
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\nSubject: x",
                "a@example.org,b@example.org",
                "a@example.org;b@example.org",
                "\"a\" <b@example.org>",
                "a@example.org\u0000",
                "a b@example.org",
                "a@example.org\u2028Bcc: b@example.org")) {
            assertThat(Emails.plausible(address)).as(address).isFalse();
            var visitor = new Visitor(port);
            assertThat(visitor.send("/account/forgotten", "/account/forgotten", "email", address)
                            .text())
                    .as(address)
                    .containsAnyOf(Emails.PROBLEM, "cannot be read");
        }
    }

    @Test
    void areRefusedWhenTheyAreTooLong() {
        var long20k = "a".repeat(20_000);
        assertThat(Raw.status(ask("GET", "/areas?q=" + long20k, ""))).isIn(400, 414, 431);
        assertThat(Raw.status(ask("GET", "/", "X-Long: " + long20k + "\r\n"))).isIn(400, 431);
        assertThat(Raw.status(ask("GET", "/", "X-Many: 1\r\n".repeat(500)))).isIn(400, 431);
        assertThat(Raw.status(ask("GET", "/areas?" + "a=1&".repeat(1_500), ""))).isLessThan(500);
    }

    @Test
    void areRefusedWhenTheirFormIsTooLargeOrHasTooManyFields() {
        for (var body : List.of("email=" + "a".repeat(5_000_000), "a=1&".repeat(12_000), "email=a&".repeat(12_000))) {
            var answer = ask("POST", "/account/sign-in", FORM + "Content-Length: " + body.length() + "\r\n\r\n" + body);

            assertThat(Raw.status(answer)).isIn(0, 400, 403, 413);
        }
    }

    @Test
    void areTakenForOneRequestWhateverTheySayOfTheirLength() {
        var hidden = "GET /account/sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for (var lengths : List.of(
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: " + hidden.length() + "\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\nContent-Length: 0\r\n\r\n",
                "Content-Length: +0\r\n\r\n",
                "Content-Length : 0\r\n\r\n")) {
            var answer = Raw.ask(port, "POST /areas HTTP/1.1\r\nHost: localhost\r\n" + lengths + hidden);

            assertThat(answer.split("HTTP/1\\.1 \\d{3}", -1))
                    .as(lengths + answer)
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void findNoDoorForOperators() {
        for (var path : List.of(
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/console",
                "/metrics",
                "/env",
                "/trace",
                "/manager/html",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/graphql",
                "/login",
                "/logout")) {
            assertThat(Raw.status(ask("GET", path, ""))).as(path).isEqualTo(404);
        }
    }

    @Test
    void areAnsweredInPlainWords() {
        for (var path : List.of(
                "/work/organisations/not-an-id", "/areas/%%%", "/data/releases/..", "/account/sign-in?wait=x")) {
            ask("GET", path, "");
        }
        assertThat(new Visitor(port).get("/account/sign-in?wait=x").text()).contains("This address cannot be read");
    }
}
