package org.watchward.assessment.surveys;

import java.util.List;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Phrase;

/** An expression in a document that means nothing here. */
final class Unmeant extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Bound.Unresolved why;

    Unmeant(Phrase phrase, String words, List<String> nearest) {
        super(words);
        this.why = new Bound.Unresolved(phrase.at(), words, nearest);
    }

    Bound.Unresolved why() {
        return why;
    }
}
