package org.watchward.indicators.documents;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.FigureValues;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.shown.Choropleths;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Phrase;
import org.watchward.publication.spi.Unmeant;

/** One indicator in the parts of one area, as an expression asks for them. */
@Component
class Parts {

    private final Choropleths choropleths;
    private final Areas areas;

    Parts(Choropleths choropleths, Areas areas) {
        this.choropleths = choropleths;
        this.areas = areas;
    }

    /**
     * What is asked for.
     *
     * @param areas every part
     */
    record Divided(Phrase kind, Indicator indicator, Area whole, AreaType type, List<Area> areas, Period period) {

        Unmeant nothingKnown(List<PartFigure> figures) {
            var reason = figures.stream()
                    .map(part -> FigureValues.reason(part.figure()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("no figure can be given");
            return new Unmeant(
                    kind,
                    "Nothing is known of " + indicator.inSentence() + " in the " + type.plural() + " of " + whole.name()
                            + " in " + period.words() + ": " + reason + ".",
                    List.of());
        }
    }

    Divided of(Asked asked) throws Unmeant {
        var kind = asked.kind();
        var indicator = asked.indicator("It is of one indicator: give each its own.");
        var whole = asked.place(indicator.areas(), "It is of the parts of one area: give each its own.");
        var kinds = choropleths.kinds(whole, indicator);
        var usual = choropleths.usual(whole, indicator);
        if (usual.isEmpty()) {
            throw new Unmeant(
                    kind,
                    indicator.name() + " is not given for parts of " + whole.name() + " that are held.",
                    List.of());
        }
        var type = asked.by(kinds, usual.get());
        return new Divided(kind, indicator, whole, type, areas.parts(whole.code(), type), asked.period());
    }
}
