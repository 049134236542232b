package org.watchward.statistics.signal;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** False alarms of the signal on series without any change, and how often it finds a change that was planted. */
public final class SignalBench {

    private static final int SERIES = Integer.getInteger("series", 10_000);

    private SignalBench() {}

    record Kind(String name, double level, double season, double spread, double memory) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("rare (1 in 2 months)", 0.5, 0, 0, 0),
            new Kind("few (3 a month)", 3, 0, 0, 0),
            new Kind("common (40 a month)", 40, 0, 0, 0),
            new Kind("very common (800)", 800, 0.05, 0.05, 0),
            new Kind("seasonal (40, +-30%)", 40, 0.3, 0, 0),
            new Kind("few, seasonal", 3, 0.3, 0, 0),
            new Kind("overdispersed (40, 25%)", 40, 0, 0.25, 0),
            new Kind("rare, overdispersed", 1, 0, 0.7, 0),
            new Kind("with memory 0.3 (40)", 40, 0, 0.2, 0.3),
            new Kind("with memory 0.5 (40)", 40, 0, 0.2, 0.5),
            new Kind("memory 0.5, season (200)", 200, 0.2, 0.12, 0.5),
            new Kind("memory 0.7 (200)", 200, 0.2, 0.12, 0.7));

    public static void main(String[] args) {
        var random = new Random(20260101);
        for (var months : new int[] {24, 36, 58}) {
            System.out.printf("%n%d months%n", months);
            for (var kind : KINDS) {
                alarms(kind, months, random);
            }
        }
        power(random);
    }

    private static void alarms(Kind kind, int months, Random random) {
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        var began = System.nanoTime();
        var strict = 0;
        for (var i = 0; i < SERIES; i++) {
            var signal = SeriesSignal.of(series(kind, months, random, t -> 1));
            verdicts.merge(signal.verdict(), 1, Integer::sum);
            strict += signal.pValue() < 0.001 ? 1 : 0;
        }
        var calls = SERIES
                - verdicts.getOrDefault(Verdict.NO_CLEAR_CHANGE, 0)
                - verdicts.getOrDefault(Verdict.NOT_ENOUGH_DATA, 0);
        System.out.printf(
                Locale.UK,
                "%-28s %5.2f%%  p<0.001: %5.2f%%  %6.1f us  %s%n",
                kind.name(),
                100.0 * calls / SERIES,
                100.0 * strict / SERIES,
                (System.nanoTime() - began) / 1e3 / SERIES,
                verdicts);
    }

    private static void power(Random random) {
        System.out.printf("%nplanted, 36 months%n");
        for (var kind : KINDS) {
            var line = new StringBuilder(String.format("%-28s", kind.name()));
            for (var size : new double[] {1.2, 1.5, 2}) {
                line.append(String.format(Locale.UK, "  x%.1f:", size));
                line.append(share(kind, random, t -> t >= 24 ? size : 1));
                line.append(share(kind, random, t -> t >= 30 ? size : 1));
                line.append(share(kind, random, t -> t >= 35 ? size : 1));
                line.append(share(kind, random, t -> Math.pow(size, t / 35.0)));
            }
            System.out.println(line);
        }
    }

    private static String share(Kind kind, Random random, IntToDoubleFunction change) {
        var found = 0;
        for (var i = 0; i < 1000; i++) {
            found += SeriesSignal.of(series(kind, 36, random, change)).verdict().direction() > 0 ? 1 : 0;
        }
        return String.format(Locale.UK, " %3.0f", found / 10.0);
    }

    static MonthlyCounts series(Kind kind, int months, Random random, IntToDoubleFunction change) {
        var counts = new double[months];
        var state = random.nextGaussian();
        for (var t = 0; t < months; t++) {
            state = kind.memory() * state + Math.sqrt(1 - kind.memory() * kind.memory()) * random.nextGaussian();
            var mean = kind.level()
                    * (1 + kind.season() * Math.cos(2 * Math.PI * (t - 6) / 12))
                    * Math.exp(kind.spread() * state)
                    * change.applyAsDouble(t);
            counts[t] = PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
        }
        return MonthlyCounts.from(YearMonth.of(2021, 3), counts);
    }
}
