package org.watchward.statistics.signal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.watchward.statistics.Require;

/**
 * How the months of the year differ in a series, day for day, each seen against its own year ({@code docs/methods/seasonality.md}).
 *
 * @param factors events a day in each month of the year, times those of the average day; January first
 * @param pValue how likely months that differ no more than they do from year to year would differ as much
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
public record MonthsOfYear(double[] factors, double pValue) {

    /** Fewest years that every month of the year must have. */
    public static final int FEWEST_YEARS = 2;

    /** Fewest events in all. */
    public static final int FEWEST_EVENTS = 60;

    private static final int MONTHS = 12;
    private static final int MOST_ROUNDS = 200;
    private static final double CLOSE = 1e-10;

    /** Whether every month of the year has two years or more, and there are enough events. */
    public static boolean enough(MonthlyCounts series) {
        var years = new int[MONTHS];
        Arrays.stream(series.months()).forEach(month -> years[month % MONTHS]++);
        return Arrays.stream(years).min().orElse(0) >= FEWEST_YEARS && series.total() >= FEWEST_EVENTS;
    }

    /**
     * The pattern: a Poisson model of year times month, days as exposure, fitted by turns. The test is that of the deviance of the months
     * against what is left over (Pearson's, at least 1), by an F distribution.
     *
     * @param series of which {@link #enough} is held
     * @throws IllegalArgumentException if not
     */
    public static MonthsOfYear of(MonthlyCounts series) {
        if (!enough(series)) {
            throw new IllegalArgumentException("every month of the year must have " + FEWEST_YEARS
                    + " years, and there must be " + FEWEST_EVENTS + " events");
        }
        var fit = new Fit(series);
        fit.run();
        return new MonthsOfYear(fit.factors(), fit.pValue());
    }

    /** Levels of years and of months of the year, each worked out from the other until both stand still. */
    private static final class Fit {

        private final MonthlyCounts series;
        private final double[] days;
        private final int firstYear;
        private final double[] years;
        private final double[] months = new double[MONTHS];

        Fit(MonthlyCounts series) {
            this.series = series;
            this.days = series.days();
            this.firstYear = series.months()[0] / MONTHS;
            this.years = new double[series.newest() / MONTHS - firstYear + 1];
            Arrays.fill(months, 1);
            Require.atLeast("years", FEWEST_YEARS, years.length);
        }

        void run() {
            var moved = 1.0;
            for (var round = 0; round < MOST_ROUNDS && moved > CLOSE; round++) {
                level(years, i -> series.months()[i] / MONTHS - firstYear, i -> months[series.months()[i] % MONTHS]);
                var before = months.clone();
                level(months, i -> series.months()[i] % MONTHS, i -> years[series.months()[i] / MONTHS - firstYear]);
                moved = IntStream.range(0, MONTHS)
                        .mapToDouble(i -> Math.abs(months[i] - before[i]))
                        .max()
                        .orElse(0);
            }
        }

        private void level(
                double[] levels,
                java.util.function.IntUnaryOperator place,
                java.util.function.IntToDoubleFunction other) {
            var events = new double[levels.length];
            var expected = new double[levels.length];
            for (var i = 0; i < series.size(); i++) {
                events[place.applyAsInt(i)] += series.counts()[i];
                expected[place.applyAsInt(i)] += days[i] * other.applyAsDouble(i);
            }
            Arrays.setAll(levels, i -> expected[i] > 0 ? events[i] / expected[i] : 0);
        }

        double[] factors() {
            var average = Arrays.stream(months).average().orElseThrow();
            return Arrays.stream(months).map(month -> month / average).toArray();
        }

        double pValue() {
            var flat = new double[years.length];
            level(flat, i -> series.months()[i] / MONTHS - firstYear, i -> 1);
            var deviance = 0.0;
            var pearson = 0.0;
            var used = 0;
            for (var i = 0; i < series.size(); i++) {
                var year = series.months()[i] / MONTHS - firstYear;
                var count = series.counts()[i];
                var seasonal = days[i] * years[year] * months[series.months()[i] % MONTHS];
                var level = days[i] * flat[year];
                deviance += count > 0 ? 2 * count * Math.log(seasonal / level) : 0;
                pearson += seasonal > 0 ? (count - seasonal) * (count - seasonal) / seasonal : 0;
                used += level > 0 ? 1 : 0;
            }
            var left = used
                    - (MONTHS - 1)
                    - (int) Arrays.stream(flat).filter(level -> level > 0).count();
            var spread = Math.max(1, pearson / Math.max(1, left));
            return FDistribution.of(MONTHS - 1, Math.max(1, left))
                    .survivalProbability(Math.max(0, deviance / (MONTHS - 1) / spread));
        }
    }
}
