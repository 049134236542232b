package org.watchward.indicators.open;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a value is per, or a share of.
 *
 * @param number how many; 0 where a publisher gives a value without saying of how many
 * @param base people, households, or a whole of the numerator's own kind
 * @param of those counted, in words: {@code residents}, {@code crimes}
 * @param year the year of the estimate, the nearest that is held; absent for a whole, which is of the period itself
 * @param estimated whether some of it was shared out between areas to make it
 */
public record Denominator(
        BigDecimal number, Base base, String of, @Nullable Integer year, boolean estimated) {

    /** Of a value that is published without its base. */
    public static final Denominator UNPUBLISHED = whole(BigDecimal.ZERO, "a base that is not published");

    /** So many people or households of one year. */
    public static Denominator of(Base base, long number, int year, boolean estimated) {
        return new Denominator(BigDecimal.valueOf(number), base, base.words(), year, estimated);
    }

    /** The mid-year residents of the same area. */
    public static Denominator residents(long residents, int year, boolean estimated) {
        return of(Base.RESIDENT, residents, year, estimated);
    }

    /** A whole of which the numerator is a part. */
    public static Denominator whole(BigDecimal number, String of) {
        return new Denominator(number, Base.WHOLE, of, null, false);
    }

    /** {@code 146,700 residents of mid-2016}, {@code 4,210 crimes}. */
    public String shown() {
        return Words.whole(number) + " " + what();
    }

    /** Without the number: {@code residents of mid-2016}, {@code crimes}. */
    public String what() {
        return year == null ? of : of + (base == Base.WORKDAY ? " in " : " of mid-") + year;
    }
}
