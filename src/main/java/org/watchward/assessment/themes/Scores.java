package org.watchward.assessment.themes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.Identity;
import org.watchward.access.JobTrail;
import org.watchward.areas.Area;
import org.watchward.audit.Act;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;

/** What people scored themes: only added to; the newest of each person stands. */
@Component
public class Scores {

    private final JdbcClient records;
    private final JobTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Scores(JdbcClient records, JobTrail trail, TransactionTemplate transaction, Clock clock) {
        this.records = records;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What somebody gives. */
    record Given(int harm, int likelihood, int confidence, String words) {}

    /** Keeps what somebody gives, with its line in the trail, together or not at all. */
    void give(Area area, Period period, Theme theme, Given given, Identity who) {
        transaction.executeWithoutResult(status -> {
            add(area, period, theme, given, who);
            trail.record(
                    Act.of("theme-scored")
                            .on("theme", theme.id() + "/" + area.code() + "/" + period.id())
                            .becomes("harm", Integer.toString(given.harm()))
                            .becomes("likelihood", Integer.toString(given.likelihood()))
                            .becomes("confidence", Integer.toString(given.confidence())),
                    who.asker());
        });
    }

    private void add(Area area, Period period, Theme theme, Given given, Identity who) {
        var organisation = who.organisations().stream().findFirst();
        records.sql("""
                        insert into assessment.theme_score (area, period, theme, person, person_name, organisation,
                          organisation_name, harm, likelihood, confidence, words, given_at)
                        values (:area, :period, :theme, :person, :personName, :organisation,
                          :organisationName, :harm, :likelihood, :confidence, :words, :now)
                        """)
                .param("area", area.code().value())
                .param("period", period.id())
                .param("theme", theme.id())
                .param("person", who.person())
                .param("personName", who.name())
                .param(
                        "organisation",
                        organisation.map(Identity.Member::organisation).orElse(null))
                .param(
                        "organisationName",
                        organisation.map(Identity.Member::name).orElse(""))
                .param("harm", given.harm())
                .param("likelihood", given.likelihood())
                .param("confidence", given.confidence())
                .param("words", given.words())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Those that stand for an area and a period, of all themes: by theme, organisation and person. */
    List<Score> standing(Area area, Period period) {
        return records.sql("""
                        select distinct on (theme, person) *
                        from assessment.theme_score
                        where area = :area and period = :period
                        order by theme, person, id desc
                        """)
                .param("area", area.code().value())
                .param("period", period.id())
                .query((row, at) -> score(row))
                .list();
    }

    /** How many themes of an area and a period somebody has scored. */
    public int themesScored(AreaCode area, Period period) {
        return records.sql("""
                        select count(distinct theme) from assessment.theme_score
                        where area = :area and period = :period
                        """)
                .param("area", area.value())
                .param("period", period.id())
                .query(Integer.class)
                .single();
    }

    /** All that a person gave a theme, the newest first. */
    List<Score> history(Area area, Period period, Theme theme, UUID person) {
        return records.sql("""
                        select *
                        from assessment.theme_score
                        where area = :area and period = :period and theme = :theme and person = :person
                        order by id desc
                        """)
                .param("area", area.code().value())
                .param("period", period.id())
                .param("theme", theme.id())
                .param("person", person)
                .query((row, at) -> score(row))
                .list();
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                row.getString("theme"),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getObject("organisation", UUID.class),
                row.getString("organisation_name"),
                row.getInt("harm"),
                row.getInt("likelihood"),
                row.getInt("confidence"),
                row.getString("words"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
