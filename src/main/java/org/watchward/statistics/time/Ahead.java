package org.watchward.statistics.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.watchward.statistics.Interval;

/**
 * What a fitted method says of the periods to come: each is its mean, a miss of its own, and what is still felt of the misses before it.
 *
 * @param means the next period first
 * @param variance of the misses, which are independent
 * @param felt how much of a miss is felt so many periods later, 1 or more
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
record Ahead(double[] means, double variance, IntToDoubleFunction felt) {

    /** Each period by itself. */
    Forecast forecast(ForecastMethod method, double z) {
        var intervals = new ArrayList<Interval>();
        var spread = 1.0;
        for (var ahead = 1; ahead <= means.length; ahead++) {
            var mean = means[ahead - 1];
            var reach = z * Math.sqrt(variance * spread);
            intervals.add(new Interval(mean - reach, mean + reach));
            spread += Math.pow(felt.applyAsDouble(ahead), 2);
        }
        return new Forecast(method, Arrays.stream(means).boxed().toList(), intervals);
    }

    /** The periods from one to another together: each miss counts in its own period and wherever it is felt. */
    Total total(int first, int last) {
        var spread = 0.0;
        for (var missed = 1; missed <= last; missed++) {
            var counts = missed >= first ? 1.0 : 0.0;
            for (var later = Math.max(first, missed + 1); later <= last; later++) {
                counts += felt.applyAsDouble(later - missed);
            }
            spread += counts * counts;
        }
        return new Total(Arrays.stream(means, first - 1, last).sum(), Math.sqrt(variance * spread));
    }
}
