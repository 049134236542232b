package org.watchward.assessment.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;

/** Which measures are known of an area, or at least of its parts. */
@Component
class Measures {

    private static final List<String> ALL = List.of("all-crime", "ons-total");

    private final PublicFigures figures;

    Measures(PublicFigures figures) {
        this.figures = figures;
    }

    /**
     * Measures that are known together.
     *
     * @param whole whether of the area itself; else only of its parts
     */
    record Known(List<Indicator> indicators, boolean whole) {

        /** Copies the list. */
        Known {
            indicators = List.copyOf(indicators);
        }

        List<String> ids(int most) {
            return indicators.stream().limit(most).map(Indicator::id).toList();
        }

        Indicator first() {
            return indicators.get(0);
        }
    }

    /** All crime, of the best source that knows it for the period. */
    Optional<Known> total(Ground ground) {
        return of(ALL, ground);
    }

    /** Those of some that are known of the area for the period, or else of all that it knows of its parts. */
    Optional<Known> of(List<String> ids, Ground ground) {
        var asked = ids.stream()
                .flatMap(id -> figures.find(id).stream())
                .filter(indicator -> !(indicator.numerator() instanceof Numerator.UnlocatedRows))
                .toList();
        var own = known(asked, ground.area(), ground);
        if (!own.isEmpty()) {
            return Optional.of(new Known(own, true));
        }
        return ground.districts().stream()
                .map(part -> known(asked, part, ground))
                .filter(known -> !known.isEmpty())
                .findFirst()
                .map(known -> new Known(known, false));
    }

    private List<Indicator> known(List<Indicator> indicators, Area area, Ground ground) {
        var given = indicators.stream()
                .filter(indicator -> indicator.areas().contains(area.type()))
                .toList();
        var known = new ArrayList<Indicator>();
        if (!given.isEmpty()) {
            figures.answers(given, area, ground.period()).stream()
                    .filter(answer -> answer.figure() instanceof Figure.Known)
                    .map(Answer::indicator)
                    .forEach(known::add);
        }
        return known;
    }

    /** The first of some that counts months; empty if none does. */
    Optional<Indicator> monthly(List<String> ids) {
        return ids.stream()
                .flatMap(id -> figures.find(id).stream())
                .filter(indicator -> indicator.numerator() instanceof Numerator.MonthlyRows)
                .findFirst();
    }
}
