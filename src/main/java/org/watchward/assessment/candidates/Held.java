package org.watchward.assessment.candidates;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** Whether anything is held of an area and a period, without which an assessment would find nothing and a draft be headings alone. */
public final class Held {

    private final Areas areas;
    private final PublicFigures figures;

    /** Of the areas and figures there are. */
    public Held(Areas areas, PublicFigures figures) {
        this.areas = areas;
        this.figures = figures;
    }

    /**
     * What is wrong with a period of which there is neither a month nor a figure, of the area or of its largest parts; it names the months
     * that there are.
     *
     * @return as sentences; empty if something is held
     */
    public Optional<String> problem(Area area, Period period) {
        var months = figures.monthsHeld(area);
        if (!months.subSet(period.first(), true, period.last(), true).isEmpty() || known(area, period)) {
            return Optional.empty();
        }
        return Optional.of("Nothing is held of " + area.name() + " in " + period.words() + ". "
                + (months.isEmpty()
                        ? "Import the police’s monthly files or a published table that gives it."
                        : "Held: " + new Period.Range(months.first(), months.last()).words()
                                + ". Name a period that has some months, or import what is missing."));
    }

    private boolean known(Area area, Period period) {
        return Stream.of(
                        List.of(area),
                        areas.parts(area.code(), AreaType.DISTRICT),
                        areas.parts(area.code(), AreaType.PARTNERSHIP))
                .flatMap(Collection::stream)
                .anyMatch(each -> knownOf(each, period));
    }

    private boolean knownOf(Area area, Period period) {
        var given = figures.indicators().stream()
                .filter(indicator -> indicator.areas().contains(area.type()))
                .toList();
        return !given.isEmpty()
                && figures.answers(given, area, period).stream()
                        .anyMatch(answer -> answer.figure() instanceof Figure.Known);
    }
}
