package org.watchward.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.platform.Reach;

/** The append-only trail of what was done, and the way to read it (docs/audit.md). */
@Component
public class AuditTrail {

    /** The kind of subject that {@link Act#onTyped} gives. */
    public static final String TYPED = "typed-address";

    private final Chain chain;
    private final AuditKey key;
    private final Origins origins;
    private final HeadCopy copy;
    private final Search search;
    private final Clock clock;
    private final TransactionTemplate apart;

    AuditTrail(
            Chain chain,
            AuditKey key,
            Origins origins,
            HeadCopy copy,
            Search search,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.chain = chain;
        this.key = key;
        this.origins = origins;
        this.copy = copy;
        this.search = search;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Records an act with whoever is at work and the address they come from. Within a transaction it is stored when that
     * commits, so that a change and its line are kept together or not at all; otherwise at once.
     *
     * <p>A transaction that records takes its turn with all others that do only while it commits. One at an isolation above
     * read committed can fail then as it would on any row that another changed meanwhile.
     *
     * @throws IllegalStateException within a transaction that cannot write: one that is read-only or has the public's reach
     */
    public void record(Act act) {
        var draft = draft(act);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            requireOneThatWrites();
            Pending.foundOrBegun(copy::note).add(draft);
        } else {
            store(draft);
        }
    }

    /**
     * Records an act at once and for good, whatever becomes of the caller's transaction: a refusal or a failure, whose
     * transaction is rolled back, or something read in a transaction that cannot write. It needs a second connection while
     * the caller holds one, so it is not for what happens at every turn.
     */
    public void recordApart(Act act) {
        store(draft(act));
    }

    private void store(Draft draft) {
        Reach.application(() -> apart.executeWithoutResult(
                begun -> Pending.foundOrBegun(copy::note).add(draft)));
    }

    /** What the moment gives of an act that is to be recorded. */
    Draft draft(Act act) {
        return new Draft(clock.instant().truncatedTo(ChronoUnit.MICROS), act, origins.of(act));
    }

    private static void requireOneThatWrites() {
        if (Reach.current() != Reach.APPLICATION || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("a transaction that is read-only or has the public's reach cannot record; "
                    + "record before or after it, or apart");
        }
    }

    /**
     * Lines, the newest first. Needs the application's reach.
     *
     * @param offset how many to pass over; 0 or more
     * @param limit how many to answer with at most; 1 to 1,000
     */
    public List<Line> find(Query query, long offset, int limit) {
        return search.find(query, offset, limit);
    }

    /**
     * How many lines there are. Needs the application's reach.
     *
     * @param most where to stop counting, so that a page need not wait for a million; 1 or more
     */
    public long count(Query query, long most) {
        return search.count(query, most);
    }

    /** The id of the {@link #TYPED} subject under which what somebody typed was recorded. Needs the application's reach. */
    public String subjectTyped(String typed) {
        return key.of(chain.findHead().orElse(Head.NONE)).typed(typed);
    }
}
