package org.watchward.assessment.sections;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Candidates;
import org.watchward.assessment.findings.Assessments;
import org.watchward.assessment.findings.Finding;
import org.watchward.assessment.findings.Findings;
import org.watchward.assessment.findings.Standing;
import org.watchward.assessment.themes.Theme;
import org.watchward.assessment.themes.Themes;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaCode;
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
    private final Assessments assessments;
    private final Findings findings;

    Grounds(
            Areas areas,
            PublicFigures figures,
            Candidates candidates,
            Themes themes,
            Assessments assessments,
            Findings findings) {
        this.areas = areas;
        this.figures = figures;
        this.candidates = candidates;
        this.themes = themes;
        this.assessments = assessments;
        this.findings = findings;
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
        var told = told(area, period, found(sifted.candidates(), byIndicator));
        return new Ground(
                area,
                period,
                districts(area),
                force,
                held,
                told.accepted(),
                told.found(),
                found(sifted.alone(), byIndicator),
                told.rejected(),
                told.waiting(),
                sifted.series(),
                sifted.judged(),
                sifted.small());
    }

    /** What is told, what people rejected, and what waits to be judged and is not told. */
    private record Told(boolean accepted, List<Found> found, List<Rejected> rejected, List<Found> waiting) {}

    /** Findings that people accepted; where they accepted none yet, the candidates that they did not reject. */
    private Told told(Area area, Period period, List<Found> candidates) {
        var judged = assessments
                .find(area.code(), period)
                .map(assessment -> findings.of(assessment.id()))
                .orElse(List.of());
        var accepted = judged.stream()
                .filter(each -> each.status() == Standing.ACCEPTED)
                .flatMap(each -> accepted(each).stream())
                .toList();
        var rejected = judged.stream()
                .filter(each -> each.status() == Standing.REJECTED)
                .flatMap(each -> accepted(each).map(found -> new Rejected(found, each.rejectedBecause())).stream())
                .toList();
        var open = candidates.stream()
                .filter(each -> rejected.stream()
                        .noneMatch(other -> other.found().bind().equals(each.bind())))
                .toList();
        return accepted.isEmpty()
                ? new Told(false, open, rejected, List.of())
                : new Told(true, accepted, rejected, without(open, accepted));
    }

    private static List<Found> without(List<Found> open, List<Found> accepted) {
        return open.stream()
                .filter(each ->
                        accepted.stream().noneMatch(other -> other.bind().equals(each.bind())))
                .toList();
    }

    private Optional<Found> accepted(Finding finding) {
        var area = areas.find(finding.area());
        return figures.find(finding.indicator())
                .flatMap(indicator -> area.map(where -> new Found(
                        finding.basis().expression(),
                        indicator,
                        where,
                        finding.up(),
                        Objects.requireNonNullElse(finding.theme(), ""),
                        finding.headline(),
                        finding.note(),
                        ownCaveats(finding),
                        finding.told().stream().flatMap(this::told).toList())));
    }

    /** What the analyst added: what the data says of itself is bound, in the notes and with each figure, and not typed. */
    private static List<String> ownCaveats(Finding finding) {
        var known = finding.knownCaveats().lines().toList();
        return finding.caveatLines().stream()
                .filter(line -> !known.contains(line))
                .toList();
    }

    private Stream<Candidate.Told> told(Finding.Told told) {
        var area = AreaCode.find(told.area()).flatMap(areas::find);
        return figures.find(told.indicator()).stream()
                .flatMap(indicator -> area.stream().map(where -> new Candidate.Told(indicator, where, told.why())));
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
