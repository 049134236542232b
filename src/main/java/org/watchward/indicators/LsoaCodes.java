package org.watchward.indicators;

import java.time.YearMonth;
import java.util.NavigableSet;

/** Which LSOAs the files of a month name, where some were divided in 2021. */
enum LsoaCodes {
    /** Those that were divided: what their parts are given is a share, or what their points fall into. */
    DIVIDED,
    /** Some rows the divided, some their parts. */
    BOTH,
    /** The parts, or no such LSOA was divided. */
    PARTS;

    /**
     * What a month names. Few rows need lie in such LSOAs, so that the months around decide, and not its own rows alone.
     *
     * @param divided the months of the force that name divided LSOAs
     * @param parts those that name parts of them
     */
    static LsoaCodes of(YearMonth month, NavigableSet<YearMonth> divided, NavigableSet<YearMonth> parts) {
        if (divided.isEmpty()) {
            return PARTS;
        }
        if (parts.isEmpty() || (month.isBefore(parts.first()) && !month.isAfter(divided.last()))) {
            return DIVIDED;
        }
        return month.isAfter(divided.last()) ? PARTS : BOTH;
    }
}
