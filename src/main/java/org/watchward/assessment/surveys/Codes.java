package org.watchward.assessment.surveys;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.assessment.surveys.SurveyMapping.Kind;
import org.watchward.assessment.surveys.Surveys.Line;

/** What people read in open answers. */
@Component
class Codes {

    private final JdbcClient records;
    private final Clock clock;

    Codes(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** The codes of each answer that has any, by its line; those that differ in case alone are one, spelt as it was at first. */
    Map<Long, Set<String>> of(Survey survey, String question) {
        var codes = new HashMap<Long, Set<String>>();
        var spellings = new HashMap<String, String>();
        records.sql("""
                        select line, code
                        from assessment.survey_code
                        where survey = :survey and question = :question
                        order by given_at, line, code
                        """)
                .param("survey", survey.number())
                .param("question", question)
                .query(row -> {
                    var code = row.getString("code");
                    codes.computeIfAbsent(row.getLong("line"), any -> new TreeSet<>())
                            .add(spellings.computeIfAbsent(code.toLowerCase(Locale.UK), any -> code));
                });
        return codes;
    }

    /** Waits until nobody else codes the same question; until the end of the transaction. */
    void takeTurn(Survey survey, String question) {
        records.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "assessment.survey_code " + survey.id() + " " + question)
                .query(row -> {});
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

    /**
     * Gives the answers of a version, so far as they have no codes, those of the version before it that say the same, to the letter; on
     * the same line if several do. To be called in a transaction.
     *
     * @param versions all of the survey, the newest first
     */
    void carry(List<Line> versions, Line newer) {
        versions.stream()
                .filter(earlier -> earlier.version() < newer.version())
                .findFirst()
                .ifPresent(earlier -> newer.mapping().questions().stream()
                        .filter(question -> question.kind() == Kind.OPEN)
                        .forEach(question -> earlier.mapping()
                                .question(question.id())
                                .filter(before -> before.kind() == Kind.OPEN)
                                .ifPresent(before -> carry(
                                        earlier.number(),
                                        Objects.requireNonNull(before.column()),
                                        newer.number(),
                                        Objects.requireNonNull(question.column()),
                                        question.id()))));
    }

    private void carry(long earlier, String was, long newer, String is, String question) {
        records.sql("""
                        with coded as (
                          select distinct person.line, person.cells->>:was as words
                          from assessment.survey_person person
                          join assessment.survey_code code on code.survey = person.survey and code.line = person.line
                          where person.survey = :earlier and code.question = :question),
                        same as (
                          select distinct on (person.line) person.line, coded.line as earlier_line
                          from assessment.survey_person person
                          join coded on coded.words = person.cells->>:is
                          where person.survey = :newer and not exists (
                            select from assessment.survey_code own
                            where own.survey = :newer and own.question = :question and own.line = person.line)
                          order by person.line, coded.line <> person.line, coded.line)
                        insert into assessment.survey_code (survey, question, line, code, given_at, given_by_name)
                        select :newer, code.question, same.line, code.code, code.given_at, code.given_by_name
                        from same
                        join assessment.survey_code code
                          on code.survey = :earlier and code.question = :question and code.line = same.earlier_line
                        """)
                .param("earlier", earlier)
                .param("newer", newer)
                .param("was", was)
                .param("is", is)
                .param("question", question)
                .update();
    }
}
