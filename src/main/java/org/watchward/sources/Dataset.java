package org.watchward.sources;

import org.jspecify.annotations.Nullable;

/**
 * A kind of published data, as declared in {@code catalogue/datasets}.
 *
 * @param id lower case words joined by hyphens: {@code police-street}
 * @param title as the publisher calls it
 * @param publisher who publishes it
 * @param licence the name of the licence
 * @param licenceUrl where the licence is
 * @param attribution the words that the licence asks for
 * @param openness whether its rows may be shown to everyone
 * @param grain what one row is
 * @param cadence how often a new period of it is published; absent if that is not regular or not known
 */
public record Dataset(
        String id,
        String title,
        String publisher,
        String licence,
        String licenceUrl,
        String attribution,
        Openness openness,
        String grain,
        @Nullable Cadence cadence) {

    /** One of which it is not known when more is published. */
    public Dataset(
            String id,
            String title,
            String publisher,
            String licence,
            String licenceUrl,
            String attribution,
            Openness openness,
            String grain) {
        this(id, title, publisher, licence, licenceUrl, attribution, openness, grain, null);
    }

    /** Whether rows of a dataset may be shown to everyone. */
    public enum Openness {
        /** Published openly; kept where public requests can read. */
        OPEN,
        /** A partner's own; small counts are suppressed and rows are never shown to the public. */
        SENSITIVE
    }
}
