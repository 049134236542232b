package org.watchward.indicators;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.Period;

/** Answers what people and programs ask of comparisons: area by area and period by period. */
@Component
class AskedComparisons {

    private final PublicFigures figures;

    AskedComparisons(PublicFigures figures) {
        this.figures = figures;
    }

    List<Compared> list(Map<Indicator, List<Area>> meant, List<Period> when) {
        return AskedFigures.areas(meant).stream()
                .flatMap(area -> when.stream()
                        .flatMap(period -> figures.compared(AskedFigures.of(area, meant), area, period).stream()))
                .toList();
    }
}
