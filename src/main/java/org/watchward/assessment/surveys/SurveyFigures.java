package org.watchward.assessment.surveys;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.areas.Areas;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.spi.Unmeant;

/** What surveys give to documents. */
@Component
class SurveyFigures implements BoundFigures {

    private final Surveys surveys;
    private final SurveyResults results;
    private final SurveyNames names;
    private final Areas areas;

    SurveyFigures(Surveys surveys, SurveyResults results, SurveyNames names, Areas areas) {
        this.surveys = surveys;
        this.results = results;
        this.names = names;
        this.areas = areas;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        SurveyBinding.ASKED,
                        Kind.Form.WORDS,
                        "Who was asked in a survey, by whom and when, and how many answered.",
                        "asked of youth-needs-2023"),
                new Kind(
                        SurveyBinding.ANSWER,
                        Kind.Form.WORDS,
                        "The share of those asked who chose an answer, with its base and interval; of several answers together; by a group.",
                        "answer of carried-weapon/yes in youth-needs-2023"),
                new Kind(
                        SurveyBinding.MEAN,
                        Kind.Form.WORDS,
                        "The average of a score, with how many gave one.",
                        "mean of felt-safe in reparation-2023"),
                new Kind(
                        SurveyBinding.MOST,
                        Kind.Form.WORDS,
                        "That most chose an answer, or that it cannot be said.",
                        "most of safe-by-day/very-safe and safe-by-day/fairly-safe in residents-2023"),
                new Kind(
                        SurveyBinding.ANSWERS,
                        Kind.Form.PART,
                        "All answers to a question, or by a group.",
                        "answers of carried-weapon in youth-needs-2023, by sex"),
                new Kind(
                        SurveyBinding.CODES,
                        Kind.Form.PART,
                        "What people wrote, as somebody coded it by hand.",
                        "codes of what-would-help in youth-needs-2023"));
    }

    @Override
    public Bound resolve(Expression expression, Setting setting) {
        try {
            return new SurveyBinding(surveys, results, areas, expression).bound();
        } catch (Unmeant unmeant) {
            return unmeant.why();
        }
    }

    @Override
    public List<Name> names(Kind.Place place, String typed) {
        return names.of(place, typed);
    }

    @Override
    public List<Name> matching(String number, Setting setting) {
        return names.printing(number);
    }
}
