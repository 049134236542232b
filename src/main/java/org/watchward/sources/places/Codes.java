package org.watchward.sources.places;

import java.util.Optional;
import java.util.regex.Pattern;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.sources.Reason;

/** Area codes as lists write them. */
final class Codes {

    private static final Pattern ELSEWHERE = Pattern.compile("[NSJLM]\\d{8}|95[A-Z]{2}\\d{2}[A-Z]\\d");

    private Codes() {}

    /** The code in a cell, if it is of a type of area that is held. */
    static Optional<AreaCode> held(String text) {
        return AreaCode.find(text).filter(code -> AreaType.of(code).isPresent());
    }

    /** What is wrong with a cell that holds no such code. */
    static Fault fault(String text) {
        if (text.isBlank()) {
            return new Fault(Reason.MISSING_VALUE, "an area code such as E01000001");
        }
        var known = ELSEWHERE.matcher(text).matches() || AreaCode.find(text).isPresent();
        return known
                ? new Fault(
                        Reason.OTHER_AREA,
                        "an LSOA, ward, district, partnership, county, force, region or country of England or Wales, was '"
                                + text + "'")
                : new Fault(
                        Reason.BAD_AREA_CODE,
                        "an area code of a letter and eight digits, such as E01000001, was '" + text + "'");
    }
}
