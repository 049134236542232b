package org.watchward.assessment.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate.Told;
import org.watchward.assessment.themes.Theme;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Look;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/** Sifts all that was looked at into candidates: what is beyond chance, each change once, those first that matter most. */
public final class Sifting {

    private static final double CERTAIN = 6;
    private static final double LARGE_RATIO = 3;
    private static final double LARGE_NUMBER = 3;

    /** Added to either side of a ratio, so that three where there was none are not the largest change of all. */
    private static final double FEW_EVENTS = 10;

    /** What is declared to be in no theme is neither grave nor slight. */
    private static final double SEVERITY_OF_NO_THEME = 0.3;

    private final Extent extent;
    private final Weighing.Candidates weights;
    private final Map<String, Theme> themes;
    private final Map<Seen, Look> looks = new HashMap<>();

    private record Seen(String indicator, AreaCode area) {}

    Sifting(Extent extent, Weighing.Candidates weights, Map<String, Theme> themes, List<Look> looks) {
        this.extent = extent;
        this.weights = weights;
        this.themes = themes;
        looks.forEach(look ->
                this.looks.put(new Seen(look.indicator().id(), look.area().code()), look));
    }

    /**
     * What was looked at, and the candidates, the first to be looked at first.
     *
     * @param series how many series and published years there were
     * @param judged how many hold enough to be judged
     * @param small how many of those are of wards and LSOAs
     * @param alone what would be called a change if it alone had been looked at, in the area and its largest parts: no candidates, as among so
     *     many some are chance
     */
    public record Sifted(int series, int judged, int small, List<Candidate> candidates, List<Candidate> alone) {

        /** Copies the lists. */
        public Sifted {
            candidates = List.copyOf(candidates);
            alone = List.copyOf(alone);
        }
    }

    /**
     * Sifts.
     *
     * @param indicators all that are declared
     * @param years answers of published counts for the period, with the change on the year before
     * @param themes by the id of each indicator in one
     */
    static Sifted of(
            Extent extent,
            List<Indicator> indicators,
            List<Look> looks,
            List<Answer> years,
            Weighing.Candidates weights,
            Map<String, Theme> themes) {
        var judged = Judged.of(looks, years);
        var sifting = new Sifting(extent, weights, themes, looks);
        return new Sifted(
                judged.series(),
                judged.judged(),
                judged.small(),
                sifting.ranked(judged.changed(), indicators),
                sifting.ranked(untold(judged, extent, new Parts(indicators)), indicators));
    }

    /** What would be a change alone, unless it lies in what stands out, or that in it. */
    private static List<Changed> untold(Judged judged, Extent extent, Parts parts) {
        return judged.alone().stream()
                .filter(each -> judged.changed().stream()
                        .noneMatch(out -> out.up() == each.up()
                                && (holds(out, each, extent, parts) || holds(each, out, extent, parts))))
                .toList();
    }

    private static boolean holds(Changed whole, Changed part, Extent extent, Parts parts) {
        return extent.within(part.area().code(), whole.area().code())
                && parts.holds(whole.indicator(), part.indicator());
    }

    private List<Candidate> ranked(List<Changed> changed, List<Indicator> indicators) {
        var folded = new Folding(
                        extent,
                        new Parts(indicators),
                        id -> themes.containsKey(id) ? themes.get(id).id() : "",
                        changed)
                .folded();
        var candidates = new ArrayList<Candidate>();
        folded.forEach((each, told) -> candidates.add(candidate(each, told)));
        candidates.sort(
                Comparator.comparingDouble((Candidate each) -> -each.weighed().score())
                        .thenComparing(Candidate::key));
        return candidates;
    }

    private Candidate candidate(Changed changed, List<Told> told) {
        return new Candidate(
                changed.key(),
                changed.basis(),
                changed.indicator(),
                changed.area(),
                changed.up(),
                changed.ratio(),
                changed.counts(),
                changed.since(),
                changed.adjusted(),
                weighed(changed),
                told);
    }

    private Weighed weighed(Changed changed) {
        var theme = themes.get(changed.indicator().id());
        return Weighed.of(
                within(-Math.log10(Math.max(changed.adjusted(), 1e-300)) / CERTAIN),
                size(changed),
                theme == null ? SEVERITY_OF_NO_THEME : theme.severity() / 100.0,
                spread(changed),
                comparison(changed),
                weights);
    }

    private static double size(Changed changed) {
        var counts = changed.counts();
        var ratio = Math.abs(Math.log((counts.since() + FEW_EVENTS) / (counts.expected() + FEW_EVENTS)))
                / Math.log(LARGE_RATIO);
        var number = Math.log10(1.0 + Math.abs(changed.extra())) / LARGE_NUMBER;
        return (within(ratio) + within(number)) / 2;
    }

    /** In what share of the areas of the next smaller kind the same goes the same way. */
    private double spread(Changed changed) {
        if (!(changed instanceof Changed.Months months)) {
            return 0;
        }
        var smaller = smaller(changed.area());
        var same = smaller.stream()
                .map(part -> looks.get(new Seen(changed.indicator().id(), part.code())))
                .filter(look -> look != null && sameWay(look, months))
                .count();
        return smaller.isEmpty() ? 0 : (double) same / smaller.size();
    }

    private List<Area> smaller(Area area) {
        for (var type : List.of(AreaType.PARTNERSHIP, AreaType.DISTRICT, AreaType.WARD, AreaType.LSOA)) {
            var parts = type.compareTo(area.type()) >= 0
                    ? List.<Area>of()
                    : extent.parts().stream()
                            .filter(part -> part.type() == type && extent.within(part.code(), area.code()))
                            .toList();
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return List.of();
    }

    private static boolean sameWay(Look look, Changed.Months changed) {
        var after = 0.0;
        var before = 0.0;
        var monthsAfter = 0;
        var series = look.months();
        for (var i = 0; i < series.size(); i++) {
            if (series.months()[i] >= changed.after()) {
                after += series.counts()[i];
                monthsAfter++;
            } else {
                before += series.counts()[i];
            }
        }
        var monthsBefore = series.size() - monthsAfter;
        var more = monthsAfter > 0 && monthsBefore > 0 && after / monthsAfter > before / monthsBefore;
        var fewer = monthsAfter > 0 && monthsBefore > 0 && after / monthsAfter < before / monthsBefore;
        return changed.up() ? more : fewer;
    }

    private double comparison(Changed changed) {
        var around = extent.all().stream()
                .filter(area -> !area.equals(changed.area())
                        && extent.within(changed.area().code(), area.code()))
                .min(Comparator.comparing(Area::type));
        if (around.isEmpty()) {
            return Weighed.NOT_KNOWN;
        }
        var look = looks.get(new Seen(changed.indicator().id(), around.get().code()));
        if (look == null || !look.judged()) {
            return Weighed.NOT_KNOWN;
        }
        return look.signal().clear() && (look.signal().ratio() > 1) == changed.up() ? 0 : 1;
    }

    private static double within(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
