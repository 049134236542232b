package org.watchward.statistics.spatial;

import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;

/** What becomes of hot spots from period to period ({@code docs/methods/hot-spots.md}). */
public final class HotSpots {

    /** From this share of periods on, an area counts as hot nearly always. */
    public static final double NEARLY_ALWAYS = 0.9;

    /** At this p-value the scores of an area rise or fall through time (Mann and Kendall). */
    private static final double TREND = 0.05;

    private HotSpots() {}

    /** What an area has been through the periods, hot meaning a score significantly high. */
    public enum Course {
        /** Hot for the first time in the last period. */
        NEW,
        /** Hot in the last two periods or more, never before, and not nearly always. */
        CONSECUTIVE,
        /** Nearly always hot, the last period too, and ever hotter. */
        INTENSIFYING,
        /** Nearly always hot, the last period too, neither more nor less so. */
        PERSISTENT,
        /** Nearly always hot, the last period too, but less and less. */
        DIMINISHING,
        /** Hot in the last period and on and off before. */
        SPORADIC,
        /** Hot in the last period, significantly low in an earlier one. */
        OSCILLATING,
        /** Nearly always hot before, not in the last period. */
        HISTORICAL,
        /** None of these. */
        NONE
    }

    /**
     * The course of one area.
     *
     * @param scores its standard scores of Gi*, oldest first; 2 or more
     * @param hotAbove the score above which it is hot, and below minus which it is cold, such as 1.96 or one found by false discovery
     * @throws IllegalArgumentException for fewer than 2 periods
     */
    public static Course of(double[] scores, double hotAbove) {
        Require.atLeast("periods", 2, scores.length);
        var hot = 0;
        var cold = 0;
        for (var score : scores) {
            hot += score > hotAbove ? 1 : 0;
            cold += score < -hotAbove ? 1 : 0;
        }
        var nearlyAlways = hot >= NEARLY_ALWAYS * scores.length;
        if (!(scores[scores.length - 1] > hotAbove)) {
            return hot >= NEARLY_ALWAYS * (scores.length - 1) ? Course.HISTORICAL : Course.NONE;
        }
        if (nearlyAlways) {
            return trending(scores);
        }
        return recent(scores, hotAbove, hot, cold);
    }

    private static Course trending(double[] scores) {
        var trend = mannKendall(scores);
        if (Quantiles.twoSided(trend) >= TREND) {
            return Course.PERSISTENT;
        }
        return trend > 0 ? Course.INTENSIFYING : Course.DIMINISHING;
    }

    private static Course recent(double[] scores, double hotAbove, int hot, int cold) {
        var run = 0;
        while (run < scores.length && scores[scores.length - 1 - run] > hotAbove) {
            run++;
        }
        if (cold > 0) {
            return Course.OSCILLATING;
        }
        if (run < hot) {
            return Course.SPORADIC;
        }
        return run == 1 ? Course.NEW : Course.CONSECUTIVE;
    }

    /** Standard score of Mann and Kendall's test, with continuity, without ties. */
    static double mannKendall(double[] values) {
        var score = 0.0;
        for (var i = 0; i < values.length; i++) {
            for (var j = 0; j < i; j++) {
                score += Math.signum(values[i] - values[j]);
            }
        }
        var n = values.length;
        var deviation = Math.sqrt(n * (n - 1.0) * (2.0 * n + 5) / 18);
        return score == 0 ? 0 : (score - Math.signum(score)) / deviation;
    }
}
