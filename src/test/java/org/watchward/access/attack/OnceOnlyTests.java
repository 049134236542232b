package org.watchward.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
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
import org.watchward.access.Visitor.Answer;
import org.watchward.access.people.Links;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.signin.Authenticator;
import org.watchward.platform.Reach;

/** What is good once is good once, also for two who try at the same moment; what was ended opens nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceOnlyTests {

    private static final String CHOSEN = "walnut harbour seventeen";
    private static final String COOKIE = "watchward-session";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Links links;

    @Autowired
    private JdbcClient sql;

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

    /** Has as many visitors send the same at the same moment, each with a page of their own open, and gives their answers. */
    private List<Answer> together(int visitors, String path, Function<Integer, String[]> fields) throws Exception {
        var barrier = new CyclicBarrier(visitors);
        var pool = Executors.newFixedThreadPool(visitors);
        try {
            var asked = new ArrayList<Future<Answer>>();
            for (var each = 0; each < visitors; each++) {
                var visitor = new Visitor(port);
                var token = visitor.get(path).token();
                var mine = fields.apply(each);
                asked.add(pool.submit(atOnce(barrier, () -> visitor.post(path, token, mine))));
            }
            return answers(asked);
        } finally {
            pool.shutdown();
        }
    }

    private static Callable<Answer> atOnce(CyclicBarrier barrier, Callable<Answer> ask) {
        return () -> {
            barrier.await();
            return ask.call();
        };
    }

    private static List<Answer> answers(List<Future<Answer>> asked) throws Exception {
        var answers = new ArrayList<Answer>();
        for (var each : asked) {
            answers.add(each.get());
        }
        return answers;
    }

    private static void oneWins(List<Answer> answers, String leadsTo) {
        assertThat(answers.stream().map(Answer::status)).containsOnlyOnce(302);
        assertThat(answers.stream()
                        .filter(each -> each.status() == 302)
                        .findFirst()
                        .orElseThrow()
                        .leadsTo())
                .endsWith(leadsTo);
        assertThat(answers.stream().filter(each -> each.status() != 302)).allMatch(each -> each.status() == 404);
    }

    @Test
    void makesOneFirstAdministratorOfThreeWhoFollowTheLinkTogether() throws Exception {
        var path = "/account/first/" + links.make(Links.About.first());

        var answers = together(3, path, each -> new String[] {
            "name",
            "Number " + each,
            "email",
            each + "@first.example",
            "organisation",
            "Council " + each,
            "kind",
            "county",
            "password",
            CHOSEN
        });

        oneWins(answers, "/work");
        assertThat(count("access.role_grant where role = 'ADMINISTRATOR'")).isEqualTo(1);
        assertThat(new Visitor(port).get(path).status()).isEqualTo(404);
    }

    @Test
    void makesOnePersonOfThreeWhoFollowAnInvitationTogether() throws Exception {
        var path = "/account/invitation/" + invitation("joining@example.org");

        var answers = together(3, path, each -> new String[] {"name", "Number " + each, "password", CHOSEN});

        oneWins(answers, "/work");
        assertThat(count("access.person where email = 'joining@example.org'")).isEqualTo(1);
        assertThat(new Visitor(port).get(path).status()).isEqualTo(404);
    }

    private String invitation(String email) {
        return links.make(new Links.About(
                Links.Purpose.INVITATION, email, "Somebody", null, council, List.of(Role.COUNCILLOR), null));
    }

    @Test
    void takesOnePasswordOfThreeThatAreChosenTogether() throws Exception {
        var person = member("forgetful@example.org", Role.COUNCILLOR);
        var path = "/account/reset/" + links.make(Links.About.reset(person, "forgetful@example.org"));

        var answers = together(3, path, each -> new String[] {"password", CHOSEN + " number " + each});

        oneWins(answers, "?chosen");
        var letIn = 0;
        for (var each = 0; each < 3; each++) {
            forgetFailures();
            letIn += new Visitor(port)
                            .signIn("forgetful@example.org", CHOSEN + " number " + each)
                            .leadsTo()
                            .endsWith("/work")
                    ? 1
                    : 0;
        }
        assertThat(letIn).isEqualTo(1);
    }

    private long count(String of) {
        return Reach.application(
                () -> sql.sql("select count(*) from " + of).query(Long.class).single());
    }

    @Test
    void takesALinkForNothingButItsOwnPurpose() {
        var person = member("purposeful@example.org", Role.COUNCILLOR);
        var reset = links.make(Links.About.reset(person, "purposeful@example.org"));
        var invited = invitation("other@example.org");

        for (var path : List.of(
                "/account/first/" + reset,
                "/account/invitation/" + reset,
                "/account/first/" + invited,
                "/account/reset/" + invited)) {
            assertThat(new Visitor(port).get(path).status()).as(path).isEqualTo(404);
            assertThat(new Visitor(port)
                            .send("/account/sign-in", path, "password", CHOSEN, "name", "x", "kind", "county")
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void takesNoLinkThatIsOverAgeOrReplaced() {
        var person = member("late@example.org", Role.COUNCILLOR);
        var replaced = links.make(Links.About.reset(person, "late@example.org"));
        var late = links.make(Links.About.reset(person, "late@example.org"));
        assertThat(new Visitor(port).get("/account/reset/" + replaced).status()).isEqualTo(404);
        assertThat(new Visitor(port).get("/account/reset/" + late).status()).isEqualTo(200);

        Reach.application(() -> {
            sql.sql("update access.one_time_link set expires_at = now() - interval '1 second' where person = ?")
                    .param(person)
                    .update();
        });

        assertThat(new Visitor(port).get("/account/reset/" + late).status()).isEqualTo(404);
        assertThat(new Visitor(port)
                        .send("/account/sign-in", "/account/reset/" + late, "password", CHOSEN)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void takesACodeOnceOfTwoSessionsThatSendItTogether() throws Exception {
        member("worker@example.org", Role.PRACTITIONER);
        var first = signedIn("worker@example.org");
        var app = Authenticator.setUp(first);

        assertThat(letIn("worker@example.org", app.nextCode())).isEqualTo(1);
        assertThat(letIn("worker@example.org", app.recoveryCode())).isEqualTo(1);
    }

    private Visitor signedIn(String email) {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(email, Partnership.PASSWORD).leadsTo()).contains("/work");
        return visitor;
    }

    /** How many of three sessions are let in by the same code at the same moment. */
    private long letIn(String email, String code) throws Exception {
        var path = "/account/second-factor";
        var barrier = new CyclicBarrier(3);
        var pool = Executors.newFixedThreadPool(3);
        try {
            var asked = new ArrayList<Future<Answer>>();
            for (var each = 0; each < 3; each++) {
                var visitor = signedIn(email);
                var token = visitor.get(path).token();
                asked.add(pool.submit(atOnce(barrier, () -> visitor.post(path, token, "code", code))));
            }
            return answers(asked).stream().filter(each -> each.status() == 302).count();
        } finally {
            pool.shutdown();
            forgetFailures();
        }
    }

    @Test
    void opensNothingWithASessionThatWasEnded() {
        member("leaving@example.org", Role.COUNCILLOR);
        var visitor = signedIn("leaving@example.org");
        var old = visitor.cookie(COOKIE);
        visitor.send("/account", "/account/sign-out");

        assertThat(with(old).get("/work").status()).isEqualTo(302);
        assertThat(with(old).send("/account/sign-in", "/account/sessions/end").status())
                .isIn(302, 403);
    }

    private Visitor with(String session) {
        var visitor = new Visitor(port);
        visitor.carry(COOKIE, session);
        return visitor;
    }

    @Test
    void opensNothingWithAnySessionFromBeforeAChangeOfPassword() {
        member("changing@example.org", Role.COUNCILLOR);
        var elsewhere = signedIn("changing@example.org");
        var visitor = signedIn("changing@example.org");
        var old = visitor.cookie(COOKIE);

        var changed =
                visitor.send("/account", "/account/password", "current", Partnership.PASSWORD, "password", CHOSEN);

        assertThat(changed.leadsTo()).endsWith("/account?changed");
        assertThat(elsewhere.get("/work").status()).isEqualTo(302);
        assertThat(with(old).get("/work").status()).isEqualTo(302);
        assertThat(visitor.get("/work").status()).isEqualTo(200);
    }
}
