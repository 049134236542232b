package org.watchward.statistics.signal;

/** What is asked of a series, each once; the p-value of the answer allows for all of them having been asked. */
public enum Question {
    /** Does it go up or down all the way? */
    TREND,
    /** Is the level of the last twelve months another? */
    STEP_YEAR,
    /** Is the level of the last nine months another? */
    STEP_NINE_MONTHS,
    /** Is the level of the last six months another? */
    STEP_HALF_YEAR,
    /** Is the level of the last three months another? */
    STEP_QUARTER,
    /** Is the newest month unlike the others? */
    NEWEST;

    /** Months after the step; 0 for questions that ask for none. */
    public int monthsAfter() {
        return switch (this) {
            case STEP_YEAR -> 12;
            case STEP_NINE_MONTHS -> 9;
            case STEP_HALF_YEAR -> 6;
            case STEP_QUARTER -> 3;
            case TREND, NEWEST -> 0;
        };
    }
}
