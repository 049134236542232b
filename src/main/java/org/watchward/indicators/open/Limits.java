package org.watchward.indicators.open;

import java.math.BigDecimal;

/**
 * The two ends of a 95% interval, in the units of the value that it belongs to.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
public record Limits(BigDecimal lower, BigDecimal upper) {

    /** Both to one decimal: {@code 85.4 to 89.1}. */
    public String shown() {
        return Words.oneDecimal(lower) + " to " + Words.oneDecimal(upper);
    }
}
