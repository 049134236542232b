package org.watchward.publication.publishing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.Sha256;
import org.watchward.publication.drafting.Edition;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.ComposedJson;
import org.watchward.publication.open.Format;
import tools.jackson.databind.json.JsonMapper;

/** What is published, what was made of drafts to look at, and what newer data would change. */
@Component
class Published {

    private final JdbcClient records;
    private final JsonMapper json;
    private final Clock clock;

    Published(JdbcClient records, JsonMapper json, Clock clock) {
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    void add(Edition edition, Composed document, Map<Format, byte[]> files) {
        records.sql("""
                        insert into publication.published
                          (edition, slug, number, title, subtitle, publisher, dated, published_at, figures, composed)
                        values (:edition, :slug, :number, :title, :subtitle, :publisher, :dated, :now, :figures, cast(:composed as json))
                        """)
                .param("edition", edition.id())
                .param("slug", edition.slug())
                .param("number", edition.number())
                .param("title", document.title())
                .param("subtitle", document.subtitle())
                .param("publisher", document.publisher())
                .param("dated", document.date())
                .param("now", now())
                .param("figures", document.figures().size())
                .param("composed", ComposedJson.write(document))
                .update();
        files.forEach((format, content) -> records.sql("""
                        insert into publication.output (edition, format, content, sha256)
                        values (:edition, :format, :content, :sha256)
                        """)
                .param("edition", edition.id())
                .param("format", format.id())
                .param("content", content)
                .param("sha256", HexFormat.of().formatHex(Sha256.begin().digest(content)))
                .update());
    }

    Optional<Composed> find(long edition) {
        return records.sql("select composed::text from publication.published where edition = :edition")
                .param("edition", edition)
                .query(String.class)
                .optional()
                .map(ComposedJson::read);
    }

    void proof(long edition, Format format, byte[] content) {
        records.sql("""
                        insert into publication.proof (edition, format, content, made_at)
                        values (:edition, :format, :content, :now)
                        on conflict (edition, format) do update set content = :content, made_at = :now
                        """)
                .param("edition", edition)
                .param("format", format.id())
                .param("content", content)
                .param("now", now())
                .update();
    }

    Optional<byte[]> proof(long edition, Format format) {
        return records.sql("select content from publication.proof where edition = :edition and format = :format")
                .param("edition", edition)
                .param("format", format.id())
                .query((row, at) -> row.getBytes("content"))
                .optional();
    }

    /** When the proofs of an edition were made; empty if none were. */
    Optional<Instant> proved(long edition) {
        return records.sql("select min(made_at) from publication.proof where edition = :edition")
                .param("edition", edition)
                .query((row, at) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    void renewal(long edition, List<Renewal> changes) {
        records.sql("""
                        insert into publication.renewal (edition, looked_at, changes)
                        values (:edition, :now, cast(:changes as jsonb))
                        on conflict (edition) do update set looked_at = :now, changes = cast(:changes as jsonb)
                        """)
                .param("edition", edition)
                .param("now", now())
                .param("changes", json.writeValueAsString(changes))
                .update();
    }

    /** What was found when it was last looked at. */
    record Looked(Instant at, List<Renewal> changes) {

        Looked {
            changes = List.copyOf(changes);
        }
    }

    Optional<Looked> looked(long edition) {
        return records.sql("select looked_at, changes::text from publication.renewal where edition = :edition")
                .param("edition", edition)
                .query((row, at) -> new Looked(
                        row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                        Arrays.asList(json.readValue(row.getString("changes"), Renewal[].class))))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
