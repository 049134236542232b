package org.watchward.audit;

/** A piece of the chain: a line, or what stands in the place of several. */
interface Link {

    /** The place of the first line. */
    long first();

    /** The place of the last line. */
    long last();

    /** The hash of the line before the first. */
    String previous();

    /** The hash of the last line. */
    String hash();
}
