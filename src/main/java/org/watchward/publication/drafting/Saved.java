package org.watchward.publication.drafting;

/** What became of a text that somebody saved. */
sealed interface Saved {

    /**
     * It stands.
     *
     * @param joined whether it was joined with what others had saved meanwhile
     */
    record Stands(int version, boolean joined) implements Saved {}

    /**
     * Others changed the same paragraphs meanwhile: it is kept beside, until somebody has settled what is to stand.
     *
     * @param aside under which it is kept
     */
    record Beside(long aside) implements Saved {}
}
