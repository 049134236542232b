package org.watchward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.watchward.platform.Keys;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;
import org.watchward.web.spi.Caller;
import org.watchward.web.spi.Callers;

/** What is recorded is found as it was; a change and its line are stored together or not at all. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AuditTrailTests {

    private static @Nullable Caller caller;
    private static final Caller ANN = new Caller(UUID.randomUUID(), "Ann Example", UUID.randomUUID(), "Trial District");

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Verifier verifier;

    @Autowired
    private Chain chain;

    @Autowired
    private Keys keys;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient records;

    @Autowired
    private Environment settings;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @TestConfiguration
    static class SignedIn {
        @Bean
        Callers callers() {
            return () -> Optional.ofNullable(caller);
        }
    }

    @AfterEach
    void leave() {
        caller = null;
        RequestContextHolder.resetRequestAttributes();
        var verdict = Reach.application(() -> verifier.verify(List.of(), link -> {}));
        assertThat(verdict.breaks()).isEmpty();
    }

    @Test
    void findsWhatIsRecordedWithWhoDidItAndFromWhere() {
        var person = UUID.randomUUID();
        caller = ANN;
        comesFrom("192.0.2.7");

        trail.record(Act.of("role-granted")
                .on("person", person)
                .words("At the board's request.")
                .was("role", "analyst")
                .becomes(Map.of("role", "manager", "until", "2027-03-31")));

        var line = only(Query.everything().on("person", person.toString()));
        assertThat(line.entry())
                .usingRecursiveComparison()
                .ignoringFields("at")
                .isEqualTo(new Entry(
                        line.entry().at(),
                        "role-granted",
                        ANN.person(),
                        "Ann Example",
                        ANN.organisation(),
                        "Trial District",
                        "192.0.2.7",
                        "person",
                        person.toString(),
                        "At the board's request.",
                        Map.of("role", "analyst"),
                        Map.of("role", "manager", "until", "2027-03-31")));
        assertThat(line.entry().at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void takesTheShellForTheSystemAtTheConsole() {
        trail.record(Act.of("release-activated").on("release", "r17"));

        var line = only(Query.everything().on("release", "r17"));
        assertThat(line.entry().person()).isNull();
        assertThat(line.entry().personName()).isEqualTo("the system, at the console");
        assertThat(line.entry().origin()).isEqualTo("console, as " + System.getProperty("user.name"));
    }

    @Test
    void keepsOnlyAKeyedHashOfWhatWasTypedIntoTheSignIn() {
        comesFrom("2001:db8::1");

        trail.recordApart(Act.of("sign-in-failed").onTyped("Correct-Horse-Battery"));
        trail.recordApart(Act.of("sign-in-failed").onTyped(" correct-horse-battery"));

        var id = Reach.application(() -> trail.subjectTyped("correct-horse-battery"));
        var lines = find(Query.everything().on(AuditTrail.TYPED, id));
        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line.entry().personName()).isEqualTo("nobody signed in");
            assertThat(line.entry().origin()).isEqualTo("2001:db8::1");
            assertThat(line.toString()).doesNotContainIgnoringCase("horse");
        });
    }

    @Test
    void leavesNoLineOfAChangeThatIsRolledBack() {
        Reach.application(() -> transaction.executeWithoutResult(begun -> {
            trail.record(Act.of("exported").on("case", "rolled-back"));
            begun.setRollbackOnly();
        }));

        assertThat(find(Query.everything().on("case", "rolled-back"))).isEmpty();
    }

    @Test
    void keepsALineApartOfAChangeThatIsRolledBack() {
        Reach.application(() -> transaction.executeWithoutResult(begun -> {
            trail.recordApart(Act.of("refused").on("case", "apart"));
            begun.setRollbackOnly();
        }));

        assertThat(find(Query.everything().on("case", "apart"))).hasSize(1);
    }

    @Test
    void leavesNoLineOfWhatIsTakenBackToASavepoint() {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

        Reach.application(() -> transaction.executeWithoutResult(begun -> {
            trail.record(Act.of("changed").on("case", "before"));
            nested.executeWithoutResult(inner -> {
                trail.record(Act.of("changed").on("case", "taken-back"));
                inner.setRollbackOnly();
            });
            nested.executeWithoutResult(inner -> trail.record(Act.of("changed").on("case", "after")));
        }));

        assertThat(find(Query.everything().on("case", "before"))).hasSize(1);
        assertThat(find(Query.everything().on("case", "taken-back"))).isEmpty();
        assertThat(find(Query.everything().on("case", "after"))).hasSize(1);
    }

    @Test
    void storesWhatIsRecordedWhileOthersPrepareToCommit() {
        Reach.application(() -> transaction.executeWithoutResult(begun ->
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        trail.record(Act.of("changed").on("case", "at-the-last-moment"));
                    }
                })));

        assertThat(find(Query.everything().on("case", "at-the-last-moment"))).hasSize(1);
    }

    @Test
    void rollsAChangeBackWhoseLineCannotBeStored() throws Exception {
        var superuser = new Superuser(settings, owner);
        superuser.does(
                "create table public.trial (x int)",
                "grant select, insert on public.trial to watchward_app",
                "grant usage on schema public to watchward_app",
                "alter table audit.head rename to hidden");
        try {
            assertThatThrownBy(() -> Reach.application(() -> transaction.executeWithoutResult(begun -> {
                        records.sql("insert into public.trial values (1)").update();
                        trail.record(Act.of("changed"));
                    })))
                    .hasStackTraceContaining("audit.head");
        } finally {
            superuser.does("alter table audit.hidden rename to head");
        }

        var kept = Reach.application(() -> records.sql("select count(*) from public.trial")
                .query(Long.class)
                .single());
        assertThat(kept).isZero();
    }

    @Test
    void refusesToRecordInATransactionThatCannotWrite() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(begun -> trail.record(Act.of("record-read"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("public's reach");
    }

    @Test
    void keepsTextThatTheDatabaseWouldRefuse() {
        trail.record(Act.of("changed")
                .on("case", "odd")
                .words("nul \0, half \uD83D, whole 😀")
                .was("a\0", "x".repeat(5_000)));

        var entry = only(Query.everything().on("case", "odd")).entry();
        assertThat(entry.words()).isEqualTo("nul \uFFFD, half \uFFFD, whole 😀");
        assertThat(entry.was().get("a\uFFFD")).hasSizeLessThan(4_100).endsWith("[cut: there were 5,000 characters]");
    }

    @Test
    void refusesFieldsThatAreNamedAsSecrets() {
        for (var field : List.of("password", "newPassword", "api-token", "password_hash", "client secret")) {
            assertThatThrownBy(() -> Act.of("changed").becomes(field, "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("secret does not go");
        }
        assertThatThrownBy(() -> Act.of("Role granted")).hasMessageContaining("role-granted");
        assertThat(Act.of("sign-in-failed").onTyped("ann@example.org")).hasToString("Act[sign-in-failed]");
    }

    @Test
    void findsByEveryConditionNewestFirst() {
        var from = Instant.now();
        for (int i = 1; i <= 5; i++) {
            trail.record(
                    Act.of(i % 2 == 0 ? "even" : "odd").by(ANN).on("number", i).words("The café's window"));
        }
        var all = Query.everything()
                .by(ANN.person())
                .forOrganisation(ANN.organisation())
                .between(from, null);

        assertThat(find(all)).extracting(line -> line.entry().subjectId()).containsExactly("5", "4", "3", "2", "1");
        assertThat(find(all.action("even"))).hasSize(2);
        assertThat(find(all.saying("CAFÉ win"))).hasSize(5);
        assertThat(find(all.saying("café' & | :* \\ "))).hasSize(5);
        assertThat(find(all.saying("cafe"))).isEmpty();
        assertThat(Reach.application(() -> trail.find(all.saying("window"), 0, 2)))
                .as("a page of common words, and what is left of them")
                .extracting(line -> line.entry().subjectId())
                .containsExactly("5", "4");
        assertThat(Reach.application(() -> trail.find(all.saying("window"), 3, 4)))
                .extracting(line -> line.entry().subjectId())
                .containsExactly("2", "1");
        assertThat(find(all.between(null, from))).isEmpty();
        assertThat(Reach.application(() -> trail.find(all, 1, 2)))
                .extracting(line -> line.entry().subjectId())
                .containsExactly("4", "3");
        assertThat(Reach.application(() -> trail.count(all.on("number", "3"), 100)))
                .isEqualTo(1);
        assertThat(Reach.application(() -> trail.count(all, 100))).isEqualTo(5);
        assertThat(Reach.application(() -> trail.count(all, 3)))
                .as("counted no further than asked")
                .isEqualTo(3);
    }

    @Test
    void refusesAKeyThatIsNotTheOneTheTrailWasBegunWith() throws Exception {
        trail.record(Act.of("changed"));
        var head = Reach.application(chain::findHead).orElseThrow();
        var file = keys.file("audit");
        var aside = Files.move(file, file.resolveSibling("aside"));
        try {
            assertThatThrownBy(() -> new AuditKey(keys).of(head))
                    .isInstanceOf(PlainError.class)
                    .hasMessageContaining("not at " + file);
            assertThat(file).doesNotExist();

            keys.findOrMake("audit");
            assertThatThrownBy(() -> new AuditKey(keys).of(head))
                    .isInstanceOf(PlainError.class)
                    .hasMessageContaining("is not the one that the audit trail was begun with");
        } finally {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(new AuditKey(keys).of(head).holds(head)).isTrue();
    }

    private Line only(Query query) {
        var lines = find(query);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private List<Line> find(Query query) {
        return Reach.application(() -> trail.find(query, 0, 100));
    }

    private static void comesFrom(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
