package org.watchward.assessment.candidates;

import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.shown.Say;
import org.watchward.statistics.signal.Verdict;

/**
 * What is set against what, as it was counted.
 *
 * @param since events of the months from the change on; of a trend, of the newest twelve
 * @param months how many those are
 * @param before events of the months before it; of a trend, of the first twelve that were looked at
 * @param monthsBefore how many those are
 */
public record Counts(long since, int months, long before, int monthsBefore) {

    private static final int YEAR = 12;

    /** Two published years. */
    static Counts ofYears(long year, long before) {
        return new Counts(year, YEAR, before, YEAR);
    }

    /** A series that clearly changed. */
    static Counts of(Look look) {
        var signal = look.signal();
        var end = look.months().size();
        var start = end - signal.months();
        if (signal.verdict() == Verdict.RISING || signal.verdict() == Verdict.FALLING) {
            return new Counts(events(look, end - YEAR, end), YEAR, events(look, start, start + YEAR), YEAR);
        }
        var at = start;
        while (at < end && look.months().months()[at] < signal.since()) {
            at++;
        }
        return new Counts(events(look, at, end), end - at, events(look, start, at), at - start);
    }

    private static long events(Look look, int from, int to) {
        var sum = 0.0;
        for (var at = from; at < to; at++) {
            sum += look.months().counts()[at];
        }
        return Math.round(sum);
    }

    /** How many there would have been, had it gone on as before. */
    public double expected() {
        return monthsBefore == 0 ? 0 : (double) before * months / monthsBefore;
    }

    /** How many more there are than that; below 0 for fewer. */
    public long extra() {
        return Math.round(since - expected());
    }

    /** {@code 13 in 3 months}. */
    public String sinceInWords() {
        return Say.count(since) + " in " + Say.count(months, "month");
    }

    /** {@code 24 in 55 months}. */
    public String beforeInWords() {
        return Say.count(before) + " in " + Say.count(monthsBefore, "month");
    }
}
