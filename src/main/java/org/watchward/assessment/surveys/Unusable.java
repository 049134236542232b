package org.watchward.assessment.surveys;

import java.util.List;
import org.watchward.platform.PlainError;

/** A survey that cannot be taken as it is: nothing of it was kept. */
final class Unusable extends PlainError {

    private static final long serialVersionUID = 1L;

    private final Part part;
    private final transient List<String> faults;

    /** Where what is wrong is to be put right. */
    enum Part {
        MAPPING,
        FILE
    }

    Unusable(Part part, List<String> faults) {
        super(String.join("\n", faults));
        this.part = part;
        this.faults = List.copyOf(faults);
    }

    Part part() {
        return part;
    }

    List<String> faults() {
        return faults;
    }
}
