package org.watchward.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.Figures.Cell;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.AreaFigures;
import org.watchward.indicators.open.Comparator;
import org.watchward.indicators.open.Comparator.Kind;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PeerGroup;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Reach;

/** Sets figures beside those of the places that an area lies in and of its peers, for the same period. */
@Component
class Comparators {

    private final Areas areas;
    private final Figures figures;
    private final PeerGroups peers;

    Comparators(Areas areas, Figures figures, PeerGroups peers) {
        this.areas = areas;
        this.figures = figures;
        this.peers = peers;
    }

    /** One for each indicator, in their order. */
    List<Compared> compared(List<Indicator> indicators, Area area, Period period) {
        return compared(
                indicators,
                area,
                period,
                () -> figures.answers(new Question(indicators, List.of(area), List.of(period))),
                Function.identity());
    }

    /** The same with every monthly indicator month by month: all that is said of an area. */
    AreaFigures everything(List<Indicator> indicators, Area area, Period period, Period stretch) {
        var series = new ArrayList<Series>();
        var compared = compared(
                indicators, area, period, () -> figures.together(indicators, area, period, stretch), together -> {
                    series.addAll(together.series());
                    return together.answers();
                });
        return new AreaFigures(compared, series);
    }

    /** Reads the area itself while the others are being read: neither waits for the other. */
    private <T> List<Compared> compared(
            List<Indicator> indicators, Area area, Period period, Supplier<T> own, Function<T, List<Answer>> answers) {
        var around = areas.wholes(area.code());
        var groups = peers.of(area);
        var others = new LinkedHashSet<>(around);
        groups.forEach(group -> group.members().forEach(code -> areas.find(code).ifPresent(others::add)));
        var reach = Reach.current();
        var reading = CompletableFuture.supplyAsync(
                () -> Reach.as(reach, () -> beside(indicators, List.copyOf(others), period)));
        var found = own.get();
        var beside = reading.join();
        return answers.apply(found).stream()
                .map(answer ->
                        new Compared(answer, comparators(answer, around, beside), standings(answer, groups, beside)))
                .toList();
    }

    private Map<Cell, Figure> beside(List<Indicator> indicators, List<Area> others, Period period) {
        return others.isEmpty() ? Map.of() : figures.alone(Question.alone(indicators, others, List.of(period)));
    }

    private static List<Comparator> comparators(Answer answer, List<Area> around, Map<Cell, Figure> beside) {
        var comparators = new ArrayList<Comparator>();
        for (var whole : around) {
            if (whole.type() == AreaType.FORCE) {
                add(comparators, answer, whole, Kind.FORCE, Kind.REST_OF_FORCE, beside);
            } else if (whole.type() == AreaType.COUNTY) {
                add(comparators, answer, whole, Kind.COUNTY, Kind.REST_OF_COUNTY, beside);
            }
        }
        comparators.add(country(answer, around, beside));
        return comparators;
    }

    private static void add(
            List<Comparator> comparators, Answer answer, Area whole, Kind kind, Kind rest, Map<Cell, Figure> beside) {
        var figure = figure(beside, answer.indicator(), whole);
        var without = Remainder.of(answer.indicator(), whole, figure, answer.area(), answer.figure());
        comparators.add(new Comparator(kind, whole.name(), figure, Position.of(answer.figure(), figure)));
        comparators.add(
                new Comparator(rest, "the rest of " + whole.name(), without, Position.of(answer.figure(), without)));
    }

    /** The country is what a release publishes for it; the sum of what happens to be held is not the country. */
    private static Comparator country(Answer answer, List<Area> around, Map<Cell, Figure> beside) {
        var figure = around.stream()
                .filter(whole -> whole.type() == AreaType.COUNTRY)
                .map(whole -> figure(beside, answer.indicator(), whole))
                .filter(Figure.Known.class::isInstance)
                .findFirst()
                .orElseGet(() -> new Figure.Missing(
                        "no release that is held gives " + answer.indicator().inSentence()
                                + " for England and Wales, and what is held of some forces is not the country"));
        return new Comparator(Kind.COUNTRY, "England and Wales", figure, Position.of(answer.figure(), figure));
    }

    private static Figure figure(Map<Cell, Figure> beside, Indicator indicator, Area area) {
        return Objects.requireNonNull(beside.get(new Cell(indicator, area)), "every area beside is asked for");
    }

    private List<PeerStanding> standings(Answer answer, List<PeerGroup> groups, Map<Cell, Figure> beside) {
        return groups.stream().map(group -> standing(answer, group, beside)).toList();
    }

    private PeerStanding standing(Answer answer, PeerGroup group, Map<Cell, Figure> beside) {
        var byCode = new HashMap<AreaCode, Area>();
        beside.keySet().forEach(cell -> byCode.put(cell.area().code(), cell.area()));
        var found = group.members().stream()
                .map(byCode::get)
                .filter(Objects::nonNull)
                .map(area -> {
                    var figure = figure(beside, answer.indicator(), area);
                    return new PeerStanding.Peer(area, figure, Position.of(answer.figure(), figure));
                })
                .toList();
        var values = found.stream()
                .map(peer -> value(peer.figure()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var own = value(answer.figure());
        var above = own == null
                ? 0
                : (int) values.stream()
                        .filter(value -> value.compareTo(own) > 0)
                        .count();
        return new PeerStanding(
                group,
                found,
                own == null ? 0 : above + 1,
                values.size() + (own == null ? 0 : 1),
                (int) found.stream()
                        .filter(peer -> peer.position() == Position.SIMILAR)
                        .count(),
                median(values));
    }

    private static @Nullable BigDecimal value(Figure figure) {
        return figure instanceof Figure.Known known && known.rate() != null
                ? known.rate().value()
                : null;
    }

    private static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2));
    }
}
