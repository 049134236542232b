package org.watchward.assessment.candidates;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.Sifting.Sifted;
import org.watchward.assessment.themes.Themes;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.Period;
import org.watchward.platform.Catalogue;

/** Looks at an area, all that lies in it and all indicators, up to the end of a period (docs/methods/candidates.md). */
@Component
public class Candidates {

    private final Areas areas;
    private final PublicFigures figures;
    private final Themes themes;
    private final Catalogue catalogue;

    Candidates(Areas areas, PublicFigures figures, Themes themes, Catalogue catalogue) {
        this.areas = areas;
        this.figures = figures;
        this.themes = themes;
        this.catalogue = catalogue;
    }

    /** The candidates, the first to be looked at first; months after the period are not looked at. */
    public Sifted of(Area whole, Period period) {
        var extent = Extent.of(areas, whole);
        return Sifting.of(
                extent,
                figures.indicators(),
                figures.looks(extent.all(), period.last()),
                years(extent, period),
                weighing().candidates(),
                themes.byIndicator());
    }

    /** The weights as they are declared. */
    public Weighing weighing() {
        return catalogue.list("assessment", Weighing.class).get(0);
    }

    /** Published counts of the twelve months that end with the period. */
    private List<Answer> years(Extent extent, Period period) {
        var year = new Period.YearEnding(period.last());
        var answers = new ArrayList<Answer>();
        for (var area : extent.large()) {
            var published = figures.indicators().stream()
                    .filter(indicator -> indicator.numerator() instanceof PublishedCount
                            && indicator.areas().contains(area.type()))
                    .toList();
            if (!published.isEmpty()) {
                answers.addAll(figures.answers(published, area, year));
            }
        }
        return answers;
    }
}
