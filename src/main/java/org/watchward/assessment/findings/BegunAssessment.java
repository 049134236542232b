package org.watchward.assessment.findings;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.assessment.themes.Begun;
import org.watchward.kernel.Period;
import org.watchward.web.Crumb;

/** Tells pages of themes to which assessment they belong. */
@Component
class BegunAssessment implements Begun {

    private final Assessments assessments;

    BegunAssessment(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Optional<Crumb> of(Area area, Period period) {
        return assessments
                .find(area.code(), period)
                .map(begun -> new Crumb(label(begun.title(), begun.period().words()), begun.path()));
    }

    private static String label(String title, String period) {
        return title.endsWith(period) ? title : title + ", " + period;
    }
}
