package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.surveys.Cells.Unknown;
import org.watchward.assessment.surveys.Survey.Person;
import org.watchward.assessment.surveys.SurveyMapping.Question;

/**
 * What one person said to one question.
 *
 * @param chosen ids of the answers, or codes of the words
 * @param score null for all but scores
 * @param weight above 0
 * @param parts the part to which they belong, by the id of the group
 */
record Reply(Set<String> chosen, @Nullable Double score, double weight, Map<String, String> parts) {

    Reply {
        chosen = Set.copyOf(chosen);
        parts = Map.copyOf(parts);
    }

    boolean in(String group, String part) {
        return part.equals(parts.get(group));
    }

    /**
     * All who answered a question.
     *
     * @param codes of open answers, by line; those that have none were not looked at yet
     */
    static List<Reply> to(Question question, Survey survey, Map<Long, Set<String>> codes) {
        var cells = new Cells(survey.mapping());
        var replies = new ArrayList<Reply>();
        for (var person : survey.people()) {
            try {
                one(question, survey, cells, person, codes).ifPresent(replies::add);
            } catch (Unknown unknown) {
                throw new IllegalStateException("a survey is imported only if all of it is known", unknown);
            }
        }
        return replies;
    }

    private static Optional<Reply> one(
            Question question, Survey survey, Cells cells, Person person, Map<Long, Set<String>> codes) throws Unknown {
        var parts = new LinkedHashMap<String, String>();
        for (var group : survey.mapping().groups()) {
            parts.put(group.id(), cells.part(group, person));
        }
        var weight = survey.weight(person);
        return switch (question.kind()) {
            case CHOICE, SEVERAL ->
                cells.chosen(question, person).map(chosen -> new Reply(chosen, null, weight, parts));
            case SCORE -> cells.score(question, person).map(score -> new Reply(Set.of(), score, weight, parts));
            case OPEN ->
                cells.words(question, person)
                        .flatMap(words -> Optional.ofNullable(codes.get(person.line())))
                        .map(given -> new Reply(given, null, weight, parts));
        };
    }
}
