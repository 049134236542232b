package org.watchward.statistics.signal;

import java.util.Arrays;
import org.watchward.statistics.signal.PeriodRatio.Stretch;

/**
 * One stretch of months against an earlier one of the same length, judged by how much the series usually varies
 * ({@code docs/methods/signal.md}).
 *
 * @param pValue two-sided: how often a series without any change, of the same spread, season and memory, would give as much; 1 if
 *     not enough is held
 * @param months how many months it was judged by; fewer than {@link SeriesSignal#FEWEST_MONTHS} judge nothing
 * @param events in all of them
 */
public record PeriodChange(double pValue, int months, double events) {

    /**
     * Judges a change.
     *
     * @param series the months that may be compared with each other, both stretches among them; of more than
     *     {@link SeriesSignal#MOST_MONTHS}, the newest count
     * @param earlierFrom number of the first month of the earlier stretch
     * @param laterFrom number of the first month of the later stretch, which goes to the end of the series
     * @param length months of each stretch
     */
    public static PeriodChange of(MonthlyCounts series, int earlierFrom, int laterFrom, int length) {
        return of(series, new Stretch(earlierFrom, length), new Stretch(laterFrom, length));
    }

    /** The same for stretches that need not be equally long; each month counts by its days. */
    public static PeriodChange of(MonthlyCounts series, Stretch earlier, Stretch later) {
        var from = series.size() == 0 ? 0 : Math.min(earlier.from(), series.newest() - SeriesSignal.MOST_MONTHS + 1);
        var recent = series.since(from);
        if (recent.size() < SeriesSignal.FEWEST_MONTHS || recent.total() < SeriesSignal.FEWEST_EVENTS) {
            return new PeriodChange(1, recent.size(), recent.total());
        }
        var course = OrdinaryCourse.of(recent);
        var contrast = Arrays.stream(recent.months())
                .mapToDouble(month -> (later.holds(month) ? 1 : 0) - (earlier.holds(month) ? 1 : 0))
                .toArray();
        var chance = Split.chance(recent, course, later::holds, earlier::holds);
        return new PeriodChange(Math.max(course.along(contrast).pValue(), chance), recent.size(), recent.total());
    }

    /** Whether enough is held to judge by. */
    public boolean enough() {
        return months >= SeriesSignal.FEWEST_MONTHS && events >= SeriesSignal.FEWEST_EVENTS;
    }

    /** Whether the change is more than such a series gives by itself. */
    public boolean clear() {
        return enough() && pValue < SeriesSignal.LEVEL;
    }
}
