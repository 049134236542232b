package org.watchward.sources.intake;

import java.io.IOException;

/** A file that cannot be read as a whole; the message names the file and says what was expected, for the person. */
public final class Refused extends IOException {

    /** Takes the whole sentence that the person reads. */
    public Refused(String message) {
        super(message);
    }

    /** What the person reads. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
