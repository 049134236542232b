package org.watchward.indicators;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;

/** The engine: answers a whole table of questions in a handful of queries. */
@Component
public class Figures {

    private final EvidenceReader reader;

    Figures(EvidenceReader reader) {
        this.reader = reader;
    }

    /** One answer for each indicator, area and period, in that order. */
    public List<Answer> answers(Question question) {
        var evidence = reader.read(question);
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

    /**
     * One indicator of one area month by month, without comparisons; a month that is not held is a gap.
     *
     * @throws IllegalArgumentException if the indicator does not count monthly rows
     */
    public Series monthly(Indicator indicator, Area area, Period stretch) {
        if (!(indicator.numerator() instanceof Numerator.MonthlyRows rows)) {
            throw new IllegalArgumentException(indicator.id() + " has no monthly counts");
        }
        var months = stretch.months().stream().<Period>map(Period.Month::new).toList();
        var evidence = reader.read(new Question(List.of(indicator), List.of(area), months));
        var points = months.stream()
                .map(month -> new Point(
                        month.first(),
                        Reckoning.figure(
                                indicator,
                                month,
                                evidence.tally(indicator, area, month),
                                evidence.residents(area, month))))
                .toList();
        return new Series(indicator, area, points, evidence.changes(area, rows, stretch));
    }

    private static Answer answer(HeldEvidence evidence, Indicator indicator, Area area, Period period) {
        var tally = evidence.tally(indicator, area, period);
        var earlierPeriod = period.yearEarlier();
        return new Answer(
                indicator,
                area,
                period,
                Reckoning.figure(indicator, period, tally, evidence.residents(area, period)),
                Reckoning.comparison(tally, earlierPeriod, evidence.tally(indicator, area, earlierPeriod)));
    }
}
