package org.watchward.publication.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.Period;
import org.watchward.platform.jobs.Asker;
import org.watchward.publication.engine.Manuscript.Numbering;
import org.watchward.web.PageProblem;

/** All editions of all documents. */
@Component("editionsOfDocuments")
public class Editions {

    private static final String EDITIONS = """
            select e.*, d.slug, d.template from publication.edition e
            join publication.document d on d.id = e.document
            """;

    private final JdbcClient records;
    private final Clock clock;

    Editions(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** The last edition of each document, the newest first. */
    List<Edition> newest() {
        return records.sql(EDITIONS + """
                        where e.number = (select max(o.number) from publication.edition o where o.document = e.document)
                        order by e.begun_at desc, e.id desc
                        """).query((row, at) -> edition(row)).list();
    }

    /** Those that are in force. */
    public List<Edition> inForce() {
        return records.sql(EDITIONS + "where e.status = 'PUBLISHED' order by e.id")
                .query((row, at) -> edition(row))
                .list();
    }

    /** All of one document, the newest first. */
    public List<Edition> ofDocument(long document) {
        return records.sql(EDITIONS + "where e.document = :document order by e.number desc")
                .param("document", document)
                .query((row, at) -> edition(row))
                .list();
    }

    public Optional<Edition> find(long id) {
        return records.sql(EDITIONS + "where e.id = :id")
                .param("id", id)
                .query((row, at) -> edition(row))
                .optional();
    }

    /**
     * The one with an id from an address.
     *
     * @throws PageProblem if there is none
     */
    public Edition get(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .flatMap(this::find)
                .orElseThrow(() ->
                        PageProblem.notFound("No such document", "The list of documents has all that there are."));
    }

    /** Whether a document has this address. */
    public boolean taken(String slug) {
        return records.sql("select exists (select from publication.document where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /** A new document with its first edition; its id. */
    long begin(String template, String slug, Face face, Asker who) {
        var document = records.sql("""
                        insert into publication.document (slug, template, begun_at)
                        values (:slug, :template, :now) returning id
                        """)
                .param("slug", slug)
                .param("template", template)
                .param("now", now())
                .query(Long.class)
                .single();
        return add(document, 1, face, who);
    }

    /** The next edition of a document; its id. */
    long next(Edition last, Asker who) {
        return add(last.document(), last.number() + 1, last.face().next(), who);
    }

    private long add(long document, int number, Face face, Asker who) {
        var values = values(face);
        values.put("document", document);
        values.put("number", number);
        values.put("now", now());
        values.put("by", who.person());
        values.put("byName", who.name());
        return records.sql("""
                        insert into publication.edition (document, number, status, title, subtitle, publisher, dated,
                          area, period, as_of, numbering, begun_at, begun_by, begun_by_name)
                        values (:document, :number, 'DRAFT', :title, :subtitle, :publisher, :dated,
                          :area, :period, :asOf, :numbering, :now, :by, :byName) returning id
                        """).params(values).query(Long.class).single();
    }

    /**
     * Changes what an edition says of itself, if nobody else has meanwhile and it may still be changed.
     *
     * @return whether that was so
     */
    boolean change(Edition seen, Face face) {
        var values = values(face);
        values.put("id", seen.id());
        values.put("changed", seen.changed());
        return records.sql("""
                        update publication.edition
                        set title = :title, subtitle = :subtitle, publisher = :publisher, dated = :dated, area = :area,
                          period = :period, as_of = :asOf, numbering = :numbering, changed = changed + 1
                        where id = :id and changed = :changed and status in ('DRAFT', 'IN_REVIEW')
                        """).params(values).update() == 1;
    }

    /**
     * Takes it from one status to another, if it is in that.
     *
     * @return whether it was
     */
    public boolean move(long id, Status from, Status to) {
        return records.sql("update publication.edition set status = :to where id = :id and status = :from")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Its status, which nobody changes until the transaction ends. */
    public Status hold(long id) {
        return records.sql("select status from publication.edition where id = :id for share")
                .param("id", id)
                .query((row, at) -> Status.valueOf(row.getString("status")))
                .single();
    }

    /** The edition of the same document that is in force; empty if none is. */
    public Optional<Edition> inForce(long document) {
        return ofDocument(document).stream()
                .filter(each -> each.status() == Status.PUBLISHED)
                .findFirst();
    }

    private static Map<String, @Nullable Object> values(Face face) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", face.title());
        values.put("subtitle", face.subtitle());
        values.put("publisher", face.publisher());
        values.put("dated", face.dated());
        values.put("area", face.area());
        values.put("period", face.period() == null ? null : face.period().id());
        values.put("asOf", face.asOf());
        values.put("numbering", face.numbering().name());
        return values;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getLong("id"),
                row.getLong("document"),
                row.getString("slug"),
                row.getString("template"),
                row.getInt("number"),
                Status.valueOf(row.getString("status")),
                face(row),
                row.getInt("changed"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("begun_by_name"));
    }

    private static Face face(ResultSet row) throws SQLException {
        var period = row.getString("period");
        return new Face(
                row.getString("title"),
                row.getString("subtitle"),
                row.getString("publisher"),
                row.getString("dated"),
                row.getString("area"),
                period == null ? null : Period.parse(period),
                row.getObject("as_of", LocalDate.class),
                Numbering.valueOf(row.getString("numbering")));
    }
}
