package org.watchward.assessment.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Candidates;
import org.watchward.assessment.themes.Theme;
import org.watchward.assessment.themes.Themes;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Setting;

/** Finds what sections stand on. */
@Component("groundsOfSections")
class Grounds {

    private static final List<AreaType> ASSESSED = List.of(
            AreaType.COUNTY, AreaType.FORCE, AreaType.PARTNERSHIP, AreaType.DISTRICT, AreaType.WARD, AreaType.LSOA);

    private final Areas areas;
    private final PublicFigures figures;
    private final Candidates candidates;
    private final Themes themes;
    private final Decisions decisions;

    Grounds(Areas areas, PublicFigures figures, Candidates candidates, Themes themes, Decisions decisions) {
        this.areas = areas;
        this.figures = figures;
        this.candidates = candidates;
        this.themes = themes;
        this.decisions = decisions;
    }

    /** What a document of a place and a time stands on; empty if it says neither, or the place is not known. */
    Optional<Ground> of(Setting setting) {
        var period = setting.period();
        return setting.area() == null || period == null
                ? Optional.empty()
                : area(setting.area()).map(area -> of(area, period));
    }

    private Optional<Area> area(String named) {
        var found = areas.named(named, null);
        return ASSESSED.stream()
                .flatMap(type -> found.stream().filter(area -> area.type() == type))
                .findFirst();
    }

    private Ground of(Area area, Period period) {
        var force = areas.force(area.code()).orElse(null);
        var held = new TreeSet<>(figures.monthsHeld(area).headSet(period.last(), true));
        var byIndicator = themes.byIndicator();
        var sifted = candidates.of(area, period);
        var decided = decisions.of(area, period, found(sifted.candidates(), byIndicator));
        return new Ground(
                area,
                period,
                districts(area),
                force,
                held,
                decided.accepted(),
                decided.found(),
                found(sifted.alone(), byIndicator),
                decided.rejected(),
                decided.gone(),
                decided.waiting(),
                sifted.series(),
                sifted.judged(),
                sifted.small());
    }

    private static List<Found> found(List<Candidate> candidates, Map<String, Theme> byIndicator) {
        return candidates.stream()
                .map(each -> Found.of(each, theme(byIndicator, each.indicator().id())))
                .toList();
    }

    private static String theme(Map<String, Theme> byIndicator, String indicator) {
        var theme = byIndicator.get(indicator);
        return theme == null ? "" : theme.id();
    }

    private List<Area> districts(Area area) {
        for (var type : List.of(AreaType.DISTRICT, AreaType.PARTNERSHIP)) {
            var parts = type.compareTo(area.type()) < 0 ? areas.parts(area.code(), type) : List.<Area>of();
            if (parts.size() > 1) {
                return parts;
            }
        }
        return List.of();
    }

    /** Why a draft has nothing to stand on. */
    static String nothing(@Nullable String area) {
        return area == null
                ? "This document is of no one place and time. Say both in its settings, then this section can be drafted."
                : "No area is called " + Lines.plain(area) + ", or the document is of no one time.";
    }
}
