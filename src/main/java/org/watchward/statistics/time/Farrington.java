package org.watchward.statistics.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.watchward.statistics.Require;
import org.watchward.statistics.regression.PoissonFit;
import org.watchward.statistics.regression.PoissonFit.Model;

/**
 * Unusually high counts by Farrington, Andrews, Beale and Catchpole (1996) and as improved by Noufaily and others (2013): a quasi-Poisson
 * regression of the same weeks or months of earlier years, which gives past outbreaks less weight ({@code docs/methods/farrington.md}).
 *
 * <p>The same steps as {@code algo.farrington} and {@code farringtonFlexible} of the R package surveillance 1.26.0, its peculiarities included,
 * so that thresholds agree to the printed digits.
 */
public final class Farrington {

    /** Fewest years of which a trend is believed. */
    private static final int FEWEST_YEARS_FOR_TREND = 3;

    private final double[] counts;
    private final double[] exposures;
    private final FarringtonOptions options;

    private Farrington(double[] counts, double[] exposures, FarringtonOptions options) {
        this.counts = counts;
        this.exposures = exposures;
        this.options = options;
    }

    /**
     * Judges points of a series without exposures.
     *
     * @param counts 0 or more, oldest first, without gaps
     * @param from the first point judged, from 0
     * @param to one after the last
     * @throws IllegalArgumentException if there are not enough years before the first point
     */
    public static List<Outlook> of(double[] counts, int from, int to, FarringtonOptions options) {
        var ones = new double[counts.length];
        Arrays.fill(ones, 1);
        return of(counts, ones, from, to, options);
    }

    /**
     * Judges points of a series of counts over exposures, such as residents.
     *
     * @param counts 0 or more, oldest first, without gaps
     * @param exposures above 0, as many
     * @param from the first point judged, from 0
     * @param to one after the last
     * @throws IllegalArgumentException if there are not enough years before the first point
     */
    public static List<Outlook> of(double[] counts, double[] exposures, int from, int to, FarringtonOptions options) {
        Require.zeroOrMore("counts", counts);
        Require.equallyMany("exposures", counts.length, exposures.length);
        Require.atLeast(
                "points before the first judged", options.frequency() * options.years() + options.window(), from);
        Require.between("to", to, from, counts.length);
        var farrington = new Farrington(counts, exposures, options);
        var found = new ArrayList<Outlook>(to - from);
        for (var point = from; point < to; point++) {
            found.add(farrington.judge(point));
        }
        return found;
    }

    private Outlook judge(int point) {
        var past = Reference.of(point, counts, exposures, options);
        var fit = fit(past, options.trend());
        if (fit == null) {
            return unsettled(point);
        }
        var trending = fit.trending && keepsTrend(fit, past, point);
        var last = fit.trending && !trending ? fit(past, false) : fit;
        return last == null ? unsettled(point) : judged(point, last, trending, past);
    }

    private Outlook unsettled(int point) {
        var none = Double.NaN;
        return new Outlook(point, counts[point], none, none, none, none, none, none, none, enough(point), false);
    }

    /** A fit and its dispersion; or nothing if it does not settle even without a trend. */
    private @Nullable Fit fit(Reference past, boolean wanted) {
        var trend = wanted;
        var model = past.model(trend);
        var first = PoissonFit.of(model);
        if (!first.converged() && trend) {
            trend = false;
            model = past.model(false);
            first = PoissonFit.of(model);
        }
        if (!first.converged()) {
            return null;
        }
        var dispersion = atLeastOne(first.dispersion());
        if (!options.reweight()) {
            return new Fit(first, trend, dispersion, first.dispersion());
        }
        var weights = outbreakWeights(first, past.counts, dispersion);
        var second = PoissonFit.of(model.withWeights(weights));
        var summary = options.flexible() ? priorDispersion(second, past.counts, weights) : second.dispersion();
        return new Fit(second, trend, atLeastOne(second.dispersion()), summary);
    }

    private static double atLeastOne(double dispersion) {
        return dispersion > 1 ? dispersion : 1;
    }

    /** Counts far above their fit get weight {@code 1 / residual^2} (Anscombe's residuals, standardised); the weights have mean 1. */
    private double[] outbreakWeights(PoissonFit fit, double[] observed, double dispersion) {
        var means = fit.means();
        var leverages = fit.leverages();
        var weights = new double[observed.length];
        var sum = 0.0;
        for (var i = 0; i < observed.length; i++) {
            var raw = 1.5 * (Math.cbrt(observed[i] * observed[i]) * Math.pow(means[i], -1.0 / 6) - Math.sqrt(means[i]));
            var residual = raw / Math.sqrt(dispersion * (1 - leverages[i]));
            weights[i] = residual > options.weightsThreshold() ? 1 / (residual * residual) : 1;
            sum += weights[i];
        }
        for (var i = 0; i < weights.length; i++) {
            weights[i] *= weights.length / sum;
        }
        return weights;
    }

    /**
     * The dispersion that the flexible method's standard errors rest on: the R package overwrites the working weights of the fit by the
     * prior ones before it is summed up, so working residuals are squared without the mean. Kept, since every published threshold has it.
     */
    private static double priorDispersion(PoissonFit fit, double[] observed, double[] weights) {
        var means = fit.means();
        var sum = 0.0;
        for (var i = 0; i < observed.length; i++) {
            var residual = (observed[i] - means[i]) / means[i];
            sum += weights[i] * residual * residual;
        }
        return sum / fit.degreesOfFreedom();
    }

