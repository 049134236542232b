package org.watchward.statistics.control;

/** What a target can expect of a process that goes on as it is, by NHS England's Making Data Count. */
public enum Assurance {

    /** The whole range of common cause is on the right side: the target will be met. */
    CONSISTENT_PASS,

    /** The whole range of common cause is on the wrong side: without a change the target will be missed. */
    CONSISTENT_FAIL,

    /** The target is inside the limits: it will be met at times, by chance. */
    INCONSISTENT;

    /** Which way is better. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /**
     * The assurance that the limits of the last point give.
     *
     * @param lower limit
     * @param upper limit
     * @param target in the same units
     * @param better which way is better; a measure for which neither is has no assurance, so do not ask
     */
    public static Assurance of(double lower, double upper, double target, Better better) {
        if (lower > target) {
            return better == Better.HIGHER ? CONSISTENT_PASS : CONSISTENT_FAIL;
        }
        if (upper < target) {
            return better == Better.HIGHER ? CONSISTENT_FAIL : CONSISTENT_PASS;
        }
        return INCONSISTENT;
    }
}
