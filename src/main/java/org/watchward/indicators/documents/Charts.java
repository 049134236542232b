package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.charts.Chart;
import org.watchward.charts.IntervalPlot;
import org.watchward.indicators.FigureValues;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.shown.Direction;
import org.watchward.indicators.open.shown.Drawings;
import org.watchward.indicators.open.shown.NamesApart;
import org.watchward.indicators.open.shown.PlacesPlot;
import org.watchward.indicators.open.shown.Ranking;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** One indicator drawn: its months or years in one area, or several areas side by side: {@code chart}. */
@Component
class Charts implements Binder {

    private final Figures figures;
    private final PublicPatterns patterns;
    private final MonthCharts months;
    private final Traces traces;

    Charts(Figures figures, PublicPatterns patterns, MonthCharts months, Traces traces) {
        this.figures = figures;
        this.patterns = patterns;
        this.months = months;
        this.traces = traces;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "chart",
                Kind.Form.PART,
                "The months or years of an indicator in one area; several areas side by side, with their intervals.",
                "chart of burglary in E07000177, year ending 2022-12"));
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        var indicator = asked.indicator("A chart is of one indicator: give each its own.");
        var places = asked.places(indicator.areas());
        var period = asked.period();
        if (places.size() > 1) {
            return beside(asked, indicator, places, period);
        }
        return indicator.numerator() instanceof Numerator.MonthlyRows
                ? months.of(asked, indicator, places.get(0), period)
                : years(asked, indicator, places.get(0), period);
    }

    private Bound years(Asked asked, Indicator indicator, Area area, Period period) throws Unmeant {
        var years = patterns.years(indicator, area).stream()
                .filter(answer -> !answer.period().last().isAfter(period.last()))
                .toList();
        var id = ChartId.of("chart", indicator, area, period);
        var chart = years.isEmpty()
                ? Optional.<Chart>empty()
                : Drawings.years(id, Direction.of(last(years), null).sentence(), years);
        if (chart.isEmpty()) {
            throw new Unmeant(
                    asked.kind(),
                    "Fewer than two calendar years of " + indicator.inSentence() + " in " + area.name()
                            + " are known up to " + period.words() + ", so there is nothing to draw: use a table.",
                    List.of());
        }
        return new Bound.Picture(chart.get(), traces.years(years));
    }

    private static Answer last(List<Answer> answers) {
        return answers.get(answers.size() - 1);
    }

    private Bound beside(Asked asked, Indicator indicator, List<Area> places, Period period) throws Unmeant {
        var answers = figures.answers(new Question(List.of(indicator), places, List.of(period)));
        var parts = answers.stream()
                .map(answer -> new PartFigure(answer.area(), answer.figure()))
                .toList();
        var rows = new ArrayList<IntervalPlot.Row>();
        var notes = new ArrayList<String>();
        var names = NamesApart.of(places);
        for (var answer : answers) {
            PlacesPlot.row(names.of(answer.area()), answer.figure(), false)
                    .ifPresentOrElse(rows::add, () -> notes.add(withoutRate(names.of(answer.area()), answer)));
        }
        var finding = Ranking.of(indicator, parts).finding("places").orElse(indicator.name());
        var first = answers.stream()
                .filter(answer -> answer.figure().rate() != null)
                .findFirst()
                .orElse(answers.get(0));
        var chart = PlacesPlot.of(ChartId.of("beside", indicator, places.get(0), period), finding, first, rows);
        if (chart.isEmpty()) {
            throw new Unmeant(
                    asked.kind(), "Fewer than two of these areas have a rate: " + String.join(" ", notes), List.of());
        }
        return new Bound.Picture(
                chart.get(),
                notes,
                answers.stream().map(answer -> traces.of("beside", answer)).toList());
    }

    private static String withoutRate(String name, Answer answer) {
        var reason = FigureValues.reason(answer.figure());
        return name + " is left out: " + (reason == null ? "it has no rate with an interval" : reason) + ".";
    }
}
