package org.watchward.demo;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A place with far more of some kinds of crime than its residents and position explain.
 *
 * @param piece of the mosaic
 * @param times how many times the usual level
 * @param fromOfSixty the month, in a series of 60, from which it is so
 */
record HotSpot(int piece, Set<Category> categories, double times, int fromOfSixty) {

    /** Whether a month of the plan is one in which it is so. */
    IntPredicate during(Plan plan) {
        return month -> month * Plan.MONTHS >= fromOfSixty * plan.months();
    }
}
