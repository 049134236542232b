package org.watchward.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.Links;
import org.watchward.access.people.OrganisationKind;
import org.watchward.platform.Reach;

/** A session that was left open does not change how its person signs in: that asks for a proof of the last minutes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofTests {

    private static final String CONFIRM = "/account/confirm";
    private static final String FACTOR = "/account/second-factor";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Links links;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> sessions;

    private UUID council = new UUID(0, 0);

    @BeforeAll
    void makeAnOrganisation() {
        council = new Partnership(beans).organisation("Arden District Council", OrganisationKind.DISTRICT);
    }

    @BeforeEach
    void forgetFailures() {
        Reach.application(() -> {
            sql.sql("delete from access.failed_attempt").update();
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

    /** Lets all sessions of a person have been open for eleven minutes. */
    private void leaveOpen(UUID person) {
        leaveOpen(sessions, person);
    }

    private static <S extends Session> void leaveOpen(FindByIndexNameSessionRepository<S> sessions, UUID person) {
        sessions.findByPrincipalName(person.toString()).values().forEach(session -> {
            session.setAttribute(Proof.ATTRIBUTE, System.currentTimeMillis() - 11 * 60_000);
            sessions.save(session);
        });
    }

    @Test
    void isAskedForBeforeASecondFactorIsSetUp() {
        var person = member("open@example.org", Role.COUNCILLOR);
        var visitor = signedIn("open@example.org");
        assertThat(visitor.get(FACTOR).page().select("strong.code")).hasSize(1);
        leaveOpen(person);

        assertThat(visitor.get(FACTOR).leadsTo()).endsWith(CONFIRM);
        assertThat(visitor.send("/account", FACTOR, "code", "123456").leadsTo()).endsWith(CONFIRM);
        var wrong = visitor.send(CONFIRM, CONFIRM, "proof", "not the password");
        assertThat(wrong.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#proof");
        assertThat(visitor.get(FACTOR).leadsTo()).endsWith(CONFIRM);

        var before = visitor.cookie(SessionCookie.NAME);
        assertThat(visitor.send(CONFIRM, CONFIRM, "proof", Partnership.PASSWORD).leadsTo())
                .endsWith(FACTOR);
        assertThat(visitor.get(FACTOR).page().select("strong.code")).hasSize(1);
        assertThat(visitor.cookie(SessionCookie.NAME)).isNotEqualTo(before);
    }

    @Test
    void isAskedForBeforeSessionsAreEnded() {
        var person = member("two@example.org", Role.COUNCILLOR);
        var visitor = signedIn("two@example.org");
        var other = signedIn("two@example.org");
        leaveOpen(person);

        assertThat(visitor.send("/account", "/account/sessions/end").leadsTo()).endsWith(CONFIRM);
        assertThat(other.get("/work").status()).isEqualTo(200);
        visitor.send(CONFIRM, CONFIRM, "proof", Partnership.PASSWORD);
        assertThat(visitor.send("/account", "/account/sessions/end").leadsTo()).endsWith("/account?ended=1");

        assertThat(other.get("/work").status()).isEqualTo(302);
    }

    @Test
    void isAskedForBeforeAPasskeyIsAdded() {
        var person = member("passkey@example.org", Role.COUNCILLOR);
        var visitor = signedIn("passkey@example.org");
        assertThat(visitor.get("/account").page().select("form[action=/account/passkeys]"))
                .hasSize(1);
        leaveOpen(person);

        var page = visitor.get("/account").page();
        assertThat(page.select("form[action=/account/passkeys]")).isEmpty();
        assertThat(page.select("section a[href=" + CONFIRM + "]")).hasSize(1);
        assertThat(visitor.send("/account", "/account/passkeys/offer", "name", "x")
                        .leadsTo())
                .endsWith(CONFIRM);
        assertThat(visitor.send("/account", "/account/passkeys", "name", "x", "answer", "{}")
                        .leadsTo())
                .endsWith(CONFIRM);
    }

    @Test
    void isGivenByACodeThatIsGoodOnce() {
        var person = member("app@example.org", Role.PRACTITIONER);
        var visitor = signedIn("app@example.org");
        var app = Authenticator.setUp(visitor);
        leaveOpen(person);

        assertThat(visitor.send(CONFIRM, CONFIRM, "proof", app.code()).status()).isEqualTo(200);
        assertThat(visitor.send(CONFIRM, CONFIRM, "proof", app.nextCode()).leadsTo())
                .endsWith("/account");
        leaveOpen(person);
        assertThat(visitor.send(CONFIRM, CONFIRM, "proof", app.nextCode()).status())
                .isEqualTo(200);
    }

    @Test
    void makesThoseWaitWhoGuess() {
        member("guessed@example.org", Role.COUNCILLOR);
        var visitor = signedIn("guessed@example.org");

        for (var guess = 0; guess < 3; guess++) {
            visitor.send(CONFIRM, CONFIRM, "proof", "guess " + guess);
        }

        assertThat(visitor.send(CONFIRM, CONFIRM, "proof", Partnership.PASSWORD).text())
                .contains("Wait a little");
    }

    @Test
    void offersToEndOtherSessionsWithANewSecondFactor() {
        member("new@example.org", Role.COUNCILLOR);
        signedIn("new@example.org");
        var visitor = signedIn("new@example.org");

        var page = visitor.get(FACTOR);
        var kept = visitor.post(
                FACTOR,
                page.token(),
                "code",
                Authenticator.codeOf(page.page().expectFirst("strong.code").text()));

        assertThat(kept.page().select("form[action=/account/sessions/end]")).hasSize(1);
    }

    @Test
    void ofTheSecondFactorIsAskedForAfterANewPasswordToo() {
        var person = member("careful@example.org", Role.COUNCILLOR);
        Authenticator.setUp(signedIn("careful@example.org"));
        var path = "/account/reset/" + links.make(Links.About.reset(person, "careful@example.org"));
        var thief = new Visitor(port);

        thief.send(path, path, "password", "walnut harbour seventeen");
        thief.signIn("careful@example.org", "walnut harbour seventeen");

        assertThat(thief.get("/work").leadsTo()).endsWith(FACTOR);
        assertThat(thief.get("/account").leadsTo()).endsWith(FACTOR);
        assertThat(thief.get(FACTOR).page().select("strong.code")).isEmpty();
    }
}
