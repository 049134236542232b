package org.watchward.indicators;

import org.watchward.areas.Area;

/** What a police force is called in a sentence. */
final class ForceWords {

    private static final String TURNED_ROUND = ", City of";

    private ForceWords() {}

    /** {@code Thames Valley Police}, {@code City of London Police}, {@code Metropolitan Police}. */
    static String of(Area force) {
        var name = force.name().endsWith(TURNED_ROUND)
                ? "City of " + force.name().substring(0, force.name().length() - TURNED_ROUND.length())
                : force.name();
        return name.endsWith("Police") ? name : name + " Police";
    }
}
