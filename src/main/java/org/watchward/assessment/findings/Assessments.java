package org.watchward.assessment.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Sifting.Sifted;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.jobs.Asker;
import org.watchward.web.PageProblem;

/** All assessments: one at most of an area and a period. */
@Component
public class Assessments {

    private final JdbcClient records;
    private final Clock clock;

    Assessments(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** All of them, the newest first. */
    public List<Assessment> list() {
        return records.sql("select * from assessment.assessment order by begun_at desc, id desc")
                .query((row, at) -> assessment(row))
                .list();
    }

    /** The one of an area and a stretch of months, however that is written. */
    public Optional<Assessment> find(AreaCode area, Period period) {
        return list().stream()
                .filter(each -> each.area().equals(area)
                        && each.period().first().equals(period.first())
                        && each.period().last().equals(period.last()))
                .findFirst();
    }

    public Optional<Assessment> find(long id) {
        return records.sql("select * from assessment.assessment where id = :id")
                .param("id", id)
                .query((row, at) -> assessment(row))
                .optional();
    }

    /**
     * The one with an id from an address.
     *
     * @throws PageProblem if there is none
     */
    public Assessment get(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .flatMap(this::find)
                .orElseThrow(() ->
                        PageProblem.notFound("No such assessment", "The list of assessments has all that there are."));
    }

    /** Begins one; its id. */
    long begin(Area area, Period period, String title, Asker who) {
        return records.sql("""
                        insert into assessment.assessment (area, area_name, period, title, begun_at, begun_by, begun_by_name)
                        values (:area, :name, :period, :title, :now, :by, :byName) returning id
                        """)
                .param("area", area.code().value())
                .param("name", area.name())
                .param("period", period.id())
                .param("title", title)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", who.person())
                .param("byName", who.name())
                .query(Long.class)
                .single();
    }

    /** Holds an assessment for a scan until the transaction ends: two that run at once are one after the other. */
    void hold(long id) {
        records.sql("select id from assessment.assessment where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    void scanned(long id, Sifted sifted) {
        records.sql("""
                        update assessment.assessment set scanned_at = :now, series = :series, judged = :judged
                        where id = :id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("series", sifted.series())
                .param("judged", sifted.judged())
                .param("id", id)
                .update();
    }

    /** Whether nobody has judged anything of it or commented, and no document was begun for it. */
    boolean untouched(long id) {
        return records.sql("""
                        select a.document is null
                          and not exists (select 1 from assessment.judgement j
                            join assessment.finding f on f.id = j.finding where f.assessment = a.id)
                          and not exists (select 1 from assessment.remark r
                            join assessment.finding f on f.id = r.finding where f.assessment = a.id)
                        from assessment.assessment a where a.id = :id
                        """).param("id", id).query(Boolean.class).single();
    }

    /** Takes one away that is untouched, with what its scans found. */
    void remove(long id) {
        records.sql("delete from assessment.finding where assessment = :id")
                .param("id", id)
                .update();
        records.sql("delete from assessment.assessment where id = :id")
                .param("id", id)
                .update();
    }

    /** Links the edition that was begun for it, unless one is already. */
    void write(long id, long edition) {
        records.sql("update assessment.assessment set document = :edition where id = :id and document is null")
                .param("edition", edition)
                .param("id", id)
                .update();
    }

    /** The number of the one for which an edition was begun, if it was for one. */
    Optional<Long> ofDocument(long edition) {
        return records.sql("select id from assessment.assessment where document = :edition")
                .param("edition", edition)
                .query(Long.class)
                .optional();
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        var scanned = row.getObject("scanned_at", OffsetDateTime.class);
        var document = row.getLong("document");
        return new Assessment(
                row.getLong("id"),
                new AreaCode(row.getString("area")),
                row.getString("area_name"),
                Period.parse(row.getString("period")),
                row.getString("title"),
                scanned == null ? null : scanned.toInstant(),
                row.getInt("series"),
                row.getInt("judged"),
                document == 0 ? null : document,
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("begun_by_name"));
    }
}
