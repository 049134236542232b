package org.watchward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.platform.Reach;

/** What each role of the database can do to the trail: all that it can, and nothing else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RolesTests {

    private static final String TABLES = """
            select r.rolname || ' ' || lower(p.privilege) || ' ' || c.relname
            from pg_roles r
            cross join pg_class c
            cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER',
              'MAINTAIN']) p (privilege)
            where r.rolname like 'watchward\\_%' and r.rolname <> 'watchward_audit'
              and c.relnamespace = 'audit'::regnamespace and c.relkind in ('r', 'v', 'm', 'S', 'p', 'f')
              and has_table_privilege(r.oid, c.oid, p.privilege)
            order by 1
            """;

    private static final String ROUTINES = """
            select r.rolname || ' ' || f.proname
            from pg_roles r
            cross join pg_proc f
            where r.rolname like 'watchward\\_%' and r.rolname <> 'watchward_audit'
              and f.pronamespace = 'audit'::regnamespace and has_function_privilege(r.oid, f.oid, 'EXECUTE')
            order by 1
            """;

    @Autowired
    private JdbcClient records;

    @Autowired
    private AuditTrail trail;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @Test
    void letsTheApplicationAndTheOwnerReadAndThePublicNothing() {
        assertThat(texts(TABLES))
                .containsExactly(
                        "watchward_app select head",
                        "watchward_app select line",
                        "watchward_app select removal",
                        "watchward_owner select head",
                        "watchward_owner select line",
                        "watchward_owner select removal");
        assertThat(texts("select rolname from pg_roles where rolname like 'watchward\\_%' and"
                        + " has_schema_privilege(oid, 'audit', 'USAGE') order by 1"))
                .containsExactly("watchward_app", "watchward_audit", "watchward_owner");
        assertThat(texts("select rolname from pg_roles where rolname like 'watchward\\_%' and"
                        + " has_schema_privilege(oid, 'audit', 'CREATE') order by 1"))
                .containsExactly("watchward_audit");
    }

    @Test
    void letsTheApplicationAppendAndTheOwnerAlsoTakeOutWhatIsOverAge() {
        assertThat(texts(ROUTINES))
                .containsExactly(
                        "watchward_app append",
                        "watchward_app hold_head",
                        "watchward_owner append",
                        "watchward_owner hold_head",
                        "watchward_owner remove");
    }

    @Test
    void givesEveryTableToARoleThatNobodyConnectsAsAndTheApplicationCannotBecome() {
        assertThat(texts("select distinct relowner::regrole::text from pg_class"
                        + " where relnamespace = 'audit'::regnamespace"))
                .containsExactly("watchward_audit");
        assertThat(texts("select rolname from pg_roles where rolname in ('watchward_app', 'watchward_public')"
                        + " and pg_has_role(oid, 'watchward_audit', 'MEMBER')"))
                .isEmpty();
        assertThat(texts("select rolname from pg_roles where rolname = 'watchward_audit' and rolcanlogin"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit.line (seq) values (1)",
                "update audit.line set words = ''",
                "delete from audit.line",
                "truncate audit.line",
                "update audit.head set seq = 0",
                "delete from audit.head",
                "insert into audit.removal (first_seq) values (1)",
                "call audit.remove(1, 1, ''::bytea, ''::bytea, ''::bytea)",
                "alter table audit.line disable trigger all",
                "drop table audit.line",
                "drop function audit.hold_head",
                "create table audit.line2 (x int)",
                "set role watchward_audit"
            })
    void refusesTheApplicationAndThePublicWhatWouldChangeALine(String statement) {
        trail.record(Act.of("changed"));

        assertThatThrownBy(() -> Reach.application(() -> records.sql(statement).update()))
                .hasStackTraceContaining(
                        statement.startsWith("alter") || statement.startsWith("drop")
                                ? "must be owner"
                                : "permission denied");
        assertThatThrownBy(() -> records.sql(statement).update()).hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from audit.line",
                "select * from audit.head",
                "select * from audit.removal",
                "select audit.hold_head()"
            })
    void refusesThePublicEvenToRead(String query) {
        assertThatThrownBy(() -> records.sql(query).query().listOfRows())
                .hasStackTraceContaining("permission denied for schema audit");
    }

    @Test
    void refusesALineThatDoesNotFollowTheLast() {
        trail.record(Act.of("changed"));

        for (var seq : List.of(1, 2, 1_000)) {
            assertThatThrownBy(() -> Reach.application(
                            () -> records.sql("""
                            call audit.append(jsonb_build_array(jsonb_build_object('seq', :seq, 'hash', repeat('00', 32),
                              'previous', repeat('00', 32))), null, null)
                            """).param("seq", seq).update()))
                    .hasStackTraceContaining("do not follow line");
        }
    }

    @Test
    void refusesTheOwnerWhatIsNotAYearOld() {
        trail.record(Act.of("changed"));

        assertThatThrownBy(() -> JdbcClient.create(owner)
                        .sql("call audit.remove(1, 1, ''::bytea, ''::bytea, ''::bytea)")
                        .update())
                .hasStackTraceContaining("not all a year old");
    }

    private List<String> texts(String query) {
        return JdbcClient.create(owner).sql(query).query(String.class).list();
    }
}
