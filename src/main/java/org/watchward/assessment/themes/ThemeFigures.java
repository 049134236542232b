package org.watchward.assessment.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.AssessedPlace;
import org.watchward.assessment.themes.Order.Place;
import org.watchward.assessment.themes.Score.Scale;
import org.watchward.kernel.Period;
import org.watchward.platform.Nearest;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Phrase;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.spi.Unmeant;

/** What themes give to documents: their order, and what partners scored. */
@Component
class ThemeFigures implements BoundFigures {

    private static final String THEMES = "themes";
    private static final String ORDER = "order";
    private static final int MOST = 10;
    private static final List<String> HEAD = List.of(
            "Theme", "Place", "If a weight is halved or doubled", "Volume", "Trend", "Comparison", "Confidence");

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
                        "All themes in their order by the declared weights, in a table.",
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
                    ? order(expression, area(expression, setting), period(expression, setting))
                    : score(expression, area(expression, setting), period(expression, setting));
        } catch (Unmeant unmeant) {
            return unmeant.why();
        }
    }

    private Bound order(Expression expression, Area area, Period period) throws Unmeant {
        var of = expression.of().get(0);
        if (!of.words().equals(ORDER)) {
            throw new Unmeant(of, "Of all themes there is the order.", List.of(ORDER));
        }
        var all = cards.of(area, period);
        var places = new Order(all.stream().map(ThemeCard::values).toList()).places(cards.weights());
        var inOrder = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(at -> places.get(at).rank()))
                .toList();
        var evidence = new ArrayList<Evidence>();
        evidence.add(ranks(area, period, all, places));
        all.forEach(card -> card.lines().forEach(line -> evidence.addAll(line.evidence())));
        return new Bound.Table(
                "Themes of " + area.name() + ", " + period.words() + ", in their order by "
                        + (cards.agreed() ? "the agreed weights" : "weights that are not agreed yet"),
                HEAD,
                inOrder.stream().map(at -> row(all.get(at), places.get(at))).toList(),
                "Counts as their publishers give them; harm and weights as declared",
                evidence);
    }

    private static List<String> row(ThemeCard card, Place place) {
        return List.of(
                card.theme().name(),
                place.score() == null ? "none" : Places.ordinal(place.rank()),
                place.score() == null ? "none" : Places.range(place.turned()),
                card.line(Aspect.VOLUME).brief(),
                card.line(Aspect.TREND).brief(),
                card.line(Aspect.COMPARISON).brief(),
                card.line(Aspect.CONFIDENCE).brief());
    }

    private static Evidence ranks(Area area, Period period, List<ThemeCard> all, List<Place> places) {
        var values = new LinkedHashMap<String, String>();
        for (var at = 0; at < all.size(); at++) {
            values.put(all.get(at).theme().id(), Integer.toString(places.get(at).rank()));
        }
        return Trace.said("themes-order:" + area.code() + ":" + period.id(), area, period, values);
    }

    private Bound score(Expression expression, Area area, Period period) throws Unmeant {
        var theme = theme(expression.of().get(0));
        var tally = Tally.of(scores.standing(area, period).stream()
                .filter(score -> score.theme().equals(theme.id()))
                .toList());
        var values = new LinkedHashMap<String, String>();
        tally.spreads().forEach((scale, spread) -> values.put(scale.id(), spread.words()));
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
                + (count == 1 ? "one partner" : count + " partners (median" + " and spread)");
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
                                Stream.of(new Name(ORDER, "All themes in their order")),
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
