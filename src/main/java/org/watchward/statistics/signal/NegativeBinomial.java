package org.watchward.statistics.signal;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Counts of a mean whose variance is {@code mean + mean^2 / size}; size need not be whole.
 *
 * @param mean above 0
 * @param size above 0; the larger, the closer to Poisson
 */
record NegativeBinomial(double mean, double size) {

    static NegativeBinomial of(double mean, double size) {
        return new NegativeBinomial(mean, size);
    }

    double atMost(int count) {
        return count < 0 ? 0 : RegularizedBeta.value(size / (size + mean), size, count + 1.0);
    }

    double atLeast(int count) {
        return count <= 0 ? 1 : RegularizedBeta.value(mean / (size + mean), count, size);
    }
}
