package org.watchward.access.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;

/** The organisations of the partnership. */
@Component
public class Organisations {

    private static final String SELECT = """
            select o.*, array(select identifier from access.organisation_identifier i where i.organisation = o.id
                order by identifier) as identifiers,
              (select count(*) from access.membership m join access.person p on p.id = m.person
                where m.organisation = o.id and m.until is null and p.ended_at is null) as members
            from access.organisation o where o.ended_at is null
            """;

    private final JdbcClient sql;
    private final Clock clock;
    private final AuditTrail trail;

    Organisations(JdbcClient sql, Clock clock, AuditTrail trail) {
        this.sql = sql;
        this.clock = clock;
        this.trail = trail;
    }

    public List<Organisation> list() {
        return sql.sql(SELECT + " order by lower(o.name)")
                .query(Organisations::organisation)
                .list();
    }

    public Optional<Organisation> find(UUID id) {
        return sql.sql(SELECT + " and o.id = ?")
                .param(id)
                .query(Organisations::organisation)
                .optional();
    }

    /** The organisation that others call so, by its identifier, or else by its name. */
    public Optional<Organisation> findNamed(String identifierOrName) {
        return sql.sql(SELECT + """
                         and (lower(o.name) = lower(?) or o.id = (
                          select organisation from access.organisation_identifier where identifier = ?))
                        order by lower(o.name) = lower(?) limit 1
                        """)
                .params(identifierOrName, identifierOrName, identifierOrName)
                .query(Organisations::organisation)
                .optional();
    }

    /** Whether another organisation goes by this name. */
    boolean taken(String name, UUID but) {
        return sql.sql("select exists (select from access.organisation where lower(name) = lower(?) and id <> ?)")
                .params(name, but)
                .query(Boolean.class)
                .single();
    }

    /** The first of some identifiers that another organisation has. */
    Optional<String> namedOtherwise(List<String> identifiers, UUID but) {
        return identifiers.stream()
                .filter(each ->
                        sql.sql("""
                                select exists (select from access.organisation_identifier
                                  where identifier = ? and organisation <> ?)
                                """).params(each, but).query(Boolean.class).single())
                .findFirst();
    }

    @Transactional
    public UUID add(String name, OrganisationKind kind, boolean responsible, List<String> identifiers) {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into access.organisation (id, name, kind, responsible_authority, created_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        name.strip(),
                        kind.id(),
                        responsible,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        name(id, identifiers);
        trail.record(Act.of("organisation-added")
                .on("organisation", id)
                .becomes(fields(name.strip(), kind, responsible, identifiers)));
        return id;
    }

    @Transactional
    public void change(UUID id, String name, OrganisationKind kind, boolean responsible, List<String> identifiers) {
        var before = find(id).orElseThrow();
        sql.sql("update access.organisation set name = ?, kind = ?, responsible_authority = ? where id = ?")
                .params(name.strip(), kind.id(), responsible, id)
                .update();
        sql.sql("delete from access.organisation_identifier where organisation = ?")
                .param(id)
                .update();
        name(id, identifiers);
        trail.record(Act.of("organisation-changed")
                .on("organisation", id)
                .was(fields(before.name(), before.kind(), before.responsible(), before.identifiers()))
                .becomes(fields(name.strip(), kind, responsible, identifiers)));
    }

    private static Map<String, String> fields(
            String name, OrganisationKind kind, boolean responsible, List<String> identifiers) {
        return Map.of(
                "name",
                name,
                "kind",
                kind.id(),
                "responsible authority",
                responsible ? "yes" : "no",
                "identifiers",
                String.join(", ", identifiers));
    }

    private void name(UUID id, List<String> identifiers) {
        identifiers.forEach(identifier -> sql.sql(
                        "insert into access.organisation_identifier (organisation, identifier) values (?, ?)")
                .params(id, identifier)
                .update());
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                OrganisationKind.named(row.getString("kind")).orElseThrow(),
                row.getBoolean("responsible_authority"),
                Arrays.asList((String[]) row.getArray("identifiers").getArray()),
                row.getLong("members"));
    }
}
