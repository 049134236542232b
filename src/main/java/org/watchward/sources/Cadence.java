package org.watchward.sources;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How often a new period of a dataset is published.
 *
 * @param every a period ends every so many months; 1 or more
 * @param after how many months after its end it is published, at the latest as a rule; 0 or more
 * @param verified whether both were checked against what the publisher says
 * @param source where the publisher says so, or what they were seen from
 */
public record Cadence(int every, int after, boolean verified, String source) {

    /** The day by which the period that follows one ended has as a rule been published. */
    public LocalDate nextAfter(YearMonth ended) {
        return ended.plusMonths((long) every + after).atEndOfMonth();
    }

    /** The same for periods that are longer than those that are published: a whole year of months. */
    public LocalDate nextAfter(YearMonth ended, int atLeastEvery) {
        return new Cadence(Math.max(every, atLeastEvery), after, verified, source).nextAfter(ended);
    }
}
