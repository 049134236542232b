package org.watchward.platform.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets jobs that ended long ago, but for the last of each kind and subject, which pages show. */
@Component
@ConditionalOnWebApplication
class OldJobs implements Round {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient records;
    private final Clock clock;

    OldJobs(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-jobs";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void make() {
        records.sql("""
                        delete from platform.job old
                        where old.ended_at < ? and exists (
                          select from platform.job later
                          where later.kind = old.kind and later.subject = old.subject and later.asked_at > old.asked_at)
                        """).param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }
}
