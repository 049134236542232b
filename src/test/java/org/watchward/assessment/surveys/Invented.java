package org.watchward.assessment.surveys;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchward.assessment.surveys.Result.Option;
import org.watchward.assessment.surveys.Survey.Person;
import org.watchward.assessment.surveys.SurveyMapping.Question;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Home;

/** Surveys that nobody ever answered, for tests. */
final class Invented {

    private static final String HEAD = """
            id: invented-2023
            title: Invented survey
            askedBy: Arden Council
            fieldwork: { from: 2023-02-01, to: 2023-03-31 }
            population: people of Arden, all of them invented
            """;

    static final String WEAPON = """
            questions:
              - id: carried-weapon
                column: Q7
                text: Have you felt the need to carry a weapon?
                kind: choice
                answers:
                  - { value: 1, id: yes, label: "Yes", said: felt the need to carry a weapon }
                  - { value: 2, id: no, label: "No" }
            """;

    private Invented() {}

    static MappingReader mappings() {
        return new MappingReader(new Catalogue(new Home(Path.of("target/no-home-of-surveys"))));
    }

    static String mapping(String rest) {
        return HEAD + rest;
    }

    /** A survey as it is after an import, without a store. */
    static Survey survey(String rest, String csv) {
        var file = ResponseFile.read(csv);
        var mapping = mappings().read("invented.yaml", mapping(rest), file.headings(), any -> Map.of());
        var people = new ArrayList<Person>();
        for (var row : file.rows()) {
            var cells = new HashMap<String, String>();
            for (var column : mapping.columns()) {
                cells.put(column, row.cells().get(file.headings().indexOf(column)));
            }
            people.add(new Person(row.line(), cells));
        }
        return new Survey(1, 1, mapping, Instant.EPOCH, "test", people);
    }

    static Result result(Survey survey, String id) {
        return result(survey, id, Map.of());
    }

    static Result result(Survey survey, String id, Map<Long, Set<String>> codes) {
        Question question = survey.mapping().question(id).orElseThrow();
        var options = question.answers().isEmpty()
                ? codes.values().stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .sorted()
                        .map(code -> new Option(code, code, ""))
                : question.answers().stream()
                        .map(answer ->
                                new Option(answer.id(), answer.label(), answer.said() == null ? "" : answer.said()));
        return Results.of(survey, Membership.of(survey), question, options.toList(), Reply.to(question, survey, codes));
    }

    /** Lines that stand as often as the number before them. */
    static String csv(String head, Object... linesAndTimes) {
        var text = new StringBuilder(head).append('\n');
        for (var at = 0; at < linesAndTimes.length; at += 2) {
            text.append((linesAndTimes[at] + "\n").repeat((Integer) linesAndTimes[at + 1]));
        }
        return text.toString();
    }

    static List<String> rows(Tabulated table) {
        return table.rows().stream().map(row -> String.join(" | ", row)).toList();
    }
}
