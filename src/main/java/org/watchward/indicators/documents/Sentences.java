package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.indicators.FigureValues;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;

/** One indicator in one area as words: {@code count}, {@code rate} and {@code change}. */
@Component
class Sentences implements Binder {

    private static final String ONE = "A sentence is about one indicator in one area; use a table for several.";

    private final Figures figures;
    private final Traces traces;

    Sentences(Figures figures, Traces traces) {
        this.figures = figures;
        this.traces = traces;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "count",
                        Kind.Form.WORDS,
                        "How many there were.",
                        "count of burglary in E07000177, year ending 2022-12"),
                new Kind(
                        "rate",
                        Kind.Form.WORDS,
                        "The value with its base.",
                        "rate of burglary in E07000177, year ending 2022-12"),
                new Kind(
                        "change",
                        Kind.Form.WORDS,
                        "What changed on the year before, with counts, percentage, interval and another area.",
                        "change of burglary in E07000177, year ending 2022-12, against E23000029"));
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        var indicator = asked.indicator(ONE);
        var where = new ArrayList<>(List.of(asked.place(indicator.areas(), ONE)));
        where.addAll(asked.against(indicator.areas()));
        var kind = asked.kind().words();
        var answers = figures.answers(new Question(List.of(indicator), where, List.of(asked.period())));
        if (kind.equals("rate") && answers.get(0).figure() instanceof Figure.Known known && known.rate() == null) {
            throw new Unmeant(asked.kind(), "No rate can be made of this figure here: bind its count.", List.of());
        }
        return new Bound.Words(
                said(kind, answers),
                answers.stream().map(answer -> traces.of(kind, answer)).toList());
    }

    private static String said(String kind, List<Answer> answers) {
        var words = new StringBuilder(said(kind, answers.get(0)));
        answers.stream()
                .skip(1)
                .forEach(other -> words.append("; ")
                        .append(other.area().name())
                        .append(": ")
                        .append(beside(kind, other)));
        return words.toString();
    }

    private static String said(String kind, Answer answer) {
        if (!(answer.figure() instanceof Figure.Known known)) {
            var reason = FigureValues.reason(answer.figure());
            return "[" + answer.figure().shown() + ": " + (reason == null ? "" : reason) + "]";
        }
        return switch (kind) {
            case "count" -> known.count().shown();
            case "rate" ->
                known.rate() == null ? "[no rate is held]" : known.rate().words();
            default -> withoutStops(answer);
        };
    }

    private static String withoutStops(Answer answer) {
        var statement = answer.statement();
        return statement.headline().replaceFirst("\\.$", "") + ": "
                + statement.detail().replaceFirst("\\.$", "");
    }

    private static String beside(String kind, Answer answer) {
        if (kind.equals("change")) {
            return answer.comparison() instanceof Comparison.Change change
                    ? change.shown() + ", " + change.verdict().words()
                    : "not comparable";
        }
        return said(kind, answer);
    }
}
