package org.watchward.assessment.surveys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.assessment.surveys.Survey.Person;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All surveys that were imported, each version as it came. */
@Component
class Surveys {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final int MOST_REMEMBERED = 12;
    private static final int MOST_READ = 500;

    private final JdbcClient records;
    private final MappingReader mappings;
    private final Clock clock;
    /** By number: an import never changes. */
    private final Cache<Long, Survey> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private final Cache<Long, SurveyMapping> read =
            Caffeine.newBuilder().maximumSize(MOST_READ).build();

    Surveys(JdbcClient records, MappingReader mappings, Clock clock) {
        this.records = records;
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * An import without its answers.
     *
     * @param people how many answered
     */
    record Line(
            long number,
            String id,
            int version,
            SurveyMapping mapping,
            String fileName,
            String sha256,
            int people,
            Instant importedAt,
            String importedBy) {

        /** How many answered, as far as it is told. */
        public String answered() {
            return Say.people(people, mapping.smallest());
        }
    }

    /** A file that is to be kept. */
    record File(String name, String sha256) {}

    /** The newest version of each survey, that which was asked last first. */
    List<Line> newest() {
        return records.sql("""
                        select distinct on (id) number, id, version, mapping, file_name, sha256, people, imported_at, imported_by
                        from assessment.survey order by id, version desc
                        """).query((row, at) -> line(row)).list().stream()
                .sorted(java.util.Comparator.comparing(
                                (Line line) -> line.mapping().fieldwork().to())
                        .reversed()
                        .thenComparing(Line::id))
                .toList();
    }

    /** All versions of a survey, the newest first. */
    List<Line> versions(String id) {
        return records.sql("""
                        select number, id, version, mapping, file_name, sha256, people, imported_at, imported_by
                        from assessment.survey where id = :id order by version desc
                        """).param("id", id).query((row, at) -> line(row)).list();
    }

    /** The newest version of a survey; empty if there is none of this id. */
    Optional<Survey> find(String id) {
        return find(id, null);
    }

    /** One version of a survey; the newest if none is named. */
    Optional<Survey> find(String id, @Nullable Integer version) {
        return versions(id).stream()
                .filter(line -> version == null || line.version() == version)
                .findFirst()
                .map(line -> remembered.get(line.number(), any -> whole(line)));
    }

    /** Keeps a survey as a version of its own; to be called in a transaction. */
    Line add(SurveyMapping mapping, String text, File file, List<Person> people, String who) {
        takeTurn(mapping.id());
        var version = records.sql("select coalesce(max(version), 0) + 1 from assessment.survey where id = :id")
                .param("id", mapping.id())
                .query(Integer.class)
                .single();
        var number = records.sql("""
                        insert into assessment.survey
                          (id, version, mapping, file_name, sha256, people, imported_at, imported_by)
                        values (:id, :version, :mapping, :fileName, :sha256, :people, :now, :by) returning number
                        """)
                .param("id", mapping.id())
                .param("version", version)
                .param("mapping", text)
                .param("fileName", file.name())
                .param("sha256", file.sha256())
                .param("people", people.size())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", who)
                .query(Long.class)
                .single();
        records.sql("""
                        insert into assessment.survey_person (survey, line, cells)
                        select :survey, (person->>'line')::bigint, person->'cells'
                        from jsonb_array_elements(cast(:people as jsonb)) person
                        """)
                .param("survey", number)
                .param("people", JSON.writeValueAsString(people))
                .update();
        return new Line(
                number,
                mapping.id(),
                version,
                mapping,
                file.name(),
                file.sha256(),
                people.size(),
                clock.instant(),
                who);
    }

    /** Two imports of one survey at once are two versions. */
    private void takeTurn(String id) {
        records.sql("select pg_advisory_xact_lock(hashtextextended('assessment.survey ' || :id, 0))")
                .param("id", id)
                .query(row -> {});
    }

    private Survey whole(Line line) {
        var people = records.sql(
                        "select line, cells from assessment.survey_person where survey = :survey order by line")
                .param("survey", line.number())
                .query((row, at) -> new Person(row.getLong("line"), JSON.readValue(row.getString("cells"), CELLS)))
                .list();
        return new Survey(line.number(), line.version(), line.mapping(), line.importedAt(), line.importedBy(), people);
    }

    private Line line(ResultSet row) throws SQLException {
        var number = row.getLong("number");
        var id = row.getString("id");
        var mapping = row.getString("mapping");
        return new Line(
                number,
                id,
                row.getInt("version"),
                read.get(number, any -> mappings.read(id + ".yaml", mapping)),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("people"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getString("imported_by"));
    }
}
