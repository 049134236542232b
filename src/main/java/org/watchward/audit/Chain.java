package org.watchward.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends to the chain, in the transaction of the caller. */
@Component
class Chain {

    /** How many lines go to the database together. */
    private static final int TOGETHER = 1_000;

    private final JdbcClient records;
    private final AuditKey key;
    private final LineJson json;

    Chain(JdbcClient records, AuditKey key, LineJson json) {
        this.records = records;
        this.key = key;
        this.json = json;
    }

    /** Where the chain ends now; empty only if somebody has deleted that. */
    Optional<Head> findHead() {
        return records.sql("select " + Head.COLUMNS + " from audit.head")
                .query(Head.class)
                .optional();
    }

    /** Appends with the application's rights; answers where the chain then ends. */
    Head append(List<Draft> drafts) {
        return append(drafts, records);
    }

    /** Appends on a connection of the caller's choice; others wait until its transaction ends. */
    Head append(List<Draft> drafts, JdbcClient connection) {
        var head = connection
                .sql("select " + Head.COLUMNS + " from audit.hold_head()")
                .query(Head.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("the head of the audit trail is missing"));
        var seals = key.of(head);
        for (int from = 0; from < drafts.size(); from += TOGETHER) {
            var some = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
            head = append(lines(some, head, seals), seals, connection);
        }
        return head;
    }

    private static List<Line> lines(List<Draft> drafts, Head head, Seals seals) {
        var lines = new ArrayList<Line>();
        var previous = head.hash();
        for (var draft : drafts) {
            var seq = head.seq() + lines.size() + 1;
            var entry = draft.entry(seals);
            var line = new Line(seq, Seals.FORM, entry, previous, seals.line(seq, entry, previous));
            lines.add(line);
            previous = line.hash();
        }
        return lines;
    }

    private Head append(List<Line> lines, Seals seals, JdbcClient connection) {
        var last = lines.get(lines.size() - 1);
        var head = new Head(last.seq(), last.hash(), seals.check(), seals.head(last.seq(), last.hash()));
        connection
                .sql("call audit.append(cast(:lines as jsonb), decode(:keyCheck, 'hex'), decode(:seal, 'hex'))")
                .param("lines", json.of(lines))
                .param("keyCheck", head.keyCheck())
                .param("seal", head.seal())
                .update();
        return head;
    }
}
