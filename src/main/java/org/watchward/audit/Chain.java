package org.watchward.audit;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Appends to the chain, in the transaction of the caller. */
@Component
class Chain {

    private static final String APPEND = """
            call audit.append(:seq, :form, :at, :action, :person, :personName, :organisation, :organisationName, :origin,
              :subjectKind, :subjectId, :words, cast(:was as jsonb), cast(:becomes as jsonb),
              decode(:previous, 'hex'), decode(:hash, 'hex'), decode(:keyCheck, 'hex'), decode(:seal, 'hex'))
            """;

    private final JdbcClient records;
    private final AuditKey key;
    private final JsonMapper json;

    Chain(JdbcClient records, AuditKey key, JsonMapper json) {
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
        for (var draft : drafts) {
            head = append(draft.entry(seals), head, seals, connection);
        }
        return head;
    }

    private Head append(Entry entry, Head last, Seals seals, JdbcClient connection) {
        var seq = last.seq() + 1;
        var hash = seals.line(seq, entry, last.hash());
        var head = new Head(seq, hash, seals.check(), seals.head(seq, hash));
        connection
                .sql(APPEND)
                .param("seq", seq)
                .param("form", (short) Seals.FORM)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("action", entry.action())
                .param("person", entry.person(), Types.OTHER)
                .param("personName", entry.personName())
                .param("organisation", entry.organisation(), Types.OTHER)
                .param("organisationName", entry.organisationName())
                .param("origin", entry.origin())
                .param("subjectKind", entry.subjectKind())
                .param("subjectId", entry.subjectId())
                .param("words", entry.words())
                .param("was", json.writeValueAsString(entry.was()))
                .param("becomes", json.writeValueAsString(entry.becomes()))
                .param("previous", last.hash())
                .param("hash", hash)
                .param("keyCheck", head.keyCheck())
                .param("seal", head.seal())
                .update();
        return head;
    }
}
