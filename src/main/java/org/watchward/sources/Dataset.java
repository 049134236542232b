package org.watchward.sources;

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
 */
public record Dataset(
        String id,
        String title,
        String publisher,
        String licence,
        String licenceUrl,
        String attribution,
        Openness openness,
        String grain) {

    /** Whether rows of a dataset may be shown to everyone. */
    public enum Openness {
        /** Published openly; kept where public requests can read. */
        OPEN,
        /** A partner's own; small counts are suppressed and rows are never shown to the public. */
        SENSITIVE
    }
}
