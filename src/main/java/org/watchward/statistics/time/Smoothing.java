package org.watchward.statistics.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.watchward.statistics.regression.LeastSquares;

/**
 * Exponential smoothing with additive errors in state-space form (Hyndman, Koehler, Ord and Snyder 2008): each period moves level, trend and
 * season by a share of what the last forecast missed. Weights and first states are those of greatest likelihood, which is the least sum of
 * squared misses.
 */
final class Smoothing {

    /** How far the trend may flatten a period: Hyndman's bounds. */
    private static final double LEAST_DAMPING = 0.8;

    private static final double MOST_DAMPING = 0.98;
    private static final int MOST_TRIES = 20_000;
    private static final double CLOSE = 1e-10;

    /** The search starts anew where it ended, since a simplex may collapse on the way. */
    private static final int ROUNDS = 2;

    /** Which states there are. */
    enum Shape {
        LEVEL(false, false, false),
        DAMPED_TREND(true, true, false),
        SEASONAL_LEVEL(false, false, true),
        HOLT_WINTERS(true, false, true);

        private final boolean trend;
        private final boolean damped;
        private final boolean seasonal;

        Shape(boolean trend, boolean damped, boolean seasonal) {
            this.trend = trend;
            this.damped = damped;
            this.seasonal = seasonal;
        }

        boolean seasonal() {
            return seasonal;
        }
    }

    private final double[] values;
    private final int season;
    private final Shape shape;
    private final LeastSquares firstStates;
    private final double[] ones;
    private double alpha;
    private double beta;
    private double gamma;
    private double damping = 1;
    private double level;
    private double slope;
    private double[] seasons;
    private double squares;

    private Smoothing(double[] values, int season, Shape shape) {
        this.values = values;
        this.season = season;
        this.shape = shape;
        this.seasons = new double[season];
        this.firstStates = new LeastSquares(values.length, stateCount());
        this.ones = new double[values.length];
        Arrays.fill(ones, 1);
    }

    /** Finds the weights and first states that miss least. */
    static Smoothing fit(double[] values, int season, Shape shape) {
        var smoothing = new Smoothing(values, season, shape);
        smoothing.missed(smoothing.search(smoothing.start()));
        return smoothing;
    }

    private int stateCount() {
        return 1 + (shape.trend ? 1 : 0) + (shape.seasonal ? season - 1 : 0);
    }

    private double[] start() {
        var parameters = new ArrayList<>(List.of(free(0.3)));
        if (shape.trend) {
            parameters.add(free(0.1));
        }
        if (shape.damped) {
            parameters.add(free(0.5));
        }
        if (shape.seasonal) {
            parameters.add(free(0.1));
        }
        return parameters.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double free(double share) {
        return Math.log(share / (1 - share));
    }

    private static double share(double free) {
        return 1 / (1 + Math.exp(-free));
    }

    private double[] search(double[] start) {
        MultivariateFunction missed = this::missed;
        var found = start;
        for (var round = 0; round < ROUNDS; round++) {
            try {
                found = new SimplexOptimizer(CLOSE, CLOSE)
                        .optimize(
                                new MaxEval(MOST_TRIES),
                                new ObjectiveFunction(missed),
                                GoalType.MINIMIZE,
                                new InitialGuess(found),
                                new NelderMeadSimplex(start.length))
                        .getPoint();
            } catch (MathIllegalStateException e) {
                return found;
            }
        }
        return found;
    }

    /**
     * The least sum of squared misses with these weights. Given them, every miss is a line in the first states, so that the best of these are
     * found at once: by least squares of the misses from states of 0 on what each state alone would add.
     */
    private double missed(double[] parameters) {
        readWeights(parameters);
        var none = new double[values.length];
        var columns = new double[stateCount()][];
        for (var state = 0; state < columns.length; state++) {
            var unit = new double[columns.length];
            unit[state] = -1;
            columns[state] = run(none, unit);
        }
        try {
            var best = firstStates.solve(columns, run(values, new double[columns.length]), ones);
            squares = Arrays.stream(run(values, best)).map(miss -> miss * miss).sum();
            return squares;
        } catch (IllegalArgumentException e) {
            return Double.MAX_VALUE;
        }
    }

    /** Weights between 0 and 1, the trend's below the level's and the season's below what the level leaves. */
    private void readWeights(double[] parameters) {
        var next = 0;
        alpha = share(parameters[next++]);
        beta = shape.trend ? alpha * share(parameters[next++]) : 0;
        damping = shape.damped ? LEAST_DAMPING + (MOST_DAMPING - LEAST_DAMPING) * share(parameters[next++]) : 1;
        gamma = shape.seasonal ? (1 - alpha) * share(parameters[next]) : 0;
    }

    /** Goes through a series from first states; leaves the last states behind and says by how much each value was missed. */
    private double[] run(double[] series, double[] states) {
        readStates(states);
        var misses = new double[series.length];
        for (var t = 0; t < series.length; t++) {
            var place = t % season;
            var miss = series[t] - (level + damping * slope + seasons[place]);
            misses[t] = miss;
            level += damping * slope + alpha * miss;
            slope = damping * slope + beta * miss;
            seasons[place] += gamma * miss;
        }
        return misses;
    }

    /** The level, the slope, and all seasons but the last, which brings their sum to 0. */
    private void readStates(double[] states) {
        var next = 0;
        level = states[next++];
        slope = shape.trend ? states[next++] : 0;
        seasons = new double[season];
        for (var place = 0; next < states.length; place++) {
            seasons[place] = states[next];
            seasons[season - 1] -= states[next++];
        }
    }

    private int parameters() {
        return 1 + (shape.trend ? 1 : 0) + (shape.damped ? 1 : 0) + (shape.seasonal ? 1 : 0) + stateCount();
    }

    /** Akaike's criterion with its correction for short series; the first seasons count as parameters. */
    double correctedAkaike() {
        var n = values.length;
        var k = parameters() + 1.0;
        var likelihood = n * Math.log(Math.max(squares, Double.MIN_NORMAL) / n);
        return likelihood + 2 * k + (n - k - 1 > 0 ? 2 * k * (k + 1) / (n - k - 1) : Double.POSITIVE_INFINITY);
    }

    Ahead ahead(int horizon) {
        var variance = squares / Math.max(1, values.length - parameters());
        var means = new double[horizon];
        var mean = level;
        var step = slope;
        for (var ahead = 1; ahead <= horizon; ahead++) {
            step *= damping;
            mean += step;
            means[ahead - 1] = mean + seasons[(values.length + ahead - 1) % season];
        }
        return new Ahead(means, variance, this::carried);
    }

    /** How much of a miss is still felt so many periods later: alpha, beta for each step of the trend, gamma on the same season. */
    private double carried(int ahead) {
        var trend = 0.0;
        for (var i = 1; i <= ahead; i++) {
            trend += Math.pow(damping, i);
        }
        return alpha + beta * trend + (shape.seasonal && ahead % season == 0 ? gamma : 0);
    }
}
