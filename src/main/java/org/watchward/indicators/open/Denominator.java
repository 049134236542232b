package org.watchward.indicators.open;

import java.math.BigDecimal;

/**
 * Whom a rate is per.
 *
 * @param residents mid-year residents of the same area; above 0
 * @param year the year of the estimate, the nearest that is held
 * @param estimated whether residents of a divided area were shared out to make it
 */
public record Denominator(long residents, int year, boolean estimated) {

    /** {@code 146,700 residents of mid-2016}. */
    public String shown() {
        return Words.whole(BigDecimal.valueOf(residents)) + " residents of mid-" + year;
    }
}
