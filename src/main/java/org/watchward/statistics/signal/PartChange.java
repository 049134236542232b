package org.watchward.statistics.signal;

import java.util.Arrays;

/**
 * Whether a part of a whole changed otherwise than the rest of it ({@code docs/methods/candidates.md}). The rest says what is to be
 * expected of the part: its level before and after, its season, and what goes up and down in both.
 *
 * @param size by how much the part departs from the rest, on the scale of logarithms; the first step of a fit, to be read for its sign
 * @param pValue two-sided: how often a part that changed like the rest would depart as much
 */
public record PartChange(double size, double pValue) {

    /** Added to the events before and to those after (Haldane, Anscombe), so that a rest without events still says something. */
    private static final double HALF_AN_EVENT = 0.5;

    /**
     * Sets a part against the rest.
     *
     * @param part without events nothing departs
     * @param rest the same months of the whole, without the part
     * @param since number of the first month after the change; where all months are before or after it, nothing departs
     * @throws IllegalArgumentException if the months are not the same
     */
    public static PartChange of(MonthlyCounts part, MonthlyCounts rest, int since) {
        if (!Arrays.equals(part.months(), rest.months())) {
            throw new IllegalArgumentException("part and rest must be of the same months");
        }
        if (part.total() == 0 || since <= part.months()[0] || since > part.newest()) {
            return new PartChange(0, 1);
        }
        var step = Arrays.stream(part.months())
                .mapToDouble(month -> month >= since ? 1 : 0)
                .toArray();
        var others = OrdinaryCourse.of(withHalfAnEvent(rest, step)).changed(step);
        var course = OrdinaryCourse.of(part, others.followed());
        var departure = course.along(step, unfollowed(others, step));
        var chance = Split.chance(part, course, month -> month >= since, month -> month < since);
        return new PartChange(departure.size(), Math.max(departure.pValue(), chance));
    }

    /**
     * How often a part that changed like the rest would go beyond it as far in one direction.
     *
     * @param up whether more than the rest is asked for, or fewer
     */
    public double beyond(boolean up) {
        return (size > 0) == up ? pValue / 2 : 1 - pValue / 2;
    }

    private static MonthlyCounts withHalfAnEvent(MonthlyCounts rest, double[] step) {
        var after = Arrays.stream(step).sum();
        var counts = rest.counts().clone();
        for (var i = 0; i < counts.length; i++) {
            counts[i] += HALF_AN_EVENT / (step[i] > 0 ? after : counts.length - after);
        }
        return new MonthlyCounts(rest.months(), counts);
    }

    /**
     * Variance of the rest's own change that is not in the part's months already: of a dispersion d, the months follow the share 1 - 1/d, and
     * what they do not follow is 2 - 1/d of the chance of single events.
     */
    private static double unfollowed(OrdinaryCourse others, double[] step) {
        var after = 0.0;
        var before = 0.0;
        for (var i = 0; i < step.length; i++) {
            after += step[i] * others.means()[i];
            before += (1 - step[i]) * others.means()[i];
        }
        return (2 - 1 / others.dispersion()) * (1 / after + 1 / before);
    }
}
