package org.watchward.statistics.time;

import java.util.List;
import org.watchward.statistics.Interval;
import org.watchward.statistics.Require;

/**
 * What is expected of the periods to come.
 *
 * @param method which gave it
 * @param means expected values, the next period first
 * @param intervals prediction intervals, as many: a single value is expected inside as often as the confidence says
 */
public record Forecast(ForecastMethod method, List<Double> means, List<Interval> intervals) {

    /** Keeps copies. */
    public Forecast {
        means = List.copyOf(means);
        intervals = List.copyOf(intervals);
        Require.equallyMany("intervals", means.size(), intervals.size());
    }

    /** How many periods ahead it goes. */
    public int horizon() {
        return means.size();
    }
}
