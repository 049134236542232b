package org.watchward.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.TDistribution;
import org.watchward.statistics.Interval;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.Require;
import org.watchward.statistics.regression.PoissonFit.Model;

/**
 * Regression of counts on a logarithmic scale: each coefficient's exponential is a ratio of rates ({@code docs/methods/regression.md}).
 *
 * @param family what was fitted
 * @param terms the coefficients, in the order of the columns
 * @param dispersion 1 for Poisson and negative binomial, Pearson's for quasi-Poisson
 * @param theta of the negative binomial; infinity for the others
 * @param deviance what is left unexplained
 * @param degreesOfFreedom rows less columns
 * @param aic Akaike's criterion; NaN for quasi-Poisson, which has no likelihood
 */
public record Regression(
        Family family,
        List<Term> terms,
        double dispersion,
        double theta,
        double deviance,
        int degreesOfFreedom,
        double aic) {

    private static final int MOST_ROUNDS = 25;

    /** How the variance follows the mean. */
    public enum Family {
        /** As the mean. */
        POISSON,
        /** As the mean times a dispersion, estimated by Pearson's chi-squared. */
        QUASI_POISSON,
        /** As {@code mean + mean^2 / theta}, theta by maximum likelihood. */
        NEGATIVE_BINOMIAL
    }

    /**
     * One coefficient.
     *
     * @param estimate logarithm of a ratio of rates
     * @param standardError of it
     * @param pValue two-sided: normal for Poisson and negative binomial, Student's t for quasi-Poisson
     * @param interval of the estimate, on the scale of logarithms
     */
    public record Term(double estimate, double standardError, double pValue, Interval interval) {}

    /** Keeps a copy. */
    public Regression {
        terms = List.copyOf(terms);
    }

    /**
     * Fits counts to columns.
     *
     * @param family how the variance follows the mean
     * @param design column by column, the first all 1 for an intercept
     * @param counts 0 or more, as many as each column
     * @param exposures above 0, as many
     * @param confidence of the intervals, between 0 and 1
     * @throws IllegalArgumentException if columns say the same, numbers are out of range, or the fit does not settle
     */
    public static Regression of(
            Family family, double[][] design, double[] counts, double[] exposures, double confidence) {
        Require.atLeast("rows", design.length + 1, counts.length);
        Require.equallyMany("exposures", counts.length, exposures.length);
        var model = Model.poisson(design, counts).withExposures(exposures);
        if (family == Family.NEGATIVE_BINOMIAL) {
            return negativeBinomial(model, confidence);
        }
        var fit = settled(PoissonFit.of(model));
        var quasi = family == Family.QUASI_POISSON;
        var aic = quasi ? Double.NaN : 2.0 * design.length - 2 * poissonLikelihood(counts, fit.means());
        return of(family, fit, quasi ? fit.dispersion() : 1, Double.POSITIVE_INFINITY, aic, confidence);
    }

    /** Alternates between the coefficients and theta until neither moves, as MASS's {@code glm.nb}. */
    private static Regression negativeBinomial(Model model, double confidence) {
        var fit = settled(PoissonFit.of(model));
        var theta = theta(model.counts(), fit.means());
        for (var round = 0; round < MOST_ROUNDS; round++) {
            fit = settled(PoissonFit.of(model.withTheta(theta)));
            var next = theta(model.counts(), fit.means());
            var moved = Math.abs(next - theta) / next;
            theta = next;
            if (moved < 1e-10) {
                break;
            }
        }
        var parameters = model.design().length + 1;
        var aic = 2.0 * parameters - 2 * negativeBinomialLikelihood(model.counts(), fit.means(), theta);
        return of(Family.NEGATIVE_BINOMIAL, fit, 1, theta, aic, confidence);
    }

    private static PoissonFit settled(PoissonFit fit) {
        if (!fit.converged()) {
            throw new IllegalArgumentException("the fit must settle within " + MOST_ROUNDS + " rounds, did not");
        }
        return fit;
    }

    private static Regression of(
            Family family, PoissonFit fit, double dispersion, double theta, double aic, double confidence) {
        var terms = new ArrayList<Term>();
        var coefficients = fit.coefficients();
        for (var column = 0; column < coefficients.length; column++) {
            terms.add(term(family, fit, dispersion, coefficients[column], column, confidence));
        }
        return new Regression(family, terms, dispersion, theta, fit.deviance(), fit.degreesOfFreedom(), aic);
    }

    private static Term term(
            Family family, PoissonFit fit, double dispersion, double estimate, int column, double confidence) {
        var error = fit.standardError(column, dispersion);
        var ratio = Math.abs(estimate / error);
        if (family != Family.QUASI_POISSON) {
            var reach = Quantiles.normal(confidence) * error;
            return new Term(estimate, error, Quantiles.twoSided(ratio), around(estimate, reach));
        }
        var student = TDistribution.of(fit.degreesOfFreedom());
        var reach = student.inverseSurvivalProbability(Quantiles.tail(confidence)) * error;
        return new Term(estimate, error, 2 * student.survivalProbability(ratio), around(estimate, reach));
    }

    private static Interval around(double estimate, double reach) {
        return new Interval(estimate - reach, estimate + reach);
    }

    /**
     * Theta of greatest likelihood given the means, by Newton's steps on its logarithm's score as MASS's {@code theta.ml}.
     *
     * @throws IllegalArgumentException if the counts vary no more than Poisson's, so that theta has no bound
     */
    static double theta(double[] counts, double[] means) {
        var start = IntStream.range(0, counts.length)
                .mapToDouble(i -> Math.pow(counts[i] / means[i] - 1, 2))
                .sum();
        var theta = counts.length / start;
        for (var round = 0; round < 100; round++) {
            theta = Math.abs(theta);
            var step = score(counts, means, theta) / information(counts, means, theta);
            theta += step;
            if (Math.abs(step) < 1e-10 * theta) {
                return theta;
            }
            if (!(theta < 1e8)) {
                break;
            }
        }
        throw new IllegalArgumentException(
                "counts must vary more than Poisson's for a negative binomial; use Poisson or quasi-Poisson");
    }

    private static double score(double[] counts, double[] means, double theta) {
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            sum += Digamma.value(theta + counts[i])
                    - Digamma.value(theta)
                    + Math.log(theta)
                    + 1
                    - Math.log(theta + means[i])
                    - (counts[i] + theta) / (means[i] + theta);
        }
        return sum;
    }

    private static double information(double[] counts, double[] means, double theta) {
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            sum += Trigamma.value(theta)
                    - Trigamma.value(theta + counts[i])
                    - 1 / theta
                    + 2 / (means[i] + theta)
                    - (counts[i] + theta) / Math.pow(means[i] + theta, 2);
        }
        return sum;
    }

    private static double poissonLikelihood(double[] counts, double[] means) {
        return IntStream.range(0, counts.length)
                .mapToDouble(i -> counts[i] * Math.log(means[i]) - means[i] - LogGamma.value(counts[i] + 1))
                .sum();
    }

    private static double negativeBinomialLikelihood(double[] counts, double[] means, double theta) {
        return IntStream.range(0, counts.length)
                .mapToDouble(i -> LogGamma.value(theta + counts[i])
                        - LogGamma.value(theta)
                        - LogGamma.value(counts[i] + 1)
                        + theta * Math.log(theta / (theta + means[i]))
                        + (counts[i] > 0 ? counts[i] * Math.log(means[i] / (theta + means[i])) : 0))
                .sum();
    }

    /** Each estimate and its limits as a ratio of rates. */
    public double[] ratios() {
        return terms.stream().mapToDouble(Term::estimate).map(Math::exp).toArray();
    }

    /** How likely dispersion at least so far above 1 is by chance (Pearson's chi-squared of a Poisson fit). */
    public static double dispersionTest(double dispersion, int degreesOfFreedom) {
        return org.apache.commons.statistics.distribution.ChiSquaredDistribution.of(degreesOfFreedom)
                .survivalProbability(dispersion * degreesOfFreedom);
    }

    /** A design matrix from columns, with a first column of ones. */
    public static double[][] withIntercept(double[]... columns) {
        Require.atLeast("columns", 1, columns.length);
        var ones = new double[columns[0].length];
        Arrays.fill(ones, 1);
        var design = new double[columns.length + 1][];
        design[0] = ones;
        System.arraycopy(columns, 0, design, 1, columns.length);
        return design;
    }
}
