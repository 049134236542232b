package org.watchward.kernel;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** How periods are read and written. */
final class PeriodText {

    private static final int LONGEST_SHOWN = 60;
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern YEAR_ENDING = Pattern.compile("ye(\\d{4}-\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern FINANCIAL_YEAR = Pattern.compile("(?:fy)?(\\d{4})[-–/](\\d{2}|\\d{4})");
    private static final DateTimeFormatter MONTH_IN_WORDS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private PeriodText() {}

    static Period parse(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        try {
            return within(read(typed), typed);
        } catch (DateTimeParseException notAMonth) {
            throw unreadable(typed);
        }
    }

    /** Refuses years that nobody counted crime in, so that a slip of the hand asks for no thousands of years. */
    private static Period within(Period period, String typed) {
        if (period.first().getYear() < Period.FIRST_YEAR || period.last().getYear() > Period.LAST_YEAR) {
            throw new IllegalArgumentException("'" + shortened(typed) + "' lies outside " + Period.FIRST_YEAR + " to "
                    + Period.LAST_YEAR + ", which is as far as periods go");
        }
        return period;
    }

    private static Period read(String typed) {
        var dots = typed.indexOf("..");
        if (dots >= 0) {
            return new Period.Range(
                    YearMonth.parse(typed.substring(0, dots)), YearMonth.parse(typed.substring(dots + 2)));
        }
        var year = YEAR.matcher(typed);
        if (year.matches()) {
            return new Period.CalendarYear(Integer.parseInt(typed));
        }
        var yearEnding = YEAR_ENDING.matcher(typed);
        if (yearEnding.matches()) {
            return new Period.YearEnding(YearMonth.parse(yearEnding.group(1)));
        }
        var financialYear = FINANCIAL_YEAR.matcher(typed);
        return financialYear.matches() && !MONTH.matcher(typed).matches()
                ? financialYear(financialYear.group(1), financialYear.group(2), typed)
                : new Period.Month(YearMonth.parse(typed));
    }

    private static Period financialYear(String first, String second, String typed) {
        var next = Integer.toString(Integer.parseInt(first) + 1);
        if (!next.endsWith(second)) {
            throw unreadable(typed);
        }
        return new Period.FinancialYear(Integer.parseInt(first));
    }

    private static IllegalArgumentException unreadable(String typed) {
        return new IllegalArgumentException(
                "'" + shortened(typed) + "' is not a period: write a month (2016-03), a year (2016), "
                        + "a year ending (ye2022-12), a financial year (fy2024-25 or 2024/25) or a range (2025-01..2025-06)");
    }

    private static String shortened(String typed) {
        return typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
    }

    static String inWords(YearMonth month) {
        return MONTH_IN_WORDS.format(month);
    }
}
