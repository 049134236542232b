package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.assessment.surveys.SurveyMapping.Answer;
import org.watchward.assessment.surveys.SurveyMapping.Kind;
import org.watchward.assessment.surveys.SurveyMapping.Question;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Declaration;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;

/** Reads the mapping of a survey, and holds it against itself and the headings of the file. */
@Component
class MappingReader {

    private static final String KIND = "surveys";

    private final Catalogue catalogue;

    MappingReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A mapping that fits a file of these headings.
     *
     * @param elsewhere what is not known of what a mapping names outside itself and the file, by JSON pointers
     * @throws Unusable naming file, line and what was expected, for all that is wrong
     */
    SurveyMapping read(
            String name, String text, List<String> headings, Function<SurveyMapping, Map<String, String>> elsewhere) {
        try {
            var mapping = read(name, text);
            var declared = new Declaration<>(name, text, mapping, List.of());
            var faults = Stream.concat(
                            new Faults(declared, mapping, headings).all().stream(),
                            elsewhere.apply(mapping).entrySet().stream()
                                    .map(fault -> declared.complaint(fault.getKey(), fault.getValue())))
                    .toList();
            if (!faults.isEmpty()) {
                throw new Unusable(Unusable.Part.MAPPING, faults);
            }
            return mapping;
        } catch (Unusable known) {
            throw known;
        } catch (PlainError notAsTheSchemaSays) {
            throw new Unusable(
                    Unusable.Part.MAPPING,
                    String.valueOf(notAsTheSchemaSays.getMessage()).lines().toList());
        }
    }

    /** One that was held against its file before. */
    SurveyMapping read(String name, String text) {
        return catalogue.read(KIND, name, text, SurveyMapping.class);
    }

    /** All that is wrong with one mapping, in the order of its lines as far as they are known. */
    private static final class Faults {

        private final Declaration<SurveyMapping> declared;
        private final SurveyMapping mapping;
        private final List<String> headings;
        private final List<String> found = new ArrayList<>();
        private final Map<String, String> readers = new HashMap<>();

        Faults(Declaration<SurveyMapping> declared, SurveyMapping mapping, List<String> headings) {
            this.declared = declared;
            this.mapping = mapping;
            this.headings = headings;
        }

        List<String> all() {
            require(
                    !mapping.id().equals("new"),
                    "/id",
                    "a survey is not called 'new': " + SurveyPages.NEW + " is where surveys are brought in");
            require(
                    !mapping.fieldwork().to().isBefore(mapping.fieldwork().from()),
                    "/fieldwork",
                    "fieldwork ends on or after the day it began");
            once("/questions/", mapping.questions(), Question::id, "question");
            for (var at = 0; at < mapping.questions().size(); at++) {
                question("/questions/" + at, mapping.questions().get(at));
            }
            once("/groups/", mapping.groups(), SurveyMapping.Group::id, "group");
            for (var at = 0; at < mapping.groups().size(); at++) {
                var group = mapping.groups().get(at);
                column("/groups/" + at + "/column", group.column());
                reads("/groups/" + at + "/column", group.column(), "group '" + group.id() + "'");
                answers("/groups/" + at, group.answers());
            }
            if (mapping.weight() != null) {
                column("/weight", mapping.weight());
            }
            return List.copyOf(found);
        }

        private void question(String at, Question question) {
            var each = question.kind() == Kind.SEVERAL && question.column() == null;
            require(
                    each || question.column() != null,
                    at,
                    "question '" + question.id() + "' needs 'column', the heading of its answers");
            var name = "question '" + question.id() + "'";
            if (question.column() != null) {
                column(at + "/column", question.column());
                reads(at + "/column", question.column(), name);
            }
            var chooses = question.kind() == Kind.CHOICE || question.kind() == Kind.SEVERAL;
            require(
                    chooses != question.answers().isEmpty(),
                    at,
                    chooses
                            ? "question '" + question.id() + "' needs 'answers', those that could be chosen"
                            : "question '" + question.id() + "' has no 'answers': only choice and several have");
            score(at, question);
            concern(at, question);
            answers(at, question.answers());
            if (each) {
                for (var answer = 0; answer < question.answers().size(); answer++) {
                    ticked(at + "/answers/" + answer, question.answers().get(answer), name);
                }
            }
        }

        private void score(String at, Question question) {
            var min = question.min();
            var max = question.max();
            require(
                    (question.kind() == Kind.SCORE) == (min != null && max != null),
                    at,
                    "'min' and 'max' belong to a score, and a score has both; see question '" + question.id() + "'");
            require(min == null || max == null || min < max, at, "'min' is below 'max'");
        }

        /** Several answers of one person can be known one by one only, so that one of them at most can stand for concern. */
        private void concern(String at, Question question) {
            var marked =
                    question.answers().stream().filter(Answer::marksConcern).count();
            var theme = "question '" + question.id() + "' counts for a theme, and ";
            require(
                    question.theme() == null || question.kind() != Kind.OPEN,
                    at,
                    theme + "an open question cannot: its words are no number");
            require(
                    question.theme() == null || question.answers().isEmpty() || marked > 0,
                    at,
                    theme + "says by 'concern: true' which of its answers are of people who are concerned");
            require(
                    question.kind() != Kind.SEVERAL || marked < 2,
                    at,
                    "of question '" + question.id()
                            + "', to which people give several answers, one at most has 'concern: true'");
        }

        private void ticked(String at, Answer answer, String name) {
            require(
                    !answer.column().isEmpty(),
                    at,
                    "answer '" + answer.id() + "' needs 'column': its question has none for all of them");
            if (!answer.column().isEmpty()) {
                column(at + "/column", answer.column());
                reads(at + "/column", answer.column(), name);
            }
        }

        private void answers(String at, List<Answer> answers) {
            once(at + "/answers/", answers, Answer::id, "answer");
            if (answers.stream().allMatch(answer -> answer.column().isEmpty())) {
                once(
                        at + "/answers/",
                        answers,
                        answer -> answer.inFile().strip().toLowerCase(Locale.ROOT),
                        "value");
            }
        }

        private <T> void once(String at, List<T> all, Function<T, String> name, String what) {
            Set<String> seen = new HashSet<>();
            for (var index = 0; index < all.size(); index++) {
                var said = name.apply(all.get(index));
                require(seen.add(said), at + index, "the " + what + " '" + said + "' stands twice");
            }
        }

        /** Two tables of one column withhold different parts of it, and each would tell what the other withholds. */
        private void reads(String at, String heading, String reader) {
            var before = readers.putIfAbsent(heading, reader);
            require(
                    before == null,
                    at,
                    "the column '" + heading + "' is read by " + before
                            + " already, and two tables of one column would tell what each withholds: leave one out");
        }

        private void column(String at, String heading) {
            var many = headings.stream().filter(heading::equals).count();
            require(
                    many > 0,
                    at,
                    "the file has no column '" + heading + "'. Nearest: '"
                            + String.join("', '", Nearest.to(heading, headings)) + "'");
            require(many < 2, at, "the file has " + many + " columns '" + heading + "': give each its own heading");
        }

        private void require(boolean met, String at, String words) {
            if (!met) {
                found.add(declared.complaint(at, words));
            }
        }
    }
}
