package org.watchward.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    Attempts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
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

    /** Forgets the failures of an address from which somebody has signed in. */
    void succeeded(String typed) {
        Reach.application(() -> {
            sql.sql("delete from access.failed_attempt where subject = ?")
                    .param(digest("name", typed))
                    .update();
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(String kind, String subject) {
        return Sha256.of(kind + "\n" + subject.strip().toLowerCase(Locale.ROOT));
    }
}
