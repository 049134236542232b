package org.watchward.indicators;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.Figures.Alone;
import org.watchward.indicators.Figures.Cell;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Position;
import org.watchward.kernel.AreaCode;

/**
 * An answer and the figures that it is set beside, all of one period.
 *
 * @param answer the area's own
 * @param figures of the area and of every other that is asked for
 */
record Beside(Answer answer, Map<Cell, Alone> figures) {

    Figure figure(Area other) {
        return alone(other).figure();
    }

    /** Where the area's own figure stands beside another's. */
    Position position(Area other) {
        return position(other, figure(other));
    }

    /** Where it stands beside one that is made of another area's. */
    Position position(Area other, Figure made) {
        return comparable(other) ? Position.of(answer.figure(), made) : Position.NOT_COMPARED;
    }

    /** A count from which records are absent is too low: it is set beside one that is too low for the same reason, and no other. */
    boolean comparable(Area other) {
        return Objects.equals(absentRecords(answer.area()), absentRecords(other));
    }

    /** The areas by their codes. */
    Map<AreaCode, Area> areas() {
        var areas = new HashMap<AreaCode, Area>();
        figures.keySet().forEach(cell -> areas.put(cell.area().code(), cell.area()));
        return areas;
    }

    private @Nullable String absentRecords(Area area) {
        return alone(area).absentRecords();
    }

    private Alone alone(Area area) {
        return Objects.requireNonNull(
                figures.get(new Cell(answer.indicator(), area)), "every area beside is asked for");
    }
}
