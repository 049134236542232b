package org.watchward.publicsite.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.charts.Chart;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.CohortOutcomes;
import org.watchward.indicators.open.Numerator.CohortOutcomes.Outcome;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Periods;

/** What happened after a crime, all crimes followed for equally long. */
@Component
class OutcomesTeller implements Teller {

    private static final int MOST_YEARS = 10;

    private final PublicFigures figures;
    private final PublicPatterns patterns;
    private final OutcomeCharts drawn;

    OutcomesTeller(PublicFigures figures, PublicPatterns patterns, OutcomeCharts drawn) {
        this.figures = figures;
        this.patterns = patterns;
        this.drawn = drawn;
    }

    @Override
    public Topic topic() {
        return Topic.OUTCOMES;
    }

    @Override
    public List<Select> selects(Area area, Choices choices) {
        return List.of();
    }

    @Override
    public Told tell(Area area, Choices choices) {
        var all = outcomes(area);
        var period = all.stream()
                .filter(each -> outcome(each) == Outcome.CHARGED)
                .max(Comparator.comparing(OutcomesTeller::breadth))
                .map(broadest -> figures.latest(List.of(broadest), area).get(broadest.id()))
                .orElse(null);
        return period == null ? nothing(all, area) : report(area, period, figures.answers(all, area, period));
    }

    private List<Indicator> outcomes(Area area) {
        return figures.indicators().stream()
                .filter(each -> each.numerator() instanceof CohortOutcomes
                        && each.areas().contains(area.type()))
                .toList();
    }

    static Outcome outcome(Indicator indicator) {
        return ((CohortOutcomes) indicator.numerator()).outcome();
    }

    private static int breadth(Indicator indicator) {
        return ((CohortOutcomes) indicator.numerator()).categories().size();
    }

    /** Why the newest year with any crimes has none. */
    private Told nothing(List<Indicator> all, Area area) {
        var held = figures.monthsHeld(area);
        if (all.isEmpty() || held.isEmpty()) {
            return new Told.Nothing(
                    List.of("No street-level crime and no outcomes of " + area.name() + "’s police force are held."));
        }
        var answer = figures.answers(all.subList(0, 1), area, new Periods(held).usual())
                .get(0);
        return new Told.Nothing(List.of(answer.statement().detail()));
    }

    private Told report(Area area, Period period, List<Answer> answers) {
        var grounds = new Grounds();
        answers.forEach(answer -> grounds.add(answer.figure()));
        answers.forEach(answer -> grounds.add(answer.indicator().caveats()));
        var source = new Chart.Source(answers.get(0).indicator().source(), grounds.asOf());
        var charts = new ArrayList<Chart>();
        drawn.byKind(area, period, answers, Outcome.CHARGED, source).ifPresent(charts::add);
        drawn.byKind(area, period, answers, Outcome.NO_SUSPECT, source).ifPresent(charts::add);
        var newest = broadest(answers, Outcome.CHARGED);
        if (newest != null) {
            var all = patterns.years(newest.indicator(), area);
            var years = all.subList(Math.max(0, all.size() - MOST_YEARS), all.size());
            drawn.shares(area, years, source).ifPresent(charts::add);
            drawn.charged(area, years, newest, source).ifPresent(charts::add);
        }
        return new Told.Report(
                finding(area, period, answers),
                more(period, answers),
                charts,
                List.of(table(area, period, answers)),
                grounds.caveats(),
                source.publisher(),
                source.asOf(),
                grounds.releases());
    }

    private String finding(Area area, Period period, List<Answer> answers) {
        var charged = broadest(answers, Outcome.CHARGED);
        if (charged == null || !(charged.figure() instanceof Figure.Known known) || known.rate() == null) {
            return "What happened after crimes in " + area.name() + ", " + period.words();
        }
        return "Of " + Say.count(known.rate().denominator().number().longValue()) + " crimes in " + area.name() + " in "
                + period.words() + ", " + known.rate().shown() + " led to a charge or summons within "
                + ((CohortOutcomes) charged.indicator().numerator()).months() + " months (95% interval "
                + known.rate().limitsShown() + ").";
    }

    private static List<String> more(Period period, List<Answer> answers) {
        var more = new ArrayList<String>();
        var closed = broadest(answers, Outcome.NO_SUSPECT);
        if (closed != null && closed.figure() instanceof Figure.Known known && known.rate() != null) {
            more.add(known.rate().words() + " were closed without a suspect (95% interval "
                    + known.rate().limitsShown() + ").");
        }
        var charged = broadest(answers, Outcome.CHARGED);
        if (charged != null) {
            more.add("Against a year earlier: " + charged.statement().headline() + " "
                    + charged.statement().detail());
            var months = ((CohortOutcomes) charged.indicator().numerator()).months();
            more.add("Each crime is followed for " + months
                    + " months after the month it was recorded in, and no longer. So a"
                    + " crime of January and one of December are of equal age, and so are those of different years. "
                    + Say.sentence(period.words()).replaceFirst("\\.$", "")
                    + " is the newest for which that can be done.");
        }
        return more;
    }

    static @Nullable Answer broadest(List<Answer> answers, Outcome outcome) {
        return answers.stream()
                .filter(answer -> outcome(answer.indicator()) == outcome)
                .max(Comparator.comparing(answer -> breadth(answer.indicator())))
                .orElse(null);
    }

    private Table table(Area area, Period period, List<Answer> answers) {
        var rows = answers.stream()
                .map(answer -> new Table.Row(
                        answer.indicator().name(),
                        "/areas/" + area.code() + "/" + answer.indicator().id() + "?period=" + period.id(),
                        cells(answer)))
                .toList();
        return new Table(
                "outcomes",
                "Every outcome that is counted, " + period.words(),
                "",
                List.of("Outcome", "Crimes with it", "Crimes followed", "Share", "95% interval"),
                rows,
                rows.size());
    }

    private static List<String> cells(Answer answer) {
        var rate = Plots.rate(answer.figure());
        if (rate == null || !(answer.figure() instanceof Figure.Known known)) {
            return List.of(answer.figure().shown(), "", "", "");
        }
        return List.of(
                known.count().shown(),
                Say.count(rate.denominator().number().longValue()),
                rate.shown(),
                rate.limitsShown());
    }
}
