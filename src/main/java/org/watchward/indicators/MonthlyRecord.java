package org.watchward.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.CoverageChange;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.statistics.signal.MonthlyCounts;

/**
 * What is held of one area month by month, and of the force it lies in.
 *
 * <p>Whether a month is held is for the area's own force to say: rows of other forces that fall into the area are counted,
 * but never make a month.
 *
 * @param area where
 * @param force the one police force that it lies in, as it is called; absent if none is known
 * @param held what that force's files hold, by month
 * @param counts rows in the area by month and category; a category without a row was not recorded
 * @param divided whether the area holds a part of a divided LSOA and not all of it
 */
record MonthlyRecord(
        Area area,
        @Nullable String force,
        NavigableMap<YearMonth, HeldMonth> held,
        Map<YearMonth, Map<String, Count>> counts,
        boolean divided) {

    private static final Count NONE = Count.of(0);

    /** What the evidence gives for a whole period. */
    Tally tally(MonthlyRows numerator, Period period) {
        if (force == null) {
            return new Tally.Absent(withoutForce());
        }
        var months = period.months();
        var absent = months.stream().filter(month -> !held.containsKey(month)).toList();
        if (!absent.isEmpty()) {
            var which = absent.size() == months.size() ? period.words() : MonthWords.of(absent);
            return new Tally.Absent(force + "'s data for " + which + " is not held");
        }
        return counted(numerator, period, months.stream().map(this::heldIn).toList());
    }

    private String withoutForce() {
        return area.current()
                ? "the one police force that " + area.name()
                        + " lies in is not known; import the lookup of districts, partnerships and forces"
                : area.name() + " (" + area.code() + ") has ended; ask for the areas that took its place";
    }

    private HeldMonth heldIn(YearMonth month) {
        var found = held.get(month);
        if (found == null) {
            throw new IllegalStateException(month + " is not held");
        }
        return found;
    }

    private Tally.Counted counted(MonthlyRows numerator, Period period, List<HeldMonth> heldMonths) {
        var count = count(numerator.categories(), period.months());
        var absentRecords = absentRecords(numerator.categories(), period);
        return new Tally.Counted(
                count,
                releases(heldMonths),
                oldest(heldMonths),
                caveats(count, absentRecords, period, heldMonths),
                absentRecords);
    }

    private Count count(Set<String> categories, List<YearMonth> months) {
        return months.stream()
                .map(month -> counts.getOrDefault(month, Map.of()))
                .flatMap(kinds -> categories.stream().map(category -> kinds.getOrDefault(category, NONE)))
                .reduce(NONE, Count::plus);
    }

    private static Set<ReleaseId> releases(Collection<HeldMonth> months) {
        return months.stream().flatMap(month -> month.releases().stream()).collect(Collectors.toSet());
    }

    private static @Nullable LocalDate oldest(List<HeldMonth> months) {
        LocalDate oldest = null;
        for (var month : months) {
            var extracted = month.extracted();
            if (extracted == null) {
                return null;
            }
            oldest = oldest == null || extracted.isBefore(oldest) ? extracted : oldest;
        }
        return oldest;
    }

    private List<String> caveats(
            Count count, @Nullable String absentRecords, Period period, List<HeldMonth> heldMonths) {
        var caveats = new ArrayList<String>();
        if (absentRecords != null) {
            caveats.add("Too low: " + absentRecords + ".");
        }
        if (count.partlyEstimated()) {
            caveats.add(estimatedPart(count));
        }
        var unlocated = heldMonths.stream().mapToLong(HeldMonth::unlocated).sum();
        if (unlocated > 0) {
            var rows = heldMonths.stream().mapToLong(HeldMonth::rows).sum();
            caveats.add(unlocatedRows(unlocated, rows, period));
        }
        return caveats;
    }

    private static String estimatedPart(Count count) {
        return "About " + count.estimated().setScale(1, java.math.RoundingMode.HALF_UP)
                + " of these were shared out by population between the parts of divided areas.";
    }

    private String unlocatedRows(long unlocated, long rows, Period period) {
        var share = BigDecimal.valueOf(100.0 * unlocated / rows).setScale(1, java.math.RoundingMode.HALF_UP);
        var where = area.type() == AreaType.FORCE ? "counted here, and in no smaller area" : "not counted here";
        return grouped(unlocated) + " of the force's " + grouped(rows) + " rows for " + period.words() + " (" + share
                + "%) have no location and are " + where + ".";
    }

    /** With commas; said of every month of every series, where a formatter would take longer than all else. */
    private static String grouped(long number) {
        var digits = new StringBuilder(Long.toString(number));
        for (var i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    private @Nullable String absentRecords(Set<String> categories, Period period) {
        var runs = categories.stream()
                .map(category -> PartialRun.find(category, held, period))
                .flatMap(java.util.Optional::stream)
                .toList();
        return runs.isEmpty() || force == null ? null : PartialRun.words(runs, force);
    }

    /**
     * The months of a stretch that may be compared with each other: those held since what is held of these kinds last changed;
     * none if records of any of them are suspected to be absent at its end.
     */
    MonthlyCounts comparable(MonthlyRows numerator, YearMonth from, YearMonth upTo) {
        var months = ComparableMonths.of(held, numerator.categories(), divided, from, upTo);
        return new MonthlyCounts(
                months.stream().mapToInt(MonthlyCounts::numberOf).toArray(),
                months.stream()
                        .mapToDouble(month -> count(numerator.categories(), List.of(month))
                                .value()
                                .doubleValue())
                        .toArray());
    }

    /** Why two periods cannot be compared, because their files name other LSOAs; absent if they name the same. */
    @Nullable
    String namedOtherwise(Period earlier, Period later) {
        if (!divided) {
            return null;
        }
        var months = new TreeMap<>(held.subMap(earlier.first(), true, earlier.last(), true));
        months.putAll(held.subMap(later.first(), true, later.last(), true));
        return Division.words(area.type(), held, months);
    }

    /**
     * Where records of any of the categories start or stop being absent, and where the files name other LSOAs, between the first month
     * given and the last.
     */
    List<CoverageChange> changes(MonthlyRows numerator, Period stretch) {
        var changes = absences(numerator, stretch);
        if (divided) {
            changes.addAll(Division.changes(area.type(), held.subMap(stretch.first(), true, stretch.last(), true)));
            changes.sort(Comparator.comparing(CoverageChange::from));
        }
        return changes;
    }

    private List<CoverageChange> absences(MonthlyRows numerator, Period stretch) {
        var changes = new ArrayList<CoverageChange>();
        Set<String> before = null;
        for (var month :
                held.subMap(stretch.first(), true, stretch.last(), true).entrySet()) {
            var now = month.getValue().partial().stream()
                    .filter(numerator.categories()::contains)
                    .collect(Collectors.toSet());
            if (before != null && !before.equals(now)) {
                changes.add(new CoverageChange(month.getKey(), PartialRun.changeWords(before, now)));
            }
            before = now;
        }
        return changes;
    }
}
