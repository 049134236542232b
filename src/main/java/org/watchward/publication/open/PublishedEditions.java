package org.watchward.publication.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.model.ComposedJson;

/** All editions that are published, as everybody may read them. */
@Component
public class PublishedEditions {

    private static final String EDITIONS = """
            select p.slug, p.number, p.title, p.subtitle, p.publisher, p.dated, p.published_at, p.figures,
              p.number = (select max(o.number) from publication.published o where o.slug = p.slug) as in_force
            from publication.published p
            """;

    private final JdbcClient records;

    PublishedEditions(JdbcClient records) {
        this.records = records;
    }

    /** Those in force, the newest first. */
    public List<PublishedEdition> inForce() {
        return records.sql("select * from (" + EDITIONS + ") e where in_force order by published_at desc, slug")
                .query((row, at) -> edition(row))
                .list();
    }

    /** All of one document, the newest first; empty if there is none. */
    public List<PublishedEdition> of(String slug) {
        return records.sql(EDITIONS + "where p.slug = :slug order by p.number desc")
                .param("slug", slug)
                .query((row, at) -> edition(row))
                .list();
    }

    /** Its text as part of a page, written anew from what was frozen. */
    public Written body(PublishedEdition edition) {
        var frozen = records.sql("""
                        select composed::text from publication.published where slug = :slug and number = :number
                        """)
                .param("slug", edition.slug())
                .param("number", edition.number())
                .query(String.class)
                .single();
        return new Written(HtmlDocument.part(ComposedJson.read(frozen)));
    }

    /** One of its files, as it was made when it was published. */
    public Optional<byte[]> file(PublishedEdition edition, Format format) {
        return records.sql("""
                        select o.content from publication.output o join publication.published p on p.edition = o.edition
                        where p.slug = :slug and p.number = :number and o.format = :format
                        """)
                .param("slug", edition.slug())
                .param("number", edition.number())
                .param("format", format.id())
                .query((row, at) -> row.getBytes("content"))
                .optional();
    }

    private static PublishedEdition edition(ResultSet row) throws SQLException {
        return new PublishedEdition(
                row.getString("slug"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("subtitle"),
                row.getString("publisher"),
                row.getString("dated"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getInt("figures"),
                row.getBoolean("in_force"));
    }
}
