package org.watchward.assessment.findings;

import org.springframework.stereotype.Component;

/** Where the document of an assessment is written. */
@Component("writingOfAssessments")
class Writing {

    private static final String DOCUMENTS = "/work/documents";

    /** Its page if it was begun, else the page on which it is. */
    String path(Assessment assessment) {
        var edition = assessment.document();
        return edition == null ? DOCUMENTS + "/new/strategic-assessment" : DOCUMENTS + "/" + edition;
    }
}
