package org.watchward.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/**
 * A coded place, by its newest name.
 *
 * @param code as the Office for National Statistics assigns it
 * @param name in English, as the newest list that holds the area names it
 * @param nameCy in Welsh; null where none is published
 * @param type what kind of place it is
 * @param validFrom the first day of the code; null where no list says
 * @param validTo the last day of the code; null where no list says, which does not make it current
 * @param current false once the code has been split, merged, replaced or left out of a newer list of its whole
 */
public record Area(
        AreaCode code,
        String name,
        @Nullable String nameCy,
        AreaType type,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean current) {

    /** An area of which only code and name are known; current, its type read from the code. */
    public static Area of(String code, String name) {
        var areaCode = new AreaCode(code);
        var type = AreaType.of(areaCode)
                .orElseThrow(() -> new IllegalArgumentException("no type of area has codes like " + code));
        return new Area(areaCode, name, null, type, null, null, true);
    }

    /** Name, kind and code, as lists of candidates show it: {@code Oxford (district E07000178)}. */
    public String shown() {
        return name + " (" + type.singular() + " " + code + ")";
    }
}
