package org.watchward.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;

/**
 * An area as one list names it.
 *
 * @param code of a type that Watchward holds
 * @param name not blank
 * @param nameCy null where the list has none
 * @param vintage the year of the list; 0 for a compiled list without one
 * @param validFrom null where the list does not say
 * @param validTo null where the list does not say
 */
public record Listing(
        AreaCode code,
        String name,
        @Nullable String nameCy,
        int vintage,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Trims the names; a blank Welsh name is none. */
    public Listing {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an area has a name, " + code + " had none");
        }
        nameCy = nameCy == null || nameCy.isBlank() ? null : nameCy.strip();
    }

    /** A listing of which only code, name and year are known. */
    public static Listing of(AreaCode code, String name, int vintage) {
        return new Listing(code, name, null, vintage, null, null);
    }
}
