package org.watchward.statistics.regression;

import java.util.Arrays;
import org.watchward.statistics.Require;

/**
 * A log-linear model of counts, fitted by iteratively reweighted least squares exactly as R's {@code glm.fit} does: the same
 * start ({@code y + 0.1}), the same test of convergence, the same last weights, so that what follows agrees to the printed digit.
 *
 * <p>For {@code quasi-Poisson} the fit is the same and {@link #dispersion} multiplies variances; with a {@code theta} the variance is
 * {@code mu + mu^2 / theta}, negative binomial of known theta.
 */
public final class PoissonFit {

    /** R's {@code glm.control}: relative change of the deviance at which the fit is done, and how often it may try. */
    private static final double CLOSE = 1e-8;

    private static final int MOST_ROUNDS = 25;

    /** The least mean that R's log link gives. */
    private static final double LEAST_MEAN = Math.ulp(1.0);

    private final double[][] design;
    private final double[] counts;
    private final double[] offsets;
    private final double[] priorWeights;
    private final double theta;
    private final LeastSquares squares;
    private final double[] means;
    private final double[] predictors;
    private final double[] roots;
    private double[] coefficients = {};
    private double deviance;
    private boolean converged;

    private PoissonFit(Model model) {
        this.design = model.design;
        this.counts = model.counts;
        this.offsets = model.offsets;
        this.priorWeights = model.weights;
        this.theta = model.theta;
        this.squares = new LeastSquares(counts.length, design.length);
        this.means = new double[counts.length];
        this.predictors = new double[counts.length];
        this.roots = new double[counts.length];
    }

    /**
     * What is fitted.
     *
     * @param design column by column, the first all 1 for an intercept; as long as counts
     * @param counts 0 or more
     * @param offsets logarithms of exposures
     * @param weights prior weights, above 0
     * @param theta of the negative binomial; infinity for Poisson
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
    public record Model(double[][] design, double[] counts, double[] offsets, double[] weights, double theta) {

        /** A Poisson model without offsets and with equal weights. */
        public static Model poisson(double[][] design, double[] counts) {
            return new Model(design, counts, new double[counts.length], ones(counts.length), Double.POSITIVE_INFINITY);
        }

        /** The same with exposures, such as residents; above 0. */
        public Model withExposures(double[] exposures) {
            for (var exposure : exposures) {
                Require.positive("exposure", exposure);
            }
            return new Model(
                    design, counts, Arrays.stream(exposures).map(Math::log).toArray(), weights, theta);
        }

        /** The same with prior weights. */
        public Model withWeights(double[] prior) {
            return new Model(design, counts, offsets, prior, theta);
        }

        /** The same with a negative binomial variance. */
        public Model withTheta(double known) {
            return new Model(design, counts, offsets, weights, known);
        }

        private static double[] ones(int length) {
            var ones = new double[length];
            Arrays.fill(ones, 1);
            return ones;
        }
    }

    /**
     * Fits a model.
     *
     * @throws IllegalArgumentException if columns say the same, lengths differ, or there are not more rows than columns
     */
    public static PoissonFit of(Model model) {
        Require.zeroOrMore("counts", model.counts);
        Require.atLeast("rows", model.design.length, model.counts.length);
        for (var column : model.design) {
            Require.equallyMany("rows of the design", model.counts.length, column.length);
        }
        var fit = new PoissonFit(model);
        fit.run();
        return fit;
    }

    private void run() {
        for (var i = 0; i < counts.length; i++) {
            means[i] = theta == Double.POSITIVE_INFINITY ? counts[i] + 0.1 : counts[i] + (counts[i] == 0 ? 1.0 / 6 : 0);
            predictors[i] = Math.log(means[i]);
        }
        var before = devianceNow();
        var working = new double[counts.length];
        for (var round = 0; round < MOST_ROUNDS && !converged; round++) {
            for (var i = 0; i < counts.length; i++) {
                working[i] = predictors[i] - offsets[i] + (counts[i] - means[i]) / means[i];
                roots[i] = Math.sqrt(priorWeights[i] * means[i] * means[i] / variance(means[i]));
            }
            coefficients = squares.solve(design, working, roots);
            predict();
            deviance = devianceNow();
            converged = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < CLOSE;
            before = deviance;
            if (!Double.isFinite(deviance)) {
                return;
            }
        }
    }

    private double variance(double mean) {
        return mean + mean * mean / theta;
    }

    private void predict() {
        for (var i = 0; i < counts.length; i++) {
            var predictor = offsets[i];
            for (var column = 0; column < design.length; column++) {
                predictor += design[column][i] * coefficients[column];
            }
            predictors[i] = predictor;
            means[i] = Math.max(LEAST_MEAN, Math.exp(predictor));
        }
    }

    private double devianceNow() {
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            sum += 2 * priorWeights[i] * unitDeviance(counts[i], means[i]);
        }
        return sum;
    }

    private double unitDeviance(double count, double mean) {
        var log = count > 0 ? count * Math.log(count / mean) : 0;
        return theta == Double.POSITIVE_INFINITY
                ? log - (count - mean)
                : log - (count + theta) * Math.log((count + theta) / (mean + theta));
    }

    /** Whether the deviance settled within 25 rounds; if not, the coefficients say nothing. */
    public boolean converged() {
        return converged;
    }

    /** The coefficients, on the scale of logarithms. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The fitted means, one a row. */
    public double[] means() {
        return means.clone();
    }

    /** The deviance of the fit. */
    public double deviance() {
        return deviance;
    }

    /** Rows less columns. */
    public int degreesOfFreedom() {
        return counts.length - design.length;
    }

    /** Pearson's dispersion: {@code sum(w (y - mu)^2 / V(mu)) / df}, with the last round's weights; NaN without degrees of freedom. */
    public double dispersion() {
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var residual = (counts[i] - means[i]) / means[i];
            sum += roots[i] * roots[i] * residual * residual;
        }
        return degreesOfFreedom() > 0 ? sum / degreesOfFreedom() : Double.NaN;
    }

    /** How much each row pulls its own fit, between 0 and 1. */
    public double[] leverages() {
        return squares.leverages();
    }

    /**
     * What the columns leave of another column, each row times the root of its weight: the direction along which that column
     * would change the fit.
     *
     * @param column one value a row
     */
    public double[] unexplained(double[] column) {
        Require.equallyMany("rows", counts.length, column.length);
        return squares.unexplained(column, roots);
    }

    /** What the columns explain, as directions at right angles and of length 1, each row times the root of its weight. */
    public double[][] directions() {
        return squares.directions();
    }

    /**
     * Variance of the linear predictor for new values of the columns, before the dispersion.
     *
     * @param at one value a column
     */
    public double unscaledVariance(double... at) {
        Require.equallyMany("values", squares.columns(), at.length);
        return squares.unscaledVariance(at);
    }

    /** Standard error of a coefficient, given a dispersion (1 for Poisson). */
    public double standardError(int column, double dispersion) {
        var unit = new double[design.length];
        unit[column] = 1;
        return Math.sqrt(dispersion * squares.unscaledVariance(unit));
    }

    /**
     * The linear predictor, without offset, for new values of the columns.
     *
     * @param at one value a column
     */
    public double predictor(double... at) {
        var sum = 0.0;
        for (var column = 0; column < at.length; column++) {
            sum += at[column] * coefficients[column];
        }
        return sum;
    }
}
