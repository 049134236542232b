package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.FigureValues;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.shown.MonthlyFigure;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Unmeant;

/** The months of an indicator in an area, as its page draws them, up to the end of a period. */
@Component
class MonthCharts {

    private final PublicFigures figures;
    private final Traces traces;

    MonthCharts(PublicFigures figures, Traces traces) {
        this.figures = figures;
        this.traces = traces;
    }

    Bound of(Asked asked, Indicator indicator, Area area, Period period) throws Unmeant {
        var series =
                figures.monthly(List.of(indicator), area, stretch(area, period)).get(0);
        var known = KnownFigures.of(series.points().stream().map(Point::figure).toList());
        if (known.none()) {
            throw new Unmeant(asked.kind(), nothing(series, period), List.of());
        }
        var drawn = MonthlyFigure.of(
                        ChartId.of("chart", indicator, area, period),
                        series,
                        series.signal().words(),
                        period,
                        Say.asOf(known.oldest()))
                .within(figures.chart(series));
        return new Bound.Picture(drawn.chart(), drawn.notes(), evidence(series, period));
    }

    /** A range as it is; before any other period all months that are held, so that it is seen what is usual. */
    private Period.Range stretch(Area area, Period period) {
        var held = figures.monthsHeld(area);
        return period instanceof Period.Range || held.isEmpty() || held.first().isAfter(period.first())
                ? new Period.Range(period.first(), period.last())
                : new Period.Range(held.first(), period.last());
    }

    private static String nothing(Series series, Period period) {
        var reason = FigureValues.reason(
                series.points().get(series.points().size() - 1).figure());
        return "No month of " + series.indicator().inSentence() + " in "
                + series.area().name() + " is known up to " + period.words() + ": " + reason + ".";
    }

    private List<Evidence> evidence(Series series, Period period) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(traces.verdict("chart", series, period));
        evidence.addAll(traces.months(series));
        return evidence;
    }
}