    /** A trend is kept if it is significant, does not run beyond all that was seen, and rests on three years or more. */
    private boolean keepsTrend(Fit fit, Reference past, int point) {
        var standardError = fit.fit.standardError(1, fit.summaryDispersion);
        var t = Math.abs(fit.fit.coefficients()[1] / standardError);
        var degrees = fit.fit.degreesOfFreedom();
        var significant = degrees > 0 && 2 * TDistribution.of(degrees).survivalProbability(t) < options.trendBelow();
        var predicted = Math.exp(fit.fit.predictor(past.now(true, point)) + offset(point));
        return options.years() >= FEWEST_YEARS_FOR_TREND
                && significant
                && predicted <= Arrays.stream(past.counts).max().orElseThrow();
    }

    private double offset(int point) {
        return options.offset() ? Math.log(exposures[point]) : 0;
    }

    private boolean enough(int point) {
        var recent = 0.0;
        for (var i = Math.max(0, point - options.recentPeriods() + 1); i <= point; i++) {
            recent += counts[i];
        }
        return recent >= options.fewestRecent();
    }

    private Outlook judged(int point, Fit fit, boolean trending, Reference past) {
        var now = past.now(fit.trending, point);
        var predictor = fit.fit.predictor(now) + offset(point);
        var scale = options.flexible() ? fit.summaryDispersion : fit.dispersion;
        var error = Math.sqrt(scale * fit.fit.unscaledVariance(now));
        var threshold = options.threshold().of(predictor, error, fit.dispersion, counts[point], options);
        var enough = enough(point);
        var alarm = enough && threshold.score() > 1 && (!options.flexible() || counts[point] != 0);
        return new Outlook(
                point,
                counts[point],
                Math.exp(predictor),
                threshold.lower(),
                threshold.upper(),
                threshold.score(),
                threshold.pValue(),
                fit.dispersion,
                trending ? fit.fit.coefficients()[1] : Double.NaN,
                enough,
                alarm);
    }

    private record Fit(PoissonFit fit, boolean trending, double dispersion, double summaryDispersion) {}

    /** The periods of earlier years that a point is compared with. */
    private static final class Reference {

        private final double[] counts;
        private final double[] times;
        private final double[] exposures;
        private final int[] seasons;
        private final FarringtonOptions options;

        private Reference(int[] points, double[] series, double[] people, int[] blocks, FarringtonOptions options) {
            this.options = options;
            this.counts = Arrays.stream(points).mapToDouble(i -> series[i]).toArray();
            this.times = Arrays.stream(points).mapToDouble(i -> i + 1).toArray();
            this.exposures = Arrays.stream(points).mapToDouble(i -> people[i]).toArray();
            this.seasons = Arrays.stream(points).map(i -> blocks[i]).toArray();
        }

        static Reference of(int point, double[] series, double[] people, FarringtonOptions options) {
            var blocks = options.flexible()
                    ? flexibleBlocks(point, series.length, options)
                    : windows(point, series.length, options);
            var points = java.util.stream.IntStream.range(0, series.length)
                    .filter(i -> blocks[i] > 0)
                    .toArray();
            return new Reference(points, series, people, blocks, options);
        }

        /** The original method: a window around the same period of each earlier year. */
        private static int[] windows(int point, int length, FarringtonOptions options) {
            var blocks = new int[length];
            for (var year = options.years(); year >= 1; year--) {
                var middle = point - options.frequency() * year;
                Arrays.fill(
                        blocks,
                        Math.max(0, middle - options.window()),
                        Math.min(length, middle + options.window() + 1),
                        1);
            }
            return blocks;
        }

        /**
         * The flexible method: between the windows the year is cut into more blocks, the first of them longer by one if the periods do not
         * divide; windows are the last block. The latest periods are left out, lest an outbreak hide itself.
         */
        private static int[] flexibleBlocks(int point, int length, FarringtonOptions options) {
            var blocks = new int[length];
            var window = options.window();
            var last = options.seasons();
            Arrays.fill(blocks, point - window, point + 1, last);
            for (var year = 1; year <= options.years(); year++) {
                var middle = point - options.frequency() * year;
                Arrays.fill(blocks, Math.max(0, middle - window), middle + window + 1, last);
                if (last > 1) {
                    fillBetween(blocks, middle + window + 1, options.frequency() - 2 * window - 1, last - 1);
                }
            }
            Arrays.fill(blocks, point - options.latestLeftOut(), point + 1, 0);
            return blocks;
        }

        private static void fillBetween(int[] blocks, int from, int periods, int parts) {
            var at = from;
            for (var part = 1; part <= parts; part++) {
                var size = periods / parts + (part <= periods % parts ? 1 : 0);
                Arrays.fill(blocks, at, at + size, part);
                at += size;
            }
        }

        Model model(boolean trend) {
            var columns = new ArrayList<double[]>();
            var ones = new double[counts.length];
            Arrays.fill(ones, 1);
            columns.add(ones);
            if (trend) {
                columns.add(times);
            }
            for (var season : laterSeasons()) {
                columns.add(Arrays.stream(seasons)
                        .mapToDouble(each -> each == season ? 1 : 0)
                        .toArray());
            }
            var model = Model.poisson(columns.toArray(new double[0][]), counts);
            return options.offset() ? model.withExposures(exposures) : model;
        }

        private int[] laterSeasons() {
            return Arrays.stream(seasons).distinct().sorted().skip(1).toArray();
        }

        /** The columns at the point judged, which lies in the last season. */
        double[] now(boolean trend, int point) {
            var values = new ArrayList<Double>();
            values.add(1.0);
            if (trend) {
                values.add(point + 1.0);
            }
            Arrays.stream(laterSeasons()).forEach(season -> values.add(season == options.seasons() ? 1.0 : 0.0));
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
