package org.watchward.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.access.Multipart;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.people.People;
import org.watchward.access.signin.Authenticator;
import org.watchward.audit.AuditTrail;
import org.watchward.audit.Query;
import org.watchward.platform.Reach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens over HTTP: made on the page, used by a program, and everything that must not work with them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.api.requests-per-minute=100000")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class TokenTests {

    private static final String TOKENS = "/account/tokens";
    private static final String ME = "/api/v1/work/me";
    private static final String ARRIVALS = "/api/v1/work/arrivals";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private People people;

    @Autowired
    private Tokens tokens;

    @Autowired
    private AuditTrail trail;

    private UUID council = new UUID(0, 0);
    private UUID analyst = new UUID(0, 0);
    private Partnership partnership;
    private Visitor program = new Visitor(0);

    TokenTests(@Autowired BeanFactory beans) {
        partnership = new Partnership(beans);
    }

    @BeforeAll
    void makePeople() {
        council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        analyst = partnership.forAll("analyst@example.org", council, Role.ANALYST);
    }

    @BeforeEach
    void begin() {
        program = new Visitor(port);
    }

    private String token(UUID person, Scope scope) {
        return Reach.application(() -> tokens.make(person, "A program", scope, Duration.ofDays(1), false));
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private int status(String path, String token) {
        return program.get(path, bearer(token)).status();
    }

    private static JsonNode json(Visitor.Answer answer) {
        return JsonMapper.shared().readTree(answer.response().body());
    }

    private static Multipart notes() {
        return new Multipart().file("notes.txt", "of no known kind".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void makesATokenThatIsShownOnceAndKeptAsADigest() {
        var visitor = new Visitor(port);
        visitor.signIn("analyst@example.org", Partnership.PASSWORD);

        var made = visitor.send(TOKENS, TOKENS, "name", "Monthly upload", "scope", "bring-data", "days", "30");

        var token = made.page().expectFirst("strong.code").text();
        assertThat(token).matches("ww_[A-Za-z0-9_-]{43}");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(row(visitor).text()).contains("never");
        assertThat(visitor.get(TOKENS).text())
                .contains("Bring data in, and see what became of it")
                .doesNotContain(token);
        assertThat(Reach.application(() -> sql.sql("select t::text from access.api_token t")
                        .query(String.class)
                        .list()))
                .isNotEmpty()
                .noneMatch(row -> row.contains(token.substring(3)));
        var me = json(program.get(ME, bearer(token)));
        assertThat(me.path("name").asString()).isEqualTo("The analyst");
        assertThat(me.path("scope").asString()).isEqualTo("bring-data");
        assertThat(me.path("roles").path(0).path("role").asString()).isEqualTo("analyst");
        assertThat(me.path("may").valueStream().map(JsonNode::asString)).containsExactly("work", "bring-data");
        assertThat(row(visitor).text()).doesNotContain("never");

        var id = row(visitor).select("input[name=token]").attr("value");
        visitor.send(TOKENS, TOKENS + "/end", "token", id);
        assertThat(status(ME, token)).isEqualTo(401);
    }

    private static Element row(Visitor visitor) {
        return visitor.get(TOKENS).page().expectFirst("tr:contains(Monthly upload)");
    }

    @Test
    void saysWhatIsWrongWithTheForm() {
        var visitor = new Visitor(port);
        visitor.signIn("analyst@example.org", Partnership.PASSWORD);

        var wrong = visitor.send(
                TOKENS,
                TOKENS,
                "name",
                " ",
                "scope",
                "everything",
                "days",
                "36500",
                "person",
                UUID.randomUUID().toString());

        assertThat(wrong.page().select(".govuk-error-summary li").eachText())
                .containsExactly(
                        "Enter what the program is, in at most 100 characters",
                        "Choose what the program may do",
                        "Choose for how long");
    }

    @Test
    void refusesWhateverIsNoGoodToken() {
        var good = token(analyst, Scope.READ);
        assertThat(status(ME, good)).isEqualTo(200);

        var altered = good.substring(0, 10) + (good.charAt(10) == 'a' ? 'b' : 'a') + good.substring(11);
        for (var wrong : List.of(
                "",
                "x",
                altered,
                good.toUpperCase(java.util.Locale.ROOT),
                good + "a",
                good.substring(3),
                "' or 1=1 --")) {
            var answer = program.get(ME, "Authorization", "Bearer " + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=\"Watchward\"");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(json(answer).path("type").asString()).isEqualTo("/api#unauthenticated");
        }
        assertThat(program.get(ME).header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Watchward\"");
        assertThat(program.get(ME, "Authorization", "Basic " + good).status()).isEqualTo(401);
        assertThat(status(ME + "/nothing", altered)).isEqualTo(401);
        assertThat(status(ME + "/nothing", good)).isEqualTo(404);
    }

    @Test
    void readsNoTokenInAnAddressAndNoSession() {
        var good = token(analyst, Scope.BRING_DATA);
        for (var query : List.of("?access_token=" + good, "?token=" + good, "?Authorization=Bearer%20" + good)) {
            assertThat(program.get(ME + query).status()).isEqualTo(401);
        }

        program.signIn("analyst@example.org", Partnership.PASSWORD);
        assertThat(program.get("/work").status()).isEqualTo(200);
        assertThat(program.get(ME).status()).isEqualTo(401);
        assertThat(program.get(ARRIVALS).status()).isEqualTo(401);
        assertThat(program.post(ARRIVALS, notes()).status()).isEqualTo(401);
        assertThat(program.post(
                                ARRIVALS,
                                notes().field("_csrf", program.get("/account").token()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void opensNoPageWithAToken() {
        var good = token(analyst, Scope.READ);

        for (var page : List.of("/work", "/work/data", "/account", TOKENS)) {
            assertThat(program.get(page, bearer(good)).leadsTo()).as(page).endsWith("/account/sign-in");
        }
    }

    @Test
    void endsWithItsTimeAndWithItsPerson() {
        var over = token(analyst, Scope.READ);
        var ended = partnership.forAll("ended@example.org", council, Role.ANALYST);
        var orphan = token(ended, Scope.READ);
        assertThat(status(ME, over)).isEqualTo(200);
        assertThat(status(ME, orphan)).isEqualTo(200);

        Reach.application(() -> {
            sql.sql("update access.api_token set expires_at = now() where person = ?")
                    .param(analyst)
                    .update();
            sql.sql("update access.person set ended_at = now() where id = ?")
                    .param(ended)
                    .update();
        });

        assertThat(status(ME, over)).isEqualTo(401);
        assertThat(status(ME, orphan)).isEqualTo(401);
    }

    @Test
    void allowsWhatItsPersonMayNow() {
        var person = partnership.forAll("changing@example.org", council, Role.ANALYST);
        var token = token(person, Scope.READ);
        assertThat(status(ARRIVALS, token)).isEqualTo(200);

        Reach.application(() -> {
            sql.sql("update access.role_grant set ended_at = now() where person = ?")
                    .param(person)
                    .update();
            people.grant(person, Role.COUNCILLOR, council, null);
        });

        assertThat(status(ME, token)).isEqualTo(200);
        var refused = program.get(ARRIVALS, bearer(token));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(json(refused).path("type").asString()).isEqualTo("/api#forbidden");
    }

    @Test
    void sendsNothingWithATokenForReading() {
        var before = json(program.get(ARRIVALS, bearer(token(analyst, Scope.READ))))
                .path("arrivals")
                .size();

        var refused = program.post(ARRIVALS, notes(), bearer(token(analyst, Scope.READ)));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope");
        assertThat(json(program.get(ARRIVALS, bearer(token(analyst, Scope.READ))))
                        .path("arrivals")
                        .size())
                .isEqualTo(before);
    }

    @Test
    void sendsFilesInSomebodysNameAndTellsWhatBecameOfThem() {
        var token = token(analyst, Scope.BRING_DATA);

        var sent = program.post(ARRIVALS, notes().field("extracted", "2020-01-31"), bearer(token));

        assertThat(sent.status()).isEqualTo(201);
        var arrival = json(sent).path("arrivals").path(0);
        assertThat(arrival.path("way").asString()).isEqualTo("program");
        assertThat(arrival.path("brought_by").asString()).isEqualTo("The analyst");
        assertThat(arrival.path("extracted").asString()).isEqualTo("2020-01-31");
        assertThat(arrival.path("files").path(0).path("name").asString()).isEqualTo("notes.txt");
        var asked = program.get(sent.leadsTo(), bearer(token));
        assertThat(json(asked).path("arrivals").path(0).path("id")).isEqualTo(arrival.path("id"));
        assertThat(asked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(asked.header("ETag")).isEmpty();
        assertThat(asked.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void takesNothingButFilesAndTheirDay() {
        var token = token(analyst, Scope.BRING_DATA);

        for (var field : List.of("role", "organisation", "brought_by", "state", "scope")) {
            var refused = program.post(ARRIVALS, notes().field(field, "administrator"), bearer(token));
            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(json(refused).path("type").asString()).isEqualTo("/api#unknown-parameter");
        }
        var tomorrow = program.post(ARRIVALS, notes().field("extracted", "2999-01-31"), bearer(token));
        assertThat(json(tomorrow).path("parameter").asString()).isEqualTo("extracted");
        var nothing = program.post(ARRIVALS, new Multipart().field("extracted", ""), bearer(token));
        assertThat(nothing.response().body()).contains("\"parameter\":\"files\"");
        assertThat(program.post("/api/v1/work/me", notes(), bearer(token)).status())
                .isEqualTo(415);
        assertThat(status(ARRIVALS + "/999999", token)).isEqualTo(404);
        assertThat(status(ARRIVALS + "/..%2Fme", token)).isIn(400, 404);
    }

    @Test
    void asksASecondFactorOfWhoeverMakesOneWhoNeedsIt() {
        var officer = partnership.member("officer@example.org", council, Role.PRACTITIONER);
        var without = token(officer, Scope.READ);
        assertThat(status(ME, without)).isEqualTo(403);
        var visitor = new Visitor(port);
        visitor.signIn("officer@example.org", Partnership.PASSWORD);
        assertThat(visitor.get(TOKENS).leadsTo()).endsWith("/account/second-factor");

        Authenticator.setUp(visitor);
        var made = visitor.send(TOKENS, TOKENS, "name", "Reads", "scope", "read", "days", "90");

        assertThat(status(ME, made.page().expectFirst("strong.code").text())).isEqualTo(200);
    }

    @Test
    void endsNoTokenOfAnother() {
        var token = token(analyst, Scope.READ);
        var id = Reach.application(() -> tokens.of(analyst).get(0).id());
        partnership.forAll("other@example.org", council, Role.ANALYST);
        var other = new Visitor(port);
        other.signIn("other@example.org", Partnership.PASSWORD);

        other.send(TOKENS, TOKENS + "/end", "token", id.toString());
        other.send(TOKENS, TOKENS + "/end", "token", "nonsense");

        assertThat(status(ME, token)).isEqualTo(200);
    }

    @Test
    void letsNoScriptOfAnotherSiteAsk() {
        var token = token(analyst, Scope.READ);

        var asked = program.get(ME, "Authorization", "Bearer " + token, "Origin", "https://evil.example");

        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(asked.status()).isEqualTo(403);
    }

    @Test
    void writesNoTokenIntoTheLogOrTheTrail(CapturedOutput log) {
        var token = token(analyst, Scope.READ);
        status(ME, token);
        status(ME + "?access_token=" + token, token);
        status(ME + "/nothing", token + "x");
        assertThat(program.get("/api/v1/figures?access_token=" + token).status())
                .isEqualTo(400);

        assertThat(log.getAll()).doesNotContain(token, token.substring(3));
        var lines =
                Reach.application(() -> trail.find(Query.everything(), 0, 50).toString());
        assertThat(lines).contains("token-made", "token-refused").doesNotContain(token.substring(3));
    }
}
