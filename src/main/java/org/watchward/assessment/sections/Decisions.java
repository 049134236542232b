package org.watchward.assessment.sections;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.findings.Assessments;
import org.watchward.assessment.findings.Finding;
import org.watchward.assessment.findings.Findings;
import org.watchward.assessment.findings.Standing;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;

/** What people decided of what stands out, and so what of it is told. */
@Component
class Decisions {

    private final Assessments assessments;
    private final Findings findings;
    private final PublicFigures figures;
    private final Areas areas;

    Decisions(Assessments assessments, Findings findings, PublicFigures figures, Areas areas) {
        this.assessments = assessments;
        this.findings = findings;
        this.figures = figures;
        this.areas = areas;
    }

    /**
     * What was decided.
     *
     * @param accepted whether anything was accepted
     * @param found what is told: what people accepted and is still found; where they accepted nothing, the candidates that they did not
     *     reject
     * @param rejected what they looked at and did not accept, and is still found
     * @param gone what they accepted and no scan finds any more
     * @param waiting where they accepted some, the candidates that nobody has judged
     */
    record Decided(
            boolean accepted, List<Found> found, List<Rejected> rejected, List<Found> gone, List<Found> waiting) {}

    /** What was decided of an area and a period, of which these stand out today. */
    Decided of(Area area, Period period, List<Found> candidates) {
        var judged = assessments
                .find(area.code(), period)
                .map(assessment -> findings.of(assessment.id()))
                .orElse(List.of());
        var accepted = found(judged, each -> each.status() == Standing.ACCEPTED && each.goneAt() == null);
        var gone = found(judged, each -> each.status() == Standing.ACCEPTED && each.goneAt() != null);
        var rejected = judged.stream()
                .filter(each -> each.status() == Standing.REJECTED && each.goneAt() == null)
                .flatMap(each -> found(each).map(found -> new Rejected(found, each.rejectedBecause())).stream())
                .toList();
        var open = without(candidates, rejected.stream().map(Rejected::found).toList());
        return accepted.isEmpty() && gone.isEmpty()
                ? new Decided(false, open, rejected, gone, List.of())
                : new Decided(true, accepted, rejected, gone, without(open, accepted));
    }

    private List<Found> found(List<Finding> judged, Predicate<Finding> which) {
        return judged.stream()
                .filter(which)
                .flatMap(each -> found(each).stream())
                .toList();
    }

    private static List<Found> without(List<Found> candidates, List<Found> others) {
        return candidates.stream()
                .filter(each -> others.stream().noneMatch(each::same))
                .toList();
    }

    private Optional<Found> found(Finding finding) {
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
}
