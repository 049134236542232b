package org.watchward.sources;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;

/**
 * Puts an earlier release back in use for all that it covers. Nothing is read anew: the rows of every release are kept. The same
 * may be done again with the release that was in use before.
 *
 * <p>Works with the application's reach. It waits for an import that is at work, and one waits for it.
 */
@Component
public class Reinstatement {

    private final Home home;
    private final JdbcClient records;
    private final Ledger ledger;
    private final CrimeCube cube;
    private final CoverageLedger coverage;
    private final Housekeeping housekeeping;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String memoryLimit;

    Reinstatement(
            Home home,
            JdbcClient records,
            Ledger ledger,
            CrimeCube cube,
            CoverageLedger coverage,
            Housekeeping housekeeping,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${watchward.import.memory-limit:768MB}") String memoryLimit) {
        this.home = home;
        this.records = records;
        this.ledger = ledger;
        this.cube = cube;
        this.coverage = coverage;
        this.housekeeping = housekeeping;
        this.transaction = transaction;
        this.clock = clock;
        this.memoryLimit = memoryLimit;
    }

    /**
     * Whether a release can be put back. One that only tells of places cannot: what a later file said of the same places has taken
     * the place of what it said.
     */
    public boolean possible(ReleaseId id) {
        return records.sql("""
                        select exists (select from sources.part where release_id = :id)
                          or exists (select from sources.release_table where release_id = :id)
                        """).param("id", id.number()).query(Boolean.class).single();
    }

    /**
     * Puts it back.
     *
     * @param also done in the same transaction, if anything was changed
     * @return whether anything was changed: false if it was in use for all that it covers
     * @throws PlainError if it cannot be put back
     */
    public boolean putBack(ReleaseId id, Progress progress, Runnable also) {
        if (!possible(id)) {
            throw new PlainError(id + " tells of places alone, and what later files say of them is kept in its place."
                    + " It cannot be put back.");
        }
        try (var lock = Import.lock(home, progress)) {
            var staging = housekeeping.freshStaging();
            try (var engine = new Engine(staging.resolve("spill"), memoryLimit)) {
                return Boolean.TRUE.equals(transaction.execute(status -> changed(id, engine, progress, also)));
            } finally {
                Home.delete(staging);
            }
        }
    }

    private boolean changed(ReleaseId id, Engine engine, Progress progress, Runnable also) {
        var months = parts(id);
        var changed = months.isEmpty() ? edition(id) > 0 : exchange(months) > 0;
        if (changed) {
            progress.activating();
            ledger.settleReleases();
            ledger.nextGeneration(months.isEmpty() ? null : cube.build(engine, new ArrayList<>()));
            coverage.renew(engine);
            note(id);
            also.run();
        }
        return changed;
    }

    /** The parts that take their month back: one for each force and month, the fullest if a release has several. */
    private List<Long> parts(ReleaseId id) {
        return records.sql("""
                        select distinct on (reporter, month) id
                        from sources.part
                        where release_id = :id
                        order by reporter, month, current desc, rows desc, id desc
                        """).param("id", id.number()).query(Long.class).list();
    }

    private int exchange(List<Long> parts) {
        var wanted = parts.toArray(Long[]::new);
        records.sql("""
                        update sources.part theirs set current = false
                        from sources.part mine
                        where mine.id = any(:parts) and theirs.dataset = mine.dataset
                          and theirs.reporter = mine.reporter and theirs.month = mine.month
                          and theirs.current and theirs.id <> mine.id
                        """).param("parts", wanted).update();
        return records.sql("update sources.part set current = true where id = any(:parts) and not current")
                .param("parts", wanted)
                .update();
    }

    private int edition(ReleaseId id) {
        records.sql("""
                        update sources.release theirs set current = false, superseded_by = mine.id
                        from sources.release mine
                        where mine.id = :id and theirs.dataset = mine.dataset and theirs.edition = mine.edition
                          and theirs.current and theirs.id <> mine.id
                        """).param("id", id.number()).update();
        return records.sql(
                        "update sources.release set current = true, superseded_by = null where id = :id and not current")
                .param("id", id.number())
                .update();
    }

    private void note(ReleaseId id) {
        records.sql("insert into sources.reinstatement (release_id, at) values (:id, :now)")
                .param("id", id.number())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
