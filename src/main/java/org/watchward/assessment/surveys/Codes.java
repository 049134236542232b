package org.watchward.assessment.surveys;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people read in open answers. */
@Component
class Codes {

    private final JdbcClient records;
    private final Clock clock;

    Codes(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** The codes of each answer that has any, by its line. */
    Map<Long, Set<String>> of(Survey survey, String question) {
        var codes = new HashMap<Long, Set<String>>();
        records.sql("select line, code from assessment.survey_code where survey = :survey and question = :question")
                .param("survey", survey.number())
                .param("question", question)
                .query(row -> {
                    codes.computeIfAbsent(row.getLong("line"), any -> new TreeSet<>())
                            .add(row.getString("code"));
                });
        return codes;
    }

    /** What is given to an answer from now on, in place of what it had; to be called in a transaction. */
    void give(Survey survey, String question, long line, List<String> codes, String who) {
        records.sql("""
                        delete from assessment.survey_code
                        where survey = :survey and question = :question and line = :line
                        """)
                .param("survey", survey.number())
                .param("question", question)
                .param("line", line)
                .update();
        for (var code : codes) {
            records.sql("""
                            insert into assessment.survey_code (survey, question, line, code, given_at, given_by_name)
                            values (:survey, :question, :line, :code, :now, :who)
                            """)
                    .param("survey", survey.number())
                    .param("question", question)
                    .param("line", line)
                    .param("code", code)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("who", who)
                    .update();
        }
    }
}
