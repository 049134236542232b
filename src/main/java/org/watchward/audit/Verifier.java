package org.watchward.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole chain, as it was at one moment, a few lines at a time, and tells whether it holds. */
@Component
class Verifier {

    private static final int FETCHED = 1_000;

    private static final String CHAIN = """
            select seq, seq last_seq, null seal, %s
            from audit.line
            union all
            select first_seq, last_seq, encode(seal, 'hex'), null, null, null, null, null, null, null, null, null, null, null,
              null, null, encode(previous, 'hex'), encode(hash, 'hex')
            from audit.removal
            order by seq, last_seq
            """.formatted(LineRows.COLUMNS);

    private final JdbcClient records;
    private final Chain chain;
    private final AuditKey key;
    private final LineRows rows;
    private final HeadCopy copy;
    private final TransactionTemplate snapshot;

    Verifier(
            JdbcClient records,
            Chain chain,
            AuditKey key,
            LineRows rows,
            HeadCopy copy,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.chain = chain;
        this.key = key;
        this.rows = rows;
        this.copy = copy;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Verifies the chain against its key, its head and what was noted of it outside the database; notes its end in the data
     * folder if all is whole. Needs the application's reach.
     *
     * @param noted more places that were noted elsewhere
     * @param links is given each piece of the chain in order, whole or not
     * @throws org.watchward.platform.PlainError if the key is not the chain's
     */
    Verdict verify(List<Noted> noted, Consumer<Link> links) {
        var all = new ArrayList<>(noted);
        // before the snapshot is taken, so that the note is not of a line that the snapshot cannot hold yet
        copy.find().ifPresent(all::add);
        var verdict = Objects.requireNonNull(snapshot.execute(begun -> verifyNow(all, links)));
        if (verdict.whole() && verdict.head().seq() > 0) {
            copy.note(verdict.head());
        }
        return verdict;
    }

    private Verdict verifyNow(List<Noted> noted, Consumer<Link> links) {
        var found = chain.findHead();
        if (found.isEmpty()) {
            return Verdict.WITHOUT_HEAD;
        }
        var head = found.get();
        var walk = new Walk(head, key.of(head), noted, this::after);
        records.sql(CHAIN).withFetchSize(FETCHED).query((ResultSet row) -> {
            var link = link(row);
            walk.take(link);
            links.accept(link);
        });
        return walk.end();
    }

    private Link link(ResultSet row) throws SQLException {
        var seal = row.getString("seal");
        return seal == null
                ? rows.line(row)
                : new Removal(
                        row.getLong("seq"),
                        row.getLong("last_seq"),
                        LineRows.text(row, "previous"),
                        LineRows.text(row, "hash"),
                        seal);
    }

    /** The lines, wherever they stand, that say of themselves that they follow a line. */
    private List<Line> after(String hash) {
        return records.sql("select seq, " + LineRows.COLUMNS
                        + " from audit.line where previous = decode(:hash, 'hex') order by seq limit 10")
                .param("hash", hash)
                .query((row, number) -> rows.line(row))
                .list();
    }
}
