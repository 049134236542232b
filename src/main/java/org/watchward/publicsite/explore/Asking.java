package org.watchward.publicsite.explore;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.shown.Choropleths;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Places;
import org.watchward.web.PageProblem;

/** Turns what was typed into what is looked at, and says what cannot be. */
@Component
class Asking {

    static final int MOST_INDICATORS = 6;
    private static final List<AreaType> WHOLES =
            List.of(AreaType.COUNTY, AreaType.FORCE, AreaType.PARTNERSHIP, AreaType.DISTRICT, AreaType.WARD);

    private final Places places;
    private final Areas areas;
    private final PublicFigures figures;
    private final Choropleths choropleths;

    Asking(Places places, Areas areas, PublicFigures figures, Choropleths choropleths) {
        this.places = places;
        this.areas = areas;
        this.figures = figures;
        this.choropleths = choropleths;
    }

    /** The areas that can be looked into, largest kinds first; empty if nothing is held. */
    List<Places.Place> wholes() {
        return Stream.of(AreaType.FORCE, AreaType.COUNTY, AreaType.PARTNERSHIP, AreaType.DISTRICT)
                .flatMap(type -> places.withMonths(type).stream())
                .toList();
    }

    /** The choice; of a form that names no area, the first county that is held, or the first area. */
    Asked read(Form form, List<Places.Place> wholes) {
        var whole = places.get(form.areaCode().isEmpty() ? first(wholes) : form.areaCode());
        if (!WHOLES.contains(whole.type())) {
            throw PageProblem.badAddress(
                    "This area cannot be looked into", whole.name() + " has no smaller parts that are counted.");
        }
        var indicators = indicators(form, whole);
        var kinds = choropleths.kinds(whole, indicators.get(0));
        var type = kinds.stream()
                .filter(kind -> kind.id().equals(form.kind()))
                .findFirst()
                .or(() -> choropleths.usual(whole, indicators.get(0)))
                .orElse(null);
        var all = type == null ? List.<Area>of() : areas.parts(whole.code(), type);
        var chosen = all.stream()
                .filter(part -> form.chosen().contains(part.code().value()))
                .toList();
        var periods = Periods.of(figures.monthsHeld(whole));
        return new Asked(
                whole,
                kinds,
                type,
                chosen.isEmpty() ? all : chosen,
                all,
                indicators,
                form.when().isEmpty() ? newest(indicators.get(0), whole, periods) : Periods.parse(form.when()),
                form.when().isEmpty(),
                form.earlier().isEmpty() ? null : Periods.parse(form.earlier()),
                periods,
                form.viewed());
    }

    private static String first(List<Places.Place> wholes) {
        return wholes.stream()
                .filter(place -> place.kind().equals(Places.kind(AreaType.COUNTY)))
                .findFirst()
                .orElseGet(() -> wholes.get(0))
                .code();
    }

    private List<Indicator> indicators(Form form, Area whole) {
        if (form.indicators().size() > MOST_INDICATORS) {
            throw PageProblem.badAddress(
                    "Too many indicators", "Up to " + MOST_INDICATORS + " are shown beside one another. Choose fewer.");
        }
        var asked = form.indicators().stream().map(this::indicator).toList();
        if (!asked.isEmpty()) {
            return asked;
        }
        return figures.indicators().stream()
                .filter(indicator -> indicator.areas().contains(whole.type()))
                .limit(1)
                .toList();
    }

    private Indicator indicator(String id) {
        return figures.find(id)
                .orElseThrow(() ->
                        PageProblem.badAddress("No such indicator", "Nothing is counted under the name " + id + "."));
    }

    private Period newest(Indicator indicator, Area whole, @org.jspecify.annotations.Nullable Periods periods) {
        var found = figures.latest(List.of(indicator), whole).get(indicator.id());
        if (found != null) {
            return found;
        }
        if (periods == null) {
            throw PageProblem.notFound(
                    "We cannot say",
                    "Nothing that covers " + whole.name() + " is held. "
                            + Say.sentence("import the files of its police force"));
        }
        return periods.usual();
    }
}
