package org.watchward.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.Watchward;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.web.spi.Caller;

/**
 * How fast lines are appended, found and verified.
 *
 * <p>{@code ./bench AuditBench [LINES]}, a million unless said. Appending is set beside the smallest change that PostgreSQL can
 * commit, a short row of its own; verifying beside reading the same rows with a hash that PostgreSQL makes of them. Asked of it:
 * a page of lines within 200 ms, whatever is looked for.
 */
public final class AuditBench {

    private static final int SECONDS = 10;
    private static final int THREADS = 8;
    private static final int TOGETHER = 2_000;
    private static final int MOST_MS = 200;
    private static final Caller[] CALLERS = new Caller[200];

    private final AuditTrail trail;
    private final Verifier verifier;
    private final JdbcClient records;
    private final TransactionTemplate transaction;

    private AuditBench(ApplicationContext application) {
        trail = application.getBean(AuditTrail.class);
        verifier = application.getBean(Verifier.class);
        records = application.getBean(JdbcClient.class);
        transaction = application.getBean(TransactionTemplate.class);
        for (int i = 0; i < CALLERS.length; i++) {
            CALLERS[i] = new Caller(
                    new UUID(1, i), "Person " + i + " of many", new UUID(2, i % 20), "Organisation " + i % 20);
        }
    }

    /** Measures with as many lines as are named. */
    public static void main(String[] arguments) throws Exception {
        var lines = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
        var home = Files.createTempDirectory(Path.of("target"), "audit-bench").toAbsolutePath();
        try (var application = new SpringApplicationBuilder(Watchward.class)
                .web(WebApplicationType.NONE)
                .run("--watchward.home=" + home)) {
            new AuditBench(application).measure(lines);
        } finally {
            Home.delete(home);
        }
    }

    private void measure(long lines) throws Exception {
        append();
        fill(lines);
        find();
        verify();
    }

    private void append() throws Exception {
        for (var threads : new int[] {1, THREADS}) {
            perSecond(threads, this::smallestChange);
            var smallest = perSecond(threads, this::smallestChange);
            var recorded = perSecond(threads, this::line);
            System.out.printf(
                    Locale.UK,
                    "%d threads: %,.0f lines a second, %.2f of the smallest change (%,.0f)%n",
                    threads,
                    recorded,
                    recorded / smallest,
                    smallest);
        }
    }

    private void smallestChange(long number) {
        Reach.application(() -> records.sql("insert into sources.reporter (name, territorial) values (:name, false)")
                .param("name", UUID.randomUUID().toString())
                .update());
    }

    private void line(long number) {
        trail.record(act(number));
    }

    private static Act act(long number) {
        return Act.of(number % 10 == 0 ? "signed-in" : number % 97 == 0 ? "role-granted" : "record-read")
                .by(CALLERS[(int) (number % CALLERS.length)])
                .on("case", "C-" + number % 50_000)
                .words("Opened from the list of cases" + (number % 5_000 == 1 ? " after the unusual alarm" : ""))
                .becomes("state", "read");
    }

    private static double perSecond(int threads, LongConsumer work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        var done = new AtomicLong();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        Callable<Long> one = () -> {
            while (System.nanoTime() < end) {
                work.accept(done.getAndIncrement());
            }
            return done.get();
        };
        try {
            for (var each : pool.invokeAll(Collections.nCopies(threads, one))) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        return done.get() / (double) SECONDS;
    }

    private void fill(long lines) {
        var began = System.nanoTime();
        for (long first = 0; first < lines; first += TOGETHER) {
            var from = first;
            Reach.application(() -> transaction.executeWithoutResult(begun -> {
                for (long i = from; i < from + TOGETHER; i++) {
                    trail.record(act(i));
                }
            }));
        }
        System.out.printf(
                Locale.UK,
                "%,d lines to a transaction: %,.0f lines a second%n",
                TOGETHER,
                lines / ((System.nanoTime() - began) / 1e9));
    }

    private void find() {
        var all = Query.everything();
        report("newest of all", all);
        report("of a person", all.by(new UUID(1, 17)));
        report("of an organisation", all.forOrganisation(new UUID(2, 7)));
        report("of a rare action", all.action("role-granted"));
        report("of a common action", all.action("record-read"));
        report("of one case", all.on("case", "C-4711"));
        report("with rare words", all.saying("unusual alarm"));
        report("with common words", all.saying("list cases"));
        report("with words that are nowhere", all.saying("zebra"));
        report("of a person, with common words", all.by(new UUID(1, 17)).saying("opened"));
        report(
                "of a person with an action that they never did",
                all.by(new UUID(1, 17)).action("never-done"));
        report("of the first minute, by an action", all.action("signed-in").between(null, firstMinute()));
    }

    private java.time.Instant firstMinute() {
        return Reach.application(() -> records.sql("select min(at) + interval '1 minute' from audit.line")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant());
    }

    private void report(String what, Query query) {
        Reach.application(() -> trail.find(query, 0, 50));
        var began = System.nanoTime();
        var found = Reach.application(() -> trail.find(query, 0, 50)).size();
        var page = (System.nanoTime() - began) / 1e6;
        began = System.nanoTime();
        var all = Reach.application(() -> trail.count(query, 10_000));
        var count = (System.nanoTime() - began) / 1e6;
        System.out.printf(
                Locale.UK,
                "%-50s %3d lines in %6.1f ms%s, %,7d counted (to 10,000) in %6.1f ms%n",
                what,
                found,
                page,
                page > MOST_MS ? " (too slow)" : "",
                all,
                count);
    }

    private void verify() {
        var began = System.nanoTime();
        Reach.application(() -> records.sql("select count(distinct md5(l::text)) from audit.line l")
                .query(Long.class)
                .single());
        var reference = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        var verdict = Reach.application(() -> verifier.verify(List.of(), link -> {}));
        var seconds = (System.nanoTime() - began) / 1e9;
        if (!verdict.whole()) {
            throw new IllegalStateException("the trail is not whole: " + verdict.breaks());
        }
        System.out.printf(
                Locale.UK,
                "verified %,d lines in %.1f s (%,.0f a second), %.2f times what PostgreSQL takes to hash them; memory %,d MB%n",
                verdict.lines(),
                seconds,
                verdict.lines() / seconds,
                seconds / reference,
                Runtime.getRuntime().totalMemory() >> 20);
    }
}
