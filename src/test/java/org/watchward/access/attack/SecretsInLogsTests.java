package org.watchward.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Multipart;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.Links;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.signin.Authenticator;
import org.watchward.audit.AuditTrail;
import org.watchward.audit.Query;
import org.watchward.platform.Reach;

/** Every form that takes a secret, with the right one, a wrong one and what breaks it: none comes up in log or trail. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"logging.level.root=info", "watchward.sign-in.attempts-per-minute=1000000"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsTests {

    private static final String CHOSEN = "walnut harbour seventeen";
    private static final String MISTYPED = "mistyped walnut harbour";
    private static final String FACTOR = "/account/second-factor";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Links links;

    @Autowired
    private AuditTrail trail;

    private final List<String> secrets = new ArrayList<>(List.of(CHOSEN, MISTYPED, Partnership.PASSWORD));

    private <T> T secretly(T visitorOrText) {
        secrets.add(visitorOrText.toString());
        return visitorOrText;
    }

    private void remember(Visitor visitor) {
        var cookie = visitor.cookie("watchward-session");
        secrets.add(cookie);
        secrets.add(new String(Base64.getDecoder().decode(cookie), StandardCharsets.US_ASCII));
    }

    @Test
    void comeUpNowhere(CapturedOutput log) {
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        var person = partnership.member("quiet@example.org", council, Role.PRACTITIONER);
        becomeTheFirst();
        beInvited(council);
        renewThePassword(person);
        var visitor = signIn();
        useASecondFactor(visitor);
        proveAgain(visitor);
        useAToken(visitor);
        changeThePassword(visitor);
        breakForms(visitor);
        remember(visitor);

        var kept = Reach.application(() -> trail.find(Query.everything(), 0, 1_000))
                .toString();

        assertThat(secrets).hasSizeGreaterThan(20).doesNotContain("");
        assertThat(log.getAll()).isNotEmpty().doesNotContain(secrets);
        assertThat(kept)
                .contains("signed-in", "proof-failed", "second-factor-shown")
                .doesNotContain(secrets);
    }

    private void becomeTheFirst() {
        var path = "/account/first/" + secretly(links.make(Links.About.first()));
        var visitor = new Visitor(port);
        visitor.send(path, path, "password", MISTYPED);
        visitor.send(
                path,
                path,
                "name",
                "The first",
                "email",
                "first@example.org",
                "organisation",
                "County",
                "kind",
                "county",
                "password",
                CHOSEN);
        new Visitor(port).get(path);
        remember(visitor);
    }

    private void beInvited(UUID council) {
        var token = secretly(links.make(new Links.About(
                Links.Purpose.INVITATION, "new@example.org", "New", null, council, List.of(Role.BIDDER), null)));
        var path = "/account/invitation/" + token;
        var visitor = new Visitor(port);
        visitor.send(path, path, "name", "", "password", MISTYPED);
        visitor.send(path, path, "name", "New", "password", CHOSEN);
        new Visitor(port).send("/account/sign-in", path, "password", MISTYPED);
    }

    private void renewThePassword(UUID person) {
        var visitor = new Visitor(port);
        var path = "/account/reset/" + secretly(links.make(Links.About.reset(person, "quiet@example.org")));
        visitor.send(path, path, "password", "short");
        visitor.send(path, path, "password", CHOSEN);
        visitor.get(path);
        // Only now: a newer link, which is made while nobody waits, ends the one above.
        visitor.send("/account/forgotten", "/account/forgotten", "email", "quiet@example.org");
    }

    private Visitor signIn() {
        var visitor = new Visitor(port);
        visitor.signIn("quiet@example.org", MISTYPED);
        visitor.signIn(MISTYPED, "quiet@example.org");
        visitor.post(
                "/account/sign-in",
                secretly("forged-token-of-a-form"),
                "email",
                "quiet@example.org",
                "password",
                CHOSEN);
        visitor.signIn("quiet@example.org", CHOSEN);
        remember(visitor);
        return visitor;
    }

    private void useASecondFactor(Visitor visitor) {
        var page = visitor.get(FACTOR);
        var key = secretly(page.page().expectFirst("strong.code").text());
        secrets.add(key.replace(" ", ""));
        visitor.send(FACTOR, FACTOR, "code", secretly("901234"));
        var app = Authenticator.setUp(visitor);
        secrets.add(app.recoveryCode());
        var again = new Visitor(port);
        again.signIn("quiet@example.org", CHOSEN);
        again.send(FACTOR, FACTOR, "code", secretly("wxyz-wxyz-wxyz-wxyz-wxyz-wxyz"));
        again.send(FACTOR, FACTOR, "code", app.recoveryCode());
        remember(again);
    }

    private void useAToken(Visitor visitor) {
        var path = "/account/tokens";
        var made = visitor.send(path, path, "name", "A program", "scope", "read", "days", "30");
        var token = secretly(made.page().expectFirst("strong.code").text());
        var program = new Visitor(port);
        program.get("/api/v1/work/me", "Authorization", "Bearer " + token);
        program.get("/api/v1/work/nothing", "Authorization", "Bearer " + token);
        program.get("/api/v1/work/me", "Authorization", "Bearer " + token + "x");
        program.get("/api/v1/work/me?access_token=" + token);
        program.get("/api/v1/figures?access_token=" + token);
        visitor.get("/account/tokens?access_token=" + token);
    }

    private static void proveAgain(Visitor visitor) {
        visitor.send("/account/confirm", "/account/confirm", "proof", MISTYPED);
        visitor.send("/account/confirm", "/account/confirm", "proof", CHOSEN);
    }

    private static void changeThePassword(Visitor visitor) {
        visitor.send("/account", "/account/password", "current", MISTYPED, "password", Partnership.PASSWORD);
        visitor.send("/account", "/account/password", "current", CHOSEN, "password", Partnership.PASSWORD);
    }

    private void breakForms(Visitor visitor) {
        visitor.post("/account/password", "", "current", CHOSEN, "password", CHOSEN);
        visitor.get("/account/nothing-of-this-kind/" + secretly("sent-to-no-page"));
        visitor.get("/account/sign-in?password=" + secretly("in-an-address") + "&wait=x");
        new Visitor(port).get("/account/sign-in?wait=" + secretly("where-a-number-belongs"));
        new Visitor(port).get("/account/sign-in?wait=1%00" + secretly("behind-what-is-never-typed"));
        visitor.post("/account/sign-in", new Multipart().field("password", CHOSEN));
        Raw.ask(port, "POST", "/account/sign-in", "Authorization: Basic " + secretly("c2VjcmV0OnNlY3JldA") + "\r\n");
        Raw.ask(
                port,
                "POST",
                "/account/sign-in",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + ("password=%zz" + CHOSEN).length() + "\r\n\r\npassword=%zz" + CHOSEN);
        Raw.ask(port, "GET", "/account?\u0001token=" + secretly("broken-request"), "Cookie: watchward-session=%zz\r\n");
    }
}
