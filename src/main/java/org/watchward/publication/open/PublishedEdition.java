package org.watchward.publication.open;

import java.time.Instant;

/**
 * An edition that is published.
 *
 * @param slug the address of its document
 * @param number counted through the document from 1
 * @param subtitle may be empty
 * @param dated as it is printed on it; may be empty
 * @param figures how many figures it rests on
 * @param inForce whether no later edition is published
 */
public record PublishedEdition(
        String slug,
        int number,
        String title,
        String subtitle,
        String publisher,
        String dated,
        Instant publishedAt,
        int figures,
        boolean inForce) {

    /** Where everybody finds it. */
    public String path() {
        return "/documents/" + slug + "/" + number;
    }

    /** What its files are called, without their endings. */
    public String file() {
        return slug + "-" + number;
    }
}
