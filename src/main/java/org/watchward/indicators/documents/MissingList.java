package org.watchward.indicators.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.shown.AreaLines;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Bound.Words;

/** Which measures of an area have no figure for a period, by the reason: {@code list of missing}. */
@Component
class MissingList {

    private static final int MOST_NAMED = 8;
    private static final String THESE = "these measures";

    private final AreaLines lines;
    private final PublicFigures pages;

    MissingList(AreaLines lines, PublicFigures pages) {
        this.lines = lines;
        this.pages = pages;
    }

    Bound of(Area area, Period period) {
        var given = lines.possible(area);
        var answers = given.isEmpty() ? List.<Answer>of() : pages.answers(given, area, period);
        var byReason = byReason(answers);
        var said = Traces.known(Traces.said(
                "missing",
                area,
                period,
                values(byReason),
                answers.stream().map(Answer::figure).toList()));
        return byReason.isEmpty()
                ? new Words(
                        "Every measure that is given for " + area.type().plural() + " is known of " + area.name()
                                + " for " + period.words() + ".",
                        List.of(said))
                : new Bound.Items(byReason.entrySet().stream()
                        .map(each -> new Words(words(each.getKey(), each.getValue()), List.of(said)))
                        .toList());
    }

    /** A reason that names its measure is the same for all of which it is given. */
    private static Map<String, List<Answer>> byReason(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.figure() instanceof Figure.Missing)
                .collect(Collectors.groupingBy(
                        answer -> reason(answer).replace(answer.indicator().inSentence(), THESE),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String reason(Answer answer) {
        return ((Figure.Missing) answer.figure()).reason();
    }

    private static Map<String, String> values(Map<String, List<Answer>> byReason) {
        var values = new LinkedHashMap<String, String>();
        byReason.values()
                .forEach(answers ->
                        answers.forEach(answer -> values.put(answer.indicator().id(), reason(answer))));
        return values;
    }

    private static String words(String reason, List<Answer> answers) {
        if (answers.size() == 1 && reason.contains(THESE)) {
            return Say.sentence(reason(answers.get(0)));
        }
        var named =
                answers.stream().map(answer -> answer.indicator().inSentence()).toList();
        var most = named.size() > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED;
        return Say.sentence(reason).replaceFirst("\\.$", "") + ": " + Say.some(named, most) + ".";
    }
}
