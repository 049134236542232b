package org.watchward.publication.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.jobs.Asker;

/** The sections of editions, and all that was ever saved of them. */
@Component
public class Sections {

    private static final String SECTIONS = """
            select s.*, coalesce(v.number, 0) as version, coalesce(v.text, '') as text,
              coalesce(v.saved_by_name, '') as saved_by, v.saved_at
            from publication.section s
            left join publication.version v on v.section = s.id
              and v.number = (select max(o.number) from publication.version o where o.section = s.id)
            """;

    private final JdbcClient records;
    private final Clock clock;

    Sections(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Those of an edition, in their order. */
    public List<Section> of(long edition) {
        return records.sql(SECTIONS + "where s.edition = :edition order by s.ordinal")
                .param("edition", edition)
                .query((row, at) -> section(row))
                .list();
    }

    /** Which version of each section stands, in one short text, with what else may change in it. */
    public static String mark(List<Section> sections) {
        return sections.stream()
                .map(section -> section.version() + section.checkedBy())
                .collect(Collectors.joining("/"));
    }

    Optional<Section> find(long edition, String name) {
        return records.sql(SECTIONS + "where s.edition = :edition and s.name = :name")
                .param("edition", edition)
                .param("name", name)
                .query((row, at) -> section(row))
                .optional();
    }

    /** A new section after those that there are; its id. */
    long add(long edition, Section section) {
        return records.sql("""
                        insert into publication.section (edition, ordinal, name, heading, required, writer, area, period,
                          checked, checked_by)
                        select :edition, coalesce(max(ordinal), 0) + 1, :name, :heading, :required, :writer, :area, :period,
                          :checked, :checkedBy
                        from publication.section where edition = :edition returning id
                        """)
                .param("edition", edition)
                .param("name", section.name())
                .param("heading", section.heading())
                .param("required", section.required())
                .param("writer", section.writer())
                .param("area", section.area())
                .param("period", section.period())
                .param("checked", section.checked())
                .param("checkedBy", section.checkedBy())
                .query(Long.class)
                .single();
    }

    void checkedBy(long section, String office) {
        records.sql("update publication.section set checked_by = :office where id = :section")
                .param("office", office)
                .param("section", section)
                .update();
    }

    /** Lets nobody else save to it until the transaction ends; the last version's number, 0 if there is none. */
    int hold(long section) {
        records.sql("select id from publication.section where id = :section for update")
                .param("section", section)
                .query(Long.class)
                .single();
        return records.sql("select coalesce(max(number), 0) from publication.version where section = :section")
                .param("section", section)
                .query(Integer.class)
                .single();
    }

    void add(long section, int number, String text, Asker who, @Nullable Integer mergedWith) {
        records.sql("""
                        insert into publication.version (section, number, text, saved_at, saved_by, saved_by_name, merged_with)
                        values (:section, :number, :text, :now, :by, :byName, :mergedWith)
                        """)
                .param("section", section)
                .param("number", number)
                .param("text", text)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", who.person())
                .param("byName", who.name())
                .param("mergedWith", mergedWith)
                .update();
    }

    /** All that was saved, the newest first. */
    List<Version> versions(long section) {
        return records.sql("select * from publication.version where section = :section order by number desc")
                .param("section", section)
                .query((row, at) -> version(row))
                .list();
    }

    /** The text of a version; empty for number 0, which stands before the first. */
    Optional<String> text(long section, int number) {
        return number == 0
                ? Optional.of("")
                : records.sql("select text from publication.version where section = :section and number = :number")
                        .param("section", section)
                        .param("number", number)
                        .query(String.class)
                        .optional();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("text"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by_name"),
                row.getObject("merged_with", Integer.class));
    }

    private static Section section(ResultSet row) throws SQLException {
        return new Section(
                row.getLong("id"),
                row.getString("name"),
                row.getString("heading"),
                row.getBoolean("required"),
                row.getString("writer"),
                row.getString("area"),
                row.getString("period"),
                row.getBoolean("checked"),
                row.getString("checked_by"),
                row.getInt("version"),
                row.getString("text"),
                row.getString("saved_by"),
                instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("saved_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
