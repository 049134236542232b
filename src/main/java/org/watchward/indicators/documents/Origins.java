package org.watchward.indicators.documents;

import java.util.List;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.shown.Say;

/** Who published what some figures are made from, and how old the oldest of it is, as a sentence. */
final class Origins {

    private Origins() {}

    static String of(List<Answer> answers) {
        var publishers = answers.stream()
                .map(answer -> answer.indicator().source())
                .distinct()
                .toList();
        return of(publishers, answers.stream().map(Answer::figure).toList());
    }

    static String of(List<String> publishers, List<Figure> figures) {
        return "Source: " + String.join("; ", publishers) + ". As of "
                + Say.asOf(KnownFigures.of(figures).oldest()) + ".";
    }
}
