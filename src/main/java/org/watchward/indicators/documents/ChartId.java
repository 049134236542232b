package org.watchward.indicators.documents;

import java.util.Locale;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.Period;

/** The id of a chart in a document: letters, digits and hyphens. */
final class ChartId {

    private ChartId() {}

    static String of(String kind, Indicator indicator, Area area, Period period) {
        return (kind + "-" + indicator.id() + "-" + area.code() + "-" + period.id())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
