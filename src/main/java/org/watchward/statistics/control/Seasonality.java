package org.watchward.statistics.control;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.watchward.statistics.Require;

/**
 * The usual pattern of a year in monthly counts, so that August is judged as an August ({@code docs/methods/seasonality.md}).
 *
 * @param factors what each month of the year is usually times the average month; their mean is 1
 * @param pValue how likely so strong a pattern is if there is none, allowing for the series' own overdispersion
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
public record Seasonality(double[] factors, double pValue) {

    /** Months in a year. */
    public static final int MONTHS = 12;

    /** Fewest whole years from which a pattern is read. */
    public static final int FEWEST_YEARS = 3;

    /**
     * Reads the pattern from whole years, each year's counts taken relative to its own mean, so that a trend from year to year
     * leaves no mark. The test is the likelihood-ratio test of months within years, divided by the dispersion of what is left
     * over ({@code Pearson chi-squared / degrees of freedom}, at least 1).
     *
     * @param counts monthly, oldest first, 0 or more; a last year that is not whole is left out
     * @throws IllegalArgumentException for fewer than {@value #FEWEST_YEARS} whole years, or a year without events
     */
    public static Seasonality of(double[] counts) {
        var years = counts.length / MONTHS;
        Require.atLeast("whole years", FEWEST_YEARS, years);
        var totals = IntStream.range(0, years)
                .mapToDouble(year -> Arrays.stream(counts, MONTHS * year, MONTHS * (year + 1))
                        .sum())
                .toArray();
        for (var total : totals) {
            Require.positive("events in a year", total);
        }
        var all = Arrays.stream(totals).sum();
        var factors = IntStream.range(0, MONTHS)
                .mapToDouble(month -> MONTHS * monthTotal(counts, years, month) / all)
                .toArray();
        return new Seasonality(factors, pValue(counts, totals, factors));
    }

    private static double monthTotal(double[] counts, int years, int month) {
        return IntStream.range(0, years)
                .mapToDouble(year -> counts[MONTHS * year + month])
                .sum();
    }

    private static double pValue(double[] counts, double[] totals, double[] factors) {
        var deviance = 0.0;
        var pearson = 0.0;
        for (var i = 0; i < totals.length * MONTHS; i++) {
            var flat = totals[i / MONTHS] / MONTHS;
            var seasonal = flat * factors[i % MONTHS];
            deviance += counts[i] > 0 ? 2 * counts[i] * Math.log(seasonal / flat) : 0;
            pearson += seasonal > 0 ? (counts[i] - seasonal) * (counts[i] - seasonal) / seasonal : 0;
        }
        var dispersion = Math.max(1, pearson / ((totals.length - 1.0) * (MONTHS - 1)));
        return ChiSquaredDistribution.of(MONTHS - 1).survivalProbability(Math.max(0, deviance / dispersion));
    }

    /**
     * The factor of a point of a series that starts in the same month as the counts did.
     *
     * @param point from 0
     */
    public double factorAt(int point) {
        return factors[Math.floorMod(point, MONTHS)];
    }

    /** Counts with the pattern taken out: each divided by its month's factor (left as it is where that is 0). */
    public double[] adjusted(double[] counts) {
        return IntStream.range(0, counts.length)
                .mapToDouble(i -> factorAt(i) > 0 ? counts[i] / factorAt(i) : counts[i])
                .toArray();
    }

    /**
     * Exposures that carry the pattern, for {@link Chart#U_PRIME}: then the limits, not the counts, go up and down with the
     * year, and counts stay whole.
     *
     * @param points how many
     */
    public double[] exposures(int points) {
        var least = Math.ulp(1.0);
        return IntStream.range(0, points)
                .mapToDouble(i -> Math.max(least, factorAt(i)))
                .toArray();
    }
}
