package org.watchward.indicators.open;

import java.math.BigDecimal;

/**
 * How many events were counted.
 *
 * @param value as published; a fraction if rows of a divided area were shared out, negative if a publisher took back more
 *     than was counted
 * @param estimated the part of {@code value} that was shared out between areas; 0 if none was
 */
public record Count(BigDecimal value, BigDecimal estimated) {

    /** Drops zeros after the point, so that equal counts are equal. */
    public Count {
        value = plain(value);
        estimated = plain(estimated);
    }

    /** A whole number of events, none of them shared out. */
    public static Count of(long events) {
        return new Count(BigDecimal.valueOf(events), BigDecimal.ZERO);
    }

    /** Both together. */
    public Count plus(Count other) {
        return new Count(value.add(other.value), estimated.add(other.estimated));
    }

    /** Whether some of it was shared out between areas. */
    public boolean partlyEstimated() {
        return estimated.signum() != 0;
    }

    /** To the nearest whole, with commas: {@code 8,620}. */
    public String shown() {
        return Words.whole(value);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
