package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;

/** The themes of serious violence in their order. */
@Component
class ViolencePrioritiesSection extends AssessmentSection {

    private final PrioritiesSection priorities;

    ViolencePrioritiesSection(Grounds grounds, PrioritiesSection priorities) {
        super("violence-priorities", grounds);
        this.priorities = priorities;
    }

    @Override
    String text(Ground ground) {
        return priorities.text(ground, ViolenceSection.VIOLENT);
    }
}
