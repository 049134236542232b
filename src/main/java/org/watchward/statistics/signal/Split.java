package org.watchward.statistics.signal;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** How likely chance alone splits events between two lots of months as it did: exact, so that few events claim nothing. */
final class Split {

    private Split() {}

    /** The two-sided probability, given what the ordinary course expects of either lot. */
    static double chance(MonthlyCounts series, OrdinaryCourse course, IntPredicate later, IntPredicate earlier) {
        var after = new double[2];
        var before = new double[2];
        for (var i = 0; i < series.size(); i++) {
            if (later.test(series.months()[i])) {
                after[0] += series.counts()[i];
                after[1] += course.means()[i];
            } else if (earlier.test(series.months()[i])) {
                before[0] += series.counts()[i];
                before[1] += course.means()[i];
            }
        }
        var all = (int) Math.round(after[0] + before[0]);
        var split = BinomialDistribution.of(all, after[1] / (after[1] + before[1]));
        var events = Math.min(all, (int) Math.round(after[0]));
        return twoSided(split.cumulativeProbability(events), split.survivalProbability(events - 1));
    }

    static double twoSided(double low, double high) {
        return Math.min(1, 2 * Math.min(low, high));
    }
}
