package org.watchward.publicsite.about;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Places;

/** What an example may be taken from: areas that are held, and their figures, looked at no further than is needed. */
@Component
class Subjects {

    private static final int MOST = 12;
    private static final List<String> FIRST = List.of("burglary", "vehicle-crime", "robbery", "violent-crime");

    private final PublicFigures figures;
    private final Places places;

    Subjects(PublicFigures figures, Places places) {
        this.figures = figures;
        this.places = places;
    }

    /** Areas of one kind of which months are held, a few of them. */
    Stream<Area> areas(AreaType type) {
        return places.withMonths(type).stream().limit(MOST).map(place -> places.get(place.code()));
    }

    /** Districts, and after them forces. */
    Stream<Area> areas() {
        return Stream.of(AreaType.DISTRICT, AreaType.FORCE).flatMap(this::areas);
    }

    /** Indicators of one kind of numerator, well-known kinds of crime first. */
    List<Indicator> counting(Class<? extends Numerator> kind) {
        var all = figures.indicators().stream()
                .filter(indicator -> kind.isInstance(indicator.numerator()))
                .toList();
        return Stream.concat(
                        FIRST.stream()
                                .flatMap(id -> all.stream()
                                        .filter(indicator -> indicator.id().equals(id))),
                        all.stream().filter(indicator -> !FIRST.contains(indicator.id())))
                .toList();
    }

    /** The newest known figures of some indicators, area by area. */
    Stream<Answer> known(List<Indicator> indicators) {
        return areas().flatMap(area -> known(indicators, area))
                .filter(answer -> answer.figure() instanceof Figure.Known);
    }

    Stream<Answer> known(List<Indicator> indicators, Area area) {
        return newest(indicators, area).entrySet().stream()
                .flatMap(each -> figures.answers(List.of(each.getKey()), area, each.getValue()).stream());
    }

    private Map<Indicator, Period> newest(List<Indicator> indicators, Area area) {
        var here = indicators.stream()
                .filter(indicator -> indicator.areas().contains(area.type()))
                .toList();
        var latest = figures.latest(here, area);
        var found = new LinkedHashMap<Indicator, Period>();
        here.stream()
                .filter(indicator -> latest.containsKey(indicator.id()))
                .forEach(indicator -> found.put(indicator, latest.get(indicator.id())));
        return found;
    }

    /** The same beside other places. */
    Stream<Compared> compared(List<Indicator> indicators) {
        return areas().flatMap(area -> newest(indicators, area).entrySet().stream()
                .flatMap(each -> figures.compared(List.of(each.getKey()), area, each.getValue()).stream()));
    }

    /** Series over all months held of monthly indicators, area by area. */
    Stream<Series> series(Predicate<Indicator> wanted) {
        return areas().flatMap(area -> counting(Numerator.MonthlyRows.class).stream()
                .filter(wanted)
                .filter(indicator -> indicator.areas().contains(area.type()))
                .map(indicator -> series(indicator, area)));
    }

    Series series(Indicator indicator, Area area) {
        return figures.monthly(List.of(indicator), area, new Periods(figures.monthsHeld(area)).span())
                .get(0);
    }

    static String path(Indicator indicator, Area area) {
        return "/areas/" + area.code() + "/" + indicator.id();
    }

    static String path(Answer answer) {
        return path(answer.indicator(), answer.area()) + "?period="
                + answer.period().id();
    }

    /** {@code Burglary in Cherwell, 2016}. */
    static String title(Answer answer) {
        return answer.indicator().name() + " in " + answer.area().name() + ", "
                + answer.period().words();
    }
}
