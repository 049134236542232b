package org.watchward.assessment.sections;

import org.watchward.publication.spi.ReportSection;
import org.watchward.publication.spi.Setting;

/** A section of an assessment. */
abstract class AssessmentSection implements ReportSection {

    private final String kind;
    private final Grounds grounds;

    AssessmentSection(String kind, Grounds grounds) {
        this.kind = kind;
        this.grounds = grounds;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final String draft(Setting setting) {
        return grounds.of(setting).map(this::text).orElseGet(() -> Grounds.nothing(setting.area()));
    }

    /** Its text as Markdown, without a heading. */
    abstract String text(Ground ground);
}
