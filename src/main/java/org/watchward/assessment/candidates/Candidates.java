package org.watchward.assessment.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.Sifting.Sifted;
import org.watchward.assessment.themes.Theme;
import org.watchward.assessment.themes.Themes;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.Period;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Reach;
import org.watchward.sources.open.Evidence;

/** Looks at an area, all that lies in it and all indicators, up to the end of a period (docs/methods/candidates.md). */
@Component
public class Candidates {

    private final Areas areas;
    private final PublicFigures figures;
    private final Themes themes;
    private final Catalogue catalogue;
    private final Evidence evidence;

    private volatile @Nullable Remembered newest;

    Candidates(Areas areas, PublicFigures figures, Themes themes, Catalogue catalogue, Evidence evidence) {
        this.areas = areas;
        this.figures = figures;
        this.themes = themes;
        this.catalogue = catalogue;
        this.evidence = evidence;
    }

    /** The candidates, the first to be looked at first; months after the period are not looked at. */
    public Sifted of(Area whole, Period period) {
        var asked = new Asked(
                whole,
                period,
                Reach.current(),
                evidence.generation(),
                figures.indicators(),
                themes.byIndicator(),
                weighing().candidates());
        var known = newest;
        if (known != null && known.asked().equals(asked)) {
            return known.sifted();
        }
        var sifted = sift(whole, period);
        newest = new Remembered(asked, sifted);
        return sifted;
    }

    /** All that the candidates rest on. Each section of a draft asks for the same, so the newest is remembered. */
    private record Asked(
            Area whole,
            Period period,
            Reach reach,
            long generation,
            List<Indicator> indicators,
            Map<String, Theme> themes,
            Weighing.Candidates weights) {}

    private record Remembered(Asked asked, Sifted sifted) {}

    private Sifted sift(Area whole, Period period) {
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
