package org.watchward.assessment.findings;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.publication.spi.Documents;

/** Where the document of an assessment is written. */
@Component("writingOfAssessments")
class Writing {

    private static final String DOCUMENTS = "/work/documents";

    private final Documents documents;

    Writing(Documents documents) {
        this.documents = documents;
    }

    /** Where everybody reads it; null if it is not published. */
    @Nullable
    String publishedPath(Assessment assessment) {
        var edition = assessment.document();
        return edition == null ? null : documents.publishedAt(edition).orElse(null);
    }

    /** Its page; null if it was not begun. */
    @Nullable
    String path(Assessment assessment) {
        var edition = assessment.document();
        return edition == null ? null : DOCUMENTS + "/" + edition;
    }
}
