package org.watchward.indicators;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.areas.Residents;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.kernel.AreaCode;
import org.watchward.sources.Forces;

/** Reads all that bears on a question: one query for each kind of evidence, however large the table. */
@Component
class EvidenceReader {

    private final Areas areas;
    private final Forces forces;
    private final ForceMonths forceMonths;
    private final CrimeMonths crimeMonths;
    private final PublishedCounts publishedCounts;
    private final List<KindReader> kinds;
    private final Bases bases;
    private final DividedAreas dividedAreas;

    EvidenceReader(
            Areas areas,
            Forces forces,
            ForceMonths forceMonths,
            CrimeMonths crimeMonths,
            PublishedCounts publishedCounts,
            List<KindReader> kinds,
            Bases bases,
            DividedAreas dividedAreas) {
        this.areas = areas;
        this.forces = forces;
        this.forceMonths = forceMonths;
        this.crimeMonths = crimeMonths;
        this.publishedCounts = publishedCounts;
        this.kinds = List.copyOf(kinds);
        this.bases = bases;
        this.dividedAreas = dividedAreas;
    }

    HeldEvidence read(Question question) {
        return read(question, question);
    }

    /**
     * The same for two questions of the same areas at once.
     *
     * @param monthly for months more of what is counted month by month
     */
    HeldEvidence read(Question question, Question monthly) {
        return new HeldEvidence(
                monthly.months(),
                monthly(monthly),
                published(question),
                residents(monthly),
                others(question),
                bases.read(question));
    }

    private Map<Class<? extends Numerator>, KindReader.Tallies> others(Question question) {
        var asked = question.indicators().stream()
                .<Class<?>>map(indicator -> indicator.numerator().getClass())
                .collect(Collectors.toSet());
        return kinds.stream()
                .filter(kind -> asked.contains(kind.kind()))
                .collect(Collectors.toMap(KindReader::kind, kind -> kind.read(question)));
    }

    private Map<AreaCode, MonthlyRecord> monthly(Question question) {
        if (question.indicators().stream().noneMatch(each -> each.numerator() instanceof MonthlyRows)) {
            return Map.of();
        }
        var counts = crimeMonths.read(question.codes(), question.months());
        var forces = areas.forces(question.codes());
        return question.areas().stream()
                .collect(Collectors.toMap(
                        Area::code,
                        area -> record(area, forces.get(area.code()), counts.getOrDefault(area.code(), Map.of())),
                        (first, second) -> first));
    }

    private PublishedRecord published(Question question) {
        var numerators = question.indicators().stream()
                .map(Indicator::numerator)
                .filter(PublishedCount.class::isInstance)
                .map(PublishedCount.class::cast)
                .toList();
        return publishedCounts.read(numerators, question.codes());
    }

    private Map<Integer, Map<AreaCode, Residents>> residents(Question question) {
        return question.periods().stream()
                .map(Reckoning::yearOfResidents)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), year -> areas.residents(question.codes(), year)));
    }

    private MonthlyRecord record(Area area, @Nullable Area force, Map<YearMonth, Map<String, Count>> counts) {
        return force == null
                ? new MonthlyRecord(area, null, new TreeMap<>(), counts, false)
                : new MonthlyRecord(area, name(force), forceMonths.of(force.code()), counts, dividedAreas.holds(area));
    }

    /** As the force calls itself, or for one that is not declared, as most do. */
    private String name(Area force) {
        return forces.of(force.code()).map(Forces.Force::name).orElse(force.name() + " Police");
    }
}
