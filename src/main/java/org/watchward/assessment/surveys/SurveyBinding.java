package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Areas;
import org.watchward.assessment.surveys.Result.ByGroup;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.SurveyMapping.Kind;
import org.watchward.assessment.surveys.SurveyMapping.Question;
import org.watchward.platform.Nearest;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Phrase;
import org.watchward.publication.spi.Unmeant;

/** One expression about one survey. */
final class SurveyBinding {

    static final String ASKED = "asked";
    static final String ANSWER = "answer";
    static final String MEAN = "mean";
    static final String MOST = "most";
    static final String ANSWERS = "answers";
    static final String CODES = "codes";

    private final Surveys surveys;
    private final SurveyResults results;
    private final Areas areas;
    private final Expression expression;

    SurveyBinding(Surveys surveys, SurveyResults results, Areas areas, Expression expression) {
        this.surveys = surveys;
        this.results = results;
        this.areas = areas;
        this.expression = expression;
    }

    Bound bound() throws Unmeant {
        if (expression.period() != null || !expression.against().isEmpty()) {
            throw new Unmeant(
                    expression.kind(),
                    "A survey is of its own time and set beside nothing: leave out the period and 'against'.",
                    List.of());
        }
        if (expression.kind().words().equals(ASKED)) {
            return asked();
        }
        var survey = survey();
        return switch (expression.kind().words()) {
            case ANSWER -> shares(survey, false);
            case MOST -> shares(survey, true);
            case MEAN -> mean(survey);
            default -> table(survey);
        };
    }

    private Bound asked() throws Unmeant {
        if (expression.of().size() != 1 || !expression.in().isEmpty() || expression.by() != null) {
            throw new Unmeant(expression.kind(), "Say of one survey who was asked, and no more.", List.of());
        }
        var survey = survey(expression.of().get(0));
        return new Bound.Words(Say.asked(survey), List.of(SurveyEvidence.asked(areas, survey)));
    }

    private Survey survey() throws Unmeant {
        if (expression.in().size() != 1) {
            throw new Unmeant(
                    expression.kind(),
                    "Say of which survey: '… in youth-needs-2023', and of one only.",
                    surveys.newest().stream().map(Surveys.Line::id).toList());
        }
        return survey(expression.in().get(0));
    }

    private Survey survey(Phrase named) throws Unmeant {
        var known = surveys.newest().stream().map(Surveys.Line::id).toList();
        return surveys.find(named.words())
                .orElseThrow(() -> new Unmeant(
                        named,
                        "There is no survey '" + named.words() + "'." + (known.isEmpty() ? " None was imported." : ""),
                        Nearest.to(named.words(), known)));
    }

    private static Question question(Survey survey, Phrase phrase, String id) throws Unmeant {
        return survey.mapping()
                .question(id)
                .orElseThrow(() -> new Unmeant(
                        phrase,
                        "The survey " + survey.id() + " has no question '" + id + "'.",
                        Nearest.to(
                                id,
                                survey.mapping().questions().stream()
                                        .map(Question::id)
                                        .toList())));
    }

    private @Nullable ByGroup by(Survey survey, Result result) throws Unmeant {
        var by = expression.by();
        if (by == null) {
            return null;
        }
        var ids =
                survey.mapping().groups().stream().map(SurveyMapping.Group::id).toList();
        return result.by(by.words())
                .orElseThrow(() -> new Unmeant(
                        by,
                        "The survey " + survey.id() + " has no group '" + by.words() + "'.",
                        Nearest.to(by.words(), ids)));
    }

    /** The one question that all names are about, and the ids of its answers after the slash. */
    private Result result(Survey survey, List<String> answers) throws Unmeant {
        var first = expression.of().get(0);
        var id = head(first.words());
        var question = question(survey, first, id);
        for (var phrase : expression.of()) {
            if (!head(phrase.words()).equals(id)) {
                throw new Unmeant(phrase, "Answers that are taken together are answers to one question.", List.of());
            }
            if (phrase.words().contains("/")) {
                answers.add(phrase.words().substring(id.length() + 1).strip());
            }
        }
        return results.of(survey, question);
    }

    private static String head(String words) {
        return words.split("/", 2)[0].strip();
    }

    private Bound shares(Survey survey, boolean most) throws Unmeant {
        var answers = new ArrayList<String>();
        var result = result(survey, answers);
        requireAnswers(result, answers);
        var by = by(survey, result);
        if (by != null && most) {
            throw new Unmeant(
                    expression.kind(), "Whether most did is said of all who answered: leave out 'by'.", List.of());
        }
        var evidence = new SurveyEvidence(areas, survey, result.question());
        if (by == null) {
            return new Bound.Words(words(result.all(), answers, most), List.of(evidence.share(result.all(), answers)));
        }
        return new Bound.Words(
                by.parts().stream()
                        .map(people -> people.label() + ": " + words(people, answers, false))
                        .collect(Collectors.joining("; ")),
                by.parts().stream()
                        .map(people -> evidence.share(people, answers))
                        .toList());
    }

