package org.watchward.statistics.signal;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.regression.PoissonFit;

/**
 * A series as it would be if nothing had changed: one level, its season, more spread than Poisson's as the series itself shows,
 * and a memory from month to month ({@code docs/methods/signal.md}). Against it a contrast (a slope, a step, a month) is tested.
 */
final class OrdinaryCourse {

    /** With so many events and months a season of two waves can be told from chance; below, the season is part of the spread. */
    private static final double EVENTS_FOR_SEASON = 60;

    private static final int MONTHS_FOR_SEASON = 24;
    private static final double LEAST_LEFT = 1e-8;
    private static final double TAIL = 0.025;

    /** A departure beyond this, on the scale of logarithms, is as good as from nothing or to nothing. */
    private static final double LARGEST = 8;

    /** Spread and memory each need the other; they settle at once. */
    private static final int ROUNDS = 3;

    private final MonthlyCounts series;
    private final double[] exposures;
    private final double[][] design;
    private final PoissonFit fit;
    private final double[] means;
    private final double[] residuals;
    private final int parameters;

    private OrdinaryCourse(MonthlyCounts series, double[] exposures, double[][] design) {
        this.series = series;
        this.exposures = exposures;
        this.design = design;
        this.fit = fit(series, exposures, design);
        this.means = fit.means();
        this.parameters = design.length;
        this.residuals = new double[means.length];
        Arrays.setAll(residuals, i -> (series.counts()[i] - means[i]) / Math.sqrt(means[i]));
    }

    /** Fits a series of at least two months with any events. */
    static OrdinaryCourse of(MonthlyCounts series) {
        return of(series, series.days());
    }

    /**
     * The same where not the days of a month say how many events are to be expected in it, but something else that goes up and down.
     *
     * @param exposures one a month, above 0
     */
    static OrdinaryCourse of(MonthlyCounts series, double[] exposures) {
        var seasonal = series.size() >= MONTHS_FOR_SEASON && series.total() >= EVENTS_FOR_SEASON;
        var course = new OrdinaryCourse(series, exposures, Waves.of(series.months(), seasonal));
        return seasonal && !course.fit.converged()
                ? new OrdinaryCourse(series, exposures, Waves.of(series.months(), false))
                : course;
    }

    /** The course with a change in it: level, season and the contrast fitted together. */
    OrdinaryCourse changed(double[] contrast) {
        var course = new OrdinaryCourse(series, exposures, with(contrast, design));
        return seasonal() && !course.fit.converged()
                ? new OrdinaryCourse(series, exposures, with(contrast, Waves.of(series.months(), false)))
                : course;
    }

    private static PoissonFit fit(MonthlyCounts series, double[] exposures, double[][] design) {
        return PoissonFit.of(PoissonFit.Model.poisson(design, series.counts()).withExposures(exposures));
    }

    private static double[][] with(double[] contrast, double[][] design) {
        var wider = Arrays.copyOf(design, design.length + 1);
        wider[design.length] = contrast;
        return wider;
    }

    /** What is expected of each month. */
    double[] means() {
        return means;
    }

    boolean seasonal() {
        return parameters >= Waves.COLUMNS;
    }

    /**
     * What each month was as far as its count tells: its mean, moved towards the count by the share of the variance that is not the chance
     * of single events.
     */
    double[] followed() {
        var share = 1 - 1 / dispersion();
        var followed = new double[means.length];
        Arrays.setAll(followed, i -> means[i] + share * (series.counts()[i] - means[i]));
        return followed;
    }

    /** Variance of a month over its mean, 1 or more. */
    double dispersion() {
        return spread().dispersion();
    }

    /**
     * What would be expected of a month that the fit has not seen.
     *
     * @param month its number
     */
    Expected expected(int month) {
        var at = Waves.at(month, seasonal());
        var days = MonthlyCounts.monthOf(month).lengthOfMonth();
        var spread = spread();
        var level = spread.dispersion() * fit.unscaledVariance(at) * spread.widening();
        return new Expected(Math.exp(fit.predictor(at)) * days, spread.dispersion(), level);
    }

    /**
     * A month that is to come.
     *
     * @param mean events
     * @param dispersion variance of a month over its mean
     * @param relativeVariance of the mean itself
     */
    record Expected(double mean, double dispersion, double relativeVariance) {}

    /**
     * How far the series departs along a contrast, as Student's t. The spread and the memory are those of what is left when the
     * departure itself is taken out; memory widens the error of slow contrasts and hardly that of quick ones.
     *
     * @param contrast one value a month, on the scale of logarithms
     */
    Departure along(double[] contrast) {
        return along(contrast, 0);
    }

    /**
     * The same where what is expected is itself uncertain.
     *
     * @param uncertainty its variance along the contrast, on the scale of logarithms
     */
    Departure along(double[] contrast, double uncertainty) {
        var direction = fit.unexplained(contrast);
        var length = dot(direction, direction);
        if (means.length - parameters < 2 || length < LEAST_LEFT) {
            return new Departure(0, 1);
        }
        var size = dot(direction, residuals) / length;
        var spread = spreadWithout(direction, size);
        var own = spread.dispersion() * spread.memory().variance(direction, series.months()) / length / length;
        var chance = TDistribution.of(degrees(spread, direction))
                .survivalProbability(Math.abs(size) / Math.sqrt(own + uncertainty));
        return new Departure(size, 2 * chance);
    }

