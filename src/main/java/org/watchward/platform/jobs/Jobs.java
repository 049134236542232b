package org.watchward.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for jobs, and tells how they stand. Needs the application's reach. */
@Component
public class Jobs {

    private final JdbcClient records;
    private final SchedulerClient schedule;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Jobs(
            JdbcClient records,
            DataSource stores,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.schedule = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(stores))
                .tableName(Workshop.TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a job, in the caller's transaction if there is one: then it is begun only if that commits.
     *
     * @param kind that of a {@link Work}
     */
    public UUID ask(String kind, Order order) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            records.sql("""
                            insert into platform.job (id, kind, subject, asked_by, asked_by_name, asked_at, state)
                            values (:id, :kind, :subject, :askedBy, :askedByName, :now, 'WAITING')
                            """)
                    .param("id", id)
                    .param("kind", kind)
                    .param("subject", order.subject())
                    .param("askedBy", order.by().person())
                    .param("askedByName", order.by().name())
                    .param("now", Timestamp.from(now))
                    .update();
            schedule.scheduleIfNotExists(Runner.ASKED.instance(id.toString()).scheduledTo(now));
            events.publishEvent(new Asked(id));
        });
        return id;
    }

    /** A job was asked for, and the transaction that did so has committed. */
    record Asked(UUID job) {}

    public Optional<Job> find(UUID id) {
        return records.sql("select * from platform.job where id = :id")
                .param("id", id)
                .query((row, number) -> job(row))
                .optional();
    }

    /** The job of a kind and subject that was asked for last. */
    public Optional<Job> last(String kind, String subject) {
        return records.sql("""
                        select * from platform.job where kind = :kind and subject = :subject
                        order by asked_at desc limit 1
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .query((row, number) -> job(row))
                .optional();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Job.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("words"),
                instant(row, "begun_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
