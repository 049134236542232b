package org.watchward.indicators;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.Scanned;
import org.watchward.indicators.open.Scanned.Finding;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.sources.open.Evidence;
import org.watchward.statistics.signal.Verdict;
import org.watchward.statistics.spatial.FalseDiscovery;

/**
 * Looks at many areas and all monthly indicators for what changed (docs/methods/signal.md); remembered until an import changes what is
 * held.
 */
@Component
class Scan {

    private static final double FALSE_DISCOVERY = 0.05;

    /** Of single counties, whose own scan holds the months of every small area. */
    private static final int MOST_WITHIN = 4;

    private final Areas areas;
    private final MonthlyLooks looks;
    private final PerImport<AreaType, Scanned> remembered;
    private final PerImport<Within, List<Look>> within;

    Scan(Evidence evidence, Areas areas, MonthlyLooks looks) {
        this.remembered = new PerImport<>(evidence);
        this.within = new PerImport<>(evidence, MOST_WITHIN);
        this.areas = areas;
        this.looks = looks;
    }

    private record Within(Set<AreaCode> areas, YearMonth last) {}

    /** Every monthly series of one kind of area, up to the newest month that its force is held for. */
    Scanned of(AreaType type) {
        return remembered.get(type, this::scan);
    }

    /** Every monthly series of some areas, up to a month. */
    List<Look> within(List<Area> asked, YearMonth last) {
        var codes = asked.stream().map(Area::code).collect(Collectors.toUnmodifiableSet());
        return within.get(new Within(codes, last), key -> looks.of(asked, last));
    }

    private Scanned scan(AreaType type) {
        return ranked(
                type, looks.of(areas.list(type).stream().filter(Area::current).toList(), null));
    }

    private static Scanned ranked(AreaType type, List<Look> looks) {
        var judged = looks.stream().filter(Look::judged).toList();
        var adjusted = FalseDiscovery.BENJAMINI_HOCHBERG.adjusted(
                judged.stream().mapToDouble(look -> look.signal().pValue()).toArray());
        var findings = IntStream.range(0, judged.size())
                .filter(i ->
                        adjusted[i] < FALSE_DISCOVERY && judged.get(i).signal().verdict() != Verdict.NO_CLEAR_CHANGE)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> adjusted[i])
                        .thenComparing(
                                i -> -Math.abs(Math.log(judged.get(i).signal().ratio()))))
                .map(i -> finding(judged.get(i), adjusted[i]))
                .toList();
        return new Scanned(type, looks.size(), judged.size(), findings);
    }

    private static Finding finding(Look look, double adjusted) {
        return new Finding(look.indicator(), look.area(), SignalWords.of(look), Judge.pValue(adjusted));
    }
}
