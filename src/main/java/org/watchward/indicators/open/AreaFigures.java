package org.watchward.indicators.open;

import java.util.List;

/**
 * All that is said of one area: read together, and so in half the time.
 *
 * @param compared one for each indicator that was asked for, in their order
 * @param monthly those of them that count months, month by month with their signal
 */
public record AreaFigures(List<Compared> compared, List<Series> monthly) {

    /** Copies the lists. */
    public AreaFigures {
        compared = List.copyOf(compared);
        monthly = List.copyOf(monthly);
    }
}
