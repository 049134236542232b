package org.watchward.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.platform.PlainError;

/**
 * Takes out lines that are over age. What stands in their place is sealed with the key, so the chain stays provable; the
 * removal is a line itself. Only the owner of the database may do it, not the role that the application works under.
 */
@Component
class Pruning {

    /** How many runs of lines are taken out in one transaction. */
    private static final int RUNS = 20_000;

    private final Verifier verifier;
    private final Chain chain;
    private final AuditKey key;
    private final AuditTrail trail;
    private final HeadCopy copy;
    private final Retention retention;
    private final Clock clock;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    Pruning(
            Verifier verifier,
            Chain chain,
            AuditKey key,
            AuditTrail trail,
            HeadCopy copy,
            Retention retention,
            Clock clock,
            @Qualifier("ownerDataSource") DataSource owner) {
        this.verifier = verifier;
        this.chain = chain;
        this.key = key;
        this.trail = trail;
        this.copy = copy;
        this.retention = retention;
        this.clock = clock;
        this.owner = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    /** How many lines are over age, and how many no rule names, by kind of act. */
    record OverAge(Map<String, Long> lines, Map<String, Long> withoutRule) {

        long total() {
            return lines.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Counts the lines that are over age. Needs the application's reach.
     *
     * @throws PlainError if the trail is not whole
     */
    OverAge overAge() {
        var runs = new Runs(limits(), Integer.MAX_VALUE, false);
        requireWhole(verifier.verify(List.of(), runs::take));
        return new OverAge(runs.overAge, runs.withoutRule);
    }

    /**
     * Takes out the lines that are over age, and answers how many they were. Needs the application's reach.
     *
     * @throws PlainError if the trail is not whole; nothing more is taken out then
     */
    long prune() {
        long all = 0;
        for (var more = true; more; ) {
            var runs = new Runs(limits(), RUNS, true);
            requireWhole(verifier.verify(List.of(), runs::take));
            runs.close();
            if (runs.lines > 0) {
                copy.note(Objects.requireNonNull(transaction.execute(begun -> remove(runs))));
            }
            all += runs.lines;
            more = runs.full();
        }
        return all;
    }

    private Head remove(Runs runs) {
        var seals = key.of(chain.findHead().orElse(Head.NONE));
        runs.found.forEach(run -> owner.sql("""
                        call audit.remove(:first, :last, decode(:previous, 'hex'), decode(:hash, 'hex'), decode(:seal, 'hex'))
                        """)
                .param("first", run.first())
                .param("last", run.last())
                .param("previous", run.previous())
                .param("hash", run.hash())
                .param("seal", seals.removal(run.first(), run.last(), run.previous(), run.hash()))
                .update());
        var act = Act.of("trail-pruned")
                .words(runs.overAge.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(", ", "Lines over age were taken out: ", ".")))
                .becomes("lines", Long.toString(runs.lines));
        return chain.append(List.of(trail.draft(act)), owner);
    }

    private Map<String, Instant> limits() {
        var now = clock.instant();
        return retention.years().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Retention.limit(each.getValue(), now)));
    }

    private static void requireWhole(Verdict verdict) {
        if (!verdict.whole()) {
            throw new PlainError(
                    "The trail is not whole, so nothing is taken out of it. See what is wrong with: audit verify");
        }
    }

    private record Run(long first, long last, String previous, String hash, long lines) {

        Run with(Link next, long more) {
            return new Run(first, next.last(), previous, next.hash(), lines + more);
        }
    }

    /** Gathers lines over age, and what stands for earlier ones, that follow upon one another. */
    private static final class Runs {

        private final Map<String, Instant> limits;
        private final int most;
        private final boolean keep;
        private final List<Run> found = new ArrayList<>();
        private final Map<String, Long> overAge = new TreeMap<>();
        private final Map<String, Long> withoutRule = new TreeMap<>();
        private @Nullable Run open;
        private long lines;

        Runs(Map<String, Instant> limits, int most, boolean keep) {
            this.limits = limits;
            this.most = most;
            this.keep = keep;
        }

        boolean full() {
            return found.size() >= most;
        }

        void take(Link link) {
            if (full()) {
                return;
            }
            if (!goes(link)) {
                close();
                return;
            }
            var more = link instanceof Line ? 1 : 0;
            open = open == null
                    ? new Run(link.first(), link.last(), link.previous(), link.hash(), more)
                    : open.with(link, more);
            if (link instanceof Line line) {
                overAge.merge(line.entry().action(), 1L, Long::sum);
            }
        }

        private boolean goes(Link link) {
            if (!(link instanceof Line line)) {
                return true;
            }
            var limit = limits.get(line.entry().action());
            if (limit == null) {
                withoutRule.merge(line.entry().action(), 1L, Long::sum);
            }
            return limit != null && line.entry().at().isBefore(limit);
        }

        void close() {
            var run = open;
            open = null;
            if (keep && run != null && run.lines() > 0) {
                found.add(run);
                lines += run.lines();
            }
        }
    }
}
