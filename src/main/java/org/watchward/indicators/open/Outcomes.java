package org.watchward.indicators.open;

import java.util.List;
import org.watchward.areas.Area;
import org.watchward.kernel.Period;

/** What became of the crimes of a period, all followed for equally long (docs/methods/outcomes.md); or why it cannot be said. */
public sealed interface Outcomes permits Outcomes.Followed, Outcomes.NotFollowed {

    /** When the crimes were. */
    Period period();

    /**
     * The crimes that could be followed, each in one of the shares and none in two.
     *
     * @param kind of crime, as an indicator counts it
     * @param months how long each crime was followed
     * @param crimes how many had a Crime ID and so could be followed
     * @param shares charged or summonsed; held to account otherwise; no suspect; the rest
     * @param caveats what a reader must know, each a sentence
     */
    record Followed(
            Indicator kind,
            Area area,
            Period period,
            int months,
            Count crimes,
            List<Share> shares,
            List<String> caveats)
            implements Outcomes {

        /** Copies the lists. */
        public Followed {
            shares = List.copyOf(shares);
            caveats = List.copyOf(caveats);
        }
    }

    /** Crimes of a period that cannot be followed, and why. */
    record NotFollowed(Period period, Refused reason) implements Outcomes {}

    /**
     * One outcome.
     *
     * @param rate in percent of the crimes that could be followed
     */
    record Share(Outcome outcome, Count count, Rate rate) {}

    /** What may have become of a crime in the time it was followed. */
    enum Outcome {
        /** Someone was charged or summonsed. */
        CHARGED("Charged or summonsed"),
        /** Someone was held to account in another way: a caution, a penalty, a local resolution. */
        OTHER_POSITIVE("Held to account otherwise"),
        /** Closed without a suspect. */
        NO_SUSPECT("Closed without a suspect"),
        /** Closed for another reason, still open, or without any outcome published. */
        OPEN_OR_OTHER("Still open, closed otherwise or not known");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** As it is headed. */
        public String words() {
            return words;
        }
    }
}
