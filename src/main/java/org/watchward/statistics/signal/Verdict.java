package org.watchward.statistics.signal;

/** The one thing that is said of a series. */
public enum Verdict {
    /** It goes up through the months looked at. */
    RISING(1),
    /** It goes down through the months looked at. */
    FALLING(-1),
    /** Its level is higher since a month. */
    SHIFTED_UP(1),
    /** Its level is lower since a month. */
    SHIFTED_DOWN(-1),
    /** Its newest month is higher than the others lead one to expect. */
    UNUSUALLY_HIGH(1),
    /** Its newest month is lower than the others lead one to expect. */
    UNUSUALLY_LOW(-1),
    /** Nothing that chance, its season and its usual spread would not give. */
    NO_CLEAR_CHANGE(0),
    /** Too few months or events to say. */
    NOT_ENOUGH_DATA(0);

    private final int direction;

    Verdict(int direction) {
        this.direction = direction;
    }

    /** 1 up, -1 down, 0 neither. */
    public int direction() {
        return direction;
    }

    static Verdict of(Question question, boolean up) {
        return switch (question) {
            case TREND -> up ? RISING : FALLING;
            case NEWEST -> up ? UNUSUALLY_HIGH : UNUSUALLY_LOW;
            case STEP_YEAR, STEP_NINE_MONTHS, STEP_HALF_YEAR, STEP_QUARTER -> up ? SHIFTED_UP : SHIFTED_DOWN;
        };
    }
}
