package org.watchward.publication.drafting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.jobs.Asker;

/** The steps that editions took. */
@Component
public class History {

    private final JdbcClient records;
    private final Clock clock;

    History(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** One step. */
    public record Step(Status status, String words, Instant takenAt, String takenBy) {}

    /**
     * Notes that an edition came to a status.
     *
     * @param words what whoever took it says; may be empty
     */
    public void add(long edition, Status status, String words, Asker who) {
        records.sql("""
                        insert into publication.step (edition, status, words, taken_at, taken_by, taken_by_name)
                        values (:edition, :status, :words, :now, :by, :byName)
                        """)
                .param("edition", edition)
                .param("status", status.name())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", who.person())
                .param("byName", who.name())
                .update();
    }

    /** Those of an edition, the newest first. */
    public List<Step> of(long edition) {
        return records.sql("select * from publication.step where edition = :edition order by id desc")
                .param("edition", edition)
                .query((row, at) -> new Step(
                        Status.valueOf(row.getString("status")),
                        row.getString("words"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getString("taken_by_name")))
                .list();
    }
}
