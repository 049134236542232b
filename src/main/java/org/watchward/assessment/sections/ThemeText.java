package org.watchward.assessment.sections;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Theme;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Polarity;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.shown.Say;

/** One theme under its heading. */
@Component
class ThemeText {

    /** Of candidates; what people accepted is told whole. */
    private static final int MOST_CANDIDATES = 6;

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
        var heading = Lines.heading(theme.name(), Lines.themeId(theme.id()));
        var found = told(ground.of(theme), ground);
        var known = measures.of(theme.indicators(), ground);
        var months = found.isEmpty() ? "" : chart(found.get(0), ground);
        if (found.isEmpty() && known.isEmpty()) {
            return heading + nothing(theme, ground);
        }
        return heading
                + (found.isEmpty() ? unchanged(theme, ground) : Lines.bullets(sayings.lines(found, ground)))
                + Sayings.caveats(found)
                + ambiguous(found)
                + coverage(theme, ground)
                + months
                + known.map(measured -> table(measured, ground)).orElse("");
    }

    /** What was found of no theme, such as of all crime; empty if nothing was. */
    String ofNoTheme(Ground ground) {
        var found = told(ground.ofNoTheme(), ground);
        return found.isEmpty()
                ? ""
                : Lines.heading("All crime and what is of no theme", "of-no-theme")
                        + Lines.bullets(sayings.lines(found, ground))
                        + Sayings.caveats(found)
                        + ambiguous(found)
                        + chart(found.get(0), ground);
    }

    private static List<Found> told(List<Found> found, Ground ground) {
        return ground.accepted() ? found : found.stream().limit(MOST_CANDIDATES).toList();
    }

    private String nothing(Theme theme, Ground ground) {
        return theme.indicators().stream().anyMatch(id -> figures.find(id).isPresent())
                ? "No figures of it are held for " + ground.period().words() + ".\n\n"
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
                .flatMap(indicator -> notTold(indicator, ground)
                        .or(() -> bindings.says(Bind.of("signal", indicator.id()), ground.setting())
                                .map(bound -> bound + ".\n\n")))
                .orElseGet(() -> judged(theme, ground)
                        ? "No clear change in its published counts."
                                + (monthly(theme, ground).isEmpty() ? "" : " Its months are too few to judge.")
                                + "\n\n"
                        : "Too little of it is held to judge whether it changed.\n\n");
    }

    /** Why the verdict on the months of the whole is not told, where somebody did not accept it or nobody has yet. */
    private static Optional<String> notTold(Indicator indicator, Ground ground) {
        if (ground.rejected().stream().anyMatch(each -> ofWhole(each.found(), indicator, ground))) {
            return Optional.of(
                    "What stood out was looked at and [not accepted](#" + AppendicesSection.NOT_ACCEPTED + ").\n\n");
        }
        return ground.waiting().stream().anyMatch(each -> ofWhole(each, indicator, ground))
                ? Optional.of("Something stands out that nobody has judged yet, so it is not told here.\n\n")
                : Optional.empty();
    }

    private static boolean ofWhole(Found found, Indicator indicator, Ground ground) {
        return found.indicator().equals(indicator)
                && found.area().code().equals(ground.area().code());
    }

    /** Whether published years were judged, where its months were too few to be. */
    private boolean judged(Theme theme, Ground ground) {
        return ground.judged() > 0
                && measures.of(theme.indicators(), ground).stream()
                        .flatMap(known -> known.indicators().stream())
                        .anyMatch(indicator -> indicator.numerator() instanceof Numerator.PublishedCount);
    }

    private static String ambiguous(List<Found> found) {
        return found.stream().anyMatch(each -> each.indicator().polarity() == Polarity.AMBIGUOUS && each.up())
                ? "More on record is not always more harm: see [](#" + MethodSection.AMBIGUOUS + ").\n\n"
                : "";
    }

    /** Where records were absent, so that months are not set against each other: told as what it is, and never as crime. */
    private String coverage(Theme theme, Ground ground) {
        var months = ground.last();
        var indicators = months.isEmpty() ? List.<Indicator>of() : monthly(theme, ground);
        return indicators.isEmpty()
                ? ""
                : figures.monthly(indicators, ground.area(), months.get()).stream()
                        .flatMap(series -> series.changes().stream()
                                .map(change -> Say.sentence(series.indicator().inSentence() + " from "
                                                + Say.month(change.from()) + " cannot be set against months before: "
                                                + Lines.plain(change.words()))
                                        + " That is a change of the records and not of crime.\n\n"))
                        .collect(Collectors.joining());
    }

    private List<Indicator> monthly(Theme theme, Ground ground) {
        return theme.indicators().stream()
                .flatMap(id -> figures.find(id).stream())
                .filter(indicator -> indicator.numerator() instanceof Numerator.MonthlyRows
                        && indicator.areas().contains(ground.area().type()))
                .toList();
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
        return known.indicators().stream()
                .filter(indicator -> given(indicator, ground))
                .limit(MOST_MEASURES)
                .map(indicator -> bindings.ifHeld(
                        ground.beside(Bind.of("table", indicator.id()).in(places)), ground.setting()))
                .collect(Collectors.joining());
    }

    private static boolean given(Indicator indicator, Ground ground) {
        return ground.districts().stream().allMatch(part -> indicator.areas().contains(part.type()));
    }
}
