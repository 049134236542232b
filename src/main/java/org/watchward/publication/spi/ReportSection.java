package org.watchward.publication.spi;

/** A section that a room can draft for a document; a room brings each as a bean. */
public interface ReportSection {

    /** Its name in templates, in no other room: {@code what-stands-out}. */
    String kind();

    /**
     * Its text as Markdown without a heading, with its figures bound. Somebody reads and mends it before it goes anywhere.
     *
     * @param setting where and when the document is of
     */
    String draft(Setting setting);
}
