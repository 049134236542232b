package org.watchward.indicators.open;

/** What may be said of a change. */
public enum Verdict {
    /** More than its usual variation would give; both periods are whole and comparable. */
    RISE("rise"),
    /** Fewer than its usual variation would give; both periods are whole and comparable. */
    FALL("fall"),
    /** Its usual variation gives differences of this size. */
    NO_CLEAR_CHANGE("no clear change"),
    /** Too little is held to know how much it usually varies. */
    NOT_ENOUGH_DATA("too little is held to say");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As it is said: {@code no clear change}. */
    public String words() {
        return words;
    }
}
