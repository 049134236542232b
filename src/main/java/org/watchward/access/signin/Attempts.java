package org.watchward.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.access.people.AccountChanged;
import org.watchward.access.people.AccountChanged.What;
import org.watchward.platform.Reach;
import org.watchward.platform.Sha256;

/**
 * Slows down those who guess: after a few failures the next attempt is looked at only when some time has gone by, more with each
 * failure. Nobody is locked out, and an address that nobody has is slowed down likewise. Failures count for the address typed and
 * for the network address, kept as digests for an hour.
 */
@Component
class Attempts {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Patience FOR_A_NAME = new Patience(3, Duration.ofMinutes(15));
    private static final Patience FOR_A_PLACE = new Patience(100, Duration.ofMinutes(1));

    /**
     * How much is borne.
     *
     * @param free failures within an hour without a delay: a whole office may share a network address
     * @param longest delay
     */
    private record Patience(int free, Duration longest) {

        Duration delay(int failures) {
            var delay = Duration.ofSeconds(1L << Math.min(failures - free + 1, 12));
            return delay.compareTo(longest) < 0 ? delay : longest;
        }
    }

    private final JdbcClient sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Attempts(JdbcClient sql, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /** How long until the next attempt is looked at; zero if it is now. */
    Duration wait(String typed, String from) {
        return Reach.application(() -> Stream.of(
                        wait(digest("name", typed), FOR_A_NAME), wait(digest("place", from), FOR_A_PLACE))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO));
    }

    private Duration wait(byte[] subject, Patience patience) {
        var now = clock.instant();
        List<Instant> failures = sql.sql(
                        "select at from access.failed_attempt where subject = ? and at > ? order by at desc limit 200")
                .params(subject, at(now.minus(REMEMBERED)))
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .list();
        if (failures.size() < patience.free()) {
            return Duration.ZERO;
        }
        var until = failures.get(0).plus(patience.delay(failures.size()));
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    void failed(String typed, String from) {
        Reach.application(() -> {
            var now = at(clock.instant());
            for (var subject : List.of(digest("name", typed), digest("place", from))) {
                sql.sql("insert into access.failed_attempt (subject, at) values (?, ?)")
                        .params(subject, now)
                        .update();
            }
            sql.sql("delete from access.failed_attempt where at < ?")
                    .param(at(clock.instant().minus(REMEMBERED)))
                    .update();
        });
    }

    /** Forgets the failures of what was typed; answers how many there were. */
    int succeeded(String typed) {
        return Reach.application(() -> sql.sql("delete from access.failed_attempt where subject = ?")
                .param(digest("name", typed))
                .update());
    }

    /** Forgets the failures of an address by which somebody has signed in, and tells them if there were several. */
    void signedIn(String typed, UUID person) {
        if (succeeded(typed) >= FOR_A_NAME.free()) {
            events.publishEvent(AccountChanged.of(person, What.SIGNED_IN_AFTER_FAILURES));
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(String kind, String subject) {
        return Sha256.of(kind + "\n" + subject.strip().toLowerCase(Locale.ROOT));
    }
}
