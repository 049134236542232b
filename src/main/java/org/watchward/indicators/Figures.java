package org.watchward.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;

/** The engine: answers a whole table of questions in a handful of queries. */
@Component
public class Figures {

    private final EvidenceReader reader;
    private final PublishedSpread spread;

    Figures(EvidenceReader reader, PublishedSpread spread) {
        this.reader = reader;
        this.spread = spread;
    }

    /** One answer for each indicator, area and period, in that order. */
    public List<Answer> answers(Question question) {
        return answers(question, reader.read(question));
    }

    /** Answers for one period, and every monthly indicator among them month by month, from one reading. */
    Together together(List<Indicator> indicators, Area area, Period period, Period stretch) {
        var question = new Question(indicators, List.of(area), List.of(period));
        var monthly = indicators.stream()
                .filter(indicator -> indicator.numerator() instanceof Numerator.MonthlyRows)
                .toList();
        var months = months(stretch);
        var periods = Stream.concat(Stream.of(period), months.stream()).toList();
        var evidence = reader.read(question, new Question(indicators, List.of(area), periods));
        return new Together(answers(question, evidence), series(evidence, monthly, area, stretch));
    }

    /** What was read together. */
    record Together(List<Answer> answers, List<Series> series) {}

    private List<Answer> answers(Question question, HeldEvidence evidence) {
        var answers = new ArrayList<Answer>();
        for (var indicator : question.indicators()) {
            for (var area : question.areas()) {
                for (var period : question.periods()) {
                    answers.add(answer(evidence, indicator, area, period));
                }
            }
        }
        return answers;
    }

    /** The figure of each indicator and area in the first period, without comparison. */
    Map<Cell, Alone> alone(Question question) {
        var evidence = reader.read(question);
        var period = question.periods().get(0);
        var figures = new LinkedHashMap<Cell, Alone>();
        for (var indicator : question.indicators()) {
            for (var area : question.areas()) {
                var tally = evidence.tally(indicator, area, period);
                figures.put(
                        new Cell(indicator, area),
                        new Alone(
                                Reckoning.figure(indicator, period, tally, evidence.residents(area, period)),
                                tally instanceof Tally.Counted counted ? counted.absentRecords() : null));
            }
        }
        return figures;
    }

    /** The figure of one indicator for each of many areas, in their order, compared with nothing; from one reading. */
    public List<PartFigure> across(Indicator indicator, List<Area> areas, Period period) {
        if (areas.isEmpty()) {
            return List.of();
        }
        var figures = alone(Question.alone(List.of(indicator), areas, List.of(period)));
        return areas.stream()
                .map(area -> new PartFigure(
                        area,
                        Objects.requireNonNull(figures.get(new Cell(indicator, area)))
                                .figure()))
                .toList();
    }

    /** What is measured, and where. */
    record Cell(Indicator indicator, Area area) {}

    /**
     * A figure compared with nothing.
     *
     * @param absentRecords why records are suspected to be absent from it; else absent
     */
    record Alone(Figure figure, @Nullable String absentRecords) {}

    /**
     * Each indicator of one area month by month, without comparisons; a month that is not held is a gap.
     *
     * @throws IllegalArgumentException if an indicator does not count monthly rows
     */
    public List<Series> monthly(List<Indicator> indicators, Area area, Period stretch) {
        var evidence = reader.read(new Question(indicators, List.of(area), months(stretch)));
        return series(evidence, indicators, area, stretch);
    }

    private static List<Period> months(Period stretch) {
        return stretch.months().stream().<Period>map(Period.Month::new).toList();
    }

    private static List<Series> series(HeldEvidence evidence, List<Indicator> indicators, Area area, Period stretch) {
        return indicators.stream()
                .map(indicator -> new Series(
                        indicator,
                        area,
                        months(stretch).stream()
                                .map(month -> point(evidence, indicator, area, month))
                                .toList(),
                        SignalWords.of(
                                indicator, area, evidence.comparable(area, monthlyRows(indicator), stretch.last())),
                        evidence.changes(area, monthlyRows(indicator), stretch)))
                .toList();
    }

    private static Numerator.MonthlyRows monthlyRows(Indicator indicator) {
        if (indicator.numerator() instanceof Numerator.MonthlyRows rows) {
            return rows;
        }
        throw new IllegalArgumentException(indicator.id() + " has no monthly counts");
    }

    private static Point point(HeldEvidence evidence, Indicator indicator, Area area, Period month) {
        var tally = evidence.tally(indicator, area, month);
        return new Point(month.first(), Reckoning.figure(indicator, month, tally, evidence.residents(area, month)));
    }

    private Answer answer(HeldEvidence evidence, Indicator indicator, Area area, Period period) {
        var tally = evidence.tally(indicator, area, period);
        return new Answer(
                indicator,
                area,
                period,
                Reckoning.figure(indicator, period, tally, evidence.residents(area, period)),
                judged(evidence, indicator, area, period, tally, compared(evidence, indicator, area, period, tally)));
    }

    private static Comparison compared(
            HeldEvidence evidence, Indicator indicator, Area area, Period period, Tally tally) {
        var earlier = period.yearEarlier();
        var comparison = Reckoning.comparison(tally, earlier, evidence.tally(indicator, area, earlier));
        var otherwise = evidence.namedOtherwise(indicator, area, earlier, period);
        return comparison instanceof Comparison.Change && otherwise != null
                ? new Comparison.NotComparable(otherwise, true)
                : comparison;
    }

    private Comparison judged(
            HeldEvidence evidence, Indicator indicator, Area area, Period period, Tally tally, Comparison comparison) {
        if (!(comparison instanceof Comparison.Change change)) {
            return comparison;
        }
        if (indicator.numerator() instanceof Numerator.MonthlyRows rows) {
            return Judge.judged(change, evidence.comparable(area, rows, period.last()), period);
        }
        return indicator.numerator() instanceof Numerator.PublishedCount published
                ? spread.judged(
                        change,
                        published,
                        area.type(),
                        period,
                        ((Tally.Counted) tally).count().value().doubleValue())
                : change;
    }
}
