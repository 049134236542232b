package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a count comes to against its base: events of the period per so many residents, a percentage of a whole, a score, or
 * a ratio of rates. Never made yearly when the period is not a year.
 *
 * @param value in units of {@code unit}, to six decimals
 * @param interval95 how far chance alone could have moved it (docs/methods/rates.md); absent where there is none, which a
 *     caveat then says
 * @param unit what kind of number it is
 * @param per what a rate is per: 1,000; 100 for a percentage, 1 for a score or a ratio
 * @param denominator the residents, or the whole
 */
public record Rate(BigDecimal value, @Nullable Limits interval95, Unit unit, int per, Denominator denominator) {

    private static final int PERCENT = 100;
    private static final BigDecimal SMALL = new BigDecimal("0.095");
    private static final int DECIMALS_IF_SMALL = 3;
    private static final int MOST_DECIMALS = 6;

    /** A rate per so many people or households. */
    public Rate(BigDecimal value, @Nullable Limits interval95, int per, Denominator denominator) {
        this(value, interval95, Unit.RATE, per, denominator);
    }

    /** A share of a whole, in percent. */
    public static Rate percent(BigDecimal value, @Nullable Limits interval95, Denominator whole) {
        return new Rate(value, interval95, Unit.PERCENT, PERCENT, whole);
    }

    /** {@code 87.2}, {@code 12.3%}, {@code 2.35}. */
    public String shown() {
        return Words.decimals(value, decimals()) + unit.sign();
    }

    /** Both limits as the value is shown: {@code 85.4 to 89.1}, {@code 11.2% to 13.4%}; empty if there are none. */
    public String limitsShown() {
        return interval95 == null
                ? ""
                : limitsShown(interval95, value.signum() == 0 ? decimals(interval95.upper()) : decimals());
    }

    private String limitsShown(Limits limits, int decimals) {
        return Words.decimals(limits.lower(), decimals) + unit.sign() + " to "
                + Words.decimals(limits.upper(), decimals) + unit.sign();
    }

    private int decimals() {
        return decimals(value);
    }

    /** A small rate is shown to more decimals, so that what happened, or could have, is not shown as 0.0. */
    private int decimals(BigDecimal number) {
        if (unit != Unit.RATE || number.signum() == 0 || number.compareTo(BigDecimal.ONE) >= 0) {
            return unit.decimals();
        }
        return number.compareTo(SMALL) < 0 ? enough(number) : unit.decimals() + 1;
    }

    private static int enough(BigDecimal small) {
        var decimals = DECIMALS_IF_SMALL;
        while (decimals < MOST_DECIMALS
                && small.setScale(decimals, RoundingMode.HALF_UP).signum() == 0) {
            decimals++;
        }
        return decimals;
    }

    /** With its base: {@code 87.2 per 1,000 residents of mid-2016}, {@code 12.3% of 4,210 crimes}. */
    public String words() {
        return switch (unit) {
            case RATE -> shown() + " per " + Words.whole(BigDecimal.valueOf(per)) + " " + denominator.what();
            case PERCENT -> shown() + " of " + denominator.shown();
            case SCORE -> shown();
            case RATIO -> shown() + " times";
        };
    }
}
