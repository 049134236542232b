package org.watchward.access.tokens;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.watchward.access.people.AccountChanged;
import org.watchward.access.people.AccountChanged.What;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.platform.CivilTime;
import org.watchward.platform.Sha256;

/**
 * Tokens by which programs act for a person. Each has 256 random bits behind {@code ww_}, by which scanners of what is published by
 * mistake know it; kept is its digest alone. Needs the application's reach.
 */
@Component
public class Tokens {

    private static final Pattern SHAPE = Pattern.compile("ww_[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient sql, Clock clock, AuditTrail trail, ApplicationEventPublisher events) {
        this.events = events;
        this.sql = sql;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Makes one.
     *
     * @param secondFactor whether its person has shown one in the session in which they ask for it
     * @return the token itself, which nothing shows again
     */
    @Transactional
    public String make(UUID person, String name, Scope scope, Duration good, boolean secondFactor) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = "ww_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var until = clock.instant().plus(good);
        sql.sql("""
                        insert into access.api_token (id, person, name, scope, digest, made_at, expires_at, second_factor)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        person,
                        name.strip(),
                        scope.id(),
                        Sha256.of(token),
                        at(clock.instant()),
                        at(until),
                        secondFactor)
                .update();
        trail.record(Act.of("token-made")
                .on("person", person)
                .becomes("name", name.strip())
                .becomes("scope", scope.id())
                .becomes("until", until.atZone(CivilTime.ZONE).toLocalDate().toString()));
        events.publishEvent(new AccountChanged(person, What.TOKEN_MADE, name.strip()));
        return token;
    }

    /** The token that somebody presents; empty if there is no such one, or it was ended, or its time is over. */
    Optional<Token> find(String presented) {
        return SHAPE.matcher(presented).matches()
                ? sql.sql("select * from access.api_token where digest = ? and ended_at is null and expires_at > ?")
                        .params(Sha256.of(presented), at(clock.instant()))
                        .query(Tokens::token)
                        .optional()
                : Optional.empty();
    }

    /** Notes that it was used, once a minute at most. */
    void used(Token token) {
        var now = clock.instant();
        var last = token.lastUsedAt();
        if (last == null || last.plus(NOTED_EVERY).isBefore(now)) {
            sql.sql("update access.api_token set last_used_at = ? where id = ?")
                    .params(at(now), token.id())
                    .update();
        }
    }

    /** Those of a person that were not ended, the latest first; they see of one whose time is over that it is. */
    List<Token> of(UUID person) {
        return sql.sql("select * from access.api_token where person = ? and ended_at is null order by made_at desc")
                .param(person)
                .query(Tokens::token)
                .list();
    }

    /** Ends one of a person; nothing happens if it is not theirs. */
    @Transactional
    public void end(UUID person, UUID id) {
        sql.sql("""
                        update access.api_token set ended_at = ? where id = ? and person = ? and ended_at is null
                        returning name
                        """)
                .params(at(clock.instant()), id, person)
                .query(String.class)
                .optional()
                .ifPresent(name ->
                        trail.record(Act.of("token-ended").on("person", person).was("name", name)));
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                Scope.named(row.getString("scope")).orElseThrow(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_used_at", OffsetDateTime.class)),
                row.getBoolean("second_factor"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
