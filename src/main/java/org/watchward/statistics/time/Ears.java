package org.watchward.statistics.time;

import java.util.ArrayList;
import java.util.List;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;

/**
 * The Early Aberration Reporting System's C1, C2 and C3: a count against the mean and standard deviation of the few before it (Hutwagner and
 * others 2003; {@code docs/methods/ears.md}), as {@code earsC} of the R package surveillance.
 */
public enum Ears {

    /** The baseline ends just before the count. */
    C1(0, 0, 0.001),

    /** The baseline ends two periods before, lest an outbreak hide itself. */
    C2(2, 0, 0.001),

    /** As C2, adding how far the two counts before were out. */
    C3(2, 2, 0.025);

    /** Usual length of the baseline. */
    public static final int BASELINE = 7;

    private final int gap;
    private final int memory;
    private final double usualAlpha;

    Ears(int gap, int memory, double usualAlpha) {
        this.gap = gap;
        this.memory = memory;
        this.usualAlpha = usualAlpha;
    }

    /** The share of false alarms that the method is usually set to: 0.001, for C3 0.025. */
    public double usualAlpha() {
        return usualAlpha;
    }

    /** How many periods must lie before the first count that can be judged. */
    public int periodsBefore(int baseline) {
        return baseline + gap + memory;
    }

    /**
     * Judges every count that has enough before it.
     *
     * @param counts oldest first, without gaps
     * @param baseline periods that make the mean; 3 or more
     * @param alpha share of false alarms, above 0 and below a half
     * @param leastDeviation a floor for the standard deviation, which is 0 when the baseline never varies; 0 or more
     * @return expected is the baseline's mean; the score is NaN where the upper limit equals it
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public List<Outlook> of(double[] counts, int baseline, double alpha, double leastDeviation) {
        Require.finite("counts", counts);
        Require.atLeast("baseline", 3, baseline);
        Require.positive("alpha", alpha);
        Require.between("alpha", alpha, 0, 0.5);
        Require.zeroOrMore("leastDeviation", leastDeviation);
        var z = Quantiles.normalAbove(alpha);
        var found = new ArrayList<Outlook>();
        for (var point = periodsBefore(baseline); point < counts.length; point++) {
            found.add(judged(counts, point, baseline, z, leastDeviation));
        }
        return found;
    }

    private Outlook judged(double[] counts, int point, int baseline, double z, double leastDeviation) {
        var before = Baseline.of(counts, point - gap - baseline, baseline, leastDeviation);
        var carried = 0.0;
        for (var back = 1; back <= memory; back++) {
            var earlier = Baseline.of(counts, point - back - gap - baseline, baseline, leastDeviation);
            carried += Math.max(0, (counts[point - back] - earlier.mean) / earlier.deviation - 1);
        }
        var upper = memory == 0
                ? before.mean + z * before.deviation
                : Math.max(0, counts[point] + before.deviation * (z - carried));
        var deviate = (counts[point] - before.mean) / before.deviation + carried;
        return new Outlook(
                point,
                counts[point],
                before.mean,
                Double.NaN,
                upper,
                (counts[point] - before.mean) / (upper - before.mean),
                Quantiles.above(deviate),
                1,
                Double.NaN,
                true,
                counts[point] > upper);
    }

    private record Baseline(double mean, double deviation) {

        static Baseline of(double[] counts, int from, int length, double leastDeviation) {
            var sum = 0.0;
            for (var i = from; i < from + length; i++) {
                sum += counts[i];
            }
            var mean = sum / length;
            var squares = 0.0;
            for (var i = from; i < from + length; i++) {
                squares += (counts[i] - mean) * (counts[i] - mean);
            }
            return new Baseline(mean, Math.max(leastDeviation, Math.sqrt(squares / (length - 1))));
        }
    }
}
