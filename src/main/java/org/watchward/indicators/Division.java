package org.watchward.indicators;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.CoverageChange;
import org.watchward.kernel.AreaType;

/** Says where counts of an area cannot be compared because an LSOA was divided. */
final class Division {

    private Division() {}

    /** The months from which the files name other LSOAs than those before. */
    static List<CoverageChange> changes(AreaType type, NavigableMap<YearMonth, HeldMonth> months) {
        var changes = new ArrayList<CoverageChange>();
        LsoaCodes before = null;
        for (var month : months.entrySet()) {
            var now = month.getValue().codes();
            if (before != null && before != now) {
                changes.add(new CoverageChange(month.getKey(), "before, " + counts(before, type)));
            }
            before = now;
        }
        return changes;
    }

    /**
     * Why months cannot be compared with each other; absent if all name the same LSOAs.
     *
     * @param held all months of the force
     */
    static @Nullable String words(
            AreaType type, NavigableMap<YearMonth, HeldMonth> held, Map<YearMonth, HeldMonth> months) {
        if (months.values().stream().map(HeldMonth::codes).distinct().count() < 2) {
            return null;
        }
        var parts = held.entrySet().stream()
                .filter(month -> month.getValue().codes() == LsoaCodes.PARTS)
                .map(Map.Entry::getKey)
                .findFirst();
        return parts.map(first -> "before " + MonthWords.of(first) + " ").orElse("in some of these months ")
                + counts(LsoaCodes.DIVIDED, type);
    }

    private static String counts(LsoaCodes codes, AreaType type) {
        return (codes == LsoaCodes.BOTH ? "some counts are" : "counts are")
                + (type == AreaType.LSOA
                        ? " of a larger neighbourhood that was divided"
                        : " shared out of a neighbourhood that was divided between this and another "
                                + type.singular());
    }
}
