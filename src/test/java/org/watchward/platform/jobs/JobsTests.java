package org.watchward.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.Watchward;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;

/** Jobs are done once, by whoever is alive, and say how they stand. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"watchward.jobs.heartbeat=200ms", "watchward.jobs.first-wait=50ms"})
@Tag("slow")
@Import(JobsTests.Kinds.class)
class JobsTests {

    private static final Asker NOBODY = new Asker(null, "a test");
    private static final List<String> DONE = new CopyOnWriteArrayList<>();
    private static final AtomicInteger TRIES = new AtomicInteger();
    private static volatile CountDownLatch gate = new CountDownLatch(0);

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient records;

    @Autowired
    private Environment settings;

    @Autowired
    private OldJobs oldJobs;

    static class Kinds {

        @Bean
        Work notes() {
            return work("note", (order, steps) -> {
                await(gate);
                DONE.add(order.subject());
                return "Noted " + order.subject() + " for " + order.by().name() + ".";
            });
        }

        @Bean
        Work busy() {
            return work("busy", (order, steps) -> {
                if (TRIES.incrementAndGet() < Integer.parseInt(order.subject())) {
                    throw new TryLater("The other side is busy.");
                }
                return "It answered.";
            });
        }

        @Bean
        Work wrong() {
            return work("wrong", (order, steps) -> {
                if (order.subject().equals("plain")) {
                    throw new PlainError("The disk is full.");
                }
                throw new IllegalStateException("a defect");
            });
        }

        @Bean
        Work slow() {
            return work("slow", (order, steps) -> {
                steps.at(3, 10, "Three of ten.");
                await(gate);
                return "All ten.";
            });
        }

        private interface Doing {
            String does(Order order, Steps steps);
        }

        private static Work work(String kind, Doing doing) {
            return new Work() {
                @Override
                public String kind() {
                    return kind;
                }

                @Override
                public String run(Order order, Steps steps) {
                    return doing.does(order, steps);
                }
            };
        }
    }

    @BeforeEach
    void begin() {
        DONE.clear();
        TRIES.set(0);
        gate = new CountDownLatch(0);
    }

    @Test
    void doesWhatItIsAskedForAndSaysWhatCameOfIt() throws Exception {
        var job = ended(ask("note", "one"));

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.words()).isEqualTo("Noted one for a test.");
        assertThat(job.attempts()).isEqualTo(1);
    }

    @Test
    void tellsHowFarItIsWhileItGoesOn() throws Exception {
        gate = new CountDownLatch(1);
        var id = ask("slow", "ten");

        var job = until(id, Job.State.RUNNING, 3);

        assertThat(job.percent()).isEqualTo(30);
        assertThat(job.words()).isEqualTo("Three of ten.");
        gate.countDown();
        assertThat(ended(id).words()).isEqualTo("All ten.");
    }

    @Test
    void forgetsWhatWasAskedForInATransactionThatIsUndone() throws Exception {
        Reach.application(() -> transaction.executeWithoutResult(status -> {
            jobs.ask("note", new Order("undone", NOBODY));
            status.setRollbackOnly();
        }));

        ended(ask("note", "after"));

        assertThat(DONE).containsExactly("after");
    }

    @Test
    void triesAgainWhatCannotBeDoneNow() throws Exception {
        var job = ended(ask("busy", "3"));

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.attempts()).isEqualTo(3);
    }

    @Test
    void givesUpInTheEndAndSaysWhy() throws Exception {
        var job = ended(ask("busy", "99"));

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.words()).isEqualTo("The other side is busy. It was tried 6 times.");
        assertThat(TRIES).hasValue(6);
    }

    @Test
    void saysInPlainWordsWhatWentWrong() throws Exception {
        assertThat(ended(ask("wrong", "plain")).words()).isEqualTo("The disk is full.");
        assertThat(ended(ask("wrong", "defect")).words()).startsWith("This should not have happened");
    }

    @Test
    void doesEachJobOnceWithTwoInstances() throws Exception {
        try (var other = instance()) {
            assertThat(other.isRunning()).isTrue();
            var ids = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(each -> ask("note", "n" + each))
                    .toList();
            for (var id : ids) {
                assertThat(ended(id).attempts()).isEqualTo(1);
            }
        }
        assertThat(DONE).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void takesUpWhatAnInstanceHadThatIsNoLongerAlive() throws Exception {
        var id = Reach.application(() -> transaction.execute(status -> {
            var asked = jobs.ask("note", new Order("left behind", NOBODY));
            records.sql("update platform.job set state = 'RUNNING', attempts = 1, begun_at = now() where id = :id")
                    .param("id", asked)
                    .update();
            records.sql("""
                            update platform.scheduled_task set picked = true, picked_by = 'one that was killed',
                              last_heartbeat = now() - interval '10 minutes'
                            where task_instance = :id
                            """).param("id", asked.toString()).update();
            return asked;
        }));

        var job = ended(id);

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.attempts()).isEqualTo(2);
        assertThat(DONE).containsExactly("left behind");
    }

    @Test
    void forgetsJobsOfLongAgoButForTheLastOfASubject() throws Exception {
        var first = Reach.application(() -> jobs.ask("note", new Order("old", NOBODY)));
        var last = Reach.application(() -> jobs.ask("note", new Order("old", NOBODY)));
        ended(first);
        ended(last);
        Reach.application(() -> {
            records.sql("update platform.job set ended_at = now() - interval '91 days' where subject = 'old'")
                    .update();
        });

        Reach.application(oldJobs::make);

        assertThat(Reach.application(() -> jobs.find(first))).isEmpty();
        assertThat(Reach.application(() -> jobs.find(last))).isPresent();
    }

    @Test
    void isBegunByNoShellCommand() {
        try (var shell = new SpringApplicationBuilder(Watchward.class, Kinds.class)
                .web(WebApplicationType.NONE)
                .run(shared())) {
            assertThat(shell.getBeansOfType(Workshop.class)).isEmpty();
            assertThat(shell.getBeansOfType(Jobs.class)).hasSize(1);
        }
    }

    private ConfigurableApplicationContext instance() {
        return new SpringApplicationBuilder(Watchward.class, Kinds.class)
                .web(WebApplicationType.SERVLET)
                .run(shared());
    }

    private String[] shared() {
        return List.of(
                        "--server.port=0",
                        "--watchward.home=" + settings.getRequiredProperty("watchward.home"),
                        "--watchward.jobs.heartbeat=200ms",
                        "--watchward.jobs.first-wait=50ms",
                        "--watchward.postgres.folder=" + settings.getRequiredProperty("watchward.postgres.folder"),
                        "--watchward.postgres.database=" + settings.getRequiredProperty("watchward.postgres.database"))
                .toArray(String[]::new);
    }

    private UUID ask(String kind, String subject) {
        return Reach.application(() -> jobs.ask(kind, new Order(subject, NOBODY)));
    }

    private Job ended(UUID id) throws InterruptedException {
        return until(id, job -> job.ended());
    }

    private Job until(UUID id, Job.State state, long done) throws InterruptedException {
        return until(id, job -> job.state() == state && job.done() == done);
    }

    private Job until(UUID id, java.util.function.Predicate<Job> reached) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            var job = Reach.application(() -> jobs.find(id)).orElseThrow();
            if (reached.test(job)) {
                return job;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("still " + Reach.application(() -> jobs.find(id)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
