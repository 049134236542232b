package org.watchward.assessment.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Candidate.Basis;
import org.watchward.assessment.candidates.Weighed;
import org.watchward.assessment.themes.Theme;
import org.watchward.assessment.themes.Themes;
import org.watchward.kernel.AreaCode;
import org.watchward.platform.Warehouse;
import org.watchward.platform.jobs.Asker;
import tools.jackson.databind.json.JsonMapper;

/** All findings of all assessments; a scan writes what it found, people what they decided, and neither touches the other's. */
@Component("findingsOfAssessments")
public class Findings {

    private static final String FINDINGS = "select f.*, f.told::text as told_json from assessment.finding f ";

    private final JdbcClient records;
    private final Themes themes;
    private final JsonMapper json;
    private final Clock clock;

    Findings(JdbcClient records, Themes themes, JsonMapper json, Clock clock) {
        this.records = records;
        this.themes = themes;
        this.json = json;
        this.clock = clock;
    }

    /** All of an assessment: those that the last scan found by their rank, then those that it no longer did. */
    public List<Finding> of(long assessment) {
        var declared = themes.byIndicator();
        return records.sql(FINDINGS + """
                        where f.assessment = :assessment order by (f.gone_at is not null), f.rank, f.key
                        """)
                .param("assessment", assessment)
                .query((row, at) -> finding(row, declared))
                .list();
    }

    Optional<Finding> find(long assessment, long id) {
        return records.sql(FINDINGS + "where f.assessment = :assessment and f.id = :id")
                .param("assessment", assessment)
                .param("id", id)
                .query((row, at) -> finding(row, themes.byIndicator()))
                .optional();
    }

    /** Writes what a scan found: a new candidate, or newer numbers of what was found before. */
    void found(long assessment, Found found) {
        records.sql(Warehouse.query("assessment", "found"))
                .params(values(assessment, found))
                .update();
    }

    /** Marks those that a scan did not find; how many were found until now. */
    int gone(long assessment, List<String> keys) {
        return records.sql("""
                        update assessment.finding set gone_at = :now
                        where assessment = :assessment and gone_at is null and not (key = any(:keys))
                        """)
                .param("now", now())
                .param("assessment", assessment)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /**
     * Puts what somebody decided in the place of what they saw, if nobody else has decided meanwhile.
     *
     * @param seen how often it had been changed when they saw it
     * @return whether that was so
     */
    boolean judge(long id, int seen, Judgement judgement, boolean decided, Asker who) {
        var values = judgement.columns();
        values.put("id", id);
        values.put("seen", seen);
        values.put("decided", decided);
        values.put("now", now());
        values.put("by", who.name());
        return records.sql("""
                        update assessment.finding
                        set status = :status, reason = :reason, reason_words = :reasonWords, headline = :headline,
                          note = :note, confidence = :confidence, caveats = :caveats, theme = :theme,
                          changed = changed + 1,
                          decided_at = case when :decided then :now else decided_at end,
                          decided_by_name = case when :decided then :by else decided_by_name end
                        where id = :id and changed = :seen
                        """).params(values).update() == 1;
    }

    private Map<String, @Nullable Object> values(long assessment, Found found) {
        var candidate = found.candidate();
        var weighed = candidate.weighed();
        var since = candidate.since();
        var values = new HashMap<String, @Nullable Object>();
        values.put("assessment", assessment);
        values.put("key", candidate.key());
        values.put("basis", candidate.basis().name());
        values.put("indicator", candidate.indicator().id());
        values.put("area", candidate.area().code().value());
        values.put("areaName", candidate.area().name());
        values.put("up", candidate.up());
        values.put("ratio", candidate.ratio());
        values.put("extra", candidate.counts().extra());
        values.put("since", since == null ? null : since.toString());
        values.put("adjusted", candidate.adjusted());
        values.put("certainty", weighed.certainty());
        values.put("size", weighed.size());
        values.put("severity", weighed.severity());
        values.put("spread", weighed.spread());
        values.put("comparison", weighed.comparison());
        values.put("score", weighed.score());
        values.put("rank", found.rank());
        values.put("told", json.writeValueAsString(told(candidate)));
        values.put("said", found.said());
        values.put("confidence", found.confidence().name());
        values.put("caveats", found.caveats());
        values.put("now", now());
        return values;
    }

    private static List<Finding.Told> told(Candidate candidate) {
        return candidate.told().stream()
                .map(each -> new Finding.Told(
                        each.indicator().id(),
                        each.indicator().name(),
                        each.area().code().value(),
                        each.area().name(),
                        each.why()))
                .toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Finding finding(ResultSet row, Map<String, Theme> declared) throws SQLException {
        var gone = row.getObject("gone_at", OffsetDateTime.class);
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        var since = row.getString("since");
        var theme = declared.get(row.getString("indicator"));
        return new Finding(
                row.getLong("id"),
                row.getLong("assessment"),
                row.getString("key"),
                Basis.valueOf(row.getString("basis")),
                row.getString("indicator"),
                new AreaCode(row.getString("area")),
                row.getString("area_name"),
                row.getBoolean("up"),
                row.getDouble("ratio"),
                row.getLong("extra"),
                since == null ? null : YearMonth.parse(since),
                row.getDouble("adjusted"),
                weighed(row),
                row.getInt("rank"),
                Arrays.asList(json.readValue(row.getString("told_json"), Finding.Told[].class)),
                row.getString("said"),
                Confidence.valueOf(row.getString("scanned_confidence")),
                row.getString("scanned_caveats"),
                theme == null ? null : theme.id(),
                gone == null ? null : gone.toInstant(),
                Judgements.judgement(row),
                row.getInt("changed"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by_name"));
    }

    private static Weighed weighed(ResultSet row) throws SQLException {
        return new Weighed(
                row.getDouble("certainty"),
                row.getDouble("size"),
                row.getDouble("severity"),
                row.getDouble("spread"),
                row.getDouble("comparison"),
                row.getDouble("score"));
    }
}
