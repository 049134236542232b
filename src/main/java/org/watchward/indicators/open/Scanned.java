package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.kernel.AreaType;

/**
 * What changed: every series of one kind of area up to its newest month, the most surprising first.
 *
 * @param areas what kind
 * @param series how many series were looked at
 * @param judged how many of them hold enough to be judged
 * @param findings those that stand out with false discovery controlled at 5%: of a hundred of them about five would stand out
 *     without any change
 */
public record Scanned(AreaType areas, int series, int judged, List<Finding> findings) {

    /** Copies the findings. */
    public Scanned {
        findings = List.copyOf(findings);
    }

    /**
     * A series that stands out.
     *
     * @param adjusted its p-value, adjusted for how many series were judged
     */
    public record Finding(
            Indicator indicator,
            Area area,
            Signal signal,
            @Nullable BigDecimal adjusted) {}
}
