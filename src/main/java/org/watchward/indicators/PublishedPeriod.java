package org.watchward.indicators;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchward.kernel.Period;

/** Periods as publishers write them in a column. */
final class PublishedPeriod {

    private static final Pattern FINANCIAL_YEAR = Pattern.compile("(\\d{4})[/-](\\d{2}|\\d{4})");
    private static final Pattern YEAR_ENDING = Pattern.compile("year ending (\\p{Alpha}+ \\d{4})");
    private static final Pattern RANGE = Pattern.compile("(\\p{Alpha}+ \\d{4}) (?:to|-|–) (\\p{Alpha}+ \\d{4})");
    private static final DateTimeFormatter MONTH = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[MMMM][MMM] uuuu")
            .toFormatter(Locale.UK);

    private PublishedPeriod() {}

    static Optional<Period> read(String text) {
        var written = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var year = FINANCIAL_YEAR.matcher(written);
        if (year.matches() && follows(year.group(1), year.group(2))) {
            return Optional.of(new Period.FinancialYear(Integer.parseInt(year.group(1))));
        }
        try {
            return Optional.of(inWords(written));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean follows(String first, String second) {
        return Integer.toString(Integer.parseInt(first) + 1).endsWith(second);
    }

    private static Period inWords(String written) {
        var ending = YEAR_ENDING.matcher(written);
        if (ending.matches()) {
            return new Period.YearEnding(YearMonth.parse(ending.group(1), MONTH));
        }
        var range = RANGE.matcher(written);
        return range.matches()
                ? new Period.Range(YearMonth.parse(range.group(1), MONTH), YearMonth.parse(range.group(2), MONTH))
                : Period.parse(written);
    }
}
