package org.watchward.areas;

import org.watchward.kernel.AreaCode;

/** No list that was imported holds this code. */
public class UnknownArea extends RuntimeException {

    private final AreaCode code;

    /** Names the code in its message. */
    public UnknownArea(AreaCode code) {
        super("No area with the code " + code + " is held. Import a list or lookup that has it.");
        this.code = code;
    }

    /** The code that is in no list. */
    public AreaCode code() {
        return code;
    }
}
