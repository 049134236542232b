package org.watchward.areas;

import java.math.BigDecimal;
import java.util.Locale;
import org.watchward.kernel.AreaCode;

/**
 * The part of an LSOA's counts that belongs to one LSOA of 2021.
 *
 * @param lsoa the code that a row or a figure carries, of either vintage
 * @param lsoa21 the LSOA of 2021
 * @param share of the counts of {@code lsoa}, six decimal places; the shares of one LSOA add up to exactly 1
 * @param method how the share came about
 */
public record Carried(AreaCode lsoa, AreaCode lsoa21, BigDecimal share, Method method) {

    /** How counts are carried to the LSOAs of 2021. */
    public enum Method {
        /** The area is the same. */
        SAME,
        /** All of it went into one larger LSOA. */
        MERGED,
        /** It became several; shared out by residents where they are held, else equally. An estimate. */
        APPORTIONED;

        /** The word in files and tables. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Method of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the share is an estimate. */
    public boolean estimated() {
        return method == Method.APPORTIONED;
    }

    static Carried unchanged(AreaCode lsoa) {
        return new Carried(lsoa, lsoa, BigDecimal.ONE, Method.SAME);
    }
}
