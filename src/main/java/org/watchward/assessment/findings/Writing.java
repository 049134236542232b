package org.watchward.assessment.findings;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the document of an assessment is written. */
@Component("writingOfAssessments")
class Writing {

    private static final String DOCUMENTS = "/work/documents";

    /** Its page; null if it was not begun. */
    @Nullable
    String path(Assessment assessment) {
        var edition = assessment.document();
        return edition == null ? null : DOCUMENTS + "/" + edition;
    }
}
