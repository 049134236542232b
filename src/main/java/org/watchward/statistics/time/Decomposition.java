package org.watchward.statistics.time;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.watchward.statistics.Require;

/**
 * A series as trend, season and what is left ({@code docs/methods/decomposition.md}): {@code value = trend + seasonal + remainder}, or their
 * product for {@link #multiplicative}.
 *
 * @param trend NaN at both ends of a classical decomposition, where there is no whole year around
 * @param seasonal repeats, or for STL drifts, with the year
 * @param remainder NaN where the trend is
 */
@SuppressWarnings("ArrayRecordComponent") // one number a period
public record Decomposition(double[] trend, double[] seasonal, double[] remainder) {

    /**
     * Classical additive decomposition: the trend is a centred moving average over one season, the season the mean of what each period is
     * above it, as R's {@code decompose}.
     *
     * @param values oldest first, without gaps; two whole seasons or more
     * @param season periods in a season; 2 or more
     * @throws IllegalArgumentException if there are fewer than two seasons
     */
    public static Decomposition additive(double[] values, int season) {
        var trend = movingAverage(checked(values, season), season);
        var above = combined(values, trend, (value, base) -> value - base);
        var figure = figure(above, season);
        var mean = Arrays.stream(figure).average().orElseThrow();
        var seasonal = IntStream.range(0, values.length)
                .mapToDouble(i -> figure[i % season] - mean)
                .toArray();
        return new Decomposition(trend, seasonal, combined(above, seasonal, (value, base) -> value - base));
    }

    /**
     * The same with season and remainder as factors of the trend, for series whose swing grows with their level.
     *
     * @param values above 0, oldest first, without gaps; two whole seasons or more
     * @param season periods in a season; 2 or more
     * @throws IllegalArgumentException if there are fewer than two seasons, or a value is not above 0
     */
    public static Decomposition multiplicative(double[] values, int season) {
        Arrays.stream(values).forEach(value -> Require.positive("value", value));
        var trend = movingAverage(checked(values, season), season);
        var times = combined(values, trend, (value, base) -> value / base);
        var figure = figure(times, season);
        var mean = Arrays.stream(figure).average().orElseThrow();
        var seasonal = IntStream.range(0, values.length)
                .mapToDouble(i -> figure[i % season] / mean)
                .toArray();
        return new Decomposition(trend, seasonal, combined(times, seasonal, (value, base) -> value / base));
    }

    private static double[] checked(double[] values, int season) {
        Require.finite("values", values);
        Require.atLeast("season", 2, season);
        Require.atLeast("values", 2 * season, values.length);
        return values;
    }

    /** Over one season, its ends at half weight if its length is even. */
    private static double[] movingAverage(double[] values, int season) {
        var half = season / 2;
        var ends = season % 2 == 0 ? 0.5 : 1;
        var averages = new double[values.length];
        Arrays.fill(averages, Double.NaN);
        for (var i = half; i + half < values.length; i++) {
            var sum = ends * (values[i - half] + values[i + half]);
            for (var j = i - half + 1; j < i + half; j++) {
                sum += values[j];
            }
            averages[i] = sum / season;
        }
        return averages;
    }

    private static double[] figure(double[] above, int season) {
        return IntStream.range(0, season)
                .mapToDouble(place -> IntStream.iterate(place, i -> i < above.length, i -> i + season)
                        .mapToDouble(i -> above[i])
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static double[] combined(double[] values, double[] bases, java.util.function.DoubleBinaryOperator how) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> how.applyAsDouble(values[i], bases[i]))
                .toArray();
    }

    /**
     * Seasonal and trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning 1990), with the windows that R's {@code stl}
     * takes by default.
     *
     * @param values oldest first, without gaps; more than two whole seasons
     * @param season periods in a season; 2 or more
     * @param seasonalWindow how many seasons shape each season: odd, 7 or more; 0 for a season that never changes
     * @param robust whether outliers are kept from trend and season
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Decomposition stl(double[] values, int season, int seasonalWindow, boolean robust) {
        Require.finite("values", values);
        Require.atLeast("season", 2, season);
        Require.atLeast("values", 2 * season + 1, values.length);
        if (seasonalWindow != 0 && (seasonalWindow < 7 || seasonalWindow % 2 == 0)) {
            throw new IllegalArgumentException("seasonalWindow must be odd and 7 or more, or 0, was " + seasonalWindow);
        }
        return new Stl(values, season, seasonalWindow).decompose(robust);
    }
}
