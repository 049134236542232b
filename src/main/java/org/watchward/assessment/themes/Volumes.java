package org.watchward.assessment.themes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** Counts the events of themes: of the whole where that is known, else of its districts, never bridging what is missing. */
@Component
class Volumes {

    private final Areas areas;
    private final PublicFigures figures;

    Volumes(Areas areas, PublicFigures figures) {
        this.areas = areas;
        this.figures = figures;
    }

    /** Of each theme, by its id. */
    Map<String, Volume> of(List<Theme> themes, Area whole, Period period) {
        var asked = asked(indicators(themes), whole, period);
        var volumes = new LinkedHashMap<String, Volume>();
        themes.forEach(theme -> ofWhole(theme, asked, period).ifPresent(volume -> volumes.put(theme.id(), volume)));
        var left = themes.stream()
                .filter(theme -> !volumes.containsKey(theme.id()))
                .toList();
        if (!left.isEmpty()) {
            var parts = parts(whole);
            var inParts = parts.stream()
                    .map(part -> asked(indicators(left), part, period))
                    .toList();
            left.forEach(theme -> volumes.put(theme.id(), ofParts(theme, whole, period, asked, parts, inParts)));
        }
        return volumes;
    }

    private List<Indicator> indicators(List<Theme> themes) {
        return themes.stream()
                .flatMap(theme -> theme.indicators().stream())
                .flatMap(id -> figures.find(id).stream())
                .toList();
    }

    /** The answers, by the id of their indicator; none for those that are not given for areas of this kind. */
    private Map<String, Answer> asked(List<Indicator> indicators, Area area, Period period) {
        var given = indicators.stream()
                .filter(indicator -> indicator.areas().contains(area.type()))
                .toList();
        var answers = new HashMap<String, Answer>();
        if (!given.isEmpty()) {
            figures.answers(given, area, period)
                    .forEach(answer -> answers.put(answer.indicator().id(), answer));
        }
        return answers;
    }

    private List<Area> parts(Area whole) {
        return whole.type().compareTo(AreaType.DISTRICT) > 0 ? areas.parts(whole.code(), AreaType.DISTRICT) : List.of();
    }

    private Optional<Volume> ofWhole(Theme theme, Map<String, Answer> asked, Period period) {
        var known = theme.indicators().stream()
                .flatMap(id -> Optional.ofNullable(asked.get(id)).stream())
                .filter(Volumes::counted)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var first = known.get(0);
        var evidence =
                known.stream().map(answer -> Trace.of("theme-count", answer)).toList();
        return Optional.of(new Volume(
                brief(first),
                words(known, period),
                count(first),
                first,
                List.of(),
                evidence,
                List.copyOf(asked(theme, asked))));
    }

    private static List<Answer> asked(Theme theme, Map<String, Answer> asked) {
        return theme.indicators().stream()
                .flatMap(id -> Optional.ofNullable(asked.get(id)).stream())
                .toList();
    }

    private static boolean counted(Answer answer) {
        return answer.figure() instanceof Figure.Known known && known.counted();
    }

    private static String brief(Answer answer) {
        return answer.indicator().name() + ": " + answer.figure().shown();
    }

    private static BigDecimal count(Answer answer) {
        return answer.figure() instanceof Figure.Known known ? known.count().value() : BigDecimal.ZERO;
    }

    private static String words(List<Answer> known, Period period) {
        var first = known.get(0);
        var rate = first.figure().rate();
        var words = first.indicator().name() + ": " + first.figure().shown() + " in " + period.words()
                + (rate == null ? "" : ", " + rate.words()) + ".";
        var beside = known.stream()
                .skip(1)
                .filter(answer -> answer.indicator()
                        .numerator()
                        .dataset()
                        .equals(first.indicator().numerator().dataset()))
                .map(answer ->
                        answer.indicator().inSentence() + " " + answer.figure().shown())
                .toList();
        return beside.isEmpty() ? words : words + " Beside it, and not added to it: " + Say.list(beside) + ".";
    }

    private Volume ofParts(
            Theme theme,
            Area whole,
            Period period,
            Map<String, Answer> asked,
            List<Area> parts,
            List<Map<String, Answer>> inParts) {
        var answers = new ArrayList<>(asked(theme, asked));
        inParts.forEach(part -> answers.addAll(asked(theme, part)));
        for (var id : theme.indicators()) {
            var known = inParts.stream()
                    .flatMap(part -> Optional.ofNullable(part.get(id)).stream())
                    .filter(Volumes::counted)
                    .toList();
            if (!known.isEmpty()) {
                return sum(known, whole, period, parts, answers);
            }
        }
        return new Volume("not known", unknown(answers, whole), null, null, List.of(), List.of(), answers);
    }

    private static Volume sum(List<Answer> known, Area whole, Period period, List<Area> parts, List<Answer> answers) {
        var sum = known.stream().map(Volumes::count).reduce(BigDecimal.ZERO, BigDecimal::add);
        var held = known.stream().map(Answer::area).toList();
        var missing = parts.stream().filter(part -> !held.contains(part)).toList();
        var evidence =
                known.stream().map(answer -> Trace.of("theme-count", answer)).toList();
        var words = known.get(0).indicator().name() + ": " + (missing.isEmpty() ? "" : "at least ")
                + Say.count(Math.round(sum.doubleValue())) + " in " + period.words() + ", added up over "
                + (missing.isEmpty()
                        ? "all " + Say.count(parts.size(), "district") + " of " + whole.name()
                        : held.size() + " of the " + Say.count(parts.size(), "district") + " of " + whole.name())
                + ", since no count of the whole is held.";
        return new Volume(
                known.get(0).indicator().name() + ": " + (missing.isEmpty() ? "" : "at least ")
                        + Say.count(Math.round(sum.doubleValue())),
                missing.isEmpty() ? words : words + " Not held: " + names(missing) + ".",
                sum,
                null,
                missing,
                evidence,
                answers);
    }

    private static String names(List<Area> areas) {
        return Say.list(areas.stream().map(Area::name).toList());
    }

    private static String unknown(List<Answer> answers, Area whole) {
        return answers.stream()
                .map(Answer::figure)
                .filter(figure -> !(figure instanceof Figure.Known))
                .findFirst()
                .map(Volumes::why)
                .orElse("Nothing that counts it is given for a " + whole.type().singular() + ".");
    }

    private static String why(Figure figure) {
        return Say.sentence(
                figure instanceof Figure.Missing missing
                        ? missing.reason()
                        : figure instanceof Figure.Suppressed suppressed ? suppressed.rule() : figure.shown());
    }
}
