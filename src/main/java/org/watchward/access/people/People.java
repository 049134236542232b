package org.watchward.access.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.watchward.access.Role;
import org.watchward.access.people.AccountChanged.What;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.platform.CivilTime;

/** People, the organisations that they act for, and the roles that they hold. What ends stays on record. */
@Component
public class People {

    private static final String PERSON = "person";
    private static final String ORGANISATION = "organisation";

    private final JdbcClient sql;
    private final Clock clock;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    People(JdbcClient sql, Clock clock, AuditTrail trail, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.trail = trail;
        this.events = events;
    }

    /** Whether anybody looks after the whole partnership. */
    public boolean haveAdministrator() {
        return administrators() > 0;
    }

    /** Whether an e-mail address belongs to somebody. */
    public boolean taken(String email) {
        return sql.sql("select exists (select from access.person where lower(email) = lower(?))")
                .param(email.strip())
                .query(Boolean.class)
                .single();
    }

    /** The person of an address who has not been ended. */
    public Optional<UUID> find(String email) {
        return sql.sql("select id from access.person where lower(email) = lower(?) and ended_at is null")
                .param(email.strip())
                .query(UUID.class)
                .optional();
    }

    /**
     * Adds a person.
     *
     * @param hash of their password; absent if they sign in otherwise
     */
    @Transactional
    public UUID add(String name, String email, @Nullable String hash) {
        var id = UUID.randomUUID();
        sql.sql("insert into access.person (id, name, email, password, created_at) values (?, ?, ?, ?, ?)")
                .params(id, name.strip(), email.strip())
                .param(hash)
                .param(now())
                .update();
        trail.record(Act.of("person-added")
                .on(PERSON, id)
                .becomes("name", name.strip())
                .becomes("email", email.strip()));
        return id;
    }

    @Transactional
    public void password(UUID person, String hash) {
        sql.sql("update access.person set password = ? where id = ?")
                .params(hash, person)
                .update();
        trail.record(Act.of("password-changed").on(PERSON, person));
        events.publishEvent(AccountChanged.of(person, What.PASSWORD));
    }

