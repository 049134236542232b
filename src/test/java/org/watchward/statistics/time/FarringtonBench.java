package org.watchward.statistics.time;

import java.io.PrintStream;
import java.util.Random;
import java.util.stream.IntStream;

/** How many series a second the flexible method judges: 96 months, the last 12 of them. */
public final class FarringtonBench {

    private static final int SERIES = 4000;

    private FarringtonBench() {}

    /** Prints the rates of three runs, for a year in one part and in ten. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
        for (var seasons : new int[] {1, 1, 1, 10, 10}) {
            var options = FarringtonOptions.flexibleMonthly().withSeasons(seasons);
            var from = System.nanoTime();
            var alarms = IntStream.range(0, SERIES)
                    .parallel()
                    .mapToLong(seed -> Farrington.of(series(seed), 84, 96, options).stream()
                            .filter(Outlook::alarm)
                            .count())
                    .sum();
            var seconds = (System.nanoTime() - from) / 1e9;
            out.printf(
                    "Farrington flexible, noPeriods = %d: %,.0f series a second (%d alarms)%n",
                    seasons, SERIES / seconds, alarms);
        }
    }

    private static double[] series(int seed) {
        var random = new Random(seed);
        var mean = 2 + random.nextInt(100);
        return random.doubles(96)
                .map(share -> Math.floor(mean * -Math.log(share) / 2 + mean / 2.0))
                .toArray();
    }
}
