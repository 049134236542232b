package org.watchward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.Watchward;
import org.watchward.platform.Keys;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;

/** Two instances, each with a data folder and connections of its own, write one whole chain into one database. */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class TwoInstancesTests {

    private static final int EACH = 500;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Verifier verifier;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient records;

    @Autowired
    private Keys keys;

    @Autowired
    private Environment settings;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext other;

    @BeforeEach
    void startAnother() {
        trail.record(Act.of("started"));
        other = instance(java.util.Objects.requireNonNull(keys.file("audit").getParent()));
    }

    @AfterEach
    void stopIt() {
        other.close();
    }

    @Test
    void writeOneWholeChainAtTheSameTime() throws Exception {
        var before = verify().lines();
        var threads = Executors.newFixedThreadPool(2);
        try {
            var here = threads.submit(lines(trail, "here"));
            var there = threads.submit(lines(other.getBean(AuditTrail.class), "there"));
            here.get();
            there.get();
        } finally {
            threads.shutdown();
        }

        var verdict = verify();
        assertThat(verdict.breaks()).isEmpty();
        assertThat(verdict.lines()).isEqualTo(before + 2 * EACH);
        assertThat(count("here")).isEqualTo(EACH);
        assertThat(count("there")).isEqualTo(EACH);
    }

    @Test
    void waitForNoTransactionThatHasRecordedButNotCommitted() throws Exception {
        Reach.application(() -> transaction.executeWithoutResult(begun -> {
            trail.record(Act.of("changed").on("case", "slow"));
            CompletableFuture.runAsync(() -> other.getBean(AuditTrail.class)
                            .record(Act.of("changed").on("case", "quick")))
                    .join();
            assertThat(count("case")).isEqualTo(1);
        }));

        assertThat(Reach.application(() -> trail.find(Query.everything().on("case", null), 0, 9)))
                .extracting(line -> line.entry().subjectId())
                .containsExactlyInAnyOrder("slow", "quick");
        assertThat(verify().breaks()).isEmpty();
    }

    @Test
    void leaveAWholeChainWhenOneIsKilledInTheMiddle() throws Exception {
        var superuser = new Superuser(settings, owner);
        assertThatThrownBy(() -> Reach.application(() -> transaction.executeWithoutResult(begun -> {
                    trail.record(Act.of("changed").on("killed", "1"));
                    var held = records.sql("select pg_backend_pid() from audit.hold_head()")
                            .query(Long.class)
                            .single();
                    kill(superuser, held);
                })))
                .isNotNull();

        other.getBean(AuditTrail.class).record(Act.of("changed").on("survivor", "1"));

        assertThat(count("killed")).isZero();
        assertThat(count("survivor")).isEqualTo(1);
        assertThat(verify().breaks()).isEmpty();
    }

    @Test
    void refuseToRecordWithAKeyOfTheirOwn() {
        try (var stranger = instance(folder.resolve("keys-of-its-own"))) {
            assertThatThrownBy(() -> stranger.getBean(AuditTrail.class).record(Act.of("changed")))
                    .isInstanceOf(PlainError.class)
                    .hasMessageContaining("watchward.keys.folder");
        }
        assertThat(folder.resolve("keys-of-its-own")).doesNotExist();
    }

    private static void kill(Superuser superuser, long process) {
        try {
            superuser.does("select pg_terminate_backend(" + process + ")");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConfigurableApplicationContext instance(Path keyFolder) {
        return new SpringApplicationBuilder(Watchward.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--watchward.home=" + folder.resolve("home"),
                        "--watchward.keys.folder=" + keyFolder,
                        "--watchward.postgres.folder=" + settings.getRequiredProperty("watchward.postgres.folder"),
                        "--watchward.postgres.database=" + settings.getRequiredProperty("watchward.postgres.database"));
    }

    private Callable<Object> lines(AuditTrail writer, String where) {
        return () -> {
            for (int i = 0; i < EACH; i++) {
                writer.record(Act.of("changed").on(where, i));
            }
            return where;
        };
    }

    private long count(String kind) {
        return Reach.application(() -> trail.count(Query.everything().on(kind, null), 10 * EACH));
    }

    private Verdict verify() {
        return Reach.application(() -> verifier.verify(List.of(), link -> {}));
    }
}
