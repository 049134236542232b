package org.watchward.indicators;

import org.watchward.areas.Area;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.kernel.Period;

/** Reads what one kind of numerator is made of: once for a whole question, however large its table. */
interface KindReader {

    /** The kind. */
    Class<? extends Numerator> kind();

    /** Reads for a question in which at least one indicator is of the kind, for its periods and the same a year earlier. */
    Tallies read(Question question);

    /** What was read. */
    interface Tallies {

        /** What it gives for one cell of the table, whose area is of a type that the indicator is given for. */
        Tally tally(Indicator indicator, Area area, Period period);
    }
}
