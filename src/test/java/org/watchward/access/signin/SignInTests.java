package org.watchward.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
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
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.Links;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.people.People;
import org.watchward.audit.AuditTrail;
import org.watchward.audit.Query;
import org.watchward.platform.Reach;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    private static final String ANALYST = "analyst@example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Links links;

    @Autowired
    private People people;

    @Autowired
    private AuditTrail trail;

    private Visitor visitor = new Visitor(0);
    private UUID council = new UUID(0, 0);
    private UUID analyst = new UUID(0, 0);

    @BeforeAll
    void makePeople(@Autowired BeanFactory beans) {
        var partnership = new Partnership(beans);
        council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        analyst = partnership.forAll(ANALYST, council, Role.ANALYST);
    }

    @org.junit.jupiter.api.BeforeEach
    void arrive() {
        visitor = new Visitor(port);
        Reach.application(() -> {
            sql.sql("delete from access.failed_attempt").update();
        });
    }

    @Test
    void leadsOnToThePageThatWasAskedFor() {
        var asked = visitor.get("/work/organisations");
        assertThat(asked.leadsTo()).endsWith("/account/sign-in");

        var signedIn = visitor.signIn(ANALYST.toUpperCase(java.util.Locale.ROOT), Partnership.PASSWORD);

        assertThat(signedIn.leadsTo()).contains("/work/organisations");
        assertThat(visitor.get("/work/organisations").text()).contains("Arden District Council");
        assertThat(visitor.get("/work").header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.get("/").text()).contains("Your work").doesNotContain("The analyst");
    }

    @Test
    void neverLeadsToAnotherSite() {
        visitor.get("/work?continue=https://evil.example/");

        var signedIn = visitor.send(
                "/account/sign-in?continue=https://evil.example/&next=//evil.example",
                "/account/sign-in?continue=https://evil.example/&next=//evil.example",
                "email",
                ANALYST,
                "password",
                Partnership.PASSWORD);

        assertThat(signedIn.leadsTo()).startsWith("http://localhost:" + port + "/work");
    }

    @Test
    void ignoresTheHostThatAnotherClaimsToHaveBeenAskedFor() {
        var answer = visitor.get("/work", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https");

        assertThat(answer.leadsTo()).startsWith("http://localhost:" + port + "/");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfAnAddressThatNobodyHas() {
        var wrong = visitor.signIn(ANALYST, "not the password");
        var unknown = new Visitor(port).signIn("nobody@example.org", "not the password");

        assertThat(wrong.leadsTo()).isEqualTo(unknown.leadsTo()).endsWith("/account/sign-in?wrong");
        assertThat(visitor.get("/account/sign-in?wrong").text()).contains("do not go together");
        assertThat(visitor.get("/work").status()).isEqualTo(302);
    }

    @Test
    void makesThoseWaitWhoGuessAndNobodyElse() {
        for (var guess = 0; guess < 3; guess++) {
            assertThat(visitor.signIn(ANALYST, "guess " + guess).leadsTo()).endsWith("?wrong");
        }

        assertThat(visitor.signIn(ANALYST, Partnership.PASSWORD).leadsTo()).contains("?wait=");
        assertThat(new Visitor(port).signIn("nobody@example.org", "x").leadsTo())
                .endsWith("?wrong");
        assertThat(visitor.get("/account/sign-in?wait=5").text()).contains("Wait 5 seconds");
    }

    @Test
    void givesTheSessionANewNameWhenSomebodySignsIn() {
        visitor.get("/account/sign-in");
        var before = visitor.cookie(SessionCookie.NAME);
        var victim = new Visitor(port);
        victim.carry(SessionCookie.NAME, before);

        victim.signIn(ANALYST, Partnership.PASSWORD);

        assertThat(victim.cookie(SessionCookie.NAME)).isNotEqualTo(before);
        assertThat(victim.get("/work").status()).isEqualTo(200);
        assertThat(visitor.get("/work").status()).isEqualTo(302);
    }

    @Test
    void keepsTheCookieFromScriptsAndFromOtherSites() {
        var answer = visitor.get("/account/sign-in");

        assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void endsTheSessionWithTheSignOut() {
        visitor.signIn(ANALYST, Partnership.PASSWORD);
        var stolen = new Visitor(port);
        stolen.carry(SessionCookie.NAME, visitor.cookie(SessionCookie.NAME));
        assertThat(stolen.get("/work").status()).isEqualTo(200);

        visitor.send("/account", "/account/sign-out");

        assertThat(stolen.get("/work").status()).isEqualTo(302);
        assertThat(visitor.get("/account/sign-in?ended").text()).contains("You are signed out.");
    }

    @Test
    void signsOutEverywhereElse() {
        visitor.signIn(ANALYST, Partnership.PASSWORD);
        var elsewhere = new Visitor(port);
        elsewhere.signIn(ANALYST, Partnership.PASSWORD);

        assertThat(visitor.get("/account").page().select("section[aria-labelledby=sessions] tbody tr"))
                .hasSizeGreaterThan(1);
        visitor.send("/account", "/account/sessions/end");

        assertThat(elsewhere.get("/work").status()).isEqualTo(302);
        assertThat(visitor.get("/work").status()).isEqualTo(200);
    }

    @Test
    void endsASessionThatHasLastedForItsLongest() {
        visitor.signIn(ANALYST, Partnership.PASSWORD);
        assertThat(visitor.get("/work").status()).isEqualTo(200);

        Reach.application(() -> {
            sql.sql("update access.session set creation_time = creation_time - 13 * 3600 * 1000")
                    .update();
        });

        assertThat(visitor.get("/work").status()).isEqualTo(302);
    }

    @Test
    void takesWhatWasTakenWithTheNextRequest() {
        var person = makeMember("leaver@example.org", Role.FUND_OFFICER);
        visitor.signIn("leaver@example.org", Partnership.PASSWORD);
        assertThat(visitor.get("/work/organisations").status()).isEqualTo(200);

        Reach.application(() -> people.leave(person, council, analyst));

        assertThat(visitor.get("/work/organisations").status()).isEqualTo(403);
    }

    private UUID makeMember(String email, Role role) {
        return Reach.application(() -> {
            var person = people.add("Somebody", email, hash());
            people.join(person, council);
            people.grant(person, role, council, null);
            return person;
        });
    }

    private String hash() {
        return sql.sql("select password from access.person where id = ?")
                .param(analyst)
                .query(String.class)
                .single();
    }

    @Test
    void makesTheFirstAdministratorOnceAndByTheLinkAlone() {
        var token = links.make(Links.About.first());
        var path = "/account/first/" + token;
        var problems = visitor.send(path, path, "name", "", "email", "x", "password", "password1234");
        assertThat(problems.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#name", "#email", "#organisation", "#kind", "#password");

        var made = visitor.send(
                path,
                path,
                "name",
                "The administrator",
                "email",
                "first@example.org",
                "organisation",
                "Wendmoor County Council",
                "kind",
                "county",
                "password",
                Partnership.PASSWORD,
                "role",
                "practitioner");

        assertThat(made.leadsTo()).endsWith("/work");
        assertThat(visitor.get("/work").leadsTo()).endsWith("/account/second-factor");
        Authenticator.setUp(visitor);
        assertThat(visitor.get("/account").text()).contains("Administrator, for the whole partnership");
        assertThat(new Visitor(port).get(path).status()).isEqualTo(404);
        assertThat(new Visitor(port)
                        .get("/account/first/" + token.toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void asksForACodeOfTheAppAndTakesEachOnce() {
        makeMember("worker@example.org", Role.PRACTITIONER);
        visitor.get("/work/organisations?q=1");
        visitor.signIn("worker@example.org", Partnership.PASSWORD);
        assertThat(visitor.get("/work/organisations?q=1").leadsTo()).endsWith("/account/second-factor");

        var app = Authenticator.setUp(visitor);
        assertThat(visitor.get("/work").status()).isEqualTo(200);

        var again = new Visitor(port);
        again.signIn("worker@example.org", Partnership.PASSWORD);
        var path = "/account/second-factor";
        var replayed = again.send(path, path, "code", app.code());
        assertThat(replayed.text()).contains("or was used already");
        assertThat(again.send(path, path, "code", "000000").text()).contains("This code is not right");
        assertThat(again.get("/work").leadsTo()).endsWith(path);
        var next = again.send(path, path, "code", app.nextCode());
        assertThat(next.leadsTo()).endsWith("/work");
        assertThat(again.get("/work").status()).isEqualTo(200);
    }

    @Test
    void takesARecoveryCodeOnce() {
        makeMember("careless@example.org", Role.COORDINATOR);
        visitor.signIn("careless@example.org", Partnership.PASSWORD);
        var app = Authenticator.setUp(visitor);
        var path = "/account/second-factor";

        for (var expected : java.util.List.of(true, false)) {
            var again = new Visitor(port);
            again.signIn("careless@example.org", Partnership.PASSWORD);
            again.send(path, path, "code", app.recoveryCode());
            assertThat(again.get("/work").status() == 200).isEqualTo(expected);
        }
    }

    @Test
    void resetsAPasswordOnceAndEndsEverySession() {
        var person = makeMember("forgetful@example.org", Role.COUNCILLOR);
        var open = new Visitor(port);
        open.signIn("forgetful@example.org", Partnership.PASSWORD);
        var path = "/account/reset/" + links.make(Links.About.reset(person, "forgetful@example.org"));

        visitor.send(path, path, "password", "walnut harbour seventeen");

        assertThat(open.get("/work").status()).isEqualTo(302);
        assertThat(visitor.get(path).status()).isEqualTo(404);
        assertThat(visitor.signIn("forgetful@example.org", Partnership.PASSWORD).leadsTo())
                .endsWith("?wrong");
        assertThat(visitor.signIn("forgetful@example.org", "walnut harbour seventeen")
                        .leadsTo())
                .contains("/work");
    }

    @Test
    void answersAlikeWhoeverForgotTheirPassword() {
        var known = visitor.send("/account/forgotten", "/account/forgotten", "email", ANALYST);
        var unknown = visitor.send("/account/forgotten", "/account/forgotten", "email", "nobody@example.org");

        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.leadsTo()).isEqualTo(unknown.leadsTo()).endsWith("?sent");
    }

    @Test
    void keepsEverySignInAndEveryFailureInTheTrail() {
        visitor.signIn(ANALYST, "not the password");
        visitor.signIn(ANALYST, Partnership.PASSWORD);
        visitor.get("/work/audit");
        visitor.send("/account", "/account/sign-out");

        var lines = Reach.application(() -> trail.find(Query.everything().between(null, null), 0, 4).stream()
                .map(line -> line.entry().action() + " " + line.entry().personName() + " "
                        + line.entry().origin())
                .toList());

        assertThat(lines)
                .containsExactly(
                        "signed-out The analyst 127.0.0.1",
                        "refused The analyst 127.0.0.1",
                        "signed-in The analyst 127.0.0.1",
                        "sign-in-failed nobody signed in 127.0.0.1");
        assertThat(Reach.application(() -> trail.find(Query.everything(), 0, 1_000))
                        .toString())
                .doesNotContain("not the password", Partnership.PASSWORD);
    }

    @Test
    void writesNoSecretIntoTheLog(CapturedOutput log) {
        var person = makeMember("quiet@example.org", Role.PRACTITIONER);
        var token = links.make(Links.About.reset(person, "quiet@example.org"));
        var path = "/account/reset/" + token;
        visitor.send(path, path, "password", "walnut harbour seventeen");
        visitor.signIn("quiet@example.org", "mistyped walnut harbour");
        visitor.signIn("quiet@example.org", "walnut harbour seventeen");
        var secret = visitor.get("/account/second-factor")
                .page()
                .expectFirst("strong.code")
                .text();
        var app = Authenticator.setUp(visitor);
        assertThat(visitor.get("/account/nothing-of-this-kind").status()).isEqualTo(404);

        assertThat(log.getAll())
                .doesNotContain(
                        "walnut harbour",
                        token,
                        secret,
                        secret.replace(" ", ""),
                        app.recoveryCode(),
                        visitor.cookie(SessionCookie.NAME));
    }

    @Test
    void hasNobodyReadyWhereTheCountyIsReal() {
        assertThat(visitor.get("/account/sign-in").page().select(".people")).isEmpty();

        var answer = visitor.send("/account/sign-in", "/account/demonstration", "role", "administrator");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(visitor.get("/work").status()).isEqualTo(302);
    }
}
