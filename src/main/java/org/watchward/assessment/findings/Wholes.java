package org.watchward.assessment.findings;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.AssessedPlace;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** The areas that can be assessed, as somebody names them. */
@Component
class Wholes {

    private final Areas areas;
    private final PublicFigures figures;

    Wholes(Areas areas, PublicFigures figures) {
        this.areas = areas;
        this.figures = figures;
    }

    /** All of them that there are today, each as it can be typed. */
    List<String> listed() {
        return AssessedPlace.all(areas).stream().map(Area::shown).toList();
    }

    /** The latest twelve months that any force is held for, if any is. */
    Optional<Period> latest() {
        return areas.list(AreaType.FORCE).stream()
                .map(figures::monthsHeld)
                .filter(held -> !held.isEmpty())
                .map(NavigableSet::last)
                .max(Comparator.naturalOrder())
                .map(month -> Period.parse("ye" + month));
    }

    /** The one that is meant, typed or chosen from the list. */
    AssessedPlace named(String typed) {
        return AssessedPlace.of(areas, typed);
    }
}
