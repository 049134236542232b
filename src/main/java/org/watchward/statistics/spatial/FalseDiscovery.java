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
     * Adjusted p-values where some tests are given more of the errors allowed than others before anything is looked at: each p-value is
     * divided by its weight (Genovese, Roeder and Wasserman, Biometrika 93, 2006).
     *
     * @param pValues between 0 and 1
     * @param weights above 0, as many, with a mean of 1
     * @return in the same order
     * @throws IllegalArgumentException if a p-value or weight is out of range, or the mean of the weights is not 1
     */
    public double[] adjusted(double[] pValues, double[] weights) {
        Require.equallyMany("weights", pValues.length, weights.length);
        var sum = 0.0;
        var weighed = new double[pValues.length];
        for (var i = 0; i < weights.length; i++) {
            Require.positive("weight", weights[i]);
            Require.between("p-value", pValues[i], 0, 1);
            sum += weights[i];
            weighed[i] = Math.min(1, pValues[i] / weights[i]);
        }
        Require.between("sum of the weights less their number", sum - weights.length, -1e-6, 1e-6);
        return adjusted(weighed);
    }

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
