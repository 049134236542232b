package org.watchward.assessment.findings;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.AssessedPlace;
import org.watchward.assessment.candidates.Held;
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

    /** All of them that there are today. */
    List<Area> all() {
        return AssessedPlace.all(areas);
    }

    /** What is wrong with assessing an area in a period of which nothing is held; empty if something is. */
    Optional<String> nothingHeld(Area area, Period period) {
        return new Held(areas, figures).problem(area, period);
    }

    /** The name of an assessed area, with its kind where another of those given has the same: {@code Harrowmere (district)}. */
    static String shown(Assessment assessment, List<Area> all) {
        var name = assessment.areaName();
        var alike = all.stream()
                .anyMatch(area -> area.name().equals(name) && !area.code().equals(assessment.area()));
        return AreaType.of(assessment.area())
                .filter(type -> alike)
                .map(type -> name + " (" + (type == AreaType.FORCE ? "police force" : type.singular()) + ")")
                .orElse(name);
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

    /** The one that is meant, typed or chosen from the list; a name of several is refused. */
    AssessedPlace named(String typed) {
        return AssessedPlace.only(areas, typed);
    }
}
