package org.watchward.statistics.signal;

import java.time.YearMonth;
import java.util.Arrays;
import org.watchward.statistics.Require;

/**
 * Counts month by month; months that are not held are left out and leave a gap, never a 0.
 *
 * @param months in order, each once, counted from the year 0: {@code 12 * year + month - 1}
 * @param counts events of each, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
public record MonthlyCounts(int[] months, double[] counts) {

    private static final int MONTHS_IN_YEAR = 12;

    /**
     * Refuses months out of order and counts out of range.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public MonthlyCounts {
        Require.equallyMany("counts", months.length, counts.length);
        Require.zeroOrMore("counts", counts);
        for (var i = 1; i < months.length; i++) {
            Require.atLeast("month " + (i + 1), months[i - 1] + 1, months[i]);
        }
    }

    /** Counts of months without a gap. */
    public static MonthlyCounts from(YearMonth first, double... counts) {
        var months = new int[counts.length];
        Arrays.setAll(months, i -> numberOf(first) + i);
        return new MonthlyCounts(months, counts);
    }

    /** The number of a month, from the year 0. */
    public static int numberOf(YearMonth month) {
        return MONTHS_IN_YEAR * month.getYear() + month.getMonthValue() - 1;
    }

    /** The month of a number. */
    public static YearMonth monthOf(int number) {
        return YearMonth.of(number / MONTHS_IN_YEAR, number % MONTHS_IN_YEAR + 1);
    }

    /** How many months are held. */
    public int size() {
        return months.length;
    }

    /** All events together. */
    public double total() {
        return Arrays.stream(counts).sum();
    }

    /** Number of the newest month; there must be one. */
    int newest() {
        return months[months.length - 1];
    }

    /** Those from a month on. */
    MonthlyCounts since(int month) {
        var first = 0;
        while (first < months.length && months[first] < month) {
            first++;
        }
        return new MonthlyCounts(
                Arrays.copyOfRange(months, first, months.length), Arrays.copyOfRange(counts, first, counts.length));
    }

    /**
     * Those of some months.
     *
     * @param months in order, all of them held
     * @throws IllegalArgumentException naming a month that is not held
     */
    public MonthlyCounts only(int[] months) {
        var counts = Arrays.stream(months)
                .mapToDouble(month -> this.counts[at(month)])
                .toArray();
        return new MonthlyCounts(months, counts);
    }

    private int at(int month) {
        var at = Arrays.binarySearch(months, month);
        if (at < 0) {
            throw new IllegalArgumentException("months must be held, " + monthOf(month) + " is not");
        }
        return at;
    }

    /** All but the newest. */
    MonthlyCounts withoutNewest() {
        return new MonthlyCounts(Arrays.copyOf(months, months.length - 1), Arrays.copyOf(counts, counts.length - 1));
    }

    /** Days of each month: a longer month has more of everything. */
    double[] days() {
        return Arrays.stream(months)
                .mapToDouble(month -> monthOf(month).lengthOfMonth())
                .toArray();
    }
}
