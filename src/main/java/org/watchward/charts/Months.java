package org.watchward.charts;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.watchward.kernel.Period;

/** Runs of months and how they are said. */
final class Months {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private Months() {}

    /** The longest stretches of consecutive months that all pass; in order. */
    static List<Period.Range> runs(List<YearMonth> months, Predicate<YearMonth> passes) {
        var runs = new ArrayList<Period.Range>();
        for (var month : months) {
            if (!passes.test(month)) {
                continue;
            }
            var previous = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (previous != null && previous.last().plusMonths(1).equals(month)) {
                runs.set(runs.size() - 1, new Period.Range(previous.first(), month));
            } else {
                runs.add(new Period.Range(month, month));
            }
        }
        return runs;
    }

    static String words(YearMonth month) {
        return WORDS.format(month);
    }

    static String brief(YearMonth month) {
        return SHORT.format(month);
    }

    static String words(Period.Range run) {
        return run.length() == 1 ? words(run.first()) : run.words();
    }

    static String words(List<Period.Range> runs) {
        return runs.stream().map(Months::words).collect(Collectors.joining(", "));
    }
}
