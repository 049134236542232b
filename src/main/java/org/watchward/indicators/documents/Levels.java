package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.FigureValues;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Positions;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.Rate;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** Whether a value is higher or lower than those of other areas in the same period: {@code comparison}. */
@Component
class Levels implements Binder {

    private static final String ONE = "A sentence is about one indicator in one area; use a table for several.";

    private final Figures figures;
    private final Positions positions;
    private final Companions companions;
    private final Traces traces;

    Levels(Figures figures, Positions positions, Companions companions, Traces traces) {
        this.figures = figures;
        this.companions = companions;
        this.positions = positions;
        this.traces = traces;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "comparison",
                Kind.Form.WORDS,
                "Whether a value is higher or lower than another area's, as far as their intervals tell; against peers, force or"
                        + " country: than those of similar areas, of its force or of its country.",
                "comparison of burglary in E07000177, year ending 2022-12, against E23000029"));
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        var indicator = asked.indicator(ONE);
        var place = asked.place(indicator.areas(), ONE);
        var companion = asked.againstOne().filter(Companions::named);
        if (companion.isPresent()) {
            var beside = companions.of(companion.get(), indicator, place, asked.period());
            return beside.whole() == null ? peers(beside) : beside(asked, indicator, place, List.of(beside.whole()));
        }
        var others = asked.against(indicator.areas());
        if (others.isEmpty()) {
            throw new Unmeant(asked.kind(), "Say with what: ', against' and an area.", List.of());
        }
        return beside(asked, indicator, place, others);
    }

    private Bound beside(Asked asked, Indicator indicator, Area place, List<Area> others) throws Unmeant {
        var all = new ArrayList<>(List.of(place));
        all.addAll(others);
        var answers = figures.answers(new Question(List.of(indicator), all, List.of(asked.period()), false));
        var positions = this.positions.of(answers.get(0), others);
        return new Bound.Words(
                said(answers, positions),
                answers.stream().map(answer -> traces.of("comparison", answer)).toList());
    }

    private Bound peers(Companions.Beside beside) {
        var evidence = new ArrayList<>(List.of(traces.of("comparison", beside.own())));
        beside.compared()
                .forEach(peer -> evidence.add(traces.of(
                        "comparison",
                        beside.own().indicator(),
                        peer.area(),
                        beside.own().period(),
                        peer.figure())));
        return new Bound.Words(said(beside.own()) + ", " + beside.words(), evidence);
    }

    private static String said(Answer own) {
        return own.indicator().name() + " in " + own.area().name() + ", "
                + own.period().words() + ": " + value(own);
    }

    private static String said(List<Answer> answers, List<Position> positions) {
        return said(answers.get(0))
                + IntStream.range(0, positions.size())
                        .mapToObj(at -> beside(positions.get(at), answers.get(at + 1)))
                        .collect(Collectors.joining("; ", ", ", ""));
    }

    private static String beside(Position position, Answer other) {
        return words(position) + " " + other.area().name() + ", " + value(other);
    }

    private static String words(Position position) {
        return switch (position) {
            case HIGHER -> "higher than in";
            case LOWER -> "lower than in";
            case SIMILAR -> "not clearly different from";
            case NOT_COMPARED -> "not compared with";
        };
    }

    private static String value(Answer answer) {
        if (!(answer.figure() instanceof Figure.Known known)) {
            return "[" + answer.figure().shown() + ": " + FigureValues.reason(answer.figure()) + "]";
        }
        return known.rate() == null ? known.count().shown() : value(known.rate());
    }

    private static String value(Rate rate) {
        return rate.words() + (rate.limitsShown().isEmpty() ? "" : " (95% interval " + rate.limitsShown() + ")");
    }
}
