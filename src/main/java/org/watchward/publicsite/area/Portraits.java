package org.watchward.publicsite.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.shown.AreaLine;
import org.watchward.indicators.open.shown.AreaLines;
import org.watchward.indicators.open.shown.Choropleth;
import org.watchward.indicators.open.shown.Choropleths;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.publicsite.CrimeFigures;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Subject;

/** Reads all that the page of an area says, each indicator for the newest period in which it is known. */
@Component
class Portraits {

    private final PublicFigures figures;
    private final AreaLines areaLines;
    private final Choropleths choropleths;

    Portraits(PublicFigures figures, AreaLines areaLines, Choropleths choropleths) {
        this.figures = figures;
        this.areaLines = areaLines;
        this.choropleths = choropleths;
    }

    /**
     * The portrait of an area.
     *
     * @param asked the one period that is wanted of all indicators; absent for the newest of each
     */
    Portrait of(Area area, @Nullable Period asked) {
        var periods = Periods.of(figures.monthsHeld(area));
        var months = periods == null ? null : periods.span();
        var read = asked == null ? areaLines.newest(area, months) : areaLines.of(area, asked, months);
        return new Portrait(
                area,
                periods,
                asked,
                read.lines(),
                read.series(),
                controls(read.series()),
                peers(read.compared()),
                unknown(areaLines.possible(area), read.lines(), area, periods));
    }

    /** The map of the first indicator that is known over the parts of an area; empty if it has none or nothing is known of them. */
    Optional<Choropleth> places(Portrait portrait) {
        return portrait.lines().stream()
                .filter(line -> line.known() && Subject.of(line.indicator()) == Subject.RECORDED)
                .findFirst()
                .flatMap(line -> choropleths.of(
                        portrait.area(), line.indicator(), line.answer().period()));
    }

    private Map<String, ControlChart> controls(List<Series> series) {
        return series.stream()
                .filter(each -> CrimeFigures.SUMS.contains(each.indicator().id()))
                .collect(Collectors.toMap(each -> each.indicator().id(), figures::chart));
    }

    private static List<Area> peers(Collection<Compared> compared) {
        return compared.stream()
                .flatMap(each -> each.standings().stream())
                .findFirst()
                .map(standing ->
                        standing.peers().stream().map(PeerStanding.Peer::area).toList())
                .orElse(List.of());
    }

    /** What cannot be said, and why: the indicators that share a reason together. */
    private List<Portrait.Unknown> unknown(
            List<Indicator> possible, List<AreaLine> lines, Area area, @Nullable Periods periods) {
        var reasons = new LinkedHashMap<String, List<String>>();
        lines.stream().filter(line -> !line.known()).forEach(line -> add(reasons, line.answer()));
        var seen = lines.stream().map(AreaLine::id).collect(Collectors.toSet());
        var absent = possible.stream()
                .filter(indicator -> !seen.contains(indicator.id()))
                .toList();
        if (!absent.isEmpty()) {
            figures.answers(absent, area, Periods.usualOrLastYear(periods)).forEach(answer -> add(reasons, answer));
        }
        return reasons.entrySet().stream()
                .map(each -> new Portrait.Unknown(Say.list(each.getValue()), each.getKey()))
                .toList();
    }

    private static void add(Map<String, List<String>> reasons, Answer answer) {
        reasons.computeIfAbsent(answer.statement().detail(), reason -> new ArrayList<>())
                .add(answer.indicator().name());
    }
}
