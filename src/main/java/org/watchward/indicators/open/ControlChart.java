package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series as a control chart (docs/methods/control-charts.md): limits of common-cause variation, and the points that it does not
 * explain. A point outside is a reason to look; what is said of the series is for its signal.
 *
 * @param points the months that are held, in order
 * @param parts why there are new limits, by the month from which they hold; the first part has no reason and is not in it
 * @param recording declared changes in recording within the stretch
 * @param trial whether any part has fewer than 12 points, so that its limits are a trial
 */
public record ControlChart(
        List<Point> points, List<CoverageChange> parts, List<RecordingChange> recording, boolean trial) {

    /** Copies the lists. */
    public ControlChart {
        points = List.copyOf(points);
        parts = List.copyOf(parts);
        recording = List.copyOf(recording);
    }

    /**
     * One month.
     *
     * @param count what was counted
     * @param limits centre and limits at three standard deviations, as counts of a month of its days; absent in a part too short
     * @param special which rule marks it, in plain words; absent if none does
     * @param high whether it is marked upwards
     */
    public record Point(
            YearMonth month,
            BigDecimal count,
            @Nullable Lines limits,
            @Nullable String special,
            boolean high) {}

    /** Where a process is expected to stay. */
    public record Lines(BigDecimal centre, BigDecimal lower, BigDecimal upper) {}
}
