package org.watchward.statistics.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.watchward.statistics.Require;
import org.watchward.statistics.control.SpecialCause.At;

/**
 * A whole control chart: parts with limits of their own, and what is special at each point ({@code docs/methods/control-charts.md}).
 *
 * @param points limits, one a point
 * @param special what is special, one a point; runs do not cross from one part to the next
 * @param parts how many points each part has
 * @param rebases why each part after the first begins
 */
public record ProcessChart(List<ControlLimits> points, List<At> special, List<Integer> parts, List<Rebase> rebases) {

    /** Keeps copies. */
    public ProcessChart {
        points = List.copyOf(points);
        special = List.copyOf(special);
        parts = List.copyOf(parts);
        rebases = List.copyOf(rebases);
    }

    /**
     * Charts a series, anew from each rebase.
     *
     * @param chart which kind
     * @param series the whole series; its frozen baseline, if any, counts from the start of each part
     * @param rebases in order; each leaves at least two points to either side
     * @throws IllegalArgumentException if a part is too short for limits, or rebases are out of order
     */
    public static ProcessChart of(Chart chart, Chart.Series series, List<Rebase> rebases) {
        var bounds = bounds(series.counts().length, rebases);
        var points = new ArrayList<ControlLimits>();
        var special = new ArrayList<At>();
        var parts = new ArrayList<Integer>();
        for (var part = 0; part + 1 < bounds.length; part++) {
            var limits = chart.of(slice(series, bounds[part], bounds[part + 1]));
            points.addAll(limits);
            special.addAll(Rules.of(limits));
            parts.add(limits.size());
        }
        return new ProcessChart(points, special, parts, rebases);
    }

    private static int[] bounds(int length, List<Rebase> rebases) {
        var bounds = IntStream.concat(
                        IntStream.concat(IntStream.of(0), rebases.stream().mapToInt(Rebase::from)),
                        IntStream.of(length))
                .toArray();
        for (var i = 1; i < bounds.length; i++) {
            Require.atLeast("points in each part", 2, bounds[i] - bounds[i - 1]);
        }
        return bounds;
    }

    private static Chart.Series slice(Chart.Series series, int from, int to) {
        return new Chart.Series(
                Arrays.copyOfRange(series.counts(), from, to),
                Arrays.copyOfRange(series.exposures(), from, to),
                series.baseline(),
                point -> series.excluded().test(point + from),
                series.screened());
    }

    /** Whether any part has so few points that its limits are a trial, to be shown as such. */
    public boolean trial() {
        return parts.stream().anyMatch(points -> points < Chart.FEWEST_FOR_LIMITS);
    }

    /** What a target can expect, from the last point's limits. */
    public Assurance assurance(double target, Assurance.Better better) {
        var last = points.get(points.size() - 1);
        return Assurance.of(last.lower(), last.upper(), target, better);
    }
}
