package org.watchward.publication.drafting;

import java.time.Instant;

/**
 * One edition of a document.
 *
 * @param slug its document's address among those that are published
 * @param template id of the kind of document
 * @param number counted through the document from 1
 * @param changed how often its face was changed
 */
public record Edition(
        long id,
        long document,
        String slug,
        String template,
        int number,
        Status status,
        Face face,
        int changed,
        Instant begunAt,
        String begunBy) {

    /** What jobs on it are asked for with. */
    public String subject() {
        return Long.toString(id);
    }
}
