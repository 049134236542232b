package org.watchward.assessment.findings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.CivilTime;
import org.watchward.platform.jobs.Asker;

/** What people say of findings; it is only added to. */
@Component
class Remarks {

    private final JdbcClient records;
    private final Clock clock;

    Remarks(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** What somebody said. */
    record Remark(String words, Instant madeAt, String by) {

        /** When, as pages say it. */
        public String at() {
            return CivilTime.words(madeAt);
        }
    }

    long add(long finding, String words, Asker who) {
        return records.sql("""
                        insert into assessment.remark (finding, words, made_at, made_by, made_by_name)
                        values (:finding, :words, :now, :by, :byName) returning id
                        """)
                .param("finding", finding)
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", who.person())
                .param("byName", who.name())
                .query(Long.class)
                .single();
    }

    /** How many there are of each finding of an assessment that has any, by its id. */
    Map<Long, Integer> counts(long assessment) {
        return records
                .sql("""
                        select r.finding, count(*) as made from assessment.remark r
                        join assessment.finding f on f.id = r.finding
                        where f.assessment = :assessment group by r.finding
                        """)
                .param("assessment", assessment)
                .query((row, at) -> Map.entry(row.getLong("finding"), row.getInt("made")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of a finding, the oldest first. */
    List<Remark> of(long finding) {
        return records.sql(
                        "select words, made_at, made_by_name from assessment.remark where finding = :finding order by id")
                .param("finding", finding)
                .query((row, at) -> new Remark(
                        row.getString("words"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by_name")))
                .list();
    }
}
