package org.watchward.publicsite.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Against;
import org.watchward.publicsite.Choropleths;
import org.watchward.publicsite.CrimeFigures;
import org.watchward.publicsite.Direction;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Say;
import org.watchward.publicsite.Sparks;
import org.watchward.publicsite.Subject;

/** Reads all that the page of an area says, each indicator for the newest period in which it is known. */
@Component
class Portraits {

    private final PublicFigures figures;
    private final Choropleths choropleths;

    Portraits(PublicFigures figures, Choropleths choropleths) {
        this.figures = figures;
        this.choropleths = choropleths;
    }

    /**
     * The portrait of an area.
     *
     * @param asked the one period that is wanted of all indicators; absent for the newest of each
     */
    Portrait of(Area area, @Nullable Period asked) {
        var periods = Periods.of(figures.monthsHeld(area));
        var possible = figures.indicators().stream()
                .filter(indicator -> indicator.areas().contains(area.type()))
                .toList();
        var newest = asked == null ? figures.latest(possible, area) : all(possible, asked);
        var read = new HashMap<String, Compared>();
        var series = new HashMap<String, Series>();
        possible.stream()
                .filter(indicator -> newest.containsKey(indicator.id()))
                .collect(Collectors.groupingBy(
                        indicator -> newest.get(indicator.id()), LinkedHashMap::new, Collectors.toList()))
                .forEach((period, indicators) -> read(area, periods, period, indicators, read, series));
        var lines = possible.stream()
                .filter(indicator -> read.containsKey(indicator.id()))
                .map(indicator -> line(Objects.requireNonNull(read.get(indicator.id())), series.get(indicator.id())))
                .toList();
        return new Portrait(
                area,
                periods,
                asked,
                lines,
                List.copyOf(series.values()),
                controls(series),
                peers(read.values()),
                unknown(possible, lines, area, periods));
    }

    /** The map of the first indicator that is known over the parts of an area; empty if it has none or nothing is known of them. */
    Optional<Choropleths.Choropleth> places(Portrait portrait) {
        return portrait.lines().stream()
                .filter(line -> line.known() && Subject.of(line.indicator()) == Subject.RECORDED)
                .findFirst()
                .flatMap(line -> choropleths.of(
                        portrait.area(), line.indicator(), line.answer().period()));
    }

    private Map<String, ControlChart> controls(Map<String, Series> series) {
        return CrimeFigures.SUMS.stream()
                .filter(series::containsKey)
                .collect(Collectors.toMap(
                        Function.identity(), id -> figures.chart(Objects.requireNonNull(series.get(id)))));
    }

    private static List<Area> peers(Collection<Compared> compared) {
        return compared.stream()
                .flatMap(each -> each.standings().stream())
                .findFirst()
                .map(standing ->
                        standing.peers().stream().map(PeerStanding.Peer::area).toList())
                .orElse(List.of());
    }

    private static Map<String, Period> all(List<Indicator> indicators, Period asked) {
        return indicators.stream().collect(Collectors.toMap(Indicator::id, indicator -> asked));
    }

    private void read(
            Area area,
            @Nullable Periods periods,
            Period period,
            List<Indicator> indicators,
            Map<String, Compared> read,
            Map<String, Series> series) {
        var alone = indicators.stream().filter(Portraits::manyToRead).toList();
        var beside = indicators.stream()
                .filter(indicator -> !alone.contains(indicator))
                .toList();
        if (!alone.isEmpty()) {
            figures.answers(alone, area, period)
                    .forEach(answer -> read.put(answer.indicator().id(), new Compared(answer, List.of(), List.of())));
        }
        if (beside.isEmpty()) {
            return;
        }
        if (periods == null) {
            figures.compared(beside, area, period)
                    .forEach(each -> read.put(each.answer().indicator().id(), each));
            return;
        }
        var everything = figures.everything(beside, area, period, periods.span());
        everything.compared().forEach(each -> read.put(each.answer().indicator().id(), each));
        everything.monthly().forEach(each -> series.put(each.indicator().id(), each));
    }

    /** What is made of every small area of a place takes long to make for its peers too: their own pages have it. */
    private static boolean manyToRead(Indicator indicator) {
        return Subject.of(indicator) == Subject.PLACES;
    }

    private static Line line(Compared compared, @Nullable Series series) {
        return new Line(
                compared.answer(),
                Direction.of(compared.answer(), series),
                Against.of(compared),
                series == null ? null : Sparks.of("spark-" + series.indicator().id(), series),
                series == null ? null : newest(series));
    }

    private static @Nullable Point newest(Series series) {
        return series.points().stream()
                .filter(point -> point.figure() instanceof Figure.Known)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** What cannot be said, and why: the indicators that share a reason together. */
    private List<Portrait.Unknown> unknown(
            List<Indicator> possible, List<Line> lines, Area area, @Nullable Periods periods) {
        var reasons = new LinkedHashMap<String, List<String>>();
        lines.stream().filter(line -> !line.known()).forEach(line -> add(reasons, line.answer()));
        var seen = lines.stream().map(Line::id).collect(Collectors.toSet());
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
