package org.watchward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that each role of the database reaches, and each reach of the warehouse: whoever adds a table or a folder says so here. */
@Tag("slow")
@SpringBootTest
class WhoReachesWhatTests {

    private static final String RIGHTS = """
            select n.nspname || '.' || c.relname as relation,
              string_agg(lower(p.privilege), ' ' order by p.ordinality) as rights
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER',
              'MAINTAIN']) with ordinality p (privilege, ordinality)
            where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
              and n.nspname not like 'pg_toast%'
              and has_schema_privilege(:role, n.oid, 'USAGE') and has_table_privilege(:role, c.oid, p.privilege)
            group by 1
            """;

    private static final List<String> PUBLISHED = List.of(
            "areas.area",
            "areas.boundary",
            "areas.centroid",
            "areas.code_change",
            "areas.crosswalk",
            "areas.edition",
            "areas.headcount",
            "areas.listing",
            "areas.nesting",
            "areas.postcode",
            "areas.residents",
            "areas.rural_urban",
            "publication.output",
            "publication.published",
            "sources.coverage",
            "sources.generation",
            "sources.part",
            "sources.part_category",
            "sources.quarantine_count",
            "sources.reinstatement",
            "sources.release",
            "sources.release_caveat",
            "sources.release_file",
            "sources.release_table",
            "sources.reporter",
            "sources.revision");

    private static final List<String> KEPT = List.of(
            "assessment.judgement",
            "assessment.remark",
            "assessment.survey",
            "assessment.survey_person",
            "assessment.theme_score",
            "publication.output",
            "publication.published",
            "publication.step",
            "publication.version");

    private static final String ADDS_TO = "select insert";
    private static final String READS = "select";
    private static final String WORKS_IN = "select insert update delete";

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @Autowired
    private Warehouse warehouse;

    @Autowired
    private Home home;

    @Test
    void thePublicRoleReadsTheseTablesAndDoesNothingElse() {
        var rights = rights(Databases.PUBLIC);

        assertThat(rights.keySet()).containsExactlyElementsOf(PUBLISHED);
        assertThat(rights.values()).containsOnly(READS);
    }

    @Test
    void theApplicationWorksInEveryRoomsTablesAndOnlyReadsTheTrail() {
        var rights = rights(Databases.APP);

        assertThat(schemas(rights))
                .containsExactly("access", "areas", "assessment", "audit", "platform", "publication", "sources");
        rights.forEach((relation, held) -> assertThat(held).as(relation).isEqualTo(expected(relation)));
    }

    /** The trail is only read; what is published, what was saved of documents and what people answered is never changed. */
    private static String expected(String relation) {
        if (relation.startsWith("audit.")) {
            return READS;
        }
        return KEPT.contains(relation) ? ADDS_TO : WORKS_IN;
    }

    @Test
    void nobodyReachesATableThatIsNotAmongThese() {
        var all = JdbcClient.create(owner).sql("""
                        select distinct n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not like 'pg\\_%'
                          and n.nspname <> 'information_schema' order by 1
                        """).query(String.class).list();

        assertThat(all)
                .containsExactly(
                        "access", "areas", "assessment", "audit", "platform", "public", "publication", "sources");
        assertThat(rights(Databases.APP).keySet()).noneMatch(relation -> relation.startsWith("public."));
    }

    @Test
    void thePublicWarehouseReadsOneFolderOfAll() throws IOException {
        assertThat(readable(Reach.PUBLIC)).containsExactly("evidence/open");
        assertThat(readable(Reach.APPLICATION))
                .contains("evidence/held", "evidence/open", "staging", "catalogue", "keys");
    }

    private List<String> readable(Reach reach) throws IOException {
        var readable = new ArrayList<String>();
        for (var folder : folders()) {
            var file = Files.createDirectories(home.path().resolve(folder)).resolve("probe.csv");
            Files.writeString(file, "a\n1\n");
            if (reads(reach, file)) {
                readable.add(folder);
            }
            Files.delete(file);
        }
        return readable;
    }

    /** Those that there are, and those that are made when they are needed. */
    private List<String> folders() throws IOException {
        var folders = new ArrayList<>(List.of("catalogue", "evidence/held", "evidence/open", "keys"));
        try (var inside = Files.list(home.path())) {
            inside.filter(Files::isDirectory)
                    .map(folder -> home.path().relativize(folder).toString())
                    .filter(folder -> !folders.contains(folder))
                    .forEach(folders::add);
        }
        folders.sort(null);
        return folders;
    }

    private boolean reads(Reach reach, Path file) {
        try (var scope = Reach.enter(reach)) {
            return warehouse
                            .sql()
                            .sql("select count(*) from read_csv('" + file + "')")
                            .query(Integer.class)
                            .single()
                    == 1;
        } catch (DataAccessException refused) {
            assertThat(refused).hasMessageContaining("disabled by configuration");
            return false;
        }
    }

    private Map<String, String> rights(String role) {
        var rights = new TreeMap<String, String>();
        JdbcClient.create(owner).sql(RIGHTS).param("role", role).query(row -> {
            rights.put(row.getString("relation"), row.getString("rights"));
        });
        return rights;
    }

    private static List<String> schemas(Map<String, String> rights) {
        return rights.keySet().stream()
                .map(relation -> relation.replaceAll("\\..*", ""))
                .distinct()
                .toList();
    }
}
