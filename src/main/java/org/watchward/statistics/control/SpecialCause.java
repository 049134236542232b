package org.watchward.statistics.control;

import java.util.List;

/** A point that common causes do not explain, by the rules of NHS England's Making Data Count, strongest first. */
public enum SpecialCause {

    /** Outside a control limit. */
    OUTSIDE_LIMITS("outside the control limits"),

    /** One of seven or more on one side of the centre line. */
    SHIFT("seven or more points in a row on one side of the centre"),

    /** One of seven that each go further the same way. */
    TREND("seven points in a row each higher, or each lower, than the one before"),

    /** One of three on the same side, two of which are between two and three standard deviations out. */
    NEAR_LIMITS("two of three points close to the same control limit");

    private final String words;

    SpecialCause(String words) {
        this.words = words;
    }

    /** What happened, in plain English, to follow "this point is". */
    public String words() {
        return words;
    }

    /**
     * What is special at one point.
     *
     * @param high the causes that hold upwards, strongest first
     * @param low the causes that hold downwards, strongest first
     */
    public record At(List<SpecialCause> high, List<SpecialCause> low) {

        /** Whether anything is. */
        public boolean special() {
            return !high.isEmpty() || !low.isEmpty();
        }
    }
}
