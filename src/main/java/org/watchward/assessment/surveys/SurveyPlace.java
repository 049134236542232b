package org.watchward.assessment.surveys;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.AssessedPlace;
import org.watchward.kernel.AreaCode;

/** Where a survey was asked: any area that is held, by its code or, where that means one place, by its name. */
@Component
class SurveyPlace {

    private final Areas areas;

    SurveyPlace(Areas areas) {
        this.areas = areas;
    }

    /** The one that is meant: of several of a name that which an assessment would be of; empty if that is not clear. */
    Optional<Area> find(String named) {
        var found = areas.named(named, null);
        return found.size() == 1
                ? Optional.of(found.get(0))
                : Optional.ofNullable(AssessedPlace.of(areas, named).area());
    }

    /** As it is called, with its code; as it was typed if it is not clear which it is. */
    String shown(String named) {
        return find(named).map(Area::shown).orElse(named);
    }

    /** All areas of a name, for whoever asks of any of them; empty if none is held. */
    Set<AreaCode> codes(String named) {
        var codes =
                areas.named(named, null).stream().map(Area::code).collect(Collectors.toCollection(LinkedHashSet::new));
        find(named).map(Area::code).ifPresent(codes::add);
        return codes;
    }

    /** What is wrong with a place that a mapping names; empty if nothing is, or if no areas are held to hold it against. */
    String fault(String named) {
        if (find(named).isPresent() || AssessedPlace.all(areas).isEmpty()) {
            return "";
        }
        var several = areas.named(named, null);
        return several.isEmpty()
                ? AssessedPlace.of(areas, named).problem()
                : "'" + named + "' is the name of several areas: "
                        + several.stream().map(Area::shown).collect(Collectors.joining(", "))
                        + ". Give the code of the one that is meant.";
    }
}
