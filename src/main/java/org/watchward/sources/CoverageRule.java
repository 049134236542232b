package org.watchward.sources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.open.CoverageState;

/**
 * Whether each category of a force and month is whole: by its own level before and after, by the months around it, and by
 * what ONS counted (docs/methods/coverage.md).
 */
final class CoverageRule {

    /** Months on each side of a step whose median is the level there; fewer than three say nothing. */
    static final int MONTHS_OF_A_LEVEL = 6;

    static final int FEWEST_MONTHS_OF_A_LEVEL = 3;

    /** How many times one level must be the other. */
    static final double STEP = 2;

    /** How many times one of the two months at the step must be the other: season climbs, a missing file jumps. */
    static final double JUMP = 1.75;

    /** Below this a month's chance alone can double it. */
    static final double SMALLEST_LEVEL = 30;

    /** A single month below this share of the months around it. */
    static final double ONE_MONTH_SHARE = 1 / 3.0;

    /** All categories together below this share of the months around. */
    static final double WHOLE_MONTH_SHARE = 0.5;

    /** A year below this share of what ONS counted. */
    static final double ONS_SHARE = 0.75;

    private static final int LARGEST_GAP_MONTHS = 3;
    private static final int GAP_THAT_ENDS_A_LEVEL_MONTHS = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private CoverageRule() {}

    /**
     * What is held of a category.
     *
     * @param force the police force area's code
     * @param rows how many
     * @param unlocated how many of them have no area code
     */
    record Count(String force, YearMonth month, String category, long rows, long unlocated) {}

    /**
     * What ONS counted of a category in a force over twelve months.
     *
     * @param first the first of the twelve
     * @param rows offences recorded
     */
    record OnsYear(String force, String category, YearMonth first, long rows) {
        boolean is(String aForce, String aCategory) {
            return force.equals(aForce) && category.equals(aCategory);
        }
    }

    /** The verdict on one count. */
    record Judged(Count count, CoverageState state, String reason) {}

    /**
     * Judges all counts of street-level crime.
     *
     * @param ons what ONS counted, as far as its table is held
     * @param titles how a category is called, by its id
     */
    static List<Judged> judge(List<Count> counts, List<OnsYear> ons, UnaryOperator<String> titles) {
        var judged = new ArrayList<Judged>();
        counts.stream()
                .collect(groupingBy(Count::force, TreeMap::new, toList()))
                .forEach((force, all) -> judged.addAll(new OneForce(force, all, ons, titles).judge()));
        return judged;
    }

    /** The counts of one force. */
    private static final class OneForce {

        private final String force;
        private final List<Count> counts;
        private final List<OnsYear> ons;
        private final UnaryOperator<String> titles;
        private final TreeMap<YearMonth, Long> totals = new TreeMap<>();
        private final Map<YearMonth, String> shortMonths = new LinkedHashMap<>();

        OneForce(String force, List<Count> counts, List<OnsYear> ons, UnaryOperator<String> titles) {
            this.force = force;
            this.counts = counts;
            this.ons = ons;
            this.titles = titles;
            counts.forEach(count -> totals.merge(count.month(), count.rows(), Long::sum));
            totals.forEach((month, rows) -> {
                var usual = usual(totals, month);
                if (usual >= SMALLEST_LEVEL && rows < usual * WHOLE_MONTH_SHARE) {
                    shortMonths.put(
                            month,
                            said(
                                    "%s holds %,d rows of all kinds, the months around it about %,.0f.",
                                    MONTH.format(month), rows, usual));
                }
            });
        }

        List<Judged> judge() {
            var judged = new ArrayList<Judged>();
            counts.stream()
                    .collect(groupingBy(Count::category, TreeMap::new, toList()))
                    .forEach((category, held) -> {
                        var reasons = reasons(category, series(held));
                        held.forEach(count -> judged.add(judged(count, reasons.get(count.month()))));
                    });
            return judged;
        }

