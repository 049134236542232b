package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;

/** Where serious violence is recorded. */
@Component
class ViolencePlacesSection extends AssessmentSection {

    private final WhereSection where;

    ViolencePlacesSection(Grounds grounds, WhereSection where) {
        super("violence-places", grounds);
        this.where = where;
    }

    @Override
    String text(Ground ground) {
        return where.text(ground.only(ViolenceSection.VIOLENT), "violent-crime", "in serious violence by itself");
    }
}
