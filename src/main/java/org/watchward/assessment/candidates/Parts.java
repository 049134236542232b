package org.watchward.assessment.candidates;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.MonthlyRows;

/** Which indicators count part of what another counts: by their categories, or as they are declared. */
public final class Parts {

    private static final int DEEPEST = 10;

    private final Map<String, Indicator> byId;

    /** Of all indicators that may be asked about. */
    public Parts(List<Indicator> indicators) {
        byId = indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    /** Whether all that one counts is counted by the other too; so of one and itself. */
    public boolean holds(Indicator whole, Indicator part) {
        if (whole.numerator() instanceof MonthlyRows all && part.numerator() instanceof MonthlyRows some) {
            return all.holds(some);
        }
        var at = part;
        for (var deep = 0; deep < DEEPEST; deep++) {
            if (at.equals(whole)) {
                return true;
            }
            var next = at.partOf() == null ? null : byId.get(at.partOf());
            if (next == null) {
                return false;
            }
            at = next;
        }
        return false;
    }

    /** Whether nothing is counted by both. */
    public boolean apart(Indicator one, Indicator other) {
        if (one.numerator() instanceof MonthlyRows some && other.numerator() instanceof MonthlyRows others) {
            return Collections.disjoint(some.categories(), others.categories());
        }
        return !holds(one, other) && !holds(other, one);
    }

    /** How many different lots of monthly rows are counted in an indicator, its own among them. */
    int in(Indicator whole) {
        return (int) byId.values().stream()
                .filter(part -> holds(whole, part))
                .map(Indicator::numerator)
                .filter(MonthlyRows.class::isInstance)
                .distinct()
                .count();
    }
}
