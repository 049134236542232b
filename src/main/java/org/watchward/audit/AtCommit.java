package org.watchward.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Stores what a transaction recorded at the last moment before it commits, after all else that waits for the commit, so that
 * the end of the chain is held as shortly as can be. If that fails, the transaction is rolled back.
 */
@Component
class AtCommit implements TransactionExecutionListener {

    private final Chain chain;

    AtCommit(Chain chain) {
        this.chain = chain;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isNewTransaction()) {
            Pending.found().ifPresent(pending -> pending.store(chain));
        }
    }
}
