package org.watchward.publicsite;

import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.web.PageProblem;

/**
 * The periods that an area can be read for.
 *
 * @param held the months for which its force's data is held; at least one
 */
public record Periods(NavigableSet<YearMonth> held) {

    /** The periods of what is held; null if nothing is. */
    public static @Nullable Periods of(NavigableSet<YearMonth> held) {
        return held.isEmpty() ? null : new Periods(held);
    }

    /** What is shown where months do not matter: the usual period of those held, else the last calendar year. */
    public static Period usualOrLastYear(@Nullable Periods periods) {
        return periods == null
                ? new Period.CalendarYear(Year.now(ZoneOffset.UTC).getValue() - 1)
                : periods.usual();
    }

    /** The latest twelve months of which none is missing; empty if there are no such twelve. */
    public Optional<Period> latestWhole() {
        return held.descendingSet().stream()
                .map(Periods::twelveMonths)
                .filter(year -> held.containsAll(year.months()))
                .findFirst();
    }

    /** What is shown unless something else is asked for: the latest whole twelve months, else the latest twelve. */
    public Period usual() {
        return latestWhole().orElseGet(() -> twelveMonths(held.last()));
    }

    private static Period twelveMonths(YearMonth last) {
        return last.getMonthValue() == 12 ? new Period.CalendarYear(last.getYear()) : new Period.YearEnding(last);
    }

    /** What is asked for; the usual period if nothing is. */
    public Period read(String typed) {
        return typed.isBlank() ? usual() : parse(typed);
    }

    /** The period of an address. */
    public static Period parse(String typed) {
        try {
            return Period.parse(typed);
        } catch (IllegalArgumentException e) {
            throw PageProblem.badAddress("This period cannot be read", String.valueOf(e.getMessage()) + ".");
        }
    }

    /** Why the usual period does not end with the latest month; empty if it does, or if another was chosen. */
    public String whyNotTheLatest(Period chosen) {
        var year = new Period.YearEnding(held.last());
        if (!chosen.equals(usual()) || held.containsAll(year.months())) {
            return "";
        }
        var absent =
                year.months().stream().filter(month -> !held.contains(month)).toList();
        return "The latest month held is " + Say.month(held.last()) + ", but "
                + Say.list(absent.stream().map(Say::month).toList()) + (absent.size() == 1 ? " is" : " are")
                + " not held. These are the latest twelve months that are whole.";
    }

    /** The periods to choose from: the usual one, every calendar year with a month held, and the one chosen. */
    public List<Choice> choices(Period chosen) {
        var periods = new ArrayList<Period>();
        periods.add(usual());
        held.stream()
                .map(YearMonth::getYear)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(year -> periods.add(new Period.CalendarYear(year)));
        periods.subList(1, periods.size()).remove(usual());
        if (!periods.contains(chosen)) {
            periods.add(chosen);
        }
        return periods.stream()
                .map(period -> new Choice(period.id(), words(period), period.equals(chosen)))
                .toList();
    }

    private String words(Period period) {
        var absent =
                period.months().stream().filter(month -> !held.contains(month)).count();
        var said = Say.sentence(period.words()).replaceFirst("\\.$", "");
        return absent == 0 ? said : said + " (" + Say.count(absent, "month") + " not held)";
    }

    /** From the first to the last month held. */
    public Period.Range span() {
        return new Period.Range(held.first(), held.last());
    }

    /** {@code 55 months, from January 2016 to December 2025}. */
    public String covers() {
        return Say.count(held.size(), "month") + ", from " + Say.month(held.first()) + " to " + Say.month(held.last());
    }

    /** What is missing between the first and the last month; empty if nothing. */
    public String notHeld() {
        return Say.runs(Say.gaps(held));
    }

    /** One period of the list. */
    public record Choice(String id, String words, boolean chosen) {}
}
