package org.watchward.indicators;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.Figures.Alone;
import org.watchward.indicators.Figures.Cell;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.AreaFigures;
import org.watchward.indicators.open.Comparator;
import org.watchward.indicators.open.Comparator.Kind;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PeerGroup;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.Series;
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
        var asked = new LinkedHashSet<>(List.of(area));
        asked.addAll(around);
        groups.forEach(group -> group.members().forEach(code -> areas.find(code).ifPresent(asked::add)));
        var reach = Reach.current();
        var reading = CompletableFuture.supplyAsync(
                () -> Reach.as(reach, () -> alone(indicators, List.copyOf(asked), period)));
        var found = own.get();
        var alone = reading.join();
        return answers.apply(found).stream()
                .map(answer -> compared(new Beside(answer, alone), around, groups))
                .toList();
    }

    private Map<Cell, Alone> alone(List<Indicator> indicators, List<Area> asked, Period period) {
        return figures.alone(Question.alone(indicators, asked, List.of(period)));
    }

    private static Compared compared(Beside beside, List<Area> around, List<PeerGroup> groups) {
        return new Compared(
                beside.answer(),
                comparators(beside, around),
                groups.stream().map(group -> Standings.of(group, beside)).toList());
    }

    private static List<Comparator> comparators(Beside beside, List<Area> around) {
        var comparators = new ArrayList<Comparator>();
        for (var whole : around) {
            if (whole.type() == AreaType.FORCE) {
                add(comparators, whole, Kind.FORCE, Kind.REST_OF_FORCE, beside);
            } else if (whole.type() == AreaType.COUNTY) {
                add(comparators, whole, Kind.COUNTY, Kind.REST_OF_COUNTY, beside);
            }
        }
        comparators.add(country(beside, around));
        return comparators;
    }

    private static void add(List<Comparator> comparators, Area whole, Kind kind, Kind rest, Beside beside) {
        var answer = beside.answer();
        var figure = beside.figure(whole);
        var without = Remainder.of(answer.indicator(), whole, figure, answer.area(), answer.figure());
        comparators.add(new Comparator(kind, whole, whole.name(), figure, beside.position(whole)));
        comparators.add(
                new Comparator(rest, whole, "the rest of " + whole.name(), without, beside.position(whole, without)));
    }

    /** The country is what a release publishes for it; the sum of what happens to be held is not the country. */
    private static Comparator country(Beside beside, List<Area> around) {
        return around.stream()
                .filter(whole -> whole.type() == AreaType.COUNTRY)
                .filter(whole -> !(beside.figure(whole) instanceof Figure.Missing))
                .findFirst()
                .map(whole ->
                        new Comparator(Kind.COUNTRY, whole, whole.name(), beside.figure(whole), beside.position(whole)))
                .orElseGet(() -> unpublished(beside, around));
    }

    private static Comparator unpublished(Beside beside, List<Area> around) {
        var country = around.stream()
                .filter(whole -> whole.type() == AreaType.COUNTRY)
                .findFirst()
                .orElse(null);
        var name = country == null ? "England and Wales" : country.name();
        var reason = "no release that is held gives "
                + beside.answer().indicator().inSentence() + " for " + name
                + ", and what is held of some forces is not the country";
        return new Comparator(Kind.COUNTRY, country, name, new Figure.Missing(reason), Position.NOT_COMPARED);
    }
}
