package org.watchward.assessment.surveys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.watchward.assessment.surveys.Result.Option;
import org.watchward.assessment.surveys.SurveyMapping.Kind;
import org.watchward.assessment.surveys.SurveyMapping.Question;

/** Answers for pages, shell, files and documents alike what was answered to a question. */
@Component
class SurveyResults {

    private static final int MOST_REMEMBERED = 500;
    private static final int MOST_SURVEYS = 12;

    private final Codes codes;
    private final Cache<Asked, Result> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** By the number of the survey. */
    private final Cache<Long, Membership> memberships =
            Caffeine.newBuilder().maximumSize(MOST_SURVEYS).build();

    SurveyResults(Codes codes) {
        this.codes = codes;
    }

    /** What a result depends on. */
    private record Asked(long survey, String question, Map<Long, Set<String>> codes) {}

    /** Every question in its order. */
    List<Result> of(Survey survey) {
        return survey.mapping().questions().stream()
                .map(question -> of(survey, question))
                .toList();
    }

    Result of(Survey survey, Question question) {
        var given = question.kind() == Kind.OPEN ? codes.of(survey, question.id()) : Map.<Long, Set<String>>of();
        return remembered.get(
                new Asked(survey.number(), question.id(), given),
                any -> Results.of(
                        survey,
                        memberships.get(survey.number(), number -> Membership.of(survey)),
                        question,
                        options(question, given),
                        Reply.to(question, survey, given)));
    }

    private static List<Option> options(Question question, Map<Long, Set<String>> codes) {
        return question.kind() == Kind.OPEN
                ? codes.values().stream()
                        .flatMap(Set::stream)
                        .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(code -> new Option(code, code, ""))
                        .toList()
                : question.answers().stream()
                        .map(answer ->
                                new Option(answer.id(), answer.label(), answer.said() == null ? "" : answer.said()))
                        .toList();
    }
}
