package org.watchward.statistics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonthsOfYearTests {

    /** 2013 and 2014, of which neither is a leap year. */
    private static final YearMonth START = YearMonth.of(2013, 1);

    @Test
    void seesEachMonthAgainstItsOwnYearDayForDay() {
        var counts = IntStream.range(0, 24)
                .mapToDouble(i -> START.plusMonths(i).lengthOfMonth() * (i < 12 ? 1 : 3) * (i % 12 == 7 ? 2 : 1))
                .toArray();

        var pattern = MonthsOfYear.of(MonthlyCounts.from(START, counts));

        assertThat(pattern.factors()[7]).isCloseTo(24 / 13.0, within(1e-9));
        assertThat(pattern.factors()[1]).isCloseTo(12 / 13.0, within(1e-9));
        assertThat(pattern.pValue()).isLessThan(0.001);
    }

    @Test
    void allowsForMonthsThatOneYearLacks() {
        var months = IntStream.range(0, 36).filter(i -> i != 4).toArray();
        var series = new MonthlyCounts(
                Arrays.stream(months)
                        .map(i -> MonthlyCounts.numberOf(START) + i)
                        .toArray(),
                Arrays.stream(months)
                        .mapToDouble(i -> START.plusMonths(i).lengthOfMonth() * (i < 12 ? 1 : 5))
                        .toArray());

        var pattern = MonthsOfYear.of(series);

        assertThat(pattern.factors()[4]).isCloseTo(1, within(1e-9));
        assertThat(pattern.pValue()).isCloseTo(1, within(1e-6));
    }

    @Test
    void asksForTwoYearsOfEveryMonthAndSixtyEvents() {
        assertThat(MonthsOfYear.enough(MonthlyCounts.from(START, tens(23)))).isFalse();
        assertThat(MonthsOfYear.enough(MonthlyCounts.from(START, tens(24)))).isTrue();
        assertThat(MonthsOfYear.enough(MonthlyCounts.from(START, new double[24])))
                .isFalse();
        assertThatThrownBy(() -> MonthsOfYear.of(MonthlyCounts.from(START, tens(23))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] tens(int months) {
        var counts = new double[months];
        Arrays.fill(counts, 10);
        return counts;
    }
}
