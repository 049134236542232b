package org.watchward.assessment.themes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Candidates;
import org.watchward.assessment.candidates.Weighing;
import org.watchward.assessment.themes.ThemeCard.Line;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Reach;
import org.watchward.sources.open.Evidence;

/** A card for each theme of an area and a period (docs/methods/themes.md). */
@Component
public class ThemeCards {

    private static final int MOST_REMEMBERED = 50;
    private static final int PERCENT = 100;

    private final Themes themes;
    private final Candidates candidates;
    private final PublicFigures figures;
    private final Volumes volumes;
    private final Reliance reliance;
    private final Evidence evidence;
    private final ObjectProvider<Concern> concern;
    private final Cache<Key, List<ThemeCard>> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    ThemeCards(
            Themes themes,
            Candidates candidates,
            PublicFigures figures,
            Volumes volumes,
            Reliance reliance,
            Evidence evidence,
            ObjectProvider<Concern> concern) {
        this.themes = themes;
        this.candidates = candidates;
        this.figures = figures;
        this.volumes = volumes;
        this.reliance = reliance;
        this.evidence = evidence;
        this.concern = concern;
    }

    private record Key(Reach reach, long generation, AreaCode area, String period) {}

    /** The weights as they are declared, by aspect. */
    public Map<Aspect, Double> weights() {
        var weights = new LinkedHashMap<Aspect, Double>();
        declared().byName().forEach((name, weight) -> weights.put(Aspect.of(name), weight.weight()));
        return weights;
    }

    /** The weights as they are declared, with what each is for. */
    public Weighing.Themes declared() {
        return candidates.weighing().themes();
    }

    /** Whether the partnership agreed the weights. */
    public boolean agreed() {
        return candidates.weighing().verified();
    }

    /** The cards, in the declared order of the themes; the area is scanned, unless it was since the last import. */
    public List<ThemeCard> of(Area whole, Period period) {
        return of(whole, period, () -> candidates.of(whole, period).candidates());
    }

    /**
     * The same, for whoever has scanned the area already.
     *
     * @param found what the scan of that area and period found
     */
    public List<ThemeCard> of(Area whole, Period period, List<Candidate> found) {
        return of(whole, period, () -> found);
    }

    private List<ThemeCard> of(Area whole, Period period, Supplier<List<Candidate>> found) {
        var key = new Key(Reach.current(), evidence.generation(), whole.code(), period.id());
        var cards = Objects.requireNonNull(remembered.get(key, asked -> made(whole, period, found.get())));
        return cards.stream().map(card -> withConcern(card, whole, period)).toList();
    }

    private List<ThemeCard> made(Area whole, Period period, List<Candidate> found) {
        var all = themes.list();
        var counted = volumes.of(all, whole, period);
        var compared = compared(counted, whole, period);
        var gaps = gaps(all, whole, period);
        var judged = judged(whole, period);
        var largest = counted.values().stream()
                .flatMap(volume -> Optional.ofNullable(volume.count()).stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        var cards = new ArrayList<ThemeCard>();
        for (var theme : all) {
            var volume = Objects.requireNonNull(counted.get(theme.id()));
            cards.add(new ThemeCard(
                    theme,
                    List.of(
                            harm(theme),
                            new Line(
                                    Aspect.VOLUME,
                                    volume.brief(),
                                    volume.words(),
                                    volume.value(largest),
                                    volume.evidence()),
                            Trend.of(whole, period, of(theme, found), judged(theme, volume, judged)),
                            Standing.of(compared.get(theme.id())),
                            Gap.of(gaps.get(theme.id())),
                            unasked(theme, whole, period),
                            reliance.line(theme, whole, period, volume))));
        }
        return cards;
    }

    private static Line harm(Theme theme) {
        return new Line(
                Aspect.HARM,
                theme.severity() + " of 100",
                theme.severity() + " of 100 as declared, "
                        + (theme.verified() ? "agreed by the partnership. " : "not agreed by the partnership yet. ")
                        + theme.severitySource(),
                theme.severity() / 100.0,
                List.of(Trace.said(
                        "theme-harm:" + theme.id(),
                        null,
                        null,
                        Map.of(
                                "severity", Integer.toString(theme.severity()),
                                "verified", Boolean.toString(theme.verified())))));
    }

    private static List<Candidate> of(Theme theme, List<Candidate> found) {
        return found.stream()
                .filter(each -> theme.indicators().contains(each.indicator().id()))
                .toList();
    }

    private Map<String, Compared> compared(Map<String, Volume> counted, Area whole, Period period) {
        var themeOf = new LinkedHashMap<String, String>();
        var asked = new ArrayList<Answer>();
        counted.forEach((theme, volume) -> {
            volume.whole().stream().limit(1).forEach(answer -> {
                themeOf.put(answer.indicator().id(), theme);
                asked.add(answer);
            });
        });
        var compared = new HashMap<String, Compared>();
        if (!asked.isEmpty()) {
            figures.compared(asked.stream().map(Answer::indicator).toList(), whole, period)
                    .forEach(each -> compared.put(
                            Objects.requireNonNull(
                                    themeOf.get(each.answer().indicator().id())),
                            each));
        }
        return compared;
    }

    private Map<String, Answer> gaps(List<Theme> all, Area whole, Period period) {
        var gaps = new HashMap<String, Answer>();
        for (var theme : all) {
            Gap.indicator(theme, figures.indicators(), whole)
                    .ifPresent(indicator -> gaps.put(
                            theme.id(),
                            figures.answers(List.of(indicator), whole, period).get(0)));
        }
        return gaps;
    }

    /** The indicators whose months in the whole area can be judged. */
    private Set<String> judged(Area whole, Period period) {
        var judged = new LinkedHashSet<String>();
        figures.looks(List.of(whole), period.last()).stream()
                .filter(Look::judged)
                .forEach(look -> judged.add(look.indicator().id()));
        return judged;
    }

    private static boolean judged(Theme theme, Volume volume, Set<String> judged) {
        return theme.indicators().stream().anyMatch(judged::contains)
                || volume.answers().stream()
                        .anyMatch(answer -> answer.comparison() instanceof Comparison.Change change
                                && change.verdict() != Verdict.NOT_ENOUGH_DATA);
    }

    private static Line unasked(Theme theme, Area whole, Period period) {
        return Line.unknown(
                Aspect.CONCERN,
                "No survey of " + whole.name() + " that was asked in " + period.words()
                        + " or the three years before it has a question for this theme whose answers can be shown. A question counts if"
                        + " the mapping of its survey says “theme: " + theme.id() + "” of it.");
    }

    /** What people say may change without an import of figures, so it is not remembered. */
    private ThemeCard withConcern(ThemeCard card, Area whole, Period period) {
        var share = concern.stream()
                .flatMap(each -> each.of(card.theme(), whole, period).stream())
                .findFirst();
        if (share.isEmpty()) {
            return card;
        }
        var asked = new Line(
                Aspect.CONCERN,
                Math.round(PERCENT * share.get().value()) + "%",
                share.get().words(),
                share.get().value(),
                share.get().evidence());
        var lines = card.lines().stream()
                .map(line -> line.aspect() == Aspect.CONCERN ? asked : line)
                .toList();
        return new ThemeCard(card.theme(), lines);
    }
}
