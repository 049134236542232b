package org.watchward.indicators.documents;

import java.time.YearMonth;
import java.util.Arrays;
import org.watchward.indicators.open.shown.Say;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.time.ForecastMethod;

/**
 * Months that follow one another without a gap and may be compared with each other.
 *
 * @param newest the last of them
 * @param counts of each, oldest first
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
record Unbroken(YearMonth newest, double[] counts) {

    static final int SEASON = 12;
    static final int FEWEST = ForecastMethod.FEWEST_SEASONS * SEASON;
    /** As many as a verdict on a series looks at. */
    private static final int MOST = 60;
    /** Of fewer events a month is mostly 0 or 1, which no normal interval describes. */
    private static final int FEWEST_EVENTS = 60;

    /** The newest of some months without a gap; none if the newest is not the one that is asked for. */
    static Unbroken to(YearMonth newest, MonthlyCounts months) {
        var wanted = MonthlyCounts.numberOf(newest);
        var from = months.size();
        while (from > 0 && months.months()[from - 1] == wanted - (months.size() - from)) {
            from--;
        }
        return new Unbroken(newest, Arrays.copyOfRange(months.counts(), from, months.size()));
    }

    /** Those before the last so many, no more than are looked at. */
    Unbroken before(int last) {
        var many = Math.max(0, counts.length - last);
        return new Unbroken(newest.minusMonths(last), Arrays.copyOfRange(counts, Math.max(0, many - MOST), many));
    }

    YearMonth first() {
        return newest.minusMonths(counts.length - 1L);
    }

    boolean enough() {
        return counts.length >= FEWEST && Arrays.stream(counts).sum() >= FEWEST_EVENTS;
    }

    /** Why not; without a full stop. */
    String tooLittle() {
        return counts.length < FEWEST
                ? "it needs " + FEWEST + " comparable months without a gap, and up to " + Say.month(newest) + " there "
                        + (counts.length == 1 ? "is 1" : "are " + counts.length)
                : Say.count(Math.round(Arrays.stream(counts).sum())) + " in " + counts.length + " months to "
                        + Say.month(newest) + " are too few";
    }

    /** {@code the 60 months to December 2022}. */
    String words() {
        return "the " + counts.length + " months to " + Say.month(newest);
    }
}
