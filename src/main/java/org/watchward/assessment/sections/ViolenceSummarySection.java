package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;

/** What changed in serious violence, for somebody who reads nothing else. */
@Component
class ViolenceSummarySection extends AssessmentSection {

    private final SummarySection summary;

    ViolenceSummarySection(Grounds grounds, SummarySection summary) {
        super("violence-summary", grounds);
        this.summary = summary;
    }

    @Override
    String text(Ground ground) {
        return summary.changes(ground.only(ViolenceSection.VIOLENT), "of serious violence ") + ground.gaps() + "\n";
    }
}
