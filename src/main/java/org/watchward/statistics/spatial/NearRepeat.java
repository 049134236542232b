package org.watchward.statistics.spatial;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.watchward.statistics.Require;

/**
 * Knox's test: are there more pairs of events close in both place and time than chance makes, as when a burglary draws another next
 * door ({@code docs/methods/near-repeat.md})?
 *
 * @param observed pairs by distance band, then by time band
 * @param expected pairs if place and time were unrelated: row times column by all
 * @param pValues {@code (1 + shuffles with as many pairs or more) / (1 + shuffles)}, one-sided
 */
@SuppressWarnings("ArrayRecordComponent") // a table of numbers
public record NearRepeat(long[][] observed, double[][] expected, double[][] pValues) {

    /** How far apart two places are. */
    public enum Distance {
        /** As the crow flies. */
        EUCLIDEAN {
            @Override
            double of(double dx, double dy) {
                return Math.hypot(dx, dy);
            }
        },
        /** Along streets at right angles, as the Near Repeat Calculator has it. */
        MANHATTAN {
            @Override
            double of(double dx, double dy) {
                return Math.abs(dx) + Math.abs(dy);
            }
        };

        abstract double of(double dx, double dy);
    }

    /**
     * Events in a common grid in metres.
     *
     * @param x eastings
     * @param y northings, as many
     * @param days day numbers, as many
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
    public record Events(double[] x, double[] y, long[] days) {

        /**
         * Refuses arrays of different length.
         *
         * @throws IllegalArgumentException naming the array
         */
        public Events {
            Require.atLeast("events", 2, x.length);
            Require.equallyMany("y", x.length, y.length);
            Require.equallyMany("days", x.length, days.length);
        }
    }

    /**
     * Bands by their upper ends, which belong to them; a last band holds all that is further.
     *
     * @param distances in metres, rising; 0 is the same place
     * @param days whole days, rising; 0 is the same day
     * @param metric how far apart two places are
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
    public record Bands(double[] distances, long[] days, Distance metric) {

        int distanceBand(double distance) {
            var band = 0;
            while (band < distances.length && distance > distances[band]) {
                band++;
            }
            return band;
        }

        int dayBand(long apart) {
            var band = 0;
            while (band < days.length && apart > days[band]) {
                band++;
            }
            return band;
        }
    }

    /**
     * Runs the test.
     *
     * @param shuffles of the days among the events; 0 for none, which leaves p-values at 1
     * @param seed the same seed gives the same p-values
     */
    public static NearRepeat of(Events events, Bands bands, int shuffles, long seed) {
        Require.zeroOrMore("shuffles", shuffles);
        var near = pairs(events, bands);
        var columns = columnTotals(events, bands);
        var observed = table(near, events.days(), bands, columns);
        var asMany = new long[observed.length][columns.length];
        var random = new SplittableRandom(seed);
        var days = events.days().clone();
        for (var i = 0; i < shuffles; i++) {
            shuffle(days, random);
            countAsMany(asMany, table(near, days, bands, columns), observed);
        }
        var pValues = new double[observed.length][columns.length];
        for (var row = 0; row < observed.length; row++) {
            for (var column = 0; column < columns.length; column++) {
                pValues[row][column] = (1.0 + asMany[row][column]) / (1.0 + shuffles);
            }
        }
        return new NearRepeat(observed, expected(observed, columns), pValues);
    }

    private static void countAsMany(long[][] asMany, long[][] shuffled, long[][] observed) {
        for (var row = 0; row < observed.length; row++) {
            for (var column = 0; column < observed[row].length; column++) {
                asMany[row][column] += shuffled[row][column] >= observed[row][column] ? 1 : 0;
            }
        }
    }

    /** Pairs that are not in the last distance band: first event, second event, band; the last band is what is left over. */
    private static int[] pairs(Events events, Bands bands) {
        var found = new int[1024];
        var length = 0;
        for (var i = 0; i < events.x().length; i++) {
            for (var j = 0; j < i; j++) {
                var distance = bands.metric().of(events.x()[i] - events.x()[j], events.y()[i] - events.y()[j]);
                var band = bands.distanceBand(distance);
                if (band < bands.distances().length) {
                    found = length + 3 > found.length ? Arrays.copyOf(found, 2 * found.length) : found;
                    found[length++] = i;
                    found[length++] = j;
                    found[length++] = band;
                }
            }
        }
        return Arrays.copyOf(found, length);
    }

    /** All pairs by time band; no shuffle changes them. */
    private static long[] columnTotals(Events events, Bands bands) {
        var totals = new long[bands.days().length + 1];
        for (var i = 0; i < events.days().length; i++) {
            for (var j = 0; j < i; j++) {
                totals[bands.dayBand(Math.abs(events.days()[i] - events.days()[j]))]++;
            }
        }
        return totals;
    }

    private static long[][] table(int[] near, long[] days, Bands bands, long[] columns) {
        var far = bands.distances().length;
        var table = new long[far + 1][];
        for (var row = 0; row < far; row++) {
            table[row] = new long[columns.length];
        }
        table[far] = columns.clone();
        for (var k = 0; k < near.length; k += 3) {
            var band = bands.dayBand(Math.abs(days[near[k]] - days[near[k + 1]]));
            table[near[k + 2]][band]++;
            table[far][band]--;
        }
        return table;
    }

    private static void shuffle(long[] days, SplittableRandom random) {
        for (var i = days.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var kept = days[i];
            days[i] = days[other];
            days[other] = kept;
        }
    }

    private static double[][] expected(long[][] observed, long[] columns) {
        var all = (double) Arrays.stream(columns).sum();
        return Arrays.stream(observed)
                .map(row -> {
                    var total = (double) Arrays.stream(row).sum();
                    return Arrays.stream(columns)
                            .mapToDouble(column -> total * column / all)
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    /** Observed by expected; NaN where nothing is expected. */
    public double ratio(int distanceBand, int dayBand) {
        return observed[distanceBand][dayBand] / expected[distanceBand][dayBand];
    }
}
