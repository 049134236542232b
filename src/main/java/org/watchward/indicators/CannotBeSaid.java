package org.watchward.indicators;

import org.watchward.indicators.open.Refused;
import org.watchward.platform.PlainError;

/** A question that what is held cannot answer: at the shell an error, on a page the reason in the answer's place. */
public final class CannotBeSaid extends PlainError {

    private static final long serialVersionUID = 1L;

    private final Refused.Why why;

    /** The reason, by kind and in words. */
    public CannotBeSaid(Refused.Why why, String words) {
        super(words);
        this.why = why;
    }

    /** The same as an answer. */
    public Refused refused() {
        return new Refused(why, String.valueOf(getMessage()));
    }
}
