package org.watchward.assessment.sections;

import java.util.List;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Candidate.Told;
import org.watchward.indicators.open.Indicator;

/**
 * What a section tells: a finding that somebody accepted, or a candidate that nobody has judged.
 *
 * @param kind of expression that says it
 * @param theme id of its theme; empty for none
 * @param headline what the analyst says of it; empty if nothing
 * @param note likewise, beneath it
 * @param caveats what must be known of it, each a line
 */
record Found(
        String kind,
        Indicator indicator,
        Area area,
        boolean up,
        String theme,
        String headline,
        String note,
        List<String> caveats,
        List<Told> told) {

    /** Copies the lists. */
    Found {
        caveats = List.copyOf(caveats);
        told = List.copyOf(told);
    }

    /** One that nobody has judged. */
    static Found of(Candidate candidate, String theme) {
        return new Found(
                candidate.basis().expression(),
                candidate.indicator(),
                candidate.area(),
                candidate.up(),
                theme,
                "",
                "",
                List.of(),
                candidate.told());
    }

    /** Whether another is of the same measure and place, and goes the same way. */
    boolean same(Found other) {
        return up == other.up && bind().equals(other.bind());
    }

    Bind bind() {
        return Bind.of(kind, indicator.id()).in(area.code().toString());
    }

    /** The names of other places in which the same is told. */
    List<String> places() {
        return told.stream()
                .filter(each -> !each.area().equals(area))
                .map(each -> each.area().name())
                .distinct()
                .toList();
    }
}