    private void requireAnswers(Result result, List<String> answers) throws Unmeant {
        var phrase = expression.of().get(0);
        var question = result.question();
        var known = known(result);
        if (question.kind() == Kind.SCORE) {
            throw new Unmeant(
                    phrase,
                    "'" + question.id() + "' is a score: say '" + MEAN + " of " + question.id() + "'.",
                    List.of());
        }
        for (var at = 0; at < expression.of().size(); at++) {
            if (answers.size() <= at || !known.contains(answers.get(at))) {
                var typed = answers.size() <= at ? "" : answers.get(at);
                throw new Unmeant(
                        expression.of().get(at),
                        "The question '" + question.id() + "' has no answer '" + typed + "': say one as '"
                                + question.id() + "/…'.",
                        Nearest.to(typed, known).stream()
                                .map(each -> question.id() + "/" + each)
                                .toList());
            }
        }
        for (var at = 1; at < answers.size(); at++) {
            if (answers.subList(0, at).contains(answers.get(at))) {
                throw new Unmeant(
                        expression.of().get(at),
                        "The answer '" + answers.get(at) + "' stands twice: name each answer once.",
                        List.of());
            }
        }
        if (answers.size() > 1 && question.kind() != Kind.CHOICE) {
            throw new Unmeant(
                    expression.of().get(1),
                    "People could give several answers to this question, so they cannot be added up: name one.",
                    List.of());
        }
    }

    private static List<String> known(Result result) {
        return result.all() instanceof People.Shares shares
                ? shares.shares().stream().map(share -> share.option().id()).toList()
                : result.question().answers().stream()
                        .map(SurveyMapping.Answer::id)
                        .toList();
    }

    private static String words(People people, List<String> answers, boolean most) {
        if (people instanceof People.Shares shares) {
            return SurveyEvidence.together(shares, answers)
                    .map(share -> most ? Say.most(share, shares.base()) : Say.share(share, shares.base()))
                    .orElse(Say.WITHHELD);
        }
        return "withheld: " + ((People.Withheld) people).why();
    }

    private Bound mean(Survey survey) throws Unmeant {
        var result = result(survey, new ArrayList<>());
        var question = result.question();
        if (question.kind() != Kind.SCORE || expression.of().size() > 1) {
            throw new Unmeant(
                    expression.of().get(0),
                    "Only the average of one score can be said, and '" + question.id() + "' is "
                            + (question.kind() == Kind.SCORE ? "one of several." : "none."),
                    survey.mapping().questions().stream()
                            .filter(each -> each.kind() == Kind.SCORE)
                            .map(Question::id)
                            .toList());
        }
        var by = by(survey, result);
        var who = by == null ? List.of(result.all()) : by.parts();
        var max = Objects.requireNonNull(question.max());
        var evidence = new SurveyEvidence(areas, survey, question);
        return new Bound.Words(
                who.stream()
                        .map(people -> (by == null ? "" : people.label() + ": ")
                                + (people instanceof People.Average average
                                        ? Say.average(average, max)
                                        : "withheld: " + ((People.Withheld) people).why()))
                        .collect(Collectors.joining("; ")),
                who.stream().map(evidence::mean).toList());
    }

    private Bound table(Survey survey) throws Unmeant {
        var result = result(survey, new ArrayList<>());
        var open = result.question().kind() == Kind.OPEN;
        var codes = expression.kind().words().equals(CODES);
        if (open != codes || expression.of().size() > 1) {
            throw new Unmeant(
                    expression.of().get(0),
                    codes
                            ? "'" + CODES + "' is of one open question."
                            : "'" + ANSWERS + "' is of one question that is not open; of an open one there are '"
                                    + CODES + "'.",
                    List.of());
        }
        var by = by(survey, result);
        var table = Tabulated.of(result, by);
        return new Bound.Table(
                table.caption(), table.head(), table.rows(), source(survey), evidence(survey, result, by));
    }

    private List<Evidence> evidence(Survey survey, Result result, @Nullable ByGroup by) {
        var evidence = new SurveyEvidence(areas, survey, result.question());
        return Stream.concat(by == null ? Stream.of() : by.parts().stream(), Stream.of(result.all()))
                .flatMap(people -> evidence.of(people).stream())
                .toList();
    }

    private static String source(Survey survey) {
        return survey.mapping().askedBy() + ", " + survey.mapping().title() + ". Asked "
                + Say.days(survey.mapping().fieldwork()) + ": "
                + survey.mapping().population() + ". " + Say.CHANCE;
    }
}
