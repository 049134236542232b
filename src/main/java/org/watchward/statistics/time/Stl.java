package org.watchward.statistics.time;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The rounds of STL; windows, jumps and robustness as in the authors' program and in R. */
final class Stl {

    private static final int INNER = 2;
    private static final int INNER_ROBUST = 1;
    private static final int OUTER_ROBUST = 15;

    private final double[] values;
    private final int season;
    private final boolean periodic;
    private final Loess ofSeason;
    private final Loess ofTrend;
    private final Loess ofLow;
    private final double[] trend;
    private final double[] seasonal;
    private final double[] weights;

    Stl(double[] values, int season, int seasonalWindow) {
        this.values = values;
        this.season = season;
        this.periodic = seasonalWindow == 0;
        var window = periodic ? 10 * values.length + 1 : seasonalWindow;
        this.ofSeason = Loess.constant(window);
        this.ofTrend = Loess.linear(nextOdd((int) Math.ceil(1.5 * season / (1 - 1.5 / window))));
        this.ofLow = Loess.linear(nextOdd(season));
        this.trend = new double[values.length];
        this.seasonal = new double[values.length];
        this.weights = new double[values.length];
        Arrays.fill(weights, 1);
    }

    private static int nextOdd(int window) {
        return window % 2 == 0 ? window + 1 : window;
    }

    Decomposition decompose(boolean robust) {
        rounds(robust ? INNER_ROBUST : INNER);
        for (var outer = 0; robust && outer < OUTER_ROBUST; outer++) {
            weigh();
            rounds(INNER_ROBUST);
        }
        if (periodic) {
            repeatSeason();
        }
        var remainder = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - trend[i] - seasonal[i])
                .toArray();
        return new Decomposition(trend, seasonal, remainder);
    }

    private void rounds(int count) {
        for (var round = 0; round < count; round++) {
            var cycles = cycles(less(values, trend));
            var low = ofLow.smooth(filtered(cycles), null);
            for (var i = 0; i < values.length; i++) {
                seasonal[i] = cycles[season + i] - low[i];
            }
            System.arraycopy(ofTrend.smooth(less(values, seasonal), weights), 0, trend, 0, values.length);
        }
    }

    private static double[] less(double[] all, double[] part) {
        return IntStream.range(0, all.length).mapToDouble(i -> all[i] - part[i]).toArray();
    }

    /** Each period of the season smoothed through the years, a year longer at both ends. */
    private double[] cycles(double[] detrended) {
        var cycles = new double[values.length + 2 * season];
        for (var place = 0; place < season; place++) {
            var at = IntStream.iterate(place, i -> i < values.length, i -> i + season)
                    .toArray();
            var years = Arrays.stream(at).mapToDouble(i -> detrended[i]).toArray();
            var theirs = Arrays.stream(at).mapToDouble(i -> weights[i]).toArray();
            var smooth = ofSeason.smoothBeyond(years, theirs);
            for (var year = 0; year < smooth.length; year++) {
                cycles[year * season + place] = smooth[year];
            }
        }
        return cycles;
    }

    private double[] filtered(double[] cycles) {
        return average(average(average(cycles, season), season), 3);
    }

    private static double[] average(double[] values, int window) {
        var averages = new double[values.length - window + 1];
        var sum = Arrays.stream(values, 0, window).sum();
        averages[0] = sum / window;
        for (var i = 1; i < averages.length; i++) {
            sum += values[i + window - 1] - values[i - 1];
            averages[i] = sum / window;
        }
        return averages;
    }

    /** Bisquare weights by the median of what is left. */
    private void weigh() {
        var left = IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i] - trend[i] - seasonal[i]))
                .toArray();
        var sorted = left.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        var scale = 3 * (sorted[middle] + sorted[sorted.length - 1 - middle]);
        for (var i = 0; i < left.length; i++) {
            var far = left[i] / scale;
            weights[i] = left[i] <= 0.001 * scale ? 1 : left[i] <= 0.999 * scale ? Math.pow(1 - far * far, 2) : 0;
        }
    }

    private void repeatSeason() {
        for (var place = 0; place < season; place++) {
            var at = IntStream.iterate(place, i -> i < values.length, i -> i + season)
                    .toArray();
            var mean = Arrays.stream(at).mapToDouble(i -> seasonal[i]).average().orElseThrow();
            Arrays.stream(at).forEach(i -> seasonal[i] = mean);
        }
    }
}
