package org.watchward.indicators.open;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Events of the period per so many residents; never made yearly when the period is not a year.
 *
 * @param value per {@code per} residents, to six decimals
 * @param interval95 how far chance alone could have moved it (docs/methods/rates.md); absent for a negative count
 * @param per what the rate is per: 1,000
 * @param denominator the residents
 */
public record Rate(BigDecimal value, @Nullable Limits interval95, int per, Denominator denominator) {

    /** To one decimal: {@code 87.2}. */
    public String shown() {
        return Words.oneDecimal(value);
    }
}
