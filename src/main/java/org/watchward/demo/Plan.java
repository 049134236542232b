package org.watchward.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is asked for, and what is planted in it on purpose.
 *
 * @param seed the same seed gives the same county and the same files
 * @param rows of the street files, malformed ones included
 * @param months consecutive, 1 or more
 * @param last the last of them
 * @param changes of level that are planted beside the outbreak, 0 to 12
 */
record Plan(long seed, long rows, int months, YearMonth last, int changes) {

    static final YearMonth LAST_MONTH = YearMonth.of(2026, 9);
    static final int MONTHS = 60;
    static final long ROWS = 280_000;
    static final long SEED = 2026;
    static final long FEWEST_ROWS = 1_000;
    static final long MOST_ROWS = 100_000_000;

    /** The category of which most rows are absent for some months. */
    static final Category PARTIAL = Category.CRIMINAL_DAMAGE;

    /** Of the partial category, the share that is still published. */
    static final double PARTIAL_KEPT = 0.15;

    /** The category that is recorded differently from a certain month on. */
    static final Category RECORDED_ANEW = Category.PUBLIC_ORDER;

    /** What the level of that category is multiplied by from that month on. */
    static final double RECORDED_ANEW_FACTOR = 0.70;

    private static final int MOST_MONTHS = 180;
    private static final int SHORTEST_WITH_GAPS = 24;
    private static final int SHORTEST_WITH_CHANGES = 24;
    private static final int MOST_CHANGES = 12;

    Plan {
        if (rows < FEWEST_ROWS || rows > MOST_ROWS) {
            throw new IllegalArgumentException(
                    Text.of("rows must be %,d to %,d, was %,d", FEWEST_ROWS, MOST_ROWS, rows));
        }
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("months must be 1 to " + MOST_MONTHS + ", was " + months);
        }
        if (changes < 0 || changes > MOST_CHANGES) {
            throw new IllegalArgumentException("changes must be 0 to " + MOST_CHANGES + ", was " + changes);
        }
        if (changes > 0 && months < SHORTEST_WITH_CHANGES) {
            throw new IllegalArgumentException(
                    "months must be " + SHORTEST_WITH_CHANGES + " or more for changes to be planted, was " + months);
        }
    }

    Plan(long seed, long rows, int months, YearMonth last) {
        this(seed, rows, months, last, 0);
    }

    static Plan standard() {
        return new Plan(SEED, ROWS, MONTHS, LAST_MONTH);
    }

    /** Whether nothing changes by itself, no trend and no new hot spot, so that what is planted is all that there is to find. */
    boolean still() {
        return changes > 0;
    }

    YearMonth month(int index) {
        return last.minusMonths(months - 1L - index);
    }

    /** Whether no street or outcomes file is published for the month. */
    boolean missing(int index) {
        return months >= SHORTEST_WITH_GAPS && index == at(29);
    }

    /** Whether most rows of the partial category are absent from the month. */
    boolean partial(int index) {
        return months >= SHORTEST_WITH_GAPS && index >= at(14) && index < at(22);
    }

    /** Whether the month is after the change of recording. */
    boolean recordedAnew(int index) {
        return months >= SHORTEST_WITH_GAPS && index >= at(32);
    }

    /** Whether the month's file carries some malformed rows. */
    boolean malformed(int index) {
        return index == at(21) || index == at(36) || index == at(54);
    }

    /** Which codes the month's files use. */
    Codes codes(int index) {
        if (index < at(15)) {
            return Codes.OF_2011;
        }
        return index < at(21) ? Codes.MIXED : Codes.OF_2021;
    }

    List<Integer> published() {
        return IntStream.range(0, months)
                .filter(index -> !missing(index))
                .boxed()
                .toList();
    }

    /** A place in the series that is at the given month when there are 60. */
    private int at(int ofSixty) {
        return ofSixty * months / MONTHS;
    }

    /** The census whose codes stand in a file; mixed, row by row, for the months of the change-over. */
    enum Codes {
        OF_2011,
        MIXED,
        OF_2021
    }
}
