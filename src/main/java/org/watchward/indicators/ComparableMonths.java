package org.watchward.indicators;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/** Which months of a force may be compared with each other. */
final class ComparableMonths {

    private ComparableMonths() {}

    /**
     * Those of a stretch that are held since what is held of these kinds last changed, oldest first; none if records of any of them
     * are suspected to be absent at its end.
     *
     * @param divided whether the area holds a part of a divided LSOA: then only months that name the same LSOAs are comparable
     */
    static List<YearMonth> of(
            NavigableMap<YearMonth, HeldMonth> held,
            Set<String> categories,
            boolean divided,
            YearMonth from,
            YearMonth upTo) {
        var months = new ArrayList<YearMonth>();
        var stretch = held.subMap(from, true, upTo, true);
        for (var month : stretch.descendingMap().entrySet()) {
            if (!Collections.disjoint(month.getValue().partial(), categories)
                    || (divided
                            && month.getValue().codes()
                                    != stretch.lastEntry().getValue().codes())) {
                break;
            }
            months.add(month.getKey());
        }
        Collections.reverse(months);
        return months;
    }
}
