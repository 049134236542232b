package org.watchward.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.watchward.platform.CivilTime;
import org.watchward.platform.Reach;
import org.watchward.web.spi.Caller;
import org.watchward.web.spi.Callers;

/** Looks people up as they are at this moment, so that what has been taken from them counts with the next request. */
@Component
public class Identities implements Callers {

    private static final String KNOWN = Identities.class.getName();

    private final JdbcClient sql;
    private final Clock clock;

    Identities(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The person of the current request; empty if nobody is signed in, or if they have been ended meanwhile. */
    public Optional<Identity> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return find(authentication);
        }
        if (request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof Identity known
                && known.person().toString().equals(authentication.getName())) {
            return Optional.of(known);
        }
        var found = find(authentication);
        found.ifPresent(identity -> request.setAttribute(KNOWN, identity, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    private Optional<Identity> find(Authentication authentication) {
        return find(UUID.fromString(authentication.getName()))
                .map(who -> authentication instanceof Limited limit ? who.held(limit) : who);
    }

    @Override
    public Optional<Caller> current() {
        return signedIn().map(Identity::caller);
    }

    /** A person who has not been ended. */
    public Optional<Identity> find(UUID person) {
        return Reach.application(() -> sql.sql("""
                        select p.name, p.email, exists (select from access.authenticator a
                          where a.person = p.id and a.confirmed_at is not null) as authenticator,
                          exists (select from access.passkey k where k.person = p.id) as passkey
                        from access.person p where p.id = ? and p.ended_at is null
                        """)
                .param(person)
                .query((row, at) -> new Identity(
                        person,
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("authenticator"),
                        row.getBoolean("passkey"),
                        List.of(),
                        List.of()))
                .optional()
                // Not while the first query is read, which would hold a second connection for each request.
                .map(who -> who.with(organisations(person), grants(person))));
    }

    private List<Identity.Member> organisations(UUID person) {
        return sql.sql("""
                        select o.id, o.name from access.membership m join access.organisation o on o.id = m.organisation
                        where m.person = ? and m.since <= ? and (m.until is null or m.until >= ?) and o.ended_at is null
                        order by o.name
                        """)
                .params(person, CivilTime.today(clock), CivilTime.today(clock))
                .query((row, at) -> new Identity.Member(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** A role for an organisation counts as long as its holder is a member there; one that a provider grants, until it lapses. */
    private List<Grant> grants(UUID person) {
        return sql.sql("""
                        select distinct g.role, g.organisation from access.role_grant g
                        where g.person = ? and g.ended_at is null and (g.organisation is null or exists (
                          select from access.membership m join access.organisation o on o.id = m.organisation
                          where m.person = g.person and m.organisation = g.organisation and o.ended_at is null
                            and m.since <= ? and (m.until is null or m.until >= ?)))
                          and (g.lapses_at is null or g.lapses_at > ?)
                        order by g.role, g.organisation
                        """)
                .params(
                        person,
                        CivilTime.today(clock),
                        CivilTime.today(clock),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, at) ->
                        new Grant(Role.valueOf(row.getString("role")), row.getObject("organisation", UUID.class)))
                .list();
    }
}
