package org.watchward.assessment;

import org.watchward.kernel.AreaCode;

/** Which kind of document an area's assessment is: the law is not the same in England and in Wales. */
public final class AssessmentKind {

    private static final String ENGLAND = "strategic-assessment";
    private static final String WALES = "strategic-assessment-wales";

    private AssessmentKind() {}

    /** Id of the template for an area. */
    public static String of(AreaCode area) {
        return area.value().startsWith("W") ? WALES : ENGLAND;
    }
}
