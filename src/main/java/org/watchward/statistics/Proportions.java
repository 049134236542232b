package org.watchward.statistics;

/** Shares of a whole, such as located rows among all rows ({@code docs/methods/rates.md}). */
public final class Proportions {

    private Proportions() {}

    /**
     * Proportion with Wilson's score limits (Wilson 1927), without continuity correction:
     * {@code (2x + z^2 -/+ z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2))}.
     *
     * <p>The limits stay between 0 and {@code multiplier} and are never of zero width, even when none or all have the
     * attribute.
     *
     * @param having how many have the attribute; between 0 and {@code all}
     * @param all how many there are; above 0
     * @param multiplier 1 for a share, 100 for a percentage; above 0
     * @param confidence between 0 and 1
     * @return the proportion times {@code multiplier}
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Estimate wilson(double having, double all, double multiplier, double confidence) {
        Require.positive("all", all);
        Require.between("having", having, 0, all);
        Require.positive("multiplier", multiplier);
        var z = Quantiles.normal(confidence);
        var share = having / all;
        var middle = 2 * having + z * z;
        var reach = z * Math.sqrt(z * z + 4 * having * (1 - share));
        var whole = 2 * (all + z * z);
        var limits = new Interval(
                Math.min(share, Math.max(0, (middle - reach) / whole)),
                Math.max(share, Math.min(1, (middle + reach) / whole)));
        return new Estimate(share, limits).map(value -> value * multiplier);
    }
}
