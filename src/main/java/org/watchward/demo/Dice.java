package org.watchward.demo;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Random draws for one purpose: the same seed and purpose always give the same draws, whatever else is drawn. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    private Dice(long seed) {
        random = new SplittableRandom(seed)::nextLong;
        gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    }

    static Dice of(long seed, String purpose, long... parts) {
        var key = mix(seed, purpose.hashCode());
        for (var part : parts) {
            key = mix(key, part);
        }
        return new Dice(key);
    }

    /** A well-spread number made of two others: the same two always make the same one. */
    static long mix(long a, long b) {
        var z = a + GOLDEN * (b + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number in [0, 1). */
    double fraction() {
        return random.nextDouble();
    }

    /** A number in [low, high). */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A whole number in [0, bound). */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double gaussian(double mean, double deviation) {
        return mean + deviation * gaussian.sample();
    }

    /** A factor around 1 whose logarithm has the given standard deviation. */
    double factor(double deviation) {
        return StrictMath.exp(gaussian(-deviation * deviation / 2, deviation));
    }

    int poisson(double mean) {
        return mean <= 0
                ? 0
                : PoissonDistribution.of(mean).createSampler(random).sample();
    }

    /** A count with the given mean and a variance of {@code mean + mean² / size}. */
    int negativeBinomial(double mean, double size) {
        return mean <= 0
                ? 0
                : poisson(GammaDistribution.of(size, mean / size)
                        .createSampler(random)
                        .sample());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
