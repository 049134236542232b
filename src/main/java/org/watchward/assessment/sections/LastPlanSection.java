package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;

/** What came of the last plan, which no room holds yet. */
@Component
class LastPlanSection extends AssessmentSection {

    LastPlanSection(Grounds grounds) {
        super("assessment-last-plan", grounds);
    }

    @Override
    String text(Ground ground) {
        return "*Still to be written, by the partnership manager.* The steps of the last plan are not held here, so what was done of them"
                + " cannot be set beside what changed. Take each step of the plan for the time before the end of "
                + ground.period().words()
                + " and say what was done, what was not, and why; then bind the measure that it was to change.\n";
    }
}
