package org.watchward.statistics.signal;

/**
 * How much alike months near each other are: a share of the variance, the part that is not the chance of single events, passes
 * from month to month and fades by the same factor each time. The chance of single events has no memory.
 *
 * @param share of the variance, from 0 to below 1
 * @param carried from one month to the next, from 0 to {@value #MOST}
 * @param uncertainty standard deviation of {@code carried}
 */
record Memory(double share, double carried, double uncertainty) {

    /** What other series show, and how far they differ from it: a short series is believed only so far. */
    static final double USUAL = 0.8;

    static final double USUAL_SPREAD = 0.15;

    private static final double MOST = 0.9;

    /**
     * As a series shows it, drawn to what is usual as far as the series is short or its variance that of single events.
     *
     * @param dispersion variance over mean, 1 or more
     * @param neighbours correlation of neighbouring months
     * @param months how many
     */
    static Memory of(double dispersion, double neighbours, int months) {
        var share = 1 - 1 / dispersion;
        if (share <= 0) {
            return new Memory(0, 0, 0);
        }
        var own = Math.max(-MOST, Math.min(MOST, neighbours / share));
        var usual = USUAL_SPREAD * USUAL_SPREAD;
        var trust = usual / (usual + 1 / (months * share * share));
        var carried = Math.max(0, Math.min(MOST, trust * own + (1 - trust) * USUAL));
        return new Memory(share, carried, Math.sqrt((1 - trust) * usual));
    }

    /** How many independent months hold as much about the variance as one of these. */
    double months() {
        var square = carried * carried;
        return 1 / (1 + 2 * share * share * square / (1 - square));
    }

    /**
     * Variance of a weighted sum of months, each of variance 1; by one pass.
     *
     * @param weights one a month
     * @param months their numbers
     */
    double variance(double[] weights, int[] months) {
        return variance(weights, months, carried);
    }

    /** How uncertain that variance is for not knowing the memory better: its standard deviation, as a share of it. */
    double doubt(double[] weights, int[] months) {
        var step = uncertainty / 2;
        var rise = variance(weights, months, Math.min(0.99, carried + step))
                - variance(weights, months, Math.max(0, carried - step));
        return rise / variance(weights, months);
    }

    private double variance(double[] weights, int[] months, double carried) {
        var sum = 0.0;
        var before = 0.0;
        for (var i = 0; i < weights.length; i++) {
            if (i > 0) {
                before = (before + weights[i - 1]) * faded(carried, months[i] - months[i - 1]);
            }
            sum += weights[i] * (weights[i] + 2 * share * before);
        }
        return Math.max(sum, 0);
    }

    private static double faded(double carried, int apart) {
        return apart == 1 ? carried : Math.pow(carried, apart);
    }
}
