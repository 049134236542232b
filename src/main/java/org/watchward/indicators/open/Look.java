package org.watchward.indicators.open;

import org.watchward.areas.Area;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.SeriesSignal;

/**
 * One monthly series, judged and not yet put in words.
 *
 * @param indicator one that counts monthly rows
 * @param months those that may be compared with each other, oldest first; may be none
 * @param signal the verdict on them (docs/methods/signal.md)
 */
public record Look(Indicator indicator, Area area, MonthlyCounts months, SeriesSignal signal) {

    /** Whether enough is held to judge it. */
    public boolean judged() {
        return signal.judged();
    }
}
