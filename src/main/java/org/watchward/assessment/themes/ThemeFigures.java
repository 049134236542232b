package org.watchward.assessment.themes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.AssessedPlace;
import org.watchward.assessment.themes.Score.Scale;
import org.watchward.kernel.Period;
import org.watchward.platform.Nearest;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Phrase;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.spi.Unmeant;

/** What themes give to documents: their order, the evidence for it, and what partners scored. */
@Component
class ThemeFigures implements BoundFigures {

    private static final String THEMES = "themes";
    private static final String ORDER = "order";
    private static final String EVIDENCE = "evidence";
    private static final int MOST = 10;

    private final Themes themes;
    private final ThemeCards cards;
    private final Scores scores;
    private final Areas areas;

    ThemeFigures(Themes themes, ThemeCards cards, Scores scores, Areas areas) {
        this.themes = themes;
        this.cards = cards;
        this.scores = scores;
        this.areas = areas;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        THEMES,
                        Kind.Form.PART,
                        "All themes in their order by the declared weights, in a table; or the evidence for that order.",
                        "themes of order in E10000025, 2016"),
                new Kind(
                        "score",
                        Kind.Form.WORDS,
                        "What partners scored a theme, and how far they are apart.",
                        "score of burglary in E10000025, 2016"));
    }

    @Override
    public Bound resolve(Expression expression, Setting setting) {
        try {
            return expression.kind().words().equals(THEMES)
                    ? tables(expression, area(expression, setting), period(expression, setting))
                    : score(expression, area(expression, setting), period(expression, setting));
        } catch (Unmeant unmeant) {
            return unmeant.why();
        }
    }

    private Bound tables(Expression expression, Area area, Period period) throws Unmeant {
        var of = expression.of().get(0);
        var asked = of.words();
        if (!asked.equals(ORDER) && !asked.equals(EVIDENCE)) {
            throw new Unmeant(
                    of, "Of all themes there is the order, and the evidence for it.", List.of(ORDER, EVIDENCE));
        }
        var weights = cards.weights();
        var tables = new ThemeTables(area, period, Ranked.of(cards.of(area, period), weights), weights, cards.agreed());
        return asked.equals(ORDER) ? tables.order() : tables.evidence();
    }

    private Bound score(Expression expression, Area area, Period period) throws Unmeant {
        var theme = theme(expression.of().get(0));
        var tally = Tally.of(scores.standing(area, period).stream()
                .filter(score -> score.theme().equals(theme.id()))
                .toList());
        var values = new LinkedHashMap<String, String>();
        tally.spreads().forEach((scale, spread) -> {
            values.put(scale.id(), spread.words());
            tally.within(scale).ifPresent(within -> values.put(scale.id() + "-within", within));
        });
        if (!tally.none()) {
            values.put("partners", Integer.toString(tally.partners().size()));
        }
        return new Bound.Words(
                words(theme, tally),
                List.of(Trace.said(
                        "theme-score:" + theme.id() + ":" + area.code() + ":" + period.id(), area, period, values)));
    }

    private static String words(Theme theme, Tally tally) {
        var harm = tally.spreads().get(Scale.HARM);
        var likelihood = tally.spreads().get(Scale.LIKELIHOOD);
        if (harm == null || likelihood == null) {
            return "no partner has scored " + theme.inSentence();
        }
        var count = tally.partners().size();
        return "harm " + harm.words() + ", and likelihood " + likelihood.words() + ", each of 5, by "
                + (count == 1 ? "one partner" : count + " partners (median, lowest and highest)")
                + Stream.of(Scale.HARM, Scale.LIKELIHOOD)
                        .flatMap(scale -> tally.within(scale).stream())
                        .map(within -> "; " + within)
                        .collect(Collectors.joining());
    }

    private Theme theme(Phrase of) throws Unmeant {
        var typed = of.words();
        var found = themes.list().stream()
                .filter(theme -> theme.id().equals(typed) || theme.name().equalsIgnoreCase(typed))
                .findFirst();
        if (found.isEmpty()) {
            throw new Unmeant(
                    of,
                    "There is no theme '" + typed + "'.",
                    Nearest.to(typed, themes.list().stream().map(Theme::id).toList()));
        }
        return found.get();
    }

    private Area area(Expression expression, Setting setting) throws Unmeant {
        if (expression.in().size() > 1) {
            throw new Unmeant(expression.in().get(1), "Themes are of one area.", List.of());
        }
        if (expression.in().isEmpty() && setting.area() == null) {
            throw new Unmeant(
                    expression.kind(),
                    "Say where: 'in' and an area, or 'area:' in the opening of the document.",
                    List.of());
        }
        var phrase = expression.in().isEmpty()
                ? new Phrase(String.valueOf(setting.area()), expression.kind().at())
                : expression.in().get(0);
        var found = AssessedPlace.of(areas, phrase.words());
        if (found.area() == null) {
            throw new Unmeant(phrase, found.problem(), found.nearest());
        }
        return found.area();
    }

    private static Period period(Expression expression, Setting setting) throws Unmeant {
        var period = expression.period() == null ? setting.period() : expression.period();
        if (period == null) {
            throw new Unmeant(
                    expression.kind(),
                    "Say when: ', year ending 2022-12' or another period, or 'period:' in the opening of the document.",
                    List.of());
        }
        return period;
    }

    @Override
    public List<Name> names(Kind.Place place, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.UK);
        return switch (place) {
            case OF ->
                Stream.concat(
                                Stream.of(
                                        new Name(ORDER, "All themes in their order"),
                                        new Name(EVIDENCE, "What the order of themes rests on")),
                                themes.list().stream().map(theme -> new Name(theme.id(), "Theme: " + theme.name())))
                        .filter(name -> !wanted.isEmpty()
                                && (name.typed().contains(wanted)
                                        || name.words().toLowerCase(Locale.UK).contains(wanted)))
                        .limit(MOST)
                        .toList();
            case IN ->
                wanted.isEmpty()
                        ? List.of()
                        : areas.search(typed.strip(), MOST).stream()
                                .filter(area -> AssessedPlace.KINDS.contains(area.type()))
                                .map(area -> new Name(area.code().value(), area.shown()))
                                .toList();
            case AGAINST, BY -> List.of();
        };
    }
}