        private static Judged judged(Count count, @Nullable String reason) {
            return reason == null
                    ? new Judged(count, CoverageState.PRESENT, "")
                    : new Judged(count, CoverageState.PARTIAL_SUSPECTED, reason);
        }

        /** A category without rows in a month that is held is zero there. */
        private NavigableMap<YearMonth, Long> series(List<Count> held) {
            var series = new TreeMap<YearMonth, Long>();
            totals.keySet().forEach(month -> series.put(month, 0L));
            held.forEach(count -> series.put(count.month(), count.rows()));
            return series;
        }

        private Map<YearMonth, String> reasons(String category, NavigableMap<YearMonth, Long> series) {
            var reasons = new TreeMap<YearMonth, String>();
            addSingleMonths(category, series, reasons);
            reasons.putAll(shortMonths);
            addSteps(category, series, reasons);
            addOns(category, series, reasons);
            return reasons;
        }

        private void addSteps(String category, NavigableMap<YearMonth, Long> series, Map<YearMonth, String> reasons) {
            for (var step : steps(series)) {
                var reason = said(
                        "%s %s from about %,.0f a month to about %,.0f in %s: the lower level is probably not the whole.",
                        titles.apply(category),
                        step.up() ? "rises" : "falls",
                        step.before(),
                        step.after(),
                        MONTH.format(step.month()));
                lowSide(step, series).forEach(month -> reasons.put(month, reason));
            }
        }

        /** The months at the lower level: from the step to the first that is nearer the higher, or to a long gap. */
        private static List<YearMonth> lowSide(Step step, NavigableMap<YearMonth, Long> series) {
            var between = Math.sqrt(step.before() * step.after());
            var outwards = step.up()
                    ? series.headMap(step.month(), false).descendingMap()
                    : series.tailMap(step.month(), true);
            var low = new ArrayList<YearMonth>();
            var last = step.month();
            for (var each : outwards.entrySet()) {
                if (each.getValue() > between || Math.abs(gap(last, each.getKey())) > GAP_THAT_ENDS_A_LEVEL_MONTHS) {
                    break;
                }
                last = each.getKey();
                low.add(last);
            }
            return low;
        }

        private void addSingleMonths(
                String category, NavigableMap<YearMonth, Long> series, Map<YearMonth, String> reasons) {
            series.forEach((month, rows) -> {
                var usual = usual(series, month);
                if (usual >= SMALLEST_LEVEL && rows < usual * ONE_MONTH_SHARE) {
                    reasons.put(
                            month,
                            said(
                                    "%s: %,d in %s, the months around it about %,.0f.",
                                    titles.apply(category), rows, MONTH.format(month), usual));
                }
            });
        }

        /** A year short of what ONS counted is partial, and so are up to twelve months at the same level beside it. */
        private void addOns(String category, NavigableMap<YearMonth, Long> series, Map<YearMonth, String> reasons) {
            var steps = steps(series);
            for (var year : ons) {
                var last = year.first().plusMonths(11);
                var held = series.subMap(year.first(), true, last, true);
                var rows = held.values().stream().mapToLong(Long::longValue).sum();
                if (!year.is(force, category)
                        || held.size() < 12
                        || !farBelow(rows, year.rows())
                        || explained(held, year, reasons)) {
                    continue;
                }
                var reason = said(
                        "%s: %,d in the twelve months to %s, where ONS counted %,d.",
                        titles.apply(category), rows, MONTH.format(last), year.rows());
                sameLevel(year, steps, series).forEach(month -> reasons.merge(month, reason, OneForce::joined));
            }
        }

        /** Whether the months of a short year that nothing else was found wrong with are as many as ONS lets expect. */
        private static boolean explained(
                NavigableMap<YearMonth, Long> held, OnsYear year, Map<YearMonth, String> reasons) {
            var sound = new TreeMap<>(held);
            sound.keySet().removeAll(reasons.keySet());
            var expected = Math.round(year.rows() * sound.size() / 12.0);
            var rows = sound.values().stream().mapToLong(Long::longValue).sum();
            return !sound.isEmpty() && sound.size() < held.size() && !farBelow(rows, expected);
        }

