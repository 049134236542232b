package org.watchward.indicators.open;

import org.watchward.areas.Area;
import org.watchward.kernel.Period;

/**
 * What Watchward says to one question: an indicator, an area and a period.
 *
 * @param indicator what is measured
 * @param area where
 * @param period when
 * @param figure what is known of it
 * @param comparison the figure against the same area a year earlier
 */
public record Answer(Indicator indicator, Area area, Period period, Figure figure, Comparison comparison) {

    /** The answer said in words. */
    public Statement statement() {
        return Statement.of(this);
    }
}
