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
import org.watchward.web.PageProblem;

/** The indicators of street-level crime, for one area at a time: the two totals first, then each kind. */
@Component
public class CrimeFigures {

    /** The two totals. */
    public static final List<String> SUMS = List.of("all-crime", "anti-social-behaviour");

    private final PublicFigures figures;

    CrimeFigures(PublicFigures figures) {
        this.figures = figures;
    }

    public NavigableSet<YearMonth> monthsHeld(Area area) {
        return figures.monthsHeld(area);
    }

    public Series monthly(String id, Area area) {
        var indicator = find(id).orElseThrow(() ->
                PageProblem.notFound("No such indicator", "Nothing is counted under the name " + id + "."));
        return figures.monthly(List.of(indicator), area, new Periods(monthsHeldOrNotFound(area)).span())
                .get(0);
    }

    public NavigableSet<YearMonth> monthsHeldOrNotFound(Area area) {
        var held = figures.monthsHeld(area);
        if (held.isEmpty()) {
            throw PageProblem.notFound("Nothing is held", "No police data that covers " + area.name() + " is held.");
        }
        return held;
    }

    public List<Indicator> indicators() {
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

    public Optional<Indicator> find(String id) {
        return indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }
}
