package org.watchward.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.passkeys.Ceremonies;
import org.watchward.access.passkeys.PasskeyRefused;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.people.People;
import org.watchward.audit.AuditTrail;
import org.watchward.audit.Query;
import org.watchward.platform.Reach;

/** Passkeys over HTTP, with a device that also does what none may. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.sign-in.attempts-per-minute=100000")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyTests {

    private static final String SIGN_IN = "/account/sign-in";
    private static final String SECOND = "/account/second-factor";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private People people;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Ceremonies ceremonies;

    private Partnership partnership;
    private UUID council = new UUID(0, 0);
    private Visitor visitor = new Visitor(0);
    private int made;

    PasskeyTests(@Autowired BeanFactory beans) {
        partnership = new Partnership(beans);
    }

    @BeforeAll
    void makeOrganisation() {
        council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
    }

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
        Reach.application(() -> {
            sql.sql("delete from access.failed_attempt").update();
        });
    }

    private Device device() {
        return new Device("http://localhost:" + port);
    }

    /** Somebody's e-mail address, new each time. */
    private String member(Role... roles) {
        var email = "holder-" + ++made + "@example.org";
        partnership.forAll(email, council, roles);
        return email;
    }

    private UUID id(String email) {
        return Reach.application(() -> people.find(email).orElseThrow());
    }

    private Visitor signedIn(String email) {
        var somebody = new Visitor(port);
        somebody.signIn(email, Partnership.PASSWORD);
        return somebody;
    }

    private static Visitor.Answer add(Visitor who, String page, Device device, String name) {
        var token = who.get(page).token();
        var offer = who.post("/account/passkeys/offer", token, "name", name);
        assertThat(offer.status()).as(offer.response().body()).isEqualTo(200);
        return who.post(
                "/account/passkeys",
                token,
                "name",
                name,
                "answer",
                device.make(offer.response().body()));
    }

    /** Somebody's device with a passkey that they have added. */
    private Device added(String email) {
        var device = device();
        assertThat(add(signedIn(email), SECOND, device, "Work laptop").text()).contains("Keep these codes");
        return device;
    }

    private static String asked(Visitor who, String token) {
        return who.post("/account/passkeys/ask", token).response().body();
    }

    private static Visitor.Answer show(Visitor who, Device device) {
        var token = who.get(SIGN_IN).token();
        return who.post("/account/passkeys/sign-in", token, "answer", device.show(asked(who, token)));
    }

    private static Visitor.Answer second(Visitor who, Device device) {
        var token = who.get(SECOND).token();
        return who.post(SECOND + "/passkey", token, "answer", device.show(asked(who, token)));
    }

    @Test
    void signsInWithoutAnythingElseAndToThePageThatWasAskedFor() {
        var email = member(Role.ADMINISTRATOR);
        var owner = signedIn(email);
        var device = device();
        assertThat(owner.get("/work").leadsTo()).endsWith(SECOND);
        assertThat(add(owner, SECOND, device, "Telephone").status()).isEqualTo(200);
        visitor.get("/work/organisations?q=1");

        var answer = show(visitor, device);

        assertThat(answer.leadsTo()).endsWith("/work/organisations?q=1");
        assertThat(visitor.get("/work/organisations").status()).isEqualTo(200);
        var account = visitor.get("/account").page();
        assertThat(account.select("section[aria-labelledby=passkeys] tbody th").text())
                .isEqualTo("Telephone");
        assertThat(account.select("section[aria-labelledby=passkeys] tbody td").eachText())
                .doesNotContain("Not yet");
    }

    @Test
    void asksForNobodyInParticularAndForSomebodyToBeMadeSureOf() {
        var email = member(Role.ANALYST);
        added(email);

        var question = asked(visitor, visitor.get(SIGN_IN).token());

        assertThat(question).contains("\"userVerification\":\"required\"", "\"rpId\":\"localhost\"");
        assertThat(question).contains("\"allowCredentials\":[]");
    }

    @Test
    void givesTheSessionAndItsFormsNewNames() {
        var device = added(member(Role.ANALYST));
        var token = visitor.get(SIGN_IN).token();
        var before = visitor.cookie(SessionCookie.NAME);

        show(visitor, device);

        assertThat(visitor.cookie(SessionCookie.NAME)).isNotEqualTo(before);
        assertThat(visitor.post("/account/sessions/end", token).status()).isEqualTo(403);
        assertThat(visitor.get("/work").status()).isEqualTo(200);
    }

    @Test
    void takesAnAnswerOnceAndToItsOwnQuestionOnly() {
        var device = added(member(Role.ANALYST));
        var token = visitor.get(SIGN_IN).token();
        var answer = device.show(asked(visitor, token));
        visitor.post("/account/passkeys/sign-in", token, "answer", answer);
        visitor.send("/account", "/account/sign-out");

        var thief = new Visitor(port);
        var own = thief.get(SIGN_IN).token();
        var unasked = thief.post("/account/passkeys/sign-in", own, "answer", answer);
        asked(thief, own);
        var replayed = thief.post("/account/passkeys/sign-in", own, "answer", answer);

        assertThat(unasked.leadsTo()).endsWith("?passkey=late");
        assertThat(replayed.leadsTo()).endsWith("?passkey=late");
        assertThat(thief.get("/work").status()).isEqualTo(302);
        assertThat(thief.get(SIGN_IN + "?passkey=late").text()).contains("asked too long ago");
    }

    @Test
    void refusesADeviceThatDidNotMakeSureOfItsOwner() {
        var device = added(member(Role.ANALYST));

        assertThat(show(visitor, device.thatVerifies(false)).leadsTo()).endsWith("?passkey=unverified");
        assertThat(visitor.get("/work").status()).isEqualTo(302);

        var token = signedIn(member(Role.ANALYST));
        assertThat(add(token, "/account", device().thatVerifies(false), "Stick").leadsTo())
                .endsWith("/account?passkey=unverified");
    }

    @Test
    void refusesWhatWasShownAtAnotherAddress() {
        var device = added(member(Role.ANALYST));

        assertThat(show(visitor, device.at("https://watchward.evil.example")).leadsTo())
                .endsWith("?passkey=elsewhere");
        assertThat(show(visitor, device.at("http://localhost:1")).leadsTo()).endsWith("?passkey=elsewhere");
        assertThat(visitor.get("/work").status()).isEqualTo(302);
    }

    @Test
    void refusesWhatItDoesNotKnowOrCannotRead() {
        var stranger = device().of("AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(show(visitor, stranger).leadsTo()).endsWith("?passkey=unknown");

        var token = visitor.get(SIGN_IN).token();
        for (var nonsense : List.of("", "{", "null", "[]", "{}", "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{}}")) {
            asked(visitor, token);
            assertThat(visitor.post("/account/passkeys/sign-in", token, "answer", nonsense)
                            .leadsTo())
                    .as(nonsense)
                    .endsWith("?passkey=unreadable");
        }
    }

    @Test
    void refusesAnAnswerOfWhichAnyPartIsAltered() {
        var device = added(member(Role.ANALYST));
        var token = visitor.get(SIGN_IN).token();
        for (var part : List.of("clientDataJSON", "authenticatorData", "signature", "userHandle")) {
            for (var altered : List.of("$1AAAA$2", "$1", "")) {
                Reach.application(() -> {
                    sql.sql("delete from access.failed_attempt").update();
                });
                var answer = device.show(asked(visitor, token))
                        .replaceAll("(\"" + part + "\":\"[^\"]{0,12})([^\"]*)", altered.isEmpty() ? "$1!" : altered);

                var status = visitor.post("/account/passkeys/sign-in", token, "answer", answer);

                assertThat(status.leadsTo()).as(part + " " + altered).contains("?passkey=");
                assertThat(visitor.get("/work").status()).as(part).isEqualTo(302);
            }
        }
    }

    @Test
    void readsNothingIntoBytesThatAreNoAnswer() {
        var person = id(member(Role.ANALYST));
        var who = new TestingAuthenticationToken(person.toString(), null, "signed in");
        var device = device();
        var session = new MockHttpSession();
        var chance = new Random(20261122);
        Reach.application(() -> {
            var made = device.make(ceremonies.offer(who, session));
            ceremonies.add(person, "Work laptop", made, session);
            for (var attempt = 0; attempt < 300; attempt++) {
                var shown = Device.damaged(device.show(ceremonies.ask(null, session)), chance);
                var offered = Device.damaged(device().make(ceremonies.offer(who, session)), chance);
                assertThatThrownBy(() -> ceremonies.check(ceremonies.read(shown), session))
                        .as(shown)
                        .isInstanceOf(PasskeyRefused.class);
                assertThatCode(() -> tryToAdd(person, offered, session))
                        .as(offered)
                        .doesNotThrowAnyException();
            }
        });
    }

    /** What is damaged may still be a passkey, such as one of another kind of device. */
    private void tryToAdd(UUID person, String answer, MockHttpSession session) {
        try {
            ceremonies.add(person, "Another", answer, session);
        } catch (PasskeyRefused refused) {
            assertThat(refused.why()).isNotNull();
        }
    }

    @Test
    void refusesAClaimToBeSomebodyElse() {
        var victim = added(member(Role.ADMINISTRATOR));
        var attacker = added(member(Role.ANALYST)).of(victim.userHandle());

        assertThat(show(visitor, attacker).leadsTo()).endsWith("?passkey=wrong");
        assertThat(visitor.get("/work").status()).isEqualTo(302);
    }

    @Test
    void noticesThatThereAreTwoOfAPasskeyThatCounts() {
        var device = device().thatCounts();
        add(signedIn(member(Role.ANALYST)), "/account", device, "Stick");
        var copy = device.copy();
        assertThat(show(visitor, device).leadsTo()).endsWith("/work");

        var thief = new Visitor(port);

        assertThat(show(thief, copy).leadsTo()).endsWith("?passkey=copied");
        assertThat(thief.get("/work").status()).isEqualTo(302);
    }

    @Test
    void signsNobodyInWhoHasBeenEnded() {
        var email = member(Role.ANALYST);
        var device = added(email);
        Reach.application(() -> {
            sql.sql("update access.person set ended_at = now() where id = ?")
                    .param(id(email))
                    .update();
        });

        assertThat(show(visitor, device).leadsTo()).endsWith("?passkey=unknown");
    }

    @Test
    void makesThoseWaitWhoShowWrongOnes() {
        var device = added(member(Role.ANALYST)).thatVerifies(false);
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThat(show(visitor, device).leadsTo()).endsWith("?passkey=unverified");
        }

        assertThat(show(visitor, device.thatVerifies(true)).leadsTo()).endsWith("?passkey=soon");
        assertThat(visitor.get("/work").status()).isEqualTo(302);
    }

    @Test
    void isAskedForAfterThePasswordOfWhoeverHasOneAndCountsAsTheSecondFactor() {
        var email = member(Role.ANALYST);
        var device = added(email);
        var again = signedIn(email);
        assertThat(again.get("/work").leadsTo()).endsWith(SECOND);
        assertThat(again.get(SECOND).page().select("form[data-passkey=show]")).hasSize(1);

        var shown = second(again, device);

        assertThat(shown.leadsTo()).endsWith("/work");
        assertThat(again.get("/work").status()).isEqualTo(200);
    }

    @Test
    void takesNobodyElsesPasskeyAsTheSecondFactor() {
        var device = added(member(Role.ANALYST));
        var victim = member(Role.ANALYST);
        added(victim);
        var withoutAny = member(Role.PRACTITIONER);

        for (var email : List.of(victim, withoutAny)) {
            var thief = signedIn(email);
            assertThat(second(thief, device).leadsTo()).endsWith("?passkey=unknown");
            assertThat(thief.get("/work").leadsTo()).endsWith(SECOND);
        }
    }

    @Test
    void standsBesideAnAppAndEitherIsEnough() {
        var email = member(Role.PRACTITIONER);
        var owner = signedIn(email);
        var app = Authenticator.setUp(owner);
        var device = device();
        assertThat(add(owner, "/account", device, "Telephone").leadsTo()).endsWith("?passkey=added");

        var byApp = signedIn(email);
        assertThat(byApp.send(SECOND, SECOND, "code", app.nextCode()).leadsTo()).endsWith("/work");
        var byPasskey = signedIn(email);
        assertThat(second(byPasskey, device).leadsTo()).endsWith("/work");
        assertThat(show(visitor, device).leadsTo()).endsWith("/work");
    }

    @Test
    void letsAPasswordAloneChangeNothingAboutAPasskeyThatIsThere() {
        var email = member(Role.PRACTITIONER);
        var thief = signedIn(email);
        var secret = thief.get(SECOND).page().expectFirst("strong.code").text();
        added(email);
        var token = thief.get(SECOND).token();

        assertThat(thief.get(SECOND).page().select("strong.code")).isEmpty();
        assertThat(thief.post(SECOND, token, "code", Authenticator.of(secret).code())
                        .text())
                .contains("This code is not right");
        assertThat(thief.post("/account/passkeys/offer", token, "name", "Mine").status())
                .isEqualTo(403);
        assertThat(thief.post("/account/passkeys", token, "name", "Mine", "answer", "{}")
                        .leadsTo())
                .endsWith(SECOND);
        var passkey = Reach.application(() -> sql.sql("select id from access.passkey where person = ?")
                .param(id(email))
                .query(UUID.class)
                .single());
        assertThat(thief.post("/account/passkeys/" + passkey + "/remove", token).leadsTo())
                .endsWith(SECOND);
        assertThat(thief.get("/work").leadsTo()).endsWith(SECOND);
    }

    @Test
    void letsARecoveryCodeInForAPasskeyThatIsLost() {
        var email = member(Role.PRACTITIONER);
        var codes = add(signedIn(email), SECOND, device(), "Telephone").page().select("li.code");
        assertThat(codes).hasSize(10);

        for (var expected : List.of("/work", "")) {
            var again = signedIn(email);
            assertThat(again.get(SECOND).text()).contains("Recovery code").doesNotContain("authenticator app");
            assertThat(again.send(SECOND, SECOND, "code", codes.get(0).text()).leadsTo())
                    .endsWith(expected);
        }
    }

    @Test
    void letsWhoeverHasOneSetAnAppUpAsWell() {
        var email = member(Role.PRACTITIONER);
        var owner = signedIn(email);
        add(owner, SECOND, device(), "Telephone");

        var app = Authenticator.setUp(owner);

        assertThat(signedIn(email).send(SECOND, SECOND, "code", app.nextCode()).leadsTo())
                .endsWith("/work");
    }

    @Test
    void removesOnesOwnAndSaysWhatThatMeans() {
        var email = member(Role.PRACTITIONER);
        var owner = signedIn(email);
        var device = device();
        add(owner, SECOND, device, "Telephone");
        var page = owner.get("/account")
                .page()
                .expectFirst("section[aria-labelledby=passkeys] td a")
                .attr("href");
        assertThat(owner.get(page).text())
                .contains("Remove the passkey Telephone?", "your role asks for one", "cannot be put back");

        assertThat(owner.send(page, page + "/remove").leadsTo()).endsWith("?passkey=removed");

        assertThat(show(visitor, device).leadsTo()).endsWith("?passkey=unknown");
        assertThat(owner.get("/account?passkey=removed").text()).contains("Delete it on the device as well");
        assertThat(owner.get(page).status()).isEqualTo(404);
    }

    @Test
    void removesNobodyElses() {
        var email = member(Role.ANALYST);
        var device = added(email);
        var passkey = Reach.application(() -> sql.sql("select id from access.passkey where person = ?")
                .param(id(email))
                .query(UUID.class)
                .single());
        var other = signedIn(member(Role.ANALYST));

        var answer = other.send("/account", "/account/passkeys/" + passkey + "/remove");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(show(visitor, device).leadsTo()).endsWith("/work");
    }

    @Test
    void takesAPasskeyOnceAndForWhomItWasOffered() {
        var device = added(member(Role.ANALYST));
        var other = signedIn(member(Role.ANALYST));
        var token = other.get("/account").token();
        var offer = other.post("/account/passkeys/offer", token, "name", "Mine")
                .response()
                .body();

        var taken = other.post(
                "/account/passkeys",
                token,
                "name",
                "Mine",
                "answer",
                device.copy().make(offer));
        var unasked = other.post("/account/passkeys", token, "name", "Mine", "answer", device().make(offer));

        assertThat(taken.leadsTo()).endsWith("/account?passkey=known");
        assertThat(other.get("/account?passkey=known").text()).contains("in use here already");
        assertThat(unasked.leadsTo()).endsWith("/account?passkey=late");
    }

    @Test
    void asksForAName() {
        var owner = signedIn(member(Role.ANALYST));
        var token = owner.get("/account").token();

        for (var name : List.of(" ", "x".repeat(101))) {
            var answer = owner.post("/account/passkeys/offer", token, "name", name);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.response().body()).contains("Enter a name for the passkey");
            assertThat(owner.post("/account/passkeys", token, "name", name).leadsTo())
                    .endsWith("?passkey=nameless");
        }
    }

    @Test
    void isForgottenWithTheAppByWhoeverLooksAfterPeople() {
        var email = member(Role.PRACTITIONER);
        added(email);

        Reach.application(() -> people.forgetApp(id(email)));

        assertThat(signedIn(email).get(SECOND).page().select("strong.code")).hasSize(1);
    }

    @Test
    void keepsItsWholeLifeInTheTrail() {
        var email = member(Role.PRACTITIONER);
        var owner = signedIn(email);
        var device = device();
        add(owner, SECOND, device, "Telephone");
        show(visitor, device.thatVerifies(false));
        show(visitor, device.thatVerifies(true));
        var page = visitor.get("/account")
                .page()
                .expectFirst("section[aria-labelledby=passkeys] td a")
                .attr("href");
        visitor.send(page, page + "/remove");

        var lines = Reach.application(() -> trail.find(Query.everything(), 0, 5).stream()
                .map(line -> line.entry().action() + " " + line.entry().words())
                .toList());

        assertThat(lines)
                .containsExactly(
                        "passkey-removed ",
                        "signed-in by passkey",
                        "sign-in-failed by passkey: unverified",
                        "passkey-added ",
                        "signed-in by password");
    }

    @Test
    void isNotThereForThePublic() {
        added(member(Role.ANALYST));

        assertThatThrownBy(() -> Reach.publicly(
                        () -> sql.sql("select * from access.passkey").query().listOfRows()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("access");
    }
}
