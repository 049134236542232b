package org.watchward.publication.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.jobs.Asker;

/** Texts that were saved beside what stands, and wait until somebody has settled what is to stand. */
@Component
public class Asides {

    private final JdbcClient records;
    private final Clock clock;

    Asides(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param base the version that it was made from
     */
    record Aside(long id, long section, int base, String text, Instant savedAt, String savedBy) {}

    long add(long section, int base, String text, Asker who) {
        return records.sql("""
                        insert into publication.aside (section, base, text, saved_at, saved_by, saved_by_name)
                        values (:section, :base, :text, :now, :by, :byName) returning id
                        """)
                .param("section", section)
                .param("base", base)
                .param("text", text)
                .param("now", now())
                .param("by", who.person())
                .param("byName", who.name())
                .query(Long.class)
                .single();
    }

    /** Those of a section that wait, the oldest first. */
    List<Aside> waiting(long section) {
        return records.sql(
                        "select * from publication.aside where section = :section and settled_at is null order by id")
                .param("section", section)
                .query((row, at) -> aside(row))
                .list();
    }

    /** Names of the sections of an edition in which one waits. */
    public List<String> waitingIn(long edition) {
        return records.sql("""
                        select distinct s.name from publication.aside a join publication.section s on s.id = a.section
                        where s.edition = :edition and a.settled_at is null order by s.name
                        """).param("edition", edition).query(String.class).list();
    }

    /** Lets those that wait beside a section wait beside its successor, made from a version of that. */
    void move(long section, long successor, int base) {
        records.sql("""
                        update publication.aside set section = :successor, base = :base
                        where section = :section and settled_at is null
                        """)
                .param("successor", successor)
                .param("base", base)
                .param("section", section)
                .update();
    }

    /** Those of a section that were settled, the newest first. */
    List<Aside> settled(long section) {
        return records.sql("""
                        select * from publication.aside where section = :section and settled_at is not null
                        order by id desc
                        """)
                .param("section", section)
                .query((row, at) -> aside(row))
                .list();
    }

    Optional<Aside> find(long section, long id) {
        return waiting(section).stream().filter(each -> each.id() == id).findFirst();
    }

    void settle(long id) {
        records.sql("update publication.aside set settled_at = :now where id = :id and settled_at is null")
                .param("now", now())
                .param("id", id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Aside aside(ResultSet row) throws SQLException {
        return new Aside(
                row.getLong("id"),
                row.getLong("section"),
                row.getInt("base"),
                row.getString("text"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by_name"));
    }
}
