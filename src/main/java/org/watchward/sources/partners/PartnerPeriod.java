package org.watchward.sources.partners;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchward.kernel.Period;

/** Reads the periods that partners write, in the several ways that they write them. */
final class PartnerPeriod {

    private static final List<DateTimeFormatter> MONTHS =
            List.of(pattern("M/uuuu"), pattern("MMMM uuuu"), pattern("MMM uuuu"), pattern("MMM-uu"));
    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, pattern("d/M/uuuu"), pattern("d MMMM uuuu"));

    private PartnerPeriod() {}

    /** The period that a cell names; a day counts for its month. Empty if it names none. */
    static Optional<Period> read(String cell) {
        return parsed(cell).or(() -> month(cell));
    }

    private static Optional<Period> parsed(String cell) {
        try {
            return Optional.of(Period.parse(cell));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> month(String cell) {
        var ofADay = DAYS.stream().flatMap(format -> month(cell, format, LocalDate::from).stream());
        var ofAMonth = MONTHS.stream().flatMap(format -> month(cell, format, YearMonth::from).stream());
        return Stream.concat(ofADay, ofAMonth).findFirst();
    }

    private static Optional<Period> month(
            String cell, DateTimeFormatter format, TemporalQuery<? extends TemporalAccessor> query) {
        try {
            return Optional.of(new Period.Month(YearMonth.from(format.parse(cell, query))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
