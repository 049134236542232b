package org.watchward.assessment.findings;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.publication.spi.BegunFrom;

/** Leads from a document back to the assessment that it was drafted from. */
@Component
class BegunFromAssessment implements BegunFrom {

    private final Assessments assessments;

    BegunFromAssessment(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Optional<Origin> of(long edition) {
        return assessments
                .ofDocument(edition)
                .map(id -> new Origin(AssessmentPages.PATH + "/" + id, "The assessment that it was drafted from"));
    }
}
