package org.watchward.assessment.sections;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.assessment.themes.Theme;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Setting;
import org.watchward.statistics.signal.SeriesSignal;

/**
 * What the sections of one assessment stand on.
 *
 * @param districts the largest parts of the area; empty if it has no several
 * @param force whose files hold its months; null if it is of several, or none is known
 * @param held the months of that force that are held, up to the end of the period
 * @param accepted whether people judged the findings; else they are candidates
 * @param found the findings, the first first
 * @param alone what would be called a change if it alone had been looked at
 * @param rejected what people looked at and did not accept
 * @param gone what people accepted and no scan finds any more
 * @param waiting where people accepted some, the candidates that nobody has judged
 * @param series how many series and years were looked at
 * @param judged how many series and years hold enough to be judged
 * @param small how many of those are of wards and neighbourhoods
 */
record Ground(
        Area area,
        Period period,
        List<Area> districts,
        @Nullable Area force,
        NavigableSet<YearMonth> held,
        boolean accepted,
        List<Found> found,
        List<Found> alone,
        List<Rejected> rejected,
        List<Found> gone,
        List<Found> waiting,
        int series,
        int judged,
        int small) {

    /** Copies the collections. */
    Ground {
        districts = List.copyOf(districts);
        held = new TreeSet<>(held);
        found = List.copyOf(found);
        alone = List.copyOf(alone);
        rejected = List.copyOf(rejected);
        gone = List.copyOf(gone);
        waiting = List.copyOf(waiting);
    }

    Setting setting() {
        return new Setting(area.code().toString(), period);
    }

    /** The months that a series is judged by, up to the end of the period; empty if none is held. */
    Optional<Period> last() {
        var from = period.last().minusMonths(SeriesSignal.MOST_MONTHS - 1L);
        var within = held.tailSet(from, true);
        return within.isEmpty() ? Optional.empty() : Optional.of(new Period.Range(within.first(), within.last()));
    }

    /** The months of the period that are held. */
    NavigableSet<YearMonth> months() {
        return held.subSet(period.first(), true, period.last(), true);
    }

    /** The months of the period that are not. */
    List<Period.Range> missing() {
        var missing = new ArrayList<Period.Range>();
        YearMonth from = null;
        for (var month : period.months()) {
            if (held.contains(month)) {
                from = null;
            } else if (from == null) {
                from = month;
                missing.add(new Period.Range(month, month));
            } else {
                missing.set(missing.size() - 1, new Period.Range(from, month));
            }
        }
        return missing;
    }

    boolean whole() {
        return missing().isEmpty();
    }

    /** The period, or the longest run of its months that is held without a gap; empty if none is. */
    Optional<Period> unbroken() {
        if (whole()) {
            return Optional.of(period);
        }
        var runs = new ArrayList<Period>();
        YearMonth first = null;
        for (var month : months()) {
            first = first != null && held.contains(month.minusMonths(1)) ? first : month;
            runs.add(new Period.Range(first, month));
        }
        return runs.stream()
                .max(Comparator.comparingInt(Period::length).thenComparing(Period::last))
                .map(run -> run.length() == 1 ? new Period.Month(run.first()) : run);
    }

    /** Which months of the period are not held, as a sentence; empty if all are. */
    String gaps() {
        return whole()
                ? ""
                : (force == null ? "Monthly files" : force.name() + "’s monthly files")
                        + " are not held for " + Say.runs(missing())
                        + ": counts of the whole period cannot be made of months, and nothing here bridges them.";
    }

    /** The whole and its parts, as codes: what a table sets side by side. */
    List<String> side(boolean withWhole) {
        var codes = new ArrayList<String>();
        if (withWhole) {
            codes.add(area.code().toString());
        }
        districts.forEach(part -> codes.add(part.code().toString()));
        return codes;
    }

    /** Sets what is bound beside the force, where that is another area. */
    Bind beside(Bind bind) {
        return force == null || force.code().equals(area.code())
                ? bind
                : bind.against(force.code().toString());
    }

    List<Found> of(Theme theme) {
        return found.stream().filter(each -> each.theme().equals(theme.id())).toList();
    }

    /** What is found of no theme. */
    List<Found> ofNoTheme() {
        return found.stream().filter(each -> each.theme().isEmpty()).toList();
    }

    List<Found> alone(Theme theme) {
        return alone.stream().filter(each -> each.theme().equals(theme.id())).toList();
    }

    /** Whether most of what was looked at holds too little to be judged. */
    boolean mostUnjudged() {
        return judged < series / 2;
    }

    /** The same, with nothing found but in some themes. */
    Ground only(Collection<String> themes) {
        return new Ground(
                area,
                period,
                districts,
                force,
                held,
                accepted,
                of(themes, found),
                of(themes, alone),
                rejected.stream()
                        .filter(each -> themes.contains(each.found().theme()))
                        .toList(),
                of(themes, gone),
                of(themes, waiting),
                series,
                judged,
                small);
    }

    private static List<Found> of(Collection<String> themes, List<Found> found) {
        return found.stream().filter(each -> themes.contains(each.theme())).toList();
    }

    /** The twelve months that follow the period. */
    Period next() {
        return period instanceof Period.CalendarYear year
                ? new Period.CalendarYear(year.year() + 1)
                : new Period.YearEnding(period.last().plusYears(1));
    }

    boolean county() {
        return area.type() == AreaType.COUNTY || area.type() == AreaType.FORCE;
    }
}
