package org.watchward.indicators.open;

/** What may be said of a change. */
public enum Verdict {
    /** More than chance in the counts would give; both periods are whole and comparable. */
    RISE("rise"),
    /** Fewer than chance in the counts would give; both periods are whole and comparable. */
    FALL("fall"),
    /** A difference of this size happens by chance. */
    NO_CLEAR_CHANGE("no clear change");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As it is said: {@code no clear change}. */
    public String words() {
        return words;
    }
}