    /**
     * By how many times there are more along a contrast, fitted together with level and season (maximum likelihood). What {@link #along}
     * tests is the first step of that fit, which goes far astray where few events meet a large change.
     *
     * @param contrast as in {@link #along}
     */
    double ratio(double[] contrast) {
        var coefficients = changed(contrast).fit.coefficients();
        var size = coefficients[coefficients.length - 1];
        return Math.exp(Math.max(
                -LARGEST,
                Math.min(LARGEST, Double.isFinite(size) ? size : along(contrast).size())));
    }

    /**
     * By how many times counting chance alone the variance of the logarithm of a ratio of two lots of months is larger, for the spread
     * and memory that are left when the departure between them is taken out; Student's tails are in it.
     *
     * @param contrast 1 in the months of one lot, -1 in those of the other, 0 in all else
     * @return 1 or more
     */
    double widening(double[] contrast) {
        var direction = fit.unexplained(contrast);
        var length = dot(direction, direction);
        var size = length < LEAST_LEFT ? 0 : dot(direction, residuals) / length;
        var spread = spreadWithout(direction, size);
        var weights = ofLogRatio(contrast);
        var wide = spread.dispersion() * spread.memory().variance(weights, series.months()) / dot(weights, weights);
        var tails = TDistribution.of(degrees(spread, weights)).inverseSurvivalProbability(TAIL)
                / Quantiles.normalAbove(TAIL);
        return Math.max(1, wide * tails * tails);
    }

    /** What each month's residual adds to the logarithm of the ratio of the two lots. */
    private double[] ofLogRatio(double[] contrast) {
        var sums = new double[2];
        for (var i = 0; i < means.length; i++) {
            sums[contrast[i] > 0 ? 1 : 0] += contrast[i] == 0 ? 0 : means[i];
        }
        var weights = new double[means.length];
        Arrays.setAll(weights, i -> contrast[i] * Math.sqrt(means[i]) / sums[contrast[i] > 0 ? 1 : 0]);
        return weights;
    }

    private Spread spread() {
        return spread(residuals, parameters, null);
    }

    private Spread spreadWithout(double[] direction, double size) {
        var left = new double[residuals.length];
        Arrays.setAll(left, i -> residuals[i] - size * direction[i]);
        return spread(left, parameters + 1, size == 0 ? null : direction);
    }

    private double degrees(Spread spread, double[] direction) {
        var doubt = spread.memory().doubt(direction, series.months());
        return 2 / (2 / spread.degrees() + doubt * doubt);
    }

    /**
     * A departure from the ordinary course.
     *
     * @param size on the scale of logarithms
     * @param pValue two-sided
     */
    record Departure(double size, double pValue) {}

    /**
     * How a series varies around its course.
     *
     * @param dispersion variance over mean, at least 1: events that come alone cannot vary less than by chance
     * @param memory of the months
     * @param degrees of freedom with which the dispersion is known
     * @param widening of the variance of the level by the memory
     */
    private record Spread(double dispersion, Memory memory, double degrees, double widening) {}

    /** Spread and memory of residuals, with what fitting took from both given back. */
    private Spread spread(double[] left, int fitted, double @Nullable [] direction) {
        var squares = dot(left, left);
        var neighbours = neighbours(left, squares, fitted);
        var taken = (double) fitted;
        for (var round = 0; round < ROUNDS; round++) {
            taken = taken(Memory.of(dispersion(squares, taken), neighbours, left.length), direction);
        }
        var dispersion = dispersion(squares, taken);
        var memory = Memory.of(dispersion, neighbours, left.length);
        var degrees = Math.max(1, (left.length - fitted) * memory.months());
        return new Spread(dispersion, memory, degrees, taken / fitted);
    }

    private double dispersion(double squares, double taken) {
        return Math.max(1, squares / Math.max(1, means.length - taken));
    }

    /** How many months' worth of variance the fitted columns take away when months are alike. */
    private double taken(Memory memory, double @Nullable [] direction) {
        var taken = 0.0;
        for (var column : fit.directions()) {
            taken += memory.variance(column, series.months());
        }
        return direction == null
                ? taken
                : taken + memory.variance(direction, series.months()) / dot(direction, direction);
    }

    /** Correlation of neighbouring months, with what fitting takes from it given back. */
    private double neighbours(double[] left, double squares, int fitted) {
        if (squares == 0) {
            return 0;
        }
        var products = 0.0;
        var pairs = 0;
        for (var i = 1; i < left.length; i++) {
            if (series.months()[i] == series.months()[i - 1] + 1) {
                products += left[i] * left[i - 1];
                pairs++;
            }
        }
        var raw = pairs == 0 ? 0 : products / squares * left.length / pairs;
        return raw + (double) fitted / left.length * (1 + 2 * Math.max(0, raw));
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
