package org.watchward.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction is to record when it commits; what it takes back to a savepoint is not recorded. */
final class Pending implements TransactionSynchronization {

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private final Consumer<Head> stored;
    private @Nullable Head head;

    private Pending(Consumer<Head> stored) {
        this.stored = stored;
    }

    /** What the current transaction is to record so far, if anything. */
    static Optional<Pending> found() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst();
    }

    /** What the current transaction is to record; {@code stored} is told where the chain ends once it has committed. */
    static Pending foundOrBegun(Consumer<Head> stored) {
        return found().orElseGet(() -> {
            var begun = new Pending(stored);
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        });
    }

    void add(Draft draft) {
        drafts.add(draft);
    }

    /** Has all that is pending stored. */
    void store(Chain chain) {
        if (!drafts.isEmpty()) {
            head = chain.append(drafts);
            drafts.clear();
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, drafts.size());
    }

    /** A savepoint that is not known was made before anything was recorded. */
    @Override
    public void savepointRollback(Object savepoint) {
        drafts.subList(savepoints.getOrDefault(savepoint, 0), drafts.size()).clear();
    }

    @Override
    public void afterCommit() {
        if (!drafts.isEmpty()) {
            throw new IllegalStateException("a transaction committed without its lines of the audit trail: " + drafts
                    + "; its manager does not tell " + AtCommit.class.getSimpleName());
        }
        if (head != null) {
            stored.accept(head);
        }
    }
}
