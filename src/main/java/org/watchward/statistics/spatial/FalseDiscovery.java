package org.watchward.statistics.spatial;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.watchward.statistics.Require;

/** Adjusting many p-values so that of those called only a small share is false ({@code docs/methods/false-discovery.md}). */
public enum FalseDiscovery {

    /** Benjamini and Hochberg (1995): for tests that are independent or positively related. */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int tests) {
            return 1;
        }
    },

    /** Benjamini and Yekutieli (2001): for tests related in any way; stricter by about the logarithm of their number. */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int tests) {
            return IntStream.rangeClosed(1, tests).mapToDouble(i -> 1.0 / i).sum();
        }
    };

    abstract double factor(int tests);

    /**
     * Adjusted p-values, as R's {@code p.adjust}: call those at most as large as the share of false ones that is allowed.
     *
     * @param pValues between 0 and 1
     * @return in the same order
     * @throws IllegalArgumentException if one is not between 0 and 1
     */
    public double[] adjusted(double[] pValues) {
        for (var pValue : pValues) {
            Require.between("p-value", pValue, 0, 1);
        }
        var order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        var adjusted = new double[pValues.length];
        var factor = factor(pValues.length) * pValues.length;
        var least = 1.0;
        for (var i = 0; i < order.length; i++) {
            least = Math.min(least, factor / (order.length - i) * pValues[order[i]]);
            adjusted[order[i]] = least;
        }
        return adjusted;
    }
}
