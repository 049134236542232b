package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.FigureValues;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** One indicator in one area as words: {@code count}, {@code rate} and {@code change}. */
@Component
class Sentences implements Binder {

    private static final String ONE = "A sentence is about one indicator in one area; use a table for several.";

    private final Figures figures;
    private final Areas areas;
    private final Traces traces;

    Sentences(Figures figures, Areas areas, Traces traces) {
        this.figures = figures;
        this.areas = areas;
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
        var place = asked.place(indicator.areas(), ONE);
        var force = forceOf(indicator, place);
        if (force.isPresent()) {
            return ofItsForce(asked, indicator, place, force.get());
        }
        var where = new ArrayList<>(List.of(place));
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

    /** A row without a location is in no smaller area: what is told of one is how many of its force's rows may be its own. */
    private Optional<Area> forceOf(Indicator indicator, Area place) {
        return indicator.numerator() instanceof Numerator.UnlocatedRows
                        && !indicator.areas().contains(place.type())
                ? areas.force(place.code())
                : Optional.empty();
    }

    private Bound ofItsForce(Asked asked, Indicator indicator, Area place, Area force) throws Unmeant {
        var kind = asked.kind().words();
        var answer = figures.answers(new Question(List.of(indicator), List.of(force), List.of(asked.period())))
                .get(0);
        var words = said(kind, answer) + (kind.equals("change") ? "" : " of the whole of " + force.name());
        return new Bound.Words(words, List.of(toldOf(place, traces.of(kind, answer))));
    }

    private static Evidence toldOf(Area place, Evidence ofForce) {
        return new Evidence(
                ofForce.id(),
                place.code().toString(),
                ofForce.period(),
                ofForce.values(),
                ofForce.status(),
                ofForce.page(),
                ofForce.releases(),
                ofForce.asOf(),
                ofForce.until());
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
