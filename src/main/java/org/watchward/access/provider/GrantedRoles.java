package org.watchward.access.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.access.Grant;
import org.watchward.access.Role;
import org.watchward.access.people.Organisation;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;

/**
 * The roles that providers grant, kept apart from those that people grant: at each sign-in they become what the provider says and its
 * settings allow, no more and no less. Within the caller's transaction.
 */
@Component
@ConditionalOnWebApplication
class GrantedRoles {

    private final JdbcClient sql;
    private final Clock clock;
    private final AuditTrail trail;
    private final Duration lasting;

    GrantedRoles(
            JdbcClient sql,
            Clock clock,
            AuditTrail trail,
            @Value("${watchward.sign-in.provided-roles-last}") Duration lasting) {
        this.sql = sql;
        this.clock = clock;
        this.trail = trail;
        this.lasting = lasting;
    }

    void become(UUID person, Provider provider, Organisation organisation, Vouched vouched) {
        var before = held(person, provider);
        var after = provider.roles().stream()
                .filter(rule -> vouched.roles().contains(rule.value()))
                .map(rule -> new Grant(rule.role(), rule.whole() ? null : organisation.id()))
                .collect(Collectors.toSet());
        for (var grant : without(before, after)) {
            end(person, provider, grant);
            trail.record(act("role-taken", person, provider).was(fields(grant, organisation)));
        }
        for (var grant : without(after, before)) {
            begin(person, provider, grant);
            trail.record(act("role-granted", person, provider).becomes(fields(grant, organisation)));
        }
        confirm(person, provider);
    }

    private static Set<Grant> without(Set<Grant> all, Set<Grant> those) {
        var left = new HashSet<>(all);
        left.removeAll(those);
        return left;
    }

    private Set<Grant> held(UUID person, Provider provider) {
        return new HashSet<>(sql.sql("""
                        select role, organisation from access.role_grant
                        where person = ? and provider = ? and ended_at is null for update
                        """)
                .params(person, provider.id())
                .query(GrantedRoles::grant)
                .list());
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(Role.valueOf(row.getString("role")), row.getObject("organisation", UUID.class));
    }

    private void begin(UUID person, Provider provider, Grant grant) {
        sql.sql("""
                        insert into access.role_grant (id, person, role, organisation, granted_at, provider, lapses_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(UUID.randomUUID(), person, grant.role().name())
                .param(grant.organisation())
                .params(now(), provider.id(), now().plus(lasting))
                .update();
    }

    private void end(UUID person, Provider provider, Grant grant) {
        sql.sql("""
                        update access.role_grant set ended_at = ? where person = ? and provider = ? and role = ?
                          and organisation is not distinct from cast(? as uuid) and ended_at is null
                        """)
                .params(now(), person, provider.id(), grant.role().name())
                .param(grant.organisation())
                .update();
    }

    private void confirm(UUID person, Provider provider) {
        sql.sql("update access.role_grant set lapses_at = ? where person = ? and provider = ? and ended_at is null")
                .params(now().plus(lasting), person, provider.id())
                .update();
    }

    private static Act act(String action, UUID person, Provider provider) {
        return Act.of(action).on("person", person).words("as " + provider.name() + " says at the sign-in");
    }

    private static Map<String, String> fields(Grant grant, Organisation organisation) {
        return Map.of(
                "role",
                grant.role().id(),
                "organisation",
                grant.organisation() == null ? "the whole partnership" : organisation.name());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
