package org.watchward.assessment.findings;

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

/** All that was ever decided of findings; it is only added to. */
@Component
class Judgements {

    private final JdbcClient records;
    private final Clock clock;

    Judgements(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * One decision, with all that stood after it.
     *
     * @param number the first is 1
     * @param takesBack whether it put back what stood before the one before it
     */
    record Made(int number, Judgement judgement, boolean takesBack, Instant at, String by) {}

    void add(long finding, int number, Judgement judgement, boolean takesBack, Asker who) {
        var values = judgement.columns();
        values.put("finding", finding);
        values.put("number", number);
        values.put("takesBack", takesBack);
        values.put("now", Timestamp.from(clock.instant()));
        values.put("by", who.person());
        values.put("byName", who.name());
        records.sql("""
                        insert into assessment.judgement (finding, number, status, reason, reason_words, headline, note,
                          confidence, caveats, theme, takes_back, made_at, made_by, made_by_name)
                        values (:finding, :number, :status, :reason, :reasonWords, :headline, :note,
                          :confidence, :caveats, :theme, :takesBack, :now, :by, :byName)
                        """).params(values).update();
    }

    /** All of a finding, the newest first. */
    List<Made> of(long finding) {
        return records.sql("select * from assessment.judgement where finding = :finding order by number desc")
                .param("finding", finding)
                .query((row, at) -> made(row))
                .list();
    }

    /** What stood before the last decision; empty if there is none, or it took one back itself. */
    static Optional<Judgement> before(List<Made> newestFirst) {
        if (newestFirst.isEmpty() || newestFirst.get(0).takesBack()) {
            return Optional.empty();
        }
        return Optional.of(newestFirst.size() > 1 ? newestFirst.get(1).judgement() : Judgement.NONE);
    }

    /** The columns that a finding and a decision on it have in common. */
    static Judgement judgement(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var confidence = row.getString("confidence");
        return new Judgement(
                Standing.valueOf(row.getString("status")),
                reason == null ? null : Grounds.valueOf(reason),
                row.getString("reason_words"),
                row.getString("headline"),
                row.getString("note"),
                confidence == null ? null : Confidence.valueOf(confidence),
                row.getString("caveats"),
                row.getString("theme"));
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getInt("number"),
                judgement(row),
                row.getBoolean("takes_back"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by_name"));
    }
}
