package org.watchward.audit;

/**
 * A place at which the chain does not hold.
 *
 * @param seq the place, or the first of several
 * @param kind what is wrong
 * @param words what is wrong there, in a sentence
 */
record Break(long seq, Kind kind, String words) {

    /** What can be wrong. */
    enum Kind {
        /** A line is not as it was written. */
        ALTERED,
        /** Lines were there and are not. */
        MISSING,
        /** A line is there that was not written there. */
        INSERTED,
        /** A line stands in the place of another. */
        REORDERED,
        /** The newest lines were there and are not. */
        CUT_OFF;

        String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }
}
