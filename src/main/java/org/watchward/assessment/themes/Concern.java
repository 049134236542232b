package org.watchward.assessment.themes;

import java.util.List;
import java.util.Optional;
import org.watchward.areas.Area;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Evidence;

/** What residents were asked about themes; whoever holds surveys brings it as a bean. */
public interface Concern {

    /** How many were concerned about a theme; empty if no survey that is held asked it there and then. */
    Optional<Share> of(Theme theme, Area area, Period period);

    /**
     * How many were concerned.
     *
     * @param value of those who answered, 0 to 1
     * @param words with the survey, the base and the interval, as a sentence
     * @param evidence the figures that the words rest on
     */
    record Share(double value, String words, List<Evidence> evidence) {
        /** Copies the list. */
        public Share {
            evidence = List.copyOf(evidence);
        }
    }
}
