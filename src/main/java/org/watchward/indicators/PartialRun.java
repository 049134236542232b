package org.watchward.indicators;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.watchward.kernel.Period;

/**
 * A run of held months in which records of one category are suspected to be absent.
 *
 * @param category its id
 * @param when in words: {@code before October 2023}, {@code from April to September 2023}
 */
record PartialRun(String category, String when) {

    /** The run that touches the period, if one does; from the first such month to the last, as far as it goes. */
    static Optional<PartialRun> find(String category, NavigableMap<YearMonth, HeldMonth> held, Period period) {
        var inPeriod = held.subMap(period.first(), true, period.last(), true).entrySet().stream()
                .filter(month -> month.getValue().partial().contains(category))
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (inPeriod.isEmpty()) {
            return Optional.empty();
        }
        var first = runEnd(category, held, inPeriod.get(0), true);
        var last = runEnd(category, held, inPeriod.get(inPeriod.size() - 1), false);
        return Optional.of(new PartialRun(category, when(first, last, held)));
    }

    private static YearMonth runEnd(
            String category, NavigableMap<YearMonth, HeldMonth> held, YearMonth from, boolean backwards) {
        var months = backwards ? held.headMap(from, true).descendingMap() : held.tailMap(from, true);
        var end = from;
        for (var month : months.entrySet()) {
            if (!month.getValue().partial().contains(category)) {
                return end;
            }
            end = month.getKey();
        }
        return end;
    }

    private static String when(YearMonth first, YearMonth last, NavigableMap<YearMonth, HeldMonth> held) {
        var fromTheStart = first.equals(held.firstKey());
        var toTheEnd = last.equals(held.lastKey());
        if (fromTheStart && !toTheEnd) {
            return "before " + MonthWords.of(held.higherKey(last));
        }
        if (toTheEnd && !fromTheStart) {
            return "since " + MonthWords.of(first);
        }
        return fromTheStart
                ? "in all months held"
                : "in " + MonthWords.of(Period.parse(first + ".." + last).months());
    }

    /** {@code before October 2023 many criminal damage and arson records seem to be absent from Gwent Police's files}. */
    static String words(List<PartialRun> runs, String force) {
        var byTime = runs.stream()
                .collect(Collectors.groupingBy(PartialRun::when, java.util.LinkedHashMap::new, Collectors.toList()));
        var clauses = byTime.entrySet().stream()
                .map(each -> each.getKey() + " many "
                        + kinds(each.getValue().stream()
                                .map(PartialRun::category)
                                .toList()) + " records")
                .toList();
        return MonthWords.list(clauses) + " seem to be absent from " + force + "'s files";
    }

    /** What changed when one set of categories was absent before and another is after. */
    static String changeWords(Set<String> before, Set<String> after) {
        var began = new TreeSet<>(before);
        began.removeAll(after);
        var stopped = new TreeSet<>(after);
        stopped.removeAll(before);
        if (stopped.isEmpty()) {
            return "many " + kinds(began) + " records seem to be absent before";
        }
        var absentAfter = "many " + kinds(stopped) + " records seem to be absent from here on";
        return began.isEmpty()
                ? absentAfter
                : "many " + kinds(began) + " records seem to be absent before, and " + absentAfter;
    }

    private static String kinds(Collection<String> categories) {
        return MonthWords.list(
                categories.stream().map(PartialRun::kind).distinct().toList());
    }

    private static String kind(String category) {
        return switch (category) {
            case "criminal-damage-arson" -> "criminal damage and arson";
            case "violent-crime" -> "violence and sexual offences";
            case "anti-social-behaviour" -> "anti-social behaviour";
            default -> category.replace('-', ' ');
        };
    }
}
