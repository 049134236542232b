package org.watchward.statistics.time;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;

/** Ways to forecast a series, plain ones first ({@code docs/methods/forecast.md}). */
public enum ForecastMethod {

    /** The same period of last year; its interval widens with each year ahead. */
    SEASONAL_NAIVE {
        @Override
        Ahead ahead(double[] values, int season, int horizon) {
            var squares = IntStream.range(season, values.length)
                    .mapToDouble(i -> Math.pow(values[i] - values[i - season], 2))
                    .average()
                    .orElseThrow();
            var means = IntStream.range(0, horizon)
                    .mapToDouble(ahead -> values[values.length - season + ahead % season])
                    .toArray();
            return new Ahead(means, squares, later -> later % season == 0 ? 1 : 0);
        }
    },

    /** A level without trend or season: {@code ETS(A,N,N)}, simple exponential smoothing. */
    LEVEL {
        @Override
        Ahead ahead(double[] values, int season, int horizon) {
            return Smoothing.fit(values, 1, Smoothing.Shape.LEVEL).ahead(horizon);
        }
    },

    /** A level with a trend that flattens out: {@code ETS(A,Ad,N)}. */
    DAMPED_TREND {
        @Override
        Ahead ahead(double[] values, int season, int horizon) {
            return Smoothing.fit(values, 1, Smoothing.Shape.DAMPED_TREND).ahead(horizon);
        }
    },

    /** A level with a season: {@code ETS(A,N,A)}. */
    SEASONAL_LEVEL {
        @Override
        Ahead ahead(double[] values, int season, int horizon) {
            return Smoothing.fit(values, season, Smoothing.Shape.SEASONAL_LEVEL).ahead(horizon);
        }
    },

    /** Level, trend and season, all additive: Holt and Winters, {@code ETS(A,A,A)}. */
    HOLT_WINTERS {
        @Override
        Ahead ahead(double[] values, int season, int horizon) {
            return Smoothing.fit(values, season, Smoothing.Shape.HOLT_WINTERS).ahead(horizon);
        }
    },

    /** Of the exponential smoothings the one with the least corrected Akaike criterion: {@code ETS} as Hyndman chooses it. */
    ETS {
        @Override
        Ahead ahead(double[] values, int season, int horizon) {
            var best = Arrays.stream(Smoothing.Shape.values())
                    .filter(shape -> !shape.seasonal() || season > 1)
                    .map(shape -> Smoothing.fit(values, shape.seasonal() ? season : 1, shape))
                    .min(Comparator.comparingDouble(Smoothing::correctedAkaike))
                    .orElseThrow();
            return best.ahead(horizon);
        }
    };

    /** Fewest whole seasons on which a forecast is made. */
    public static final int FEWEST_SEASONS = 3;

    abstract Ahead ahead(double[] values, int season, int horizon);

    /**
     * Forecasts a series.
     *
     * @param values oldest first, without gaps; {@value #FEWEST_SEASONS} whole seasons or more
     * @param season periods in a season: 12 for months
     * @param horizon how many periods ahead; 1 or more
     * @param confidence of the prediction intervals, between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public Forecast of(double[] values, int season, int horizon, double confidence) {
        return checked(values, season, horizon).forecast(this, Quantiles.normal(confidence));
    }

    /**
     * Forecasts the sum of some periods ahead, such as the twelve months of a year. What moves one of them moves those after it, so that the
     * sum is less sure than their separate intervals would have it.
     *
     * @param values oldest first, without gaps; {@value #FEWEST_SEASONS} whole seasons or more
     * @param season periods in a season: 12 for months
     * @param first the first period that counts, 1 for the next one
     * @param last the last one
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public Total total(double[] values, int season, int first, int last) {
        Require.atLeast("first", 1, first);
        Require.atLeast("last", first, last);
        return checked(values, season, last).total(first, last);
    }

    private Ahead checked(double[] values, int season, int horizon) {
        Require.finite("values", values);
        Require.atLeast("season", 1, season);
        Require.atLeast("horizon", 1, horizon);
        Require.atLeast("values", Math.max(8, FEWEST_SEASONS * season), values.length);
        return ahead(values, season, horizon);
    }

    /**
     * How well a method would have done.
     *
     * @param method which was tried
     * @param scaledError mean absolute error over that of a seasonal naive forecast one step ahead in the training part (Hyndman and
     *     Koehler's MASE): below 1 is better than repeating last year
     * @param coverage share of the values inside their prediction intervals
     */
    public record Trial(ForecastMethod method, double scaledError, double coverage) {}

    /**
     * Tries every method on the past: forecasts from each of several earlier ends of the series, never looking ahead.
     *
     * @param values oldest first; {@value #FEWEST_SEASONS} whole seasons and {@code horizon + origins - 1} more
     * @param origins from how many ends, one period apart; 1 or more
     * @return the best first, by scaled error; equal ones in the order of this enumeration, so that the plainer wins
     * @throws IllegalArgumentException if the series is too short for it
     */
    public static List<Trial> backTest(double[] values, int season, int horizon, int origins, double confidence) {
        Require.atLeast("origins", 1, origins);
        var first = values.length - horizon - origins + 1;
        Require.atLeast("values before the first origin", Math.max(8, FEWEST_SEASONS * season), first);
        var scale = IntStream.range(season, first)
                .mapToDouble(i -> Math.abs(values[i] - values[i - season]))
                .average()
                .orElseThrow();
        return Arrays.stream(values())
                .map(method -> trial(method, values, season, horizon, first, origins, confidence, scale))
                .sorted(Comparator.comparingDouble(Trial::scaledError))
                .toList();
    }

    private static Trial trial(
            ForecastMethod method,
            double[] values,
            int season,
            int horizon,
            int first,
            int origins,
            double confidence,
            double scale) {
        var error = 0.0;
        var inside = 0;
        for (var origin = first; origin < first + origins; origin++) {
            var forecast = method.of(Arrays.copyOf(values, origin), season, horizon, confidence);
            for (var ahead = 0; ahead < horizon; ahead++) {
                error += Math.abs(values[origin + ahead] - forecast.means().get(ahead));
                inside += forecast.intervals().get(ahead).contains(values[origin + ahead]) ? 1 : 0;
            }
        }
        var all = (double) origins * horizon;
        return new Trial(method, scale > 0 ? error / all / scale : error / all, inside / all);
    }

    /** The method that did best on the past, and its forecast. */
    public static Forecast best(double[] values, int season, int horizon, int origins, double confidence) {
        var best = backTest(values, season, horizon, origins, confidence).get(0).method();
        return best.of(values, season, horizon, confidence);
    }
}
