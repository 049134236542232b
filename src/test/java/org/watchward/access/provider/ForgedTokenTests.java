package org.watchward.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.OrganisationKind;

/** Answers that are not what they should be: each is refused, for the reason that it should be. */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ForgedTokenTests {

    private static final Crooked CROOKED = new Crooked();

    @DynamicPropertySource
    static void openTheDirectory(DynamicPropertyRegistry settings) {
        for (var id : new String[] {"crooked", "second"}) {
            var prefix = "watchward.sign-in.providers." + id + ".";
            settings.add(prefix + "name", () -> "Arden District Council");
            settings.add(prefix + "organisation", () -> "Arden District Council");
            settings.add(prefix + "issuer", CROOKED::issuer);
            settings.add(prefix + "client-id", () -> "watchward");
            settings.add(prefix + "client-secret", () -> Crooked.SECRET);
        }
    }

    @AfterAll
    static void close() {
        CROOKED.stop();
    }

    @LocalServerPort
    private int port;

    private Visitor visitor = new Visitor(0);

    @BeforeAll
    void makeSomebody(@Autowired BeanFactory beans) {
        var partnership = new Partnership(beans);
        UUID council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        partnership.member("clerk@arden.example", council, Role.FUND_OFFICER);
    }

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    /** What was asked of the provider in one sign-in. */
    private record Question(String state, String nonce, String challenge) {}

    private Question ask() {
        var there = visitor.get("/account/with/crooked").leadsTo();
        assertThat(there).startsWith(CROOKED.issuer() + "/authorize?");
        return new Question(part(there, "state"), part(there, "nonce"), part(there, "code_challenge"));
    }

    private static String part(String address, String name) {
        return address.replaceAll(".*[?&]" + name + "=([^&]*).*", "$1");
    }

    private static JWTClaimsSet.Builder right(Question question) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(CROOKED.issuer())
                .audience("watchward")
                .subject("s-clerk")
                .claim("nonce", question.nonce())
                .claim("email", "clerk@arden.example")
                .claim("email_verified", true)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private String answered(String idToken, Question question) {
        CROOKED.gives(idToken);
        return visitor.get("/account/with/crooked/back?code=c&state=" + question.state())
                .leadsTo();
    }

    private String answered(UnaryOperator<JWTClaimsSet.Builder> wrong) {
        var question = ask();
        return answered(Crooked.signed(wrong.apply(right(question)).build(), CROOKED.own), question);
    }

    private void assertNobodyIsSignedIn() {
        assertThat(visitor.get("/work").leadsTo()).endsWith("/account/sign-in");
    }

    @Test
    void believesATokenThatIsRightAndProvesThatItAskedItself() throws Exception {
        var question = ask();

        assertThat(answered(Crooked.signed(right(question).build(), CROOKED.own), question))
                .endsWith("/work");

        var verifier = part("?" + CROOKED.lastForm(), "code_verifier");
        var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(hash)).isEqualTo(question.challenge());
    }

    @Test
    void believesNoSignatureButTheProvidersOwn() {
        var question = ask();
        assertThat(answered(Crooked.signed(right(question).build(), CROOKED.other), question))
                .endsWith("?why=not-believed");
        question = ask();
        assertThat(answered(Crooked.signedWithTheSharedSecret(right(question).build()), question))
                .endsWith("?why=not-believed");
        question = ask();
        assertThat(answered(Crooked.unsigned(right(question).build()), question))
                .endsWith("?why=not-believed");
        question = ask();
        assertThat(answered("not.a.token", question)).endsWith("?why=not-believed");
        assertNobodyIsSignedIn();
    }

    @Test
    void believesNoTokenForAnotherSiteOrOfAnotherIssuerOrSignIn() {
        assertThat(answered(claims -> claims.audience("another site"))).endsWith("?why=not-believed");
        assertThat(answered(claims -> claims.issuer("https://evil.example"))).endsWith("?why=not-believed");
        assertThat(answered(claims -> claims.claim("nonce", "of another sign-in")))
                .endsWith("?why=not-believed");
        assertThat(answered(claims -> claims.claim("nonce", null))).endsWith("?why=not-believed");
        assertThat(answered(claims -> claims.subject(null))).endsWith("?why=not-believed");
        assertNobodyIsSignedIn();
    }

    @Test
    void tellsAWrongClockFromALie() {
        var longAgo = Date.from(Instant.now().minusSeconds(3_600));
        var before = Date.from(Instant.now().minusSeconds(7_200));
        var later = Date.from(Instant.now().plusSeconds(3_600));

        assertThat(answered(claims -> claims.issueTime(before).expirationTime(longAgo)))
                .endsWith("?why=clock");
        assertThat(answered(claims -> claims.notBeforeTime(later))).endsWith("?why=clock");
        assertThat(answered(claims -> claims.expirationTime(longAgo).audience("another site")))
                .endsWith("?why=not-believed");
        assertNobodyIsSignedIn();
    }

    @Test
    void takesAnAnswerOnceAndOnlyWhereItWasAskedFor() {
        var question = ask();
        var right = Crooked.signed(right(question).build(), CROOKED.own);
        CROOKED.gives(right);
        var answer = "/account/with/crooked/back?code=c&state=" + question.state();

        assertThat(new Visitor(port).get(answer).leadsTo()).endsWith("?why=stale");
        assertThat(visitor.get("/account/with/crooked/back?code=c&state=forged").leadsTo())
                .endsWith("?why=stale");
        assertThat(visitor.get("/account/with/crooked/back?code=c").leadsTo()).endsWith("?why=stale");
        assertThat(visitor.get("/account/with/second/back?code=c&state=" + question.state())
                        .leadsTo())
                .endsWith("/account/with/second/problem?why=stale");
        assertNobodyIsSignedIn();

        question = ask();
        assertThat(answered(Crooked.signed(right(question).build(), CROOKED.own), question))
                .endsWith("/work");
        visitor.send("/account", "/account/sign-out");
        assertThat(answered(Crooked.signed(right(question).build(), CROOKED.own), question))
                .endsWith("?why=stale");
    }

    @Test
    void refusesAnAnswerThatNamesAnotherIssuer() {
        var question = ask();
        CROOKED.gives(Crooked.signed(right(question).build(), CROOKED.own));

        assertThat(visitor.get("/account/with/crooked/back?code=c&iss=https://evil.example&state=" + question.state())
                        .leadsTo())
                .endsWith("?why=not-believed");
        assertNobodyIsSignedIn();
    }

    @Test
    void leadsNowhereElseWhateverTheAnswerSays() {
        var question = ask();
        CROOKED.gives(Crooked.signed(right(question).build(), CROOKED.own));

        var on = visitor.get(
                "/account/with/crooked/back?code=c&continue=https://evil.example&redirect_uri=//evil.example"
                        + "&state=" + question.state());

        assertThat(on.leadsTo()).isEqualTo("http://localhost:" + port + "/work");
    }

    @Test
    void writesNoTokenSecretOrAddressIntoTheLog(CapturedOutput log) {
        answered(claims -> claims.audience("another site"));
        answered(claims -> claims.claim("email_verified", false).subject("s-new"));
        visitor.get("/account/with/crooked/back?error=%0a%3Cscript%3Ealert(1)&state=" + ask().state());

        assertThat(log.getAll())
                .contains("Sign-in with crooked came to nothing")
                .doesNotContain(Crooked.SECRET, "eyJ", "clerk@arden.example", "<script>");
    }
}
