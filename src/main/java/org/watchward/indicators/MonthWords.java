package org.watchward.indicators;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Says sets of months and lists of things in a sentence. */
final class MonthWords {

    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WITHOUT_YEAR = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    private MonthWords() {}

    /** {@code July 2025}, {@code June to October 2021 and May 2022}. */
    static String of(Collection<YearMonth> months) {
        return list(runs(months).stream().map(Run::words).toList());
    }

    static String of(YearMonth month) {
        return WITH_YEAR.format(month);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> things) {
        var last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }

    private static List<Run> runs(Collection<YearMonth> months) {
        var runs = new ArrayList<Run>();
        for (var month : new TreeSet<>(months)) {
            var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.to().plusMonths(1).equals(month)) {
                runs.set(runs.size() - 1, new Run(last.from(), month));
            } else {
                runs.add(new Run(month, month));
            }
        }
        return runs;
    }

    private record Run(YearMonth from, YearMonth to) {

        String words() {
            if (from.equals(to)) {
                return of(from);
            }
            var start = from.getYear() == to.getYear() ? WITHOUT_YEAR.format(from) : of(from);
            return start + " to " + of(to);
        }
    }
}
