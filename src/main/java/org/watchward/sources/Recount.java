package org.watchward.sources;

import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.platform.FolderLock;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;

/**
 * Counts areas anew when the counts of a data folder were made by an earlier version: what that version did not count would else
 * look like none.
 */
@Component
class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final Home home;
    private final Ledger ledger;
    private final CrimeCube cube;
    private final CoverageLedger coverage;
    private final Housekeeping housekeeping;
    private final TransactionTemplate transaction;
    private final String memoryLimit;

    Recount(
            Home home,
            Ledger ledger,
            CrimeCube cube,
            CoverageLedger coverage,
            Housekeeping housekeeping,
            TransactionTemplate transaction,
            @Value("${watchward.import.memory-limit:768MB}") String memoryLimit) {
        this.home = home;
        this.ledger = ledger;
        this.cube = cube;
        this.coverage = coverage;
        this.housekeeping = housekeeping;
        this.transaction = transaction;
        this.memoryLimit = memoryLimit;
    }

    /** Before anything is asked: a reader sees the old counts or the new, and an import in another process goes first. */
    @EventListener(ApplicationReadyEvent.class)
    void whenReady() {
        Reach.application(this::ifMadeByAnEarlierVersion);
    }

    void ifMadeByAnEarlierVersion() {
        if (!ledger.countedBefore(CrimeCube.WAY_OF_COUNTING)) {
            return;
        }
        try (var lock = FolderLock.exclusive(home, FolderLock.EVIDENCE)) {
            if (ledger.countedBefore(CrimeCube.WAY_OF_COUNTING)) {
                LOG.info("Counting areas anew: an earlier version counted less. This is done once.");
                count();
            }
        }
    }

    private void count() {
        var staging = housekeeping.freshStaging();
        try (var engine = new Engine(staging.resolve("spill"), memoryLimit)) {
            transaction.executeWithoutResult(status -> {
                ledger.nextGeneration(cube.build(engine, new ArrayList<>()));
                coverage.renew(engine);
            });
        } finally {
            Home.delete(staging);
        }
    }
}
