package org.watchward.platform.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes how jobs go on, past any transaction that a job's own work is in: what is noted is seen at once, and stays when the work
 * is undone.
 */
@Component
class JobLedger {

    private final JdbcClient apart;
    private final Clock clock;

    JobLedger(@Qualifier("application") DataSource application, Clock clock) {
        this.apart = JdbcClient.create(application);
        this.clock = clock;
    }

    /**
     * What is to be done now.
     *
     * @param attempt counted from 1
     */
    record Begun(String kind, Order order, int attempt) {}

    /** Notes that a job is begun; empty if it has ended already. */
    Optional<Begun> begin(UUID id) {
        return apart.sql("""
                        update platform.job
                        set state = 'RUNNING', attempts = attempts + 1, begun_at = coalesce(begun_at, :now)
                        where id = :id and ended_at is null
                        returning kind, subject, asked_by, asked_by_name, attempts
                        """)
                .param("now", now())
                .param("id", id)
                .query((row, number) -> new Begun(
                        row.getString("kind"),
                        new Order(
                                row.getString("subject"),
                                new Asker(row.getObject("asked_by", UUID.class), row.getString("asked_by_name"))),
                        row.getInt("attempts")))
                .optional();
    }

    void at(UUID id, long done, long total, String words) {
        apart.sql("update platform.job set done = :done, total = :total, words = :words where id = :id")
                .param("done", done)
                .param("total", total)
                .param("words", words)
                .param("id", id)
                .update();
    }

    /** Notes that it is tried again, and does not count an attempt that was cut short by the end of the server. */
    void later(UUID id, String words, boolean counted) {
        apart.sql("""
                        update platform.job set state = 'LATER', words = :words, attempts = attempts - :uncounted
                        where id = :id
                        """)
                .param("words", words)
                .param("uncounted", counted ? 0 : 1)
                .param("id", id)
                .update();
    }

    void end(UUID id, Job.State state, String words) {
        apart.sql("update platform.job set state = :state, words = :words, ended_at = :now where id = :id")
                .param("state", state.name())
                .param("words", words)
                .param("now", now())
                .param("id", id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
