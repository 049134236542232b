package org.watchward.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A scale between two round numbers.
 *
 * @param bottom a whole number of steps; 0 for counts
 * @param step between gridlines; 1, 2, 2.5 or 5 times a power of ten
 * @param steps how many gridlines above the bottom; 1 or more
 */
record Scale(BigDecimal bottom, BigDecimal step, int steps) {

    private static final List<BigDecimal> ROUND = List.of(
            BigDecimal.ONE, BigDecimal.valueOf(2), new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** A scale of whole numbers from zero that holds {@code highest} with about {@code wanted} gridlines. */
    static Scale upTo(double highest, int wanted) {
        return spanning(0, Math.max(highest, wanted), wanted, highest <= 10);
    }

    /** A scale that holds both ends with about {@code wanted} gridlines; fractions where they are needed. */
    static Scale over(double lowest, double highest, int wanted) {
        var top = highest > lowest ? highest : lowest + 1;
        return spanning(lowest, top, wanted, false);
    }

    /** A scale from zero, or from below it where a value is. */
    static Scale withZero(double lowest, double highest, int wanted) {
        return over(Math.min(0, lowest), Math.max(0, highest), wanted);
    }

    private static Scale spanning(double lowest, double highest, int wanted, boolean whole) {
        var smallest = (highest - lowest) / wanted;
        var power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(smallest)));
        for (var round : ROUND) {
            var step = round.multiply(power);
            if (step.doubleValue() >= smallest * (1 - 1e-9) && (isWhole(step) || !whole)) {
                return around(lowest, highest, step);
            }
        }
        throw new IllegalStateException("ten times a power of ten above " + smallest + " always holds it");
    }

    private static Scale around(double lowest, double highest, BigDecimal step) {
        var first = Math.floor(lowest / step.doubleValue() + 1e-9);
        var last = Math.ceil(highest / step.doubleValue() - 1e-9);
        var bottom = step.multiply(BigDecimal.valueOf((long) first));
        return new Scale(bottom, step, Math.max(1, (int) (last - first)));
    }

    private static boolean isWhole(BigDecimal step) {
        return step.stripTrailingZeros().scale() <= 0;
    }

    /** The values above the bottom at which a line is drawn. */
    List<BigDecimal> gridlines() {
        return IntStream.rangeClosed(1, steps).mapToObj(this::line).toList();
    }

    /** The bottom and every gridline. */
    List<BigDecimal> marks() {
        return IntStream.rangeClosed(0, steps).mapToObj(this::line).toList();
    }

    private BigDecimal line(int number) {
        return bottom.add(step.multiply(BigDecimal.valueOf(number)));
    }

    double top() {
        return line(steps).doubleValue();
    }

    /** Where a value lies: 0 at the bottom, 1 at the top. */
    double share(BigDecimal value) {
        return (value.doubleValue() - bottom.doubleValue()) / (top() - bottom.doubleValue());
    }

    /** A mark as written beside the axis, with the decimals of the step. */
    String written(BigDecimal mark) {
        var decimals = Math.max(0, step.stripTrailingZeros().scale());
        return Amounts.drawn(mark.setScale(decimals, RoundingMode.HALF_UP), decimals);
    }

    /** Letters of the longest mark. */
    String longest() {
        return marks().stream().map(this::written).reduce("0", (a, b) -> a.length() >= b.length() ? a : b);
    }
}
