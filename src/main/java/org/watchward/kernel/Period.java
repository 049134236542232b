package org.watchward.kernel;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * A stretch of whole months for which something is counted.
 *
 * <p>Written {@code 2016-03} (month), {@code 2016} (calendar year), {@code ye2022-12} (the twelve months ending then),
 * {@code fy2024-25} (April to March) or {@code 2025-01..2025-06} (a range, both ends included). Financial years are read as people write
 * them too: {@code 2024/25}, {@code 2024/2025} and {@code 2024-25}; what could be a month, such as {@code 2011-12}, is the month.
 */
public sealed interface Period {

    /** The first year that a period may be read for. */
    int FIRST_YEAR = 1850;

    /** The last year that a period may be read for. */
    int LAST_YEAR = 2199;

    /** The first month counted. */
    YearMonth first();

    /** The last month counted; never before {@link #first()}. */
    YearMonth last();

    /** As it is typed and written in files and addresses: {@code ye2022-12}. {@link #parse} reads it back. */
    String id();

    /** As it is said in a sentence: {@code year ending December 2022}. */
    String words();

    /** The same stretch twelve months earlier, of the same kind. */
    Period yearEarlier();

    /** Each month of the period, in order. */
    default List<YearMonth> months() {
        return LongStream.range(0, length()).mapToObj(first()::plusMonths).toList();
    }

    /** How many months it has; 1 or more. */
    default int length() {
        return (last().getYear() - first().getYear()) * 12 + last().getMonthValue() - first().getMonthValue() + 1;
    }

    /**
     * Reads a period as a person writes it.
     *
     * @throws IllegalArgumentException saying what may be written, if the text is none of the five forms or a range ends
     *     before it starts
     */
    static Period parse(String text) {
        return PeriodText.parse(text);
    }

    /** One month. */
    record Month(YearMonth month) implements Period {
        @Override
        public YearMonth first() {
            return month;
        }

        @Override
        public YearMonth last() {
            return month;
        }

        @Override
        public String id() {
            return month.toString();
        }

        @Override
        public String words() {
            return PeriodText.inWords(month);
        }

        @Override
        public Period yearEarlier() {
            return new Month(month.minusYears(1));
        }
    }

    /** A calendar year, January to December. */
    record CalendarYear(int year) implements Period {
        @Override
        public YearMonth first() {
            return YearMonth.of(year, 1);
        }

        @Override
        public YearMonth last() {
            return YearMonth.of(year, 12);
        }

        @Override
        public String id() {
            return Integer.toString(year);
        }

        @Override
        public String words() {
            return Integer.toString(year);
        }

        @Override
        public Period yearEarlier() {
            return new CalendarYear(year - 1);
        }
    }

    /** The twelve months that end with the one named. */
    record YearEnding(YearMonth last) implements Period {
        @Override
        public YearMonth first() {
            return last.minusMonths(11);
        }

        @Override
        public String id() {
            return "ye" + last;
        }

        @Override
        public String words() {
            return "year ending " + PeriodText.inWords(last);
        }

        @Override
        public Period yearEarlier() {
            return new YearEnding(last.minusYears(1));
        }
    }

    /** A financial year, April to March; {@code startYear} is the year of its April. */
    record FinancialYear(int startYear) implements Period {
        @Override
        public YearMonth first() {
            return YearMonth.of(startYear, 4);
        }

        @Override
        public YearMonth last() {
            return YearMonth.of(startYear + 1, 3);
        }

        @Override
        public String id() {
            return String.format(Locale.ROOT, "fy%d-%02d", startYear, (startYear + 1) % 100);
        }

        @Override
        public String words() {
            return "financial year " + startYear + " to " + (startYear + 1);
        }

        @Override
        public Period yearEarlier() {
            return new FinancialYear(startYear - 1);
        }
    }

    /** Any run of months, both ends included. */
    record Range(YearMonth first, YearMonth last) implements Period {
        /** Refuses a range that ends before it starts. */
        public Range {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a range ends after it starts, was " + first + ".." + last);
            }
        }

        @Override
        public String id() {
            return first + ".." + last;
        }

        @Override
        public String words() {
            return PeriodText.inWords(first) + " to " + PeriodText.inWords(last);
        }

        @Override
        public Period yearEarlier() {
            return new Range(first.minusYears(1), last.minusYears(1));
        }
    }
}
