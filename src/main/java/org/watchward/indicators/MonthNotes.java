package org.watchward.indicators;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.kernel.Period;

/** What must be said of the months that counts of small areas are made of, each a sentence. */
final class MonthNotes {

    private MonthNotes() {}

    /** How many of a period are held, in which of them records seem to be absent, and what is counted in no small area. */
    static List<String> of(Period period, Set<YearMonth> held, MonthlyRows rows, Map<YearMonth, HeldMonth> ofForce) {
        var notes = new ArrayList<String>();
        notes.add(held(period, held));
        var partial = held.stream()
                .filter(month -> month(ofForce, month).partial().stream().anyMatch(rows.categories()::contains))
                .toList();
        if (!partial.isEmpty()) {
            notes.add("Many records seem to be absent in " + MonthWords.of(partial) + ".");
        }
        notes.add(unlocated(held, ofForce));
        return notes;
    }

    static String held(Period period, Set<YearMonth> held) {
        var absent =
                period.months().stream().filter(month -> !held.contains(month)).toList();
        return absent.isEmpty()
                ? "All " + period.length() + " months are held."
                : held.size() + " of " + period.length() + " months are held; not " + MonthWords.of(absent)
                        + ". Rates are those of the months held.";
    }

    static String unlocated(Set<YearMonth> held, Map<YearMonth, HeldMonth> ofForce) {
        var all = held.stream().mapToLong(month -> month(ofForce, month).rows()).sum();
        var unlocated = held.stream()
                .mapToLong(month -> month(ofForce, month).unlocated())
                .sum();
        return String.format(
                Locale.UK,
                "Left out: rows without a location; the force has %,d of them among %,d rows of all kinds in these months.",
                unlocated,
                all);
    }

    private static HeldMonth month(Map<YearMonth, HeldMonth> held, YearMonth month) {
        return Objects.requireNonNull(held.get(month));
    }
}
