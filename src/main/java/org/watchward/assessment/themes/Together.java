package org.watchward.assessment.themes;

import java.util.ArrayList;
import java.util.List;
import org.watchward.assessment.candidates.Parts;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.sources.open.MonthCoverage;

/** Which measures may be counted together: of one dataset, none with an event that another counts, and never incidents with crimes. */
final class Together {

    private final Parts parts;

    Together(List<Indicator> all) {
        parts = new Parts(all);
    }

    /** The first of some, and each after it that may be added to all before it; none of none. */
    List<Indicator> of(List<Indicator> some) {
        var together = new ArrayList<Indicator>();
        for (var each : some) {
            if (together.stream().allMatch(other -> addable(other, each))) {
                together.add(each);
            }
        }
        return together;
    }

    private boolean addable(Indicator one, Indicator other) {
        return one.numerator().dataset().equals(other.numerator().dataset())
                && incidents(one) == incidents(other)
                && apart(one, other);
    }

    /** Whether it is known that no event is counted by both. */
    boolean apart(Indicator one, Indicator other) {
        return told(one) && told(other) && !one.numerator().equals(other.numerator()) && parts.apart(one, other);
    }

    private static boolean told(Indicator indicator) {
        return indicator.numerator() instanceof MonthlyRows || indicator.numerator() instanceof PublishedCount;
    }

    private static boolean incidents(Indicator indicator) {
        return indicator.numerator() instanceof MonthlyRows rows
                && rows.categories().contains(MonthCoverage.ANTI_SOCIAL_BEHAVIOUR);
    }
}
