package org.watchward.assessment.surveys;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.Result.Share;
import org.watchward.assessment.surveys.SurveyMapping.Question;
import org.watchward.assessment.surveys.Surveys.Line;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;

/** What can be typed about surveys. */
@Component
class SurveyNames {

    private static final int MOST = 10;

    private final Surveys surveys;
    private final SurveyResults results;

    SurveyNames(Surveys surveys, SurveyResults results) {
        this.surveys = surveys;
        this.results = results;
    }

    List<Name> of(Kind.Place place, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.UK);
        var lines = surveys.newest().stream();
        var all = switch (place) {
            case OF ->
                lines.flatMap(line -> Stream.concat(
                        questions(line),
                        Stream.of(new Name(line.id(), line.mapping().title()))));
            case IN -> lines.map(line -> new Name(line.id(), line.mapping().title()));
            case BY ->
                lines.flatMap(line -> line.mapping().groups().stream()
                        .map(group -> new Name(group.id(), group.label() + ", in " + line.id())));
            case AGAINST -> Stream.<Name>of();
        };
        return all.filter(name -> (name.typed() + " " + name.words())
                        .toLowerCase(Locale.UK)
                        .contains(wanted))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<Name> questions(Line line) {
        return line.mapping().questions().stream()
                .flatMap(question -> question.answers().isEmpty()
                        ? Stream.of(new Name(question.id(), question.text() + " In " + line.id()))
                        : question.answers().stream()
                                .map(answer -> new Name(
                                        question.id() + "/" + answer.id(),
                                        answer.label() + ": " + question.text() + " In " + line.id())));
    }

    /** Expressions that print a percentage or an average as somebody typed it. */
    List<Name> printing(String number) {
        var wanted = number.strip();
        return surveys.newest().stream()
                .flatMap(line -> surveys.find(line.id()).stream())
                .flatMap(survey ->
                        survey.mapping().questions().stream().flatMap(question -> printing(wanted, survey, question)))
                .limit(MOST)
                .toList();
    }

    private Stream<Name> printing(String wanted, Survey survey, Question question) {
        var all = results.of(survey, question).all();
        var in = " in " + survey.id();
        if (all instanceof People.Average average) {
            var shown = Say.score(average.mean().value());
            return shown.equals(wanted)
                    ? Stream.of(
                            new Name(SurveyBinding.MEAN + " of " + question.id() + in, question.text() + ": " + shown))
                    : Stream.of();
        }
        return all instanceof People.Shares shares
                ? shares.shares().stream()
                        .filter(share -> share instanceof Share.Known known
                                && (Say.percent(known.percent().value()).equals(wanted)
                                        || Say.number(known.people()).equals(wanted)))
                        .map(share -> new Name(
                                SurveyBinding.ANSWER + " of " + question.id() + "/"
                                        + share.option().id() + in,
                                share.option().label() + ": " + question.text() + " "
                                        + Say.share(share, shares.base())))
                : Stream.of();
    }
}
