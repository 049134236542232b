package org.watchward.statistics.signal;

import java.util.Arrays;
import org.watchward.statistics.Estimate;
import org.watchward.statistics.RatioLimits;
import org.watchward.statistics.Ratios;
import org.watchward.statistics.Require;

/**
 * Events a day of a later stretch of months by those of an earlier one, with limits as wide as the series' own months make them
 * ({@code docs/methods/before-after.md}).
 *
 * @param ratio with its 95% limits
 * @param logVariance of the ratio's logarithm, by which two ratios are compared; infinite if either stretch has no events
 * @param widening by how many times counting chance alone the variance is larger; 1 or more
 */
public record PeriodRatio(Estimate ratio, double logVariance, double widening) {

    private static final double CONFIDENCE = 0.95;

    /**
     * A stretch of months.
     *
     * @param from number of its first month
     * @param length how many months it has
     */
    public record Stretch(int from, int length) {

        boolean holds(int month) {
            return month >= from && month < from + length;
        }
    }

    /**
     * Works the ratio out.
     *
     * @param series the months that may be compared with each other, all of both stretches among them; of more than
     *     {@link SeriesSignal#MOST_MONTHS}, the newest count, as far as the earlier stretch lets them
     * @param earlier with an event at least
     * @throws IllegalArgumentException if there are fewer months than {@link SeriesSignal#FEWEST_MONTHS}, or no earlier events
     */
    public static PeriodRatio of(MonthlyCounts series, Stretch earlier, Stretch later) {
        Require.atLeast("months", SeriesSignal.FEWEST_MONTHS, series.size());
        var recent = series.since(Math.min(earlier.from(), series.newest() - SeriesSignal.MOST_MONTHS + 1));
        var before = new Sum(recent, earlier);
        var after = new Sum(recent, later);
        Require.positive("earlier events", before.events);
        var widening = widening(recent, earlier, later);
        var ratio = Ratios.ofRates(
                after.events / widening,
                after.days,
                before.events / widening,
                before.days,
                RatioLimits.EXACT,
                CONFIDENCE);
        return new PeriodRatio(ratio, widening * (1 / after.events + 1 / before.events), widening);
    }

    private static double widening(MonthlyCounts series, Stretch earlier, Stretch later) {
        var course = OrdinaryCourse.of(series);
        var contrast = Arrays.stream(series.months())
                .mapToDouble(month -> later.holds(month) ? 1 : earlier.holds(month) ? -1 : 0)
                .toArray();
        return course.widening(contrast);
    }

    /** Events and days of a stretch. */
    private static final class Sum {

        private double events;
        private double days;

        Sum(MonthlyCounts series, Stretch stretch) {
            var ofMonths = series.days();
            for (var i = 0; i < series.size(); i++) {
                if (stretch.holds(series.months()[i])) {
                    events += series.counts()[i];
                    days += ofMonths[i];
                }
            }
        }
    }
}
