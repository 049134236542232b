package org.watchward.publication.spi;

import java.util.List;

/** That an expression means nothing to the room that was asked, and what in it; a room catches it and answers {@link #why}. */
public final class Unmeant extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Bound.Unresolved why;

    /** Of one phrase of the expression, with what may have been meant. */
    public Unmeant(Phrase phrase, String words, List<String> nearest) {
        super(words);
        this.why = new Bound.Unresolved(phrase.at(), words, nearest);
    }

    /** What is answered. */
    public Bound.Unresolved why() {
        return why;
    }
}