        private static boolean farBelow(long rows, long ons) {
            return rows < ons * ONS_SHARE && ons - rows > 3 * Math.sqrt((double) ons);
        }

        private static String joined(String first, String second) {
            return first.contains(second) ? first : first + " " + second;
        }

        private static List<YearMonth> sameLevel(OnsYear year, List<Step> steps, NavigableMap<YearMonth, Long> series) {
            var last = year.first().plusMonths(11);
            var from = year.first().minusMonths(12);
            var to = last.plusMonths(12);
            for (var step : steps) {
                if (step.month().isAfter(from) && !step.month().isAfter(year.first())) {
                    from = step.month();
                }
                if (step.month().isAfter(last) && !step.month().isAfter(to)) {
                    to = step.month().minusMonths(1);
                }
            }
            return List.copyOf(series.subMap(from, true, to, true).keySet());
        }

        private static List<Step> steps(NavigableMap<YearMonth, Long> series) {
            var steps = new ArrayList<Step>();
            for (var month : series.keySet()) {
                var step = Step.at(month, series);
                if (step != null) {
                    steps.add(step);
                }
            }
            return steps;
        }

        /** The median of the months held within half a year of one, itself left out; 0 if they are too few to say. */
        private static double usual(NavigableMap<YearMonth, Long> series, YearMonth month) {
            var around = series.subMap(
                    month.minusMonths(MONTHS_OF_A_LEVEL), true, month.plusMonths(MONTHS_OF_A_LEVEL), true);
            var others = around.entrySet().stream()
                    .filter(each -> !each.getKey().equals(month))
                    .mapToLong(Map.Entry::getValue)
                    .toArray();
            return others.length < 2 * FEWEST_MONTHS_OF_A_LEVEL ? 0 : median(others);
        }
    }

    /**
     * A month from which a category stands at another level.
     *
     * @param month the first month of the new level
     * @param before the level before
     * @param after the level from then on
     */
    private record Step(YearMonth month, double before, double after) {

        boolean up() {
            return after > before;
        }

        /** The step at a month, or null if there is none. */
        static @Nullable Step at(YearMonth month, NavigableMap<YearMonth, Long> series) {
            var previous = series.lowerKey(month);
            if (previous == null || gap(previous, month) > LARGEST_GAP_MONTHS) {
                return null;
            }
            var before = values(series.subMap(month.minusMonths(MONTHS_OF_A_LEVEL), true, month, false));
            var after = values(series.subMap(month, true, month.plusMonths(MONTHS_OF_A_LEVEL), false));
            if (before.length < FEWEST_MONTHS_OF_A_LEVEL || after.length < FEWEST_MONTHS_OF_A_LEVEL) {
                return null;
            }
            var step = new Step(month, median(before), median(after));
            var apart = step.up()
                    ? Arrays.stream(before).max().getAsLong()
                            < Arrays.stream(after).min().getAsLong()
                    : Arrays.stream(after).max().getAsLong()
                            < Arrays.stream(before).min().getAsLong();
            return apart
                            && Math.max(step.before, step.after) >= SMALLEST_LEVEL
                            && times(step.before, step.after) >= STEP
                            && times((double) before[before.length - 1], (double) after[0]) >= JUMP
                    ? step
                    : null;
        }

        private static long[] values(Map<YearMonth, Long> months) {
            return months.values().stream().mapToLong(Long::longValue).toArray();
        }

        private static double times(double one, double other) {
            return Math.max(one, other) / Math.max(Math.min(one, other), 0.5);
        }
    }

    private static long gap(YearMonth earlier, YearMonth later) {
        return (later.getYear() - earlier.getYear()) * 12L + later.getMonthValue() - earlier.getMonthValue();
    }

    private static double median(long[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static String said(String format, Object... values) {
        return String.format(Locale.UK, format, values);
    }
}
