package org.watchward.indicators.open;

import java.util.List;
import org.watchward.areas.Area;

/**
 * One indicator of one area, month by month.
 *
 * @param indicator what is measured
 * @param area where
 * @param points every month of the stretch that was asked for, in order; those not held are gaps
 * @param signal the verdict on its comparable months
 * @param changes where what is held changes so that nothing may be compared across
 */
public record Series(Indicator indicator, Area area, List<Point> points, Signal signal, List<CoverageChange> changes) {

    /** Copies the lists. */
    public Series {
        points = List.copyOf(points);
        changes = List.copyOf(changes);
    }
}
