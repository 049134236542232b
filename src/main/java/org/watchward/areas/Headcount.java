package org.watchward.areas;

import java.util.Locale;
import org.watchward.kernel.AreaCode;

/**
 * People counted in one area, as published.
 *
 * @param code the area
 * @param population who is counted
 * @param year the mid-year, or the year of the census
 * @param edition the newest year in the same table; later editions revise earlier years and are preferred
 * @param people 0 or more
 */
public record Headcount(AreaCode code, Population population, int year, int edition, long people) {

    /** Refuses a negative number. */
    public Headcount {
        if (people < 0) {
            throw new IllegalArgumentException("people must be 0 or more, was " + people);
        }
    }

    /** Who is counted. */
    public enum Population {
        /** Usual residents at mid-year. */
        RESIDENTS,
        /** Those present on a working day: residents who do not go elsewhere to work, and those who come in. */
        WORKDAY;

        /** The word in files and tables. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
