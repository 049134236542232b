package org.watchward.statistics.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.watchward.statistics.Require;
import org.watchward.statistics.control.SpecialCause.At;

/**
 * The special-cause rules of NHS England's Making Data Count, as the R package NHSRplotthedots applies them
 * ({@code docs/methods/control-charts.md}). Points are marked 1 upwards, -1 downwards, 0 not.
 */
public final class Rules {

    /** How many points in a row make a shift or a trend. */
    public static final int RUN = 7;

    /** How many points the rule of two in three looks at. */
    private static final int WINDOW = 3;

    private Rules() {}

    /**
     * All four rules at each point.
     *
     * @param points a chart of one part, in order of time
     */
    public static List<At> of(List<ControlLimits> points) {
        var marks = new EnumMap<SpecialCause, int[]>(SpecialCause.class);
        var relative = marked(points, (p, i) -> (int) Math.signum(p.plotted() - p.centre()));
        var outside = marked(points, (p, i) -> p.plotted() > p.upper() ? 1 : p.plotted() < p.lower() ? -1 : 0);
        var near = marked(points, (p, i) -> isNear(p) ? 1 : 0);
        var values = points.stream().mapToDouble(ControlLimits::plotted).toArray();
        marks.put(SpecialCause.OUTSIDE_LIMITS, outside);
        marks.put(SpecialCause.SHIFT, partOfRun(runOnOneSide(relative)));
        marks.put(SpecialCause.TREND, partOfRun(runOneWay(values)));
        marks.put(SpecialCause.NEAR_LIMITS, signed(twoInThree(near, relative), relative));
        return IntStream.range(0, points.size()).mapToObj(i -> at(marks, i)).toList();
    }

    /** Between two and three standard deviations from the centre. */
    private static boolean isNear(ControlLimits point) {
        var above = point.plotted() > point.upperTwo() && point.plotted() <= point.upper();
        return above || (point.plotted() < point.lowerTwo() && point.plotted() >= point.lower());
    }

    private interface Mark {
        int of(ControlLimits point, int index);
    }

    private static int[] marked(List<ControlLimits> points, Mark mark) {
        return IntStream.range(0, points.size())
                .map(i -> mark.of(points.get(i), i))
                .toArray();
    }

    private static int[] signed(int[] flags, int[] signs) {
        return IntStream.range(0, flags.length).map(i -> flags[i] * signs[i]).toArray();
    }

    private static At at(Map<SpecialCause, int[]> marks, int point) {
        var high = new ArrayList<SpecialCause>();
        var low = new ArrayList<SpecialCause>();
        marks.forEach((cause, flags) -> {
            if (flags[point] > 0) {
                high.add(cause);
            } else if (flags[point] < 0) {
                low.add(cause);
            }
        });
        return new At(List.copyOf(high), List.copyOf(low));
    }

    /**
     * The point at which a run of seven or more on one side of the centre is complete, and each after it while the run lasts.
     *
     * @param sides 1 above the centre, -1 below, 0 on it (which ends a run)
     */
    public static int[] runOnOneSide(int[] sides) {
        return completed(sides);
    }

    /**
     * The point at which seven points, each further the same way than the one before, are complete, and each after it while
     * they go on.
     *
     * @param values in order of time; two equal values end a trend
     */
    public static int[] runOneWay(double[] values) {
        var steps = IntStream.range(0, values.length)
                .map(i -> i == 0 ? 0 : (int) Math.signum(values[i] - values[i - 1]))
                .toArray();
        return completed(steps, RUN - 1);
    }

    private static int[] completed(int[] signs) {
        return completed(signs, RUN);
    }

    private static int[] completed(int[] signs, int length) {
        var flags = new int[signs.length];
        var run = 0;
        for (var i = 0; i < signs.length; i++) {
            run = signs[i] == 0 ? 0 : i > 0 && signs[i] == signs[i - 1] ? run + 1 : 1;
            flags[i] = run >= length ? signs[i] : 0;
        }
        return flags;
    }

    /**
     * Carries the mark of a completed run back to the seven points that made it.
     *
     * @param completed marks of {@link #runOnOneSide} or {@link #runOneWay}
     */
    public static int[] partOfRun(int[] completed) {
        var marks = new int[completed.length];
        for (var i = 0; i < completed.length; i++) {
            for (var back = 0; completed[i] != 0 && back < RUN && back <= i; back++) {
                marks[i - back] = completed[i];
            }
        }
        return marks;
    }

    /**
     * Points of any three in a row of which two or more are close to a limit and all three on the same side.
     *
     * @param near 1 if a point is between two and three standard deviations from the centre, else 0
     * @param sides 1 above the centre, -1 below; as many
     * @return 1 for each point of such three
     */
    public static int[] twoInThree(int[] near, int[] sides) {
        Require.equallyMany("sides", near.length, sides.length);
        var marks = new int[near.length];
        for (var i = 0; i + WINDOW <= near.length; i++) {
            if (isTwoInThree(near, sides, i)) {
                java.util.Arrays.fill(marks, i, i + WINDOW, 1);
            }
        }
        return marks;
    }

    private static boolean isTwoInThree(int[] near, int[] sides, int from) {
        var close = near[from] + near[from + 1] + near[from + 2];
        var together = sides[from] + sides[from + 1] + sides[from + 2];
        return close >= 2 && Math.abs(together) == WINDOW;
    }
}
