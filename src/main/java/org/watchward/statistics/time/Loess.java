package org.watchward.statistics.time;

import org.jspecify.annotations.Nullable;

/**
 * Local regression over equally spaced values with tricube weights, worked out at every so many places and joined by straight lines between,
 * as STL has it.
 *
 * @param window how many values shape each
 * @param linear whether a line is fitted, or a constant
 * @param jump at every how many places it is worked out
 */
record Loess(int window, boolean linear, int jump) {

    /** STL works its smoothers out at every tenth of their window. */
    private static final int JUMPS_IN_WINDOW = 10;

    static Loess constant(int window) {
        return new Loess(window, false, (window + JUMPS_IN_WINDOW - 1) / JUMPS_IN_WINDOW);
    }

    static Loess linear(int window) {
        return new Loess(window, true, (window + JUMPS_IN_WINDOW - 1) / JUMPS_IN_WINDOW);
    }

    /** The smoothed values; weights of robustness may be none. */
    double[] smooth(double[] values, double @Nullable [] weights) {
        var n = values.length;
        var smooth = values.clone();
        if (n < 2) {
            return smooth;
        }
        var step = Math.min(jump, n - 1);
        var last = 0;
        for (var i = 0; i < n; i += step) {
            smooth[i] = at(values, weights, i, left(i, n));
            last = i;
        }
        if (last != n - 1) {
            smooth[n - 1] = at(values, weights, n - 1, left(n - 1, n));
        }
        for (var from = 0; from < n - 1; from += step) {
            join(smooth, from, Math.min(n - 1, from + step));
        }
        return smooth;
    }

    private static void join(double[] smooth, int from, int to) {
        var slope = (smooth[to] - smooth[from]) / (to - from);
        for (var i = from + 1; i < to; i++) {
            smooth[i] = smooth[from] + slope * (i - from);
        }
    }

    /** The first value that shapes a place: the window lies around it, but inside the series. */
    private int left(int place, int n) {
        return window >= n ? 0 : Math.max(0, Math.min(n - window, place - (window + 1) / 2 + 1));
    }

    /** The smoothed values, and one more before and after. */
    double[] smoothBeyond(double[] values, double[] weights) {
        var n = values.length;
        var inside = smooth(values, weights);
        var beyond = new double[n + 2];
        System.arraycopy(inside, 0, beyond, 1, n);
        beyond[0] = fallback(at(values, weights, -1, 0), inside[0]);
        beyond[n + 1] = fallback(at(values, weights, n, Math.max(0, n - window)), inside[n - 1]);
        return beyond;
    }

    private static double fallback(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }

    /** The local fit at a place, which may lie one outside; the value itself where all weights are 0. */
    private double at(double[] values, double @Nullable [] weights, int place, int left) {
        var n = values.length;
        var right = Math.min(n, left + window) - 1;
        var reach = (double) Math.max(place - left, right - place) + (window > n ? (window - n) / 2 : 0);
        var w = new double[right - left + 1];
        var sum = 0.0;
        for (var j = left; j <= right; j++) {
            var far = Math.abs(j - place);
            if (far <= 0.999 * reach) {
                w[j - left] = (far <= 0.001 * reach ? 1 : tricube(far / reach)) * (weights == null ? 1 : weights[j]);
                sum += w[j - left];
            }
        }
        if (!(sum > 0)) {
            return place >= 0 && place < n ? values[place] : Double.NaN;
        }
        return fitted(values, w, sum, place, left, reach);
    }

    private static double tricube(double far) {
        var left = 1 - far * far * far;
        return left * left * left;
    }

    private double fitted(double[] values, double[] w, double sum, int place, int left, double reach) {
        var mean = 0.0;
        for (var j = 0; j < w.length; j++) {
            w[j] /= sum;
            mean += w[j] * (left + j);
        }
        var slope = 0.0;
        if (linear && reach > 0) {
            var spread = 0.0;
            for (var j = 0; j < w.length; j++) {
                spread += w[j] * Math.pow(left + j - mean, 2);
            }
            slope = Math.sqrt(spread) > 0.001 * (values.length - 1) ? (place - mean) / spread : 0;
        }
        var fit = 0.0;
        for (var j = 0; j < w.length; j++) {
            fit += w[j] * (1 + slope * (left + j - mean)) * values[left + j];
        }
        return fit;
    }
}
