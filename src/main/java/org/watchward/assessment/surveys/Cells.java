package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.watchward.assessment.surveys.Survey.Person;
import org.watchward.assessment.surveys.SurveyMapping.Answer;
import org.watchward.assessment.surveys.SurveyMapping.Group;
import org.watchward.assessment.surveys.SurveyMapping.Question;

/** What a person's cells say, by the mapping; what they cannot say is told. */
final class Cells {

    /** Those who did not say to which part of a group they belong. */
    static final String NOT_SAID = "Not said";

    private static final List<String> TICKED = List.of("1", "yes", "y", "true", "x", "checked", "selected");
    private static final List<String> UNTICKED = List.of("0", "no", "n", "false", "unchecked", "not selected");

    private final SurveyMapping mapping;

    Cells(SurveyMapping mapping) {
        this.mapping = mapping;
    }

    /** A cell that means nothing. */
    static final class Unknown extends Exception {

        private static final long serialVersionUID = 1L;

        Unknown(String heading, String cell, String expected) {
            super("'" + heading + "' is '" + cell + "', and " + expected);
        }
    }

    /** Which answers a person chose; empty if they did not answer. */
    Optional<Set<String>> chosen(Question question, Person person) throws Unknown {
        return question.ticks() ? ticked(question, person) : listed(question, person);
    }

    private Optional<Set<String>> listed(Question question, Person person) throws Unknown {
        var cell = person.cell(question.column());
        if (mapping.missing(cell, question.missing())) {
            return Optional.empty();
        }
        var whole = find(question.answers(), cell);
        if (whole.isPresent() || question.kind() == SurveyMapping.Kind.CHOICE) {
            return Optional.of(
                    Set.of(whole.orElseThrow(() -> unknown(question, cell)).id()));
        }
        var chosen = new LinkedHashSet<String>();
        for (var part : cell.split(Pattern.quote(question.between()))) {
            if (!part.isBlank()) {
                chosen.add(find(question.answers(), part)
                        .orElseThrow(() -> unknown(question, part.strip()))
                        .id());
            }
        }
        return Optional.of(chosen);
    }

    /** Nothing in any of the columns is no answer; one that is left unticked with a word is. */
    private Optional<Set<String>> ticked(Question question, Person person) throws Unknown {
        var chosen = new LinkedHashSet<String>();
        var answered = false;
        for (var answer : question.answers()) {
            var cell = person.cell(answer.column());
            if (!mapping.missing(cell, question.missing())) {
                answered = true;
                if (ticked(answer, cell)) {
                    chosen.add(answer.id());
                }
            }
        }
        return answered ? Optional.of(chosen) : Optional.empty();
    }

    private static boolean ticked(Answer answer, String cell) throws Unknown {
        if (SurveyMapping.same(answer.inFile(), cell) || in(TICKED, cell)) {
            return true;
        }
        if (in(UNTICKED, cell)) {
            return false;
        }
        throw new Unknown(answer.column(), cell, "'" + answer.inFile() + "', 1 or 0, yes or no is expected");
    }

    private static boolean in(List<String> words, String cell) {
        return words.stream().anyMatch(word -> SurveyMapping.same(word, cell));
    }

    private static Optional<Answer> find(List<Answer> answers, String cell) {
        return answers.stream()
                .filter(answer -> SurveyMapping.same(answer.inFile(), cell))
                .findFirst();
    }

    private static Unknown unknown(Question question, String cell) {
        return new Unknown(
                String.valueOf(question.column()),
                cell,
                "question '" + question.id() + "' lists " + listed(question.answers())
                        + ". List it as an answer, or under 'missing'");
    }

    private static String listed(List<Answer> answers) {
        return "'"
                + String.join(
                        "', '", answers.stream().map(Answer::inFile).limit(8).toList()) + "'"
                + (answers.size() > 8 ? " and others" : "");
    }

    /** The score that a person gave; empty if they gave none. */
    Optional<Double> score(Question question, Person person) throws Unknown {
        var cell = person.cell(question.column());
        if (mapping.missing(cell, question.missing())) {
            return Optional.empty();
        }
        var min = question.min();
        var max = question.max();
        var score = number(cell);
        if (score.isEmpty() || min == null || max == null || score.get() < min || score.get() > max) {
            throw new Unknown(
                    String.valueOf(question.column()),
                    cell,
                    "question '" + question.id() + "' is a score from " + min + " to " + max
                            + ". List it under 'missing' if it is none");
        }
        return score;
    }

    /** The words that a person wrote; empty if they wrote none. */
    Optional<String> words(Question question, Person person) {
        return Optional.of(person.cell(question.column())).filter(cell -> !mapping.missing(cell, question.missing()));
    }

    /** To which part of a group a person belongs. */
    String part(Group group, Person person) throws Unknown {
        var cell = person.cell(group.column());
        if (mapping.missing(cell, List.of())) {
            return NOT_SAID;
        }
        if (group.answers().isEmpty()) {
            return cell;
        }
        return find(group.answers(), cell)
                .map(Answer::label)
                .orElseThrow(() -> new Unknown(
                        group.column(),
                        cell,
                        "group '" + group.id() + "' lists " + listed(group.answers())
                                + ". List it as an answer, or under 'missing'"));
    }

    /** Holds the weight of a person against what a weight is. */
    void weigh(Person person) throws Unknown {
        var heading = mapping.weight();
        if (heading != null
                && number(person.cell(heading)).filter(weight -> weight > 0).isEmpty()) {
            throw new Unknown(heading, person.cell(heading), "a weight is a number above 0");
        }
    }

    /** All that is wrong with what a person answered. */
    List<String> faults(Person person) {
        var faults = new ArrayList<String>();
        for (var question : mapping.questions()) {
            note(faults, person, () -> read(question, person));
        }
        for (var group : mapping.groups()) {
            note(faults, person, () -> part(group, person));
        }
        note(faults, person, () -> {
            weigh(person);
            return person;
        });
        return faults;
    }

    private Object read(Question question, Person person) throws Unknown {
        return switch (question.kind()) {
            case CHOICE, SEVERAL -> chosen(question, person);
            case SCORE -> score(question, person);
            case OPEN -> words(question, person);
        };
    }

    /** Something that is read. */
    private interface Read {
        Object read() throws Unknown;
    }

    private static void note(List<String> faults, Person person, Read read) {
        try {
            read.read();
        } catch (Unknown unknown) {
            faults.add("Line " + person.line() + ": " + unknown.getMessage() + ".");
        }
    }

    private static Optional<Double> number(String cell) {
        try {
            return Optional.of(Double.valueOf(cell)).filter(Double::isFinite);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
