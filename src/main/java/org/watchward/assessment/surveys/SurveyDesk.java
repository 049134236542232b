package org.watchward.assessment.surveys;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.access.Identities;
import org.watchward.access.Permission;
import org.watchward.assessment.surveys.SurveyMapping.Kind;
import org.watchward.assessment.surveys.SurveyMapping.Question;
import org.watchward.platform.Nearest;
import org.watchward.web.PageProblem;

/** What every page of a survey begins with: which it is, and who asks. */
@Component
class SurveyDesk {

    private final Surveys surveys;
    private final SurveyPlace places;
    private final Identities identities;

    SurveyDesk(Surveys surveys, SurveyPlace places, Identities identities) {
        this.surveys = surveys;
        this.places = places;
        this.identities = identities;
    }

    /** The version that an address names; the newest if it names none. */
    Survey survey(String id, String version) {
        var number = version.matches("[1-9][0-9]{0,6}") ? Integer.valueOf(version) : null;
        if (number == null && !version.isEmpty()) {
            throw PageProblem.badAddress("This is no version", "Versions are numbers from 1.");
        }
        return surveys.find(id, number)
                .orElseThrow(() -> PageProblem.notFound(
                        "No such survey", "The list has all surveys that were brought in, and each its versions."));
    }

    /** A group that an address names; nothing if it names none. */
    String group(Survey survey, String by) {
        if (!by.isEmpty() && survey.mapping().group(by).isEmpty()) {
            var ids = survey.mapping().groups().stream()
                    .map(SurveyMapping.Group::id)
                    .toList();
            throw PageProblem.badAddress(
                    "This survey has no such group",
                    ids.isEmpty()
                            ? "Its mapping declares no groups."
                            : "Nearest: " + String.join(", ", Nearest.to(by, ids)) + ".");
        }
        return by;
    }

    Question open(Survey survey, String question) {
        return survey.mapping()
                .question(question)
                .filter(each -> each.kind() == Kind.OPEN)
                .orElseThrow(() ->
                        PageProblem.notFound("No such open question", "The page of the survey lists all that it has."));
    }

    /** Where it was asked, with the code; empty if it is of no one place. */
    String place(Survey survey) {
        var named = survey.mapping().area();
        return named == null ? "" : places.shown(named);
    }

    boolean writes() {
        return identities.signedIn().orElseThrow().may(Permission.WRITE_DOCUMENTS);
    }

    String who() {
        return identities.signedIn().orElseThrow().name();
    }

    List<Surveys.Line> versions(String id) {
        return surveys.versions(id);
    }
}
