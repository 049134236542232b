package org.watchward.assessment.sections;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Theme;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Polarity;
import org.watchward.indicators.open.PublicFigures;

/** One theme under its heading. */
@Component
class ThemeText {

    private static final int MOST_FINDINGS = 6;
    static final int MOST_MEASURES = 2;

    /** A table of more places than this is for the appendix. */
    private static final int MOST_PLACES = 12;

    private final Bindings bindings;
    private final Sayings sayings;
    private final Measures measures;
    private final PublicFigures figures;

    ThemeText(Bindings bindings, Sayings sayings, Measures measures, PublicFigures figures) {
        this.bindings = bindings;
        this.sayings = sayings;
        this.measures = measures;
        this.figures = figures;
    }

    /** What is known of it; one sentence where nothing is. */
    String of(Theme theme, Ground ground) {
        var heading = Lines.heading(theme.name(), "theme-" + theme.id());
        var found = ground.of(theme).stream().limit(MOST_FINDINGS).toList();
        var known = measures.of(theme.indicators(), ground);
        var months = found.isEmpty() ? "" : chart(found.get(0), ground);
        if (found.isEmpty() && known.isEmpty()) {
            return heading + nothing(theme, ground);
        }
        return heading
                + (found.isEmpty() ? unchanged(theme, ground) : Lines.bullets(sayings.lines(found, ground)))
                + Sayings.notes(found)
                + ambiguous(found)
                + months
                + known.map(measured -> table(measured, ground)).orElse("");
    }

    private String nothing(Theme theme, Ground ground) {
        return theme.indicators().stream().anyMatch(id -> figures.find(id).isPresent())
                ? "Nothing of it is held for " + ground.period().words() + ".\n\n"
                : "No measure of it is declared.\n\n";
    }

    /** Where nothing stands out: what would have been called a change alone, else the verdict on the months or that nothing changed. */
    private String unchanged(Theme theme, Ground ground) {
        var alone = sayings.lines(ground.alone(theme), ground);
        if (!alone.isEmpty()) {
            return "Nothing stands out among all that was looked at. Taken alone, this would be called a change:\n\n"
                    + Lines.bullets(alone);
        }
        return measures.monthly(theme.indicators())
                .flatMap(indicator -> bindings.says(Bind.of("signal", indicator.id()), ground.setting()))
                .map(bound -> bound + ".\n\n")
                .orElse("Nothing in this theme changed beyond chance.\n\n");
    }

    private static String ambiguous(List<Found> found) {
        return found.stream().anyMatch(each -> each.indicator().polarity() == Polarity.AMBIGUOUS && each.up())
                ? "More of it on record can mean more harm, and it can mean more trust, better recording or more policing; the figures alone"
                        + " do not tell which.\n\n"
                : "";
    }

    private String chart(Found found, Ground ground) {
        return found.kind().equals("signal")
                ? bindings.ifHeld(
                        Bind.of("chart", found.indicator().id())
                                .in(found.area().code().toString()),
                        ground.setting())
                : "";
    }

    private String table(Measures.Known known, Ground ground) {
        var side = ground.side(known.whole());
        var places = side.size() > MOST_PLACES ? side.subList(0, MOST_PLACES) : side;
        var ids = known.indicators().stream()
                .filter(indicator -> given(indicator, ground))
                .limit(MOST_MEASURES)
                .map(Indicator::id)
                .toList();
        return ids.isEmpty()
                ? ""
                : bindings.ifHeld(ground.beside(Bind.of("table", ids).in(places)), ground.setting());
    }

    private static boolean given(Indicator indicator, Ground ground) {
        return ground.districts().stream().allMatch(part -> indicator.areas().contains(part.type()));
    }
}
