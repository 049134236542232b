package org.watchward.access.people;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.signin.Authenticator;
import org.watchward.platform.Reach;

/** What people are told of their account, at the address that they have. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticesTests {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String CHOSEN = "walnut harbour seventeen";

    @AfterAll
    static void closeThePost() {
        MAIL.stop();
    }

    @DynamicPropertySource
    static void openThePost(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("watchward.mail.from", () -> "watchward@partnership.example");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    private UUID council = new UUID(0, 0);
    private Visitor administrator = new Visitor(0);

    @BeforeAll
    void makeAnOrganisation() {
        var partnership = new Partnership(beans);
        council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        partnership.forAll("whole@example.org", council, Role.ADMINISTRATOR);
        administrator = signedIn("whole@example.org");
        Authenticator.setUp(administrator);
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

    private static List<String> sentTo(String address) {
        var sent = new ArrayList<String>();
        try {
            for (var message : MAIL.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().equals(address)) {
                    sent.add(message.getSubject() + "\n" + message.getContent());
                }
            }
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
        return sent;
    }

    private static void told(String address, String words) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(sentTo(address))
                        .anySatisfy(message -> assertThat(message).contains(words, "If not, tell the administrator")));
    }

    @Test
    void tellOfANewPasswordWithoutSayingIt() {
        member("changing@example.org", Role.COUNCILLOR);

        signedIn("changing@example.org")
                .send("/account", "/account/password", "current", Partnership.PASSWORD, "password", CHOSEN);

        told("changing@example.org", "Your password was changed");
        assertThat(sentTo("changing@example.org")).noneMatch(message -> message.contains(CHOSEN));
    }

    @Test
    void tellOfASecondFactorARecoveryCodeAndThatTheAppWasForgotten() {
        var person = member("worker@example.org", Role.PRACTITIONER);
        var app = Authenticator.setUp(signedIn("worker@example.org"));
        told("worker@example.org", "A second factor was set up");
        var path = "/account/second-factor";

        signedIn("worker@example.org").send(path, path, "code", app.recoveryCode());
        told("worker@example.org", "A recovery code was used");

        administrator.send("/account", at(person) + "/forget-app");
        told("worker@example.org", "A second factor was removed");
        assertThat(signedIn("worker@example.org").get(path).page().select("strong.code"))
                .hasSize(1);
    }

    private String at(UUID person) {
        return "/work/organisations/" + council + "/people/" + person;
    }

    @Test
    void tellOfARoleWithWhatItIsFor() {
        var person = member("promoted@example.org", Role.COUNCILLOR);

        administrator.send("/account", at(person) + "/grant", "role", "analyst");

        told("promoted@example.org", "A role was granted to you: Analyst, Arden District Council");
    }

    @Test
    void tellOfASignInAfterSeveralThatFailed() {
        member("guessed@example.org", Role.COUNCILLOR);
        for (var guess = 0; guess < 3; guess++) {
            new Visitor(port).signIn("guessed@example.org", "guess " + guess);
        }
        Reach.application(() -> {
            sql.sql("update access.failed_attempt set at = at - interval '20 minutes'")
                    .update();
        });

        signedIn("guessed@example.org");

        told("guessed@example.org", "Somebody signed in after several attempts that failed");
    }

    @Test
    void tellOfNothingThatDidNotHappen() {
        var person = member("quiet@example.org", Role.COUNCILLOR);
        member("loud@example.org", Role.COUNCILLOR);

        Reach.application(() -> transaction.executeWithoutResult(status -> {
            people.password(person, "{noop}never");
            status.setRollbackOnly();
        }));
        signedIn("quiet@example.org");
        signedIn("loud@example.org")
                .send("/account", "/account/password", "current", Partnership.PASSWORD, "password", CHOSEN);

        told("loud@example.org", "Your password was changed");
        assertThat(sentTo("quiet@example.org")).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void areMissedByNobodyWhoWaitsWhenTheServerIsAway() {
        member("patient@example.org", Role.COUNCILLOR);
        MAIL.stop();

        var changed = signedIn("patient@example.org")
                .send("/account", "/account/password", "current", Partnership.PASSWORD, "password", CHOSEN);

        assertThat(changed.leadsTo()).endsWith("?changed");
    }
}
