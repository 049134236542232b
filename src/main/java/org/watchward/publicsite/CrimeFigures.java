package org.watchward.publicsite;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;
import org.watchward.web.PageProblem;

/** The indicators of street-level crime, for one area at a time: the two totals first, then each kind. */
@Component
class CrimeFigures {

    private static final List<String> SUMS = List.of("all-crime", "anti-social-behaviour");

    private final PublicFigures figures;

    CrimeFigures(PublicFigures figures) {
        this.figures = figures;
    }

    NavigableSet<YearMonth> monthsHeld(Area area) {
        return figures.monthsHeld(area);
    }

    AreaPicture picture(Area area, Period period, Periods periods) {
        var indicators = indicators();
        var span = periods.span();
        var series = figures.monthly(indicators, area, span);
        return new AreaPicture(area, period, periods, figures.answers(indicators, area, period), series);
    }

    Series monthly(String id, Area area) {
        var indicator = find(id).orElseThrow(() ->
                PageProblem.notFound("No such indicator", "Nothing is counted under the name " + id + "."));
        return figures.monthly(List.of(indicator), area, new Periods(monthsHeldOrNotFound(area)).span())
                .get(0);
    }

    NavigableSet<YearMonth> monthsHeldOrNotFound(Area area) {
        var held = figures.monthsHeld(area);
        if (held.isEmpty()) {
            throw PageProblem.notFound("Nothing is held", "No police data that covers " + area.name() + " is held.");
        }
        return held;
    }

    /** The table of the area's page, with the columns of the shell's figures. */
    String csv(Area area, Period period) {
        return figures.csv(figures.answers(indicators(), area, period));
    }

    List<Indicator> indicators() {
        var crime = figures.indicators().stream()
                .filter(indicator -> indicator.numerator() instanceof Numerator.MonthlyRows)
                .filter(indicator -> indicator.base() == Base.RESIDENT)
                .toList();
        return java.util.stream.Stream.concat(
                        SUMS.stream()
                                .flatMap(id ->
                                        crime.stream().filter(each -> each.id().equals(id))),
                        crime.stream().filter(each -> !SUMS.contains(each.id())))
                .toList();
    }

    Optional<Indicator> find(String id) {
        return indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }
}
