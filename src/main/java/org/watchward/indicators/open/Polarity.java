package org.watchward.indicators.open;

/** What a rise of an indicator means. */
public enum Polarity {
    /** More is better. */
    GOOD,
    /** More is worse. */
    BAD,
    /** More can mean more harm, or more trust, reporting or policing. */
    AMBIGUOUS
}
