package org.watchward.publication.model;

/** Told how far a document is, as it is made. */
@FunctionalInterface
public interface Progress {

    /** For whoever does not wait. */
    Progress UNHEARD = (done, total) -> {};

    /** The total of what is not counted before it is done. */
    long UNKNOWN = 0;

    /**
     * Notes how far it is; called many times a second, by the thread that asked for the document.
     *
     * @param done parts or pages behind it
     * @param total parts or pages that there are; {@link #UNKNOWN} if that is not known
     */
    void at(long done, long total);
}
