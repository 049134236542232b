package org.watchward.access.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.watchward.access.people.AccountChanged;
import org.watchward.access.people.AccountChanged.What;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;

/** The passkeys that people have: seen and removed by themselves. Needs the application's reach. */
@Component
public class Passkeys {

    private final JdbcClient sql;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Passkeys(JdbcClient sql, AuditTrail trail, ApplicationEventPublisher events) {
        this.sql = sql;
        this.trail = trail;
        this.events = events;
    }

    /** Of a person, in the order in which they were made. */
    public List<Passkey> of(UUID person) {
        return sql.sql(
                        "select id, name, made_at, last_used_at from access.passkey where person = ? order by made_at, id")
                .param(person)
                .query(Passkeys::passkey)
                .list();
    }

    /** One of a person; empty if it is somebody else's, or was removed. */
    public Optional<Passkey> find(UUID person, UUID passkey) {
        return sql.sql("select id, name, made_at, last_used_at from access.passkey where person = ? and id = ?")
                .params(person, passkey)
                .query(Passkeys::passkey)
                .optional();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_used_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** Removes one of a person; nothing happens if it is somebody else's, or was removed. */
    @Transactional
    public void remove(UUID person, Passkey passkey) {
        var removed = sql.sql("delete from access.passkey where person = ? and id = ?")
                .params(person, passkey.id())
                .update();
        if (removed > 0) {
            trail.record(Act.of("passkey-removed").on("person", person).was("passkey", passkey.name()));
            events.publishEvent(new AccountChanged(person, What.FACTOR_REMOVED, "passkey " + passkey.name()));
        }
    }
}
