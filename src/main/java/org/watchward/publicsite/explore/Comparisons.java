package org.watchward.publicsite.explore;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.charts.Chart;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.BeforeAfter;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.Season;
import org.watchward.indicators.open.shown.Drawings;

/** Month-of-year patterns, and two periods beside one another: of each indicator that is chosen. */
@Component
class Comparisons {

    private final PublicFigures figures;
    private final PublicPatterns patterns;

    Comparisons(PublicFigures figures, PublicPatterns patterns) {
        this.figures = figures;
        this.patterns = patterns;
    }

    /**
     * What is said of one indicator.
     *
     * @param chart absent where nothing can be drawn
     * @param notes what a reader must know; the reason alone where nothing can be said
     */
    record Said(
            Indicator indicator,
            String words,
            @org.jspecify.annotations.Nullable Chart chart,
            List<String> notes,
            boolean refused) {}

    List<Said> season(Asked asked) {
        return asked.indicators().stream()
                .map(indicator -> season(asked, indicator))
                .toList();
    }

    private Said season(Asked asked, Indicator indicator) {
        var periods = asked.periods();
        if (periods == null || !(indicator.numerator() instanceof Numerator.MonthlyRows)) {
            return refused(
                    indicator,
                    indicator.name() + " is not counted month by month here, so it has no months of the year.");
        }
        var series = figures.monthly(List.of(indicator), asked.whole(), periods.span())
                .get(0);
        var season = patterns.season(series);
        if (season instanceof Season.Found found) {
            var chart = Drawings.season("chart-season-" + indicator.id(), series, found, answer(asked, indicator))
                    .orElse(null);
            return new Said(indicator, found.words(), chart, found.notes(), false);
        }
        return refused(indicator, ((Refused) season).words());
    }

    List<Said> beforeAfter(Asked asked) {
        return asked.indicators().stream()
                .map(indicator -> beforeAfter(asked, indicator))
                .toList();
    }

    private Said beforeAfter(Asked asked, Indicator indicator) {
        if (!(indicator.numerator() instanceof Numerator.MonthlyRows)) {
            return refused(
                    indicator,
                    indicator.name()
                            + " is not counted month by month, so two periods of it are not set side by side here.");
        }
        var earlier = asked.before() == null ? asked.period().yearEarlier() : asked.before();
        var found = patterns.beforeAfter(indicator, asked.whole(), earlier, asked.period());
        return found instanceof BeforeAfter.Found pair
                ? new Said(
                        indicator,
                        pair.words(),
                        Drawings.beforeAfter("chart-before-" + indicator.id(), pair, answer(asked, indicator)),
                        pair.notes(),
                        false)
                : refused(indicator, ((Refused) found).words());
    }

    private Answer answer(Asked asked, Indicator indicator) {
        return figures.answers(List.of(indicator), asked.whole(), asked.period())
                .get(0);
    }

    private static Said refused(Indicator indicator, String why) {
        return new Said(indicator, why, null, List.of(), true);
    }
}
