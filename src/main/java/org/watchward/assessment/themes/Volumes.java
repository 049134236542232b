package org.watchward.assessment.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** Counts the events of themes: of the whole where that is known, else of its districts or partnerships, never bridging what is missing. */
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
            var kinds = Stream.of(AreaType.DISTRICT, AreaType.PARTNERSHIP)
                    .map(type -> parts(whole, type, left, period))
                    .toList();
            left.forEach(theme -> volumes.put(theme.id(), ofParts(theme, whole, period, asked, kinds)));
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

    private Parts parts(Area whole, AreaType type, List<Theme> left, Period period) {
        var parts = whole.type().compareTo(type) > 0 ? areas.parts(whole.code(), type) : List.<Area>of();
        return new Parts(
                whole,
                type,
                parts,
                parts.stream()
                        .map(part -> asked(indicators(left), part, period))
                        .toList());
    }

    private Optional<Volume> ofWhole(Theme theme, Map<String, Answer> asked, Period period) {
        var known = theme.indicators().stream()
                .flatMap(id -> Optional.ofNullable(asked.get(id)).stream())
                .filter(Volumes::counted)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var whole = WholeCount.of(known, together());
        return Optional.of(new Volume(
                whole.brief(),
                whole.words(period),
                whole.sum(),
                whole.counted(),
                List.of(),
                known.stream().map(answer -> Trace.of("theme-count", answer)).toList(),
                asked(theme, asked)));
    }

    private Together together() {
        return new Together(figures.indicators());
    }

    private static List<Answer> asked(Theme theme, Map<String, Answer> asked) {
        return theme.indicators().stream()
                .flatMap(id -> Optional.ofNullable(asked.get(id)).stream())
                .toList();
    }

    static boolean counted(Answer answer) {
        return answer.figure() instanceof Figure.Known known && known.counted();
    }

    /** Of the kind of parts that is whole, by the first indicator that is; else of the first that is known at all. */
    private Volume ofParts(Theme theme, Area whole, Period period, Map<String, Answer> asked, List<Parts> kinds) {
        var answers = new ArrayList<>(asked(theme, asked));
        kinds.forEach(parts -> parts.asked().forEach(part -> answers.addAll(asked(theme, part))));
        var indicators = indicators(List.of(theme));
        var together = together();
        var sums = IntStream.range(0, indicators.size())
                .mapToObj(at -> together.of(indicators.subList(at, indicators.size())))
                .flatMap(some -> kinds.stream().flatMap(parts -> parts.sum(some, period, answers).stream()))
                .toList();
        return sums.stream()
                .filter(sum -> sum.missing().isEmpty())
                .findFirst()
                .or(() -> sums.stream().findFirst())
                .orElseGet(() -> new Volume(
                        "not known", unknown(answers, whole), null, List.of(), List.of(), List.of(), answers));
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