    /** Makes a person a member from today on, unless they are one. */
    @Transactional
    public void join(UUID person, UUID organisation) {
        if (!member(person, organisation)) {
            sql.sql("insert into access.membership (id, person, organisation, since) values (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), person, organisation, today())
                    .update();
            trail.record(Act.of("membership-began").on(PERSON, person).becomes(ORGANISATION, name(organisation)));
        }
    }

    /** Whether somebody is a member of an organisation today. */
    public boolean member(UUID person, UUID organisation) {
        return sql.sql("""
                        select exists (select from access.membership
                          where person = ? and organisation = ? and (until is null or until >= ?))
                        """)
                .params(person, organisation, today())
                .query(Boolean.class)
                .single();
    }

    /** Ends a membership, and the roles that went with it; those too that a directory grants, which says them anew if it still does. */
    @Transactional
    public void leave(UUID person, UUID organisation, UUID by) {
        sql.sql("delete from access.membership where person = ? and organisation = ? and since = ?")
                .params(person, organisation, today())
                .update();
        sql.sql("""
                        update access.membership set until = ?
                        where person = ? and organisation = ? and (until is null or until >= ?)
                        """).params(today().minusDays(1), person, organisation, today()).update();
        sql.sql("""
                        update access.role_grant set ended_at = ?, ended_by = ?
                        where person = ? and (organisation = ? or provider is not null) and ended_at is null
                        """).params(now(), by, person, organisation).update();
        trail.record(Act.of("membership-ended").on(PERSON, person).was(ORGANISATION, name(organisation)));
    }

    /** Grants a role, unless it is held already. */
    @Transactional
    public void grant(UUID person, Role role, @Nullable UUID organisation, @Nullable UUID by) {
        var granted = sql.sql("""
                        insert into access.role_grant (id, person, role, organisation, granted_at, granted_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(UUID.randomUUID(), person, role.name())
                .param(organisation)
                .param(now())
                .param(by)
                .update();
        if (granted > 0) {
            trail.record(Act.of("role-granted").on(PERSON, person).becomes(role(role, organisation)));
            if (by != null) {
                events.publishEvent(
                        new AccountChanged(person, What.ROLE_GRANTED, role.words() + ", " + scope(organisation)));
            }
        }
    }

    /** How many look after the whole partnership because somebody made them: what a provider grants, it may take at any time. */
    long administrators() {
        return sql.sql("""
                        select count(distinct g.person) from access.role_grant g join access.person p on p.id = g.person
                        where g.role = 'ADMINISTRATOR' and g.organisation is null and g.ended_at is null
                          and g.provider is null and p.ended_at is null
                        """).query(Long.class).single();
    }

    /** A role that a person holds; empty if they hold no such grant. */
    Optional<Colleague.Held> held(UUID person, UUID grant) {
        return sql.sql("""
                        select g.id, g.role, g.organisation, coalesce(o.name, '') as name, g.provider from access.role_grant g
                        left join access.organisation o on o.id = g.organisation where g.id = ? and g.person = ?
                          and g.ended_at is null
                        """).params(grant, person).query(People::held).optional();
    }

    @Transactional
    public void take(UUID person, Colleague.Held held, UUID by) {
        sql.sql(
                        "update access.role_grant set ended_at = ?, ended_by = ? where id = ? and person = ? and ended_at is null")
                .params(now(), by, held.grant(), person)
                .update();
        trail.record(Act.of("role-taken").on(PERSON, person).was(role(held.role(), held.organisation())));
    }

    private Map<String, String> role(Role role, @Nullable UUID organisation) {
        return Map.of("role", role.id(), ORGANISATION, scope(organisation));
    }

    private String scope(@Nullable UUID organisation) {
        return organisation == null ? "the whole partnership" : name(organisation);
    }

    /** Forgets the second factors of somebody who has lost them: app, passkeys, recovery codes. They set one up at their next sign-in. */
    @Transactional
    public void forgetApp(UUID person) {
        sql.sql("delete from access.recovery_code where person = ?")
                .param(person)
                .update();
        var forgotten = sql.sql("delete from access.authenticator where person = ?")
                .param(person)
                .update();
        var passkeys = sql.sql("delete from access.passkey where person = ?")
                .param(person)
                .update();
        trail.record(Act.of("authenticator-forgotten").on(PERSON, person).was("passkeys", Integer.toString(passkeys)));
        if (forgotten + passkeys > 0) {
            events.publishEvent(AccountChanged.of(person, What.FACTOR_REMOVED));
        }
    }

    /** The members of an organisation, by name. */
    public List<Colleague> of(UUID organisation) {
        return colleagues(
                sql.sql("""
                        select distinct p.id, p.name, p.email from access.person p
                        join access.membership m on m.person = p.id
                        where m.organisation = ? and (m.until is null or m.until >= ?) and p.ended_at is null
                        order by p.name, p.id
                        """).params(organisation, today()).query(Somebody.class).list());
    }

    /** A person who has not been ended. */
    public Optional<Colleague> find(UUID person) {
        return colleagues(sql.sql("select id, name, email from access.person where id = ? and ended_at is null")
                        .param(person)
                        .query(Somebody.class)
                        .list())
                .stream()
                .findFirst();
    }

    private record Somebody(UUID id, String name, String email) {}

    /** What people belong to and hold, asked for once for all of them. */
    private List<Colleague> colleagues(List<Somebody> people) {
        var ids = people.stream().map(Somebody::id).toArray(UUID[]::new);
        var organisations = organisations(ids);
        var held = rolesHeld(ids);
        var linked = linked(ids);
        return people.stream()
                .map(each -> new Colleague(
                        each.id(),
                        each.name(),
                        each.email(),
                        organisations.getOrDefault(each.id(), List.of()),
                        held.getOrDefault(each.id(), List.of()),
                        linked.contains(each.id())))
                .toList();
    }

    private Set<UUID> linked(UUID... people) {
        return sql.sql("select distinct person from access.provider_account where person = any (?)")
                .param(people)
                .query(UUID.class)
                .set();
    }

    private Map<UUID, List<String>> organisations(UUID... people) {
        var names = new HashMap<UUID, List<String>>();
        sql.sql("""
                        select m.person, o.name from access.membership m
                        join access.organisation o on o.id = m.organisation
                        where m.person = any (?) and (m.until is null or m.until >= ?) order by o.name
                        """).param(people).param(today()).query(row -> {
            names.computeIfAbsent(row.getObject("person", UUID.class), any -> new ArrayList<>())
                    .add(row.getString("name"));
        });
        return names;
    }

    private Map<UUID, List<Colleague.Held>> rolesHeld(UUID... people) {
        var held = new HashMap<UUID, List<Colleague.Held>>();
        sql.sql("""
                        select g.person, g.id, g.role, g.organisation, coalesce(o.name, '') as name, g.provider
                        from access.role_grant g left join access.organisation o on o.id = g.organisation
                        where g.person = any (?) and g.ended_at is null and (g.lapses_at is null or g.lapses_at > ?)
                        order by g.organisation nulls first, g.role
                        """).param(people).param(now()).query(row -> {
            held.computeIfAbsent(row.getObject("person", UUID.class), any -> new ArrayList<>())
                    .add(held(row, 0));
        });
        return held;
    }

    private static Colleague.Held held(ResultSet row, int number) throws SQLException {
        return new Colleague.Held(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getString("provider") != null);
    }

    private String name(UUID organisation) {
        return sql.sql("select name from access.organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }

    /** The names of people, also of those who have been ended, by their ids. */
    public Map<String, String> names(Collection<String> ids) {
        var names = new HashMap<String, String>();
        sql.sql("select id::text, name from access.person where id::text = any (?)")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    private LocalDate today() {
        return CivilTime.today(clock);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
