package org.watchward.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A vertical scale from zero to a round number at or above the highest value.
 *
 * @param step between gridlines; 1, 2, 2.5 or 5 times a power of ten
 * @param steps how many gridlines above zero; 1 or more
 */
record Scale(BigDecimal step, int steps) {

    private static final List<BigDecimal> ROUND = List.of(
            BigDecimal.ONE, BigDecimal.valueOf(2), new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** A scale that holds {@code highest} with about {@code wanted} gridlines. */
    static Scale upTo(double highest, int wanted) {
        var smallest = Math.max(highest, wanted) / wanted;
        var power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(smallest)));
        for (var round : ROUND) {
            var step = round.multiply(power);
            if (step.doubleValue() * wanted >= highest && (isWhole(step) || highest > 10)) {
                return new Scale(step, Math.max(1, (int) Math.ceil(highest / step.doubleValue())));
            }
        }
        throw new IllegalStateException("ten times a power of ten above " + smallest + " always holds " + highest);
    }

    private static boolean isWhole(BigDecimal step) {
        return step.stripTrailingZeros().scale() <= 0;
    }

    List<BigDecimal> gridlines() {
        var lines = new ArrayList<BigDecimal>();
        for (var line = 1; line <= steps; line++) {
            lines.add(step.multiply(BigDecimal.valueOf(line)));
        }
        return lines;
    }

    double top() {
        return step.doubleValue() * steps;
    }
}
