package org.watchward.areas;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.watchward.kernel.ReleaseId;

/**
 * The one way in for facts about areas: {@code sources} reads the files and hands over what they say, inside its own
 * transaction.
 */
@Component
public class AreaLoading {

    private final JdbcClient records;
    private final Derivation derivation;
    private final ApplicationEventPublisher events;

    AreaLoading(JdbcClient records, Derivation derivation, ApplicationEventPublisher events) {
        this.records = records;
        this.derivation = derivation;
        this.events = events;
    }

    /**
     * Starts to load what one release says; what was handed over must be {@linkplain AreaLoad#settle settled}.
     *
     * @throws IllegalStateException if no transaction is open
     */
    public AreaLoad begin(ReleaseId release) {
        return new AreaLoad(records, release, pending());
    }

    /**
     * Works out what follows from all that was settled in this transaction: what lies in what, the crosswalk, the
     * residents. Happens by itself before the transaction commits; call it to read the answers before that.
     */
    public void derive() {
        var pending = pending();
        if (!pending.isEmpty()) {
            var touched = EnumSet.copyOf(pending);
            pending.clear();
            events.publishEvent(new AreasChanged(derivation.derive(touched)));
        }
    }

    @SuppressWarnings("unchecked")
    private Set<AreaLoad.Touched> pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("areas are loaded inside a transaction, and none is open");
        }
        var bound = (Set<AreaLoad.Touched>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        Set<AreaLoad.Touched> pending = EnumSet.noneOf(AreaLoad.Touched.class);
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(new BeforeTheEnd());
        return pending;
    }

    /** Leaves nothing underived in a transaction, and nothing bound after it. */
    private final class BeforeTheEnd implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            derive();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(AreaLoading.this);
        }
    }
}
