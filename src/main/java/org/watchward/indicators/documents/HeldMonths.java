package org.watchward.indicators.documents;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Unmeant;

/** Reads the months of an indicator that an expression is about, up to the end of its period and none later. */
@Component
class HeldMonths {

    private static final String ONE = "It is about one indicator in one area: give each its own.";

    private final PublicFigures figures;

    HeldMonths(PublicFigures figures) {
        this.figures = figures;
    }

    HeldSeries of(Asked asked) throws Unmeant {
        return of(asked, asked.period().last());
    }

    /**
     * The same up to another month than the period's last.
     *
     * @param upTo after which no month is looked at
     */
    HeldSeries of(Asked asked, YearMonth upTo) throws Unmeant {
        return of(asked, asked.indicator(ONE), upTo);
    }

    /** The same of another indicator than the one that is named. */
    HeldSeries of(Asked asked, Indicator indicator, YearMonth upTo) throws Unmeant {
        if (!(indicator.numerator() instanceof Numerator.MonthlyRows)) {
            throw new Unmeant(
                    asked.subject(),
                    indicator.name() + " is not counted month by month: choose an indicator of street-level crime, such"
                            + " as burglary.",
                    List.of());
        }
        return of(indicator, asked.place(indicator.areas(), ONE), asked.period(), upTo);
    }

    private HeldSeries of(Indicator indicator, Area area, Period period, YearMonth upTo) {
        var held = figures.monthsHeld(area).headSet(upTo, true);
        var stretch = held.isEmpty() ? new Period.Range(upTo, upTo) : new Period.Range(held.first(), held.last());
        return new HeldSeries(
                indicator,
                area,
                period,
                figures.monthly(List.of(indicator), area, stretch).get(0));
    }
}
