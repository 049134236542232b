package org.watchward.indicators.open.shown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Figure;
import org.watchward.kernel.Period;

/** How numbers, days and months are written for people. */
public final class Say {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");

    private Say() {}

    public static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 month}, {@code 55 months}. */
    public static String count(long number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code p = 0.041}, {@code p below 0.001}. */
    public static String pValue(BigDecimal p) {
        return p.compareTo(SMALLEST_P) < 0
                ? "p below 0.001"
                : "p = " + p.setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day(day);
    }

    /** The day that data left its publisher, to stand after “as of”. */
    public static String asOf(@Nullable LocalDate day) {
        return day(day, "a day that the files do not state");
    }

    /** The same of what a figure is made from. */
    public static String asOf(Figure figure) {
        return asOf(figure instanceof Figure.Known known ? known.asOf() : null);
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        return String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.get(things.size() - 1);
    }

    /** The first of them, and how many more there are: {@code a, b and 7 more}. */
    public static String some(List<String> things, int most) {
        return things.size() <= most
                ? list(things)
                : list(Stream.concat(things.stream().limit(most), Stream.of(count(things.size() - most) + " more"))
                        .toList());
    }

    /** {@code January 2017 to December 2021 and July 2025}. */
    public static String runs(List<Period.Range> runs) {
        return list(runs.stream()
                .map(run -> run.length() == 1 ? month(run.first()) : run.words())
                .collect(Collectors.toList()));
    }

    /** The months between the first and the last that are not in the set, as unbroken runs. */
    public static List<Period.Range> gaps(NavigableSet<YearMonth> months) {
        var gaps = new ArrayList<Period.Range>();
        YearMonth before = null;
        for (var month : months) {
            if (before != null && before.plusMonths(1).isBefore(month)) {
                gaps.add(new Period.Range(before.plusMonths(1), month.minusMonths(1)));
            }
            before = month;
        }
        return gaps;
    }

    public static String sentence(String words) {
        var ended = words.matches("(?s).*[.!?]") ? words : words + ".";
        return ended.substring(0, 1).toUpperCase(Locale.UK) + ended.substring(1);
    }
}
