package org.watchward.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.OrganisationKind;
import org.watchward.platform.Reach;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.forward-headers-strategy=native")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTests {

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient sql;

    private UUID council = new UUID(0, 0);
    private UUID police = new UUID(0, 0);

    @BeforeAll
    void makeOrganisations() {
        var partnership = new Partnership(beans);
        council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        police = partnership.organisation("Arden Police", OrganisationKind.POLICE);
    }

    @BeforeEach
    void forgetFailures() {
        change("delete from access.failed_attempt");
    }

    private void change(String statement) {
        Reach.application(() -> {
            sql.sql(statement).update();
        });
    }

    private UUID member(String email, Role role) {
        return new Partnership(beans).member(email, council, role);
    }

    private Visitor signedIn(String email) {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(email, Partnership.PASSWORD).leadsTo()).contains("/work");
        return visitor;
    }

    @Test
    void isNamedByACookieThatOnlyTlsCarriesWhereThereIsTls() {
        member("tls@example.org", Role.COUNCILLOR);
        var visitor = Visitor.overTls(port);

        var answer = visitor.signIn("tls@example.org", Partnership.PASSWORD);

        assertThat(answer.header("Set-Cookie")).startsWith("__Host-").contains("; Secure", "; Path=/");
        assertThat(visitor.get("/work").status()).isEqualTo(200);
        var plain = new Visitor(port);
        plain.carry(SessionCookie.NAME_OVER_TLS, visitor.cookie(SessionCookie.NAME_OVER_TLS));
        assertThat(plain.get("/work").status()).isEqualTo(302);
        var planted = Visitor.overTls(port);
        planted.carry(SessionCookie.NAME, visitor.cookie(SessionCookie.NAME_OVER_TLS));
        assertThat(planted.get("/work").status()).isEqualTo(302);
    }

    @Test
    void hasAnIdAndATokenThatNobodyGuesses() {
        var visitor = new Visitor(port);
        var token = visitor.get("/account/sign-in").token();
        var id = new String(Base64.getDecoder().decode(visitor.cookie(SessionCookie.NAME)), StandardCharsets.US_ASCII);

        assertThat(Base64.getUrlDecoder().decode(id)).hasSize(27);
        // As the page carries it: as many bytes of a pad as of the token itself, so that no two pages show the same.
        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(2 * 43);
        assertThat(visitor.get("/account/sign-in").token()).isNotEqualTo(token);
    }

    @Test
    void endsWhenNobodyHasUsedItForHalfAnHour() {
        member("idle@example.org", Role.COUNCILLOR);
        var visitor = signedIn("idle@example.org");

        change(
                "update access.session set last_access_time = last_access_time - 31 * 60000, expiry_time = expiry_time - 31 * 60000");

        assertThat(visitor.get("/work").leadsTo()).endsWith("/account/sign-in");
    }

    @Test
    void isListedAndEndedAloneByItsOwner() {
        member("several@example.org", Role.COUNCILLOR);
        member("stranger@example.org", Role.COUNCILLOR);
        var lost = signedIn("several@example.org");
        var kept = signedIn("several@example.org");
        var visitor = signedIn("several@example.org");
        var page = visitor.get("/account");
        var ends = page.page().select("form[action^=/account/sessions/][action$=/end]").eachAttr("action").stream()
                .filter(action -> !action.equals("/account/sessions/end"))
                .toList();
        assertThat(ends).hasSize(2);
        assertThat(page.page().select("form[action=/account/sign-out]")).hasSize(1);

        signedIn("stranger@example.org").send("/account", ends.get(0));
        assertThat(lost.get("/work").status()).isEqualTo(200);
        assertThat(kept.get("/work").status()).isEqualTo(200);
        assertThat(visitor.send("/account", ends.get(0)).leadsTo()).endsWith("?ended=1");

        assertThat(lost.get("/work").status() + kept.get("/work").status()).isEqualTo(200 + 302);
        assertThat(visitor.get("/work").status()).isEqualTo(200);
    }

    @Test
    void isOpenedByNothingThatAPageShows() {
        member("shown@example.org", Role.COUNCILLOR);
        var other = signedIn("shown@example.org");
        var visitor = signedIn("shown@example.org");

        var body = visitor.get("/account").response().body();

        for (var cookie : java.util.List.of(other.cookie(SessionCookie.NAME), visitor.cookie(SessionCookie.NAME))) {
            assertThat(body)
                    .doesNotContain(cookie, new String(Base64.getDecoder().decode(cookie), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void isEndedByWhoeverLooksAfterItsPersonAndNobodyElse() {
        var person = member("lost@example.org", Role.COUNCILLOR);
        var partnership = new Partnership(beans);
        partnership.member("here@example.org", council, Role.ADMINISTRATOR);
        partnership.member("there@example.org", police, Role.ADMINISTRATOR);
        var open = signedIn("lost@example.org");
        var here = signedIn("here@example.org");
        Authenticator.setUp(here);
        var there = signedIn("there@example.org");
        Authenticator.setUp(there);

        assertThat(there.send("/work/organisations", signOut(council, person)).status())
                .isIn(403);
        assertThat(there.send("/account", signOut(council, person)).status()).isEqualTo(403);
        assertThat(there.send("/account", signOut(police, person)).status()).isEqualTo(404);
        assertThat(open.get("/work").status()).isEqualTo(200);
        assertThat(here.get("/work/organisations/" + council + "/people/" + person)
                        .page()
                        .select("form[action=" + signOut(council, person) + "]"))
                .hasSize(1);
        assertThat(here.send("/account", signOut(council, person)).status()).isEqualTo(302);

        assertThat(open.get("/work").status()).isEqualTo(302);
    }

    private static String signOut(UUID organisation, UUID person) {
        return "/work/organisations/" + organisation + "/people/" + person + "/sign-out";
    }

    @Test
    void isWorthNothingOnceItsPersonWasEnded() {
        var person = member("ended@example.org", Role.COUNCILLOR);
        var visitor = signedIn("ended@example.org");

        change("update access.person set ended_at = now() where id = '" + person + "'");

        assertThat(visitor.get("/work").status()).isIn(302, 403);
        assertThat(visitor.get("/work").text()).doesNotContain("The ended");
        assertThat(new Visitor(port)
                        .signIn("ended@example.org", Partnership.PASSWORD)
                        .leadsTo())
                .endsWith("?wrong");
    }

    @Test
    void changesItsPasswordOnlyWithTheOneBefore() {
        member("changing@example.org", Role.COUNCILLOR);
        var visitor = signedIn("changing@example.org");

        var refused = visitor.send(
                "/account", "/account/password", "current", "wrong", "password", "walnut harbour seventeen");
        var changed = visitor.send(
                "/account",
                "/account/password",
                "current",
                Partnership.PASSWORD,
                "password",
                "walnut harbour seventeen");

        assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#current");
        assertThat(changed.leadsTo()).endsWith("?changed");
        assertThat(new Visitor(port)
                        .signIn("changing@example.org", "walnut harbour seventeen")
                        .leadsTo())
                .endsWith("/work");
    }

    @Test
    void hidesWhatIsTypedAsAPasswordAndHindersNoPasswordManager() {
        member("typing@example.org", Role.COUNCILLOR);
        var visitor = signedIn("typing@example.org");

        var fields = new org.jsoup.select.Elements(
                new Visitor(port).get("/account/sign-in").page().select("input[name=password]"));
        fields.addAll(visitor.get("/account").page().select("input[name=password], input[name=current]"));
        fields.addAll(visitor.get("/account/confirm").page().select("input[name=proof]"));

        assertThat(fields).hasSize(4).allSatisfy(field -> {
            assertThat(field.attr("type")).isEqualTo("password");
            assertThat(field.attr("autocomplete")).isIn("current-password", "new-password");
            assertThat(field.hasAttr("onpaste")).isFalse();
            assertThat(field.hasAttr("maxlength")).isFalse();
        });
    }
}
