package org.watchward.assessment.surveys;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.SurveyMapping.Answer;
import org.watchward.assessment.surveys.SurveyMapping.Question;
import org.watchward.assessment.surveys.Surveys.Line;
import org.watchward.assessment.themes.Concern;
import org.watchward.assessment.themes.Theme;
import org.watchward.kernel.Period;

/**
 * What surveys say of themes: of the surveys of the same area whose asking ended in the period or the three years before, the newest
 * that has a question for the theme, and of its questions the first that is not withheld.
 *
 * <p>The share is of those who gave an answer marked {@code concern}; of a score, how far its average lies from the lower end to the upper.
 */
@Component
class SurveyConcern implements Concern {

    private final Surveys surveys;
    private final SurveyResults results;
    private final SurveyPlace places;
    private final Areas areas;

    SurveyConcern(Surveys surveys, SurveyResults results, SurveyPlace places, Areas areas) {
        this.surveys = surveys;
        this.results = results;
        this.places = places;
        this.areas = areas;
    }

    @Override
    public Optional<Share> of(Theme theme, Area area, Period period) {
        return surveys.newest().stream()
                .filter(line -> line.mapping().questions().stream().anyMatch(question -> counts(question, theme)))
                .filter(line -> ResidentsSay.within(line.mapping().fieldwork().to(), period))
                .filter(line -> in(line, area))
                .flatMap(line -> surveys.find(line.id()).stream())
                .flatMap(survey -> survey.mapping().questions().stream()
                        .filter(question -> counts(question, theme))
                        .flatMap(question -> share(survey, question).stream()))
                .findFirst();
    }

    private static boolean counts(Question question, Theme theme) {
        return theme.id().equals(question.theme()) || theme.concern().contains(question.id());
    }

    private boolean in(Line line, Area area) {
        var named = line.mapping().area();
        return named != null && places.codes(named).contains(area.code());
    }

    private Optional<Share> share(Survey survey, Question question) {
        var people = results.of(survey, question).all();
        if (people instanceof People.Average average) {
            return Optional.of(average(survey, question, average));
        }
        return people instanceof People.Shares shares ? concerned(survey, question, shares) : Optional.empty();
    }

    private Optional<Share> concerned(Survey survey, Question question, People.Shares shares) {
        var marked = question.answers().stream()
                .filter(Answer::marksConcern)
                .map(Answer::id)
                .toList();
        return marked.isEmpty()
                ? Optional.empty()
                : SurveyEvidence.together(shares, marked)
                        .map(known -> new Share(
                                known.percent().value() / 100,
                                "“" + known.option().label() + "”: " + Say.share(known, shares.base())
                                        + asked(survey, question),
                                List.of(new SurveyEvidence(areas, survey, question).share(shares, marked))));
    }

    private Share average(Survey survey, Question question, People.Average average) {
        var min = Objects.requireNonNull(question.min());
        var max = Objects.requireNonNull(question.max());
        return new Share(
                (average.mean().value() - min) / (max - min),
                "From " + min + " to " + max + ": " + Say.average(average, max) + asked(survey, question),
                List.of(new SurveyEvidence(areas, survey, question).mean(average)));
    }

    private static String asked(Survey survey, Question question) {
        return ". Asked “" + question.text().strip() + "” in "
                + survey.mapping().title().strip() + ", "
                + Say.days(survey.mapping().fieldwork()) + ".";
    }
}
