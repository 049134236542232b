package org.watchward.publication.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.jobs.Asker;

/** What people say of paragraphs, and what they suggest in their place. */
@Component
public class Comments {

    private final JdbcClient records;
    private final Clock clock;

    Comments(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** What became of a comment. */
    enum State {
        OPEN,
        /** The change that it suggests was made. */
        TAKEN,
        DECLINED,
        /** It was answered. */
        DONE
    }

    /**
     * One comment.
     *
     * @param version of the section that it was made on
     * @param paragraph of that version, counted from 1; 0 for all of the section
     * @param passage that paragraph as it was
     * @param suggested what is to stand in its place; null if nothing is suggested
     */
    record Comment(
            long id,
            long section,
            int version,
            int paragraph,
            String passage,
            String words,
            @Nullable String suggested,
            Instant madeAt,
            String madeBy,
            State state,
            String answer,
            String answeredBy) {

        boolean open() {
            return state == State.OPEN;
        }
    }

    long add(long section, int version, Remark.Typed typed, Asker who) {
        return records.sql("""
                        insert into publication.comment
                          (section, version, paragraph, passage, words, suggested, made_at, made_by, made_by_name)
                        values (:section, :version, :paragraph, :passage, :words, :suggested, :now, :by, :byName)
                        returning id
                        """)
                .param("section", section)
                .param("version", version)
                .param("paragraph", typed.paragraph())
                .param("passage", typed.passage())
                .param("words", typed.words())
                .param("suggested", typed.suggested())
                .param("now", now())
                .param("by", who.person())
                .param("byName", who.name())
                .query(Long.class)
                .single();
    }

    /** Those of a section: the open ones first, then the oldest first. */
    List<Comment> of(long section) {
        return records.sql("select * from publication.comment where section = :section order by (state <> 'OPEN'), id")
                .param("section", section)
                .query((row, at) -> comment(row))
                .list();
    }

    Optional<Comment> find(long section, long id) {
        return of(section).stream().filter(each -> each.id() == id).findFirst();
    }

    /**
     * An open comment, where it stands in its document.
     *
     * @param section its name
     * @param paragraph as in {@link Comment}
     * @param words what was said; where nothing was, what is suggested
     */
    public record Waiting(String section, String heading, long comment, int paragraph, String by, String words) {}

    /** Those of sections that are open, in the order of the sections, the oldest first. */
    public List<Waiting> waiting(List<Section> sections) {
        return sections.stream()
                .flatMap(section ->
                        of(section.id()).stream().filter(Comment::open).map(comment -> waiting(section, comment)))
                .toList();
    }

    private static Waiting waiting(Section section, Comment comment) {
        var suggested = Objects.requireNonNullElse(comment.suggested(), "");
        return new Waiting(
                section.name(),
                section.heading(),
                comment.id(),
                comment.paragraph(),
                comment.madeBy(),
                comment.words().isEmpty() ? suggested : comment.words());
    }

    /** How many are open in each section of an edition, by its id. */
    public Map<Long, Integer> open(long edition) {
        return records
                .sql("""
                        select c.section, count(*) as open from publication.comment c
                        join publication.section s on s.id = c.section
                        where s.edition = :edition and c.state = 'OPEN' group by c.section
                        """)
                .param("edition", edition)
                .query((row, at) -> Map.entry(row.getLong("section"), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Notes what became of an open one.
     *
     * @return whether it was open
     */
    boolean answer(long id, State state, String words, Asker who) {
        return records.sql("""
                        update publication.comment
                        set state = :state, answer = :words, answered_at = :now, answered_by_name = :byName
                        where id = :id and state = 'OPEN'
                        """)
                        .param("state", state.name())
                        .param("words", words)
                        .param("now", now())
                        .param("byName", who.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getLong("id"),
                row.getLong("section"),
                row.getInt("version"),
                row.getInt("paragraph"),
                row.getString("passage"),
                row.getString("words"),
                row.getString("suggested"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by_name"),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by_name"));
    }
}
