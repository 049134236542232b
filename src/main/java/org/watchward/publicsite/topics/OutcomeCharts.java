package org.watchward.publicsite.topics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.charts.Chart;
import org.watchward.charts.ColumnChart;
import org.watchward.charts.IntervalPlot;
import org.watchward.charts.ShareChart;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.CohortOutcomes;
import org.watchward.indicators.open.Numerator.CohortOutcomes.Outcome;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Outcomes;
import org.watchward.indicators.open.Outcomes.Followed;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.kernel.Period;

/** What became of crimes, drawn. */
@Component
class OutcomeCharts {

    private final PublicFigures figures;
    private final PublicPatterns patterns;

    OutcomeCharts(PublicFigures figures, PublicPatterns patterns) {
        this.figures = figures;
        this.patterns = patterns;
    }

    Optional<Chart> byKind(Area area, Period period, List<Answer> answers, Outcome outcome, Chart.Source source) {
        var broadest = OutcomesTeller.broadest(answers, outcome);
        var rows = answers.stream()
                .filter(answer -> OutcomesTeller.outcome(answer.indicator()) == outcome)
                .flatMap(answer ->
                        Plots.row(kind(answer.indicator()), answer.figure(), answer.equals(broadest)).stream())
                .sorted(Comparator.comparing(IntervalPlot.Row::value).reversed())
                .toList();
        if (rows.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(IntervalPlot.of(
                "kinds-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "Highest for " + said(rows.get(0)) + "; lowest for " + said(rows.get(rows.size() - 1)),
                "Share " + words(outcome) + " by kind of crime, " + area.name() + ", " + period.words()
                        + ", with 95% intervals",
                "Kind of crime",
                "% of crimes",
                rows,
                null,
                source));
    }

    private static String said(IntervalPlot.Row row) {
        return row.label().substring(0, 1).toLowerCase(Locale.UK) + row.label().substring(1) + ", at "
                + row.value().toPlainString() + "%";
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case CHARGED -> "charged or summonsed";
            case POSITIVE -> "given a positive outcome";
            case NO_SUSPECT -> "closed without a suspect";
        };
    }

    /** The kind of crime that an indicator follows, as it is called where it is counted. */
    private String kind(Indicator indicator) {
        var categories = ((CohortOutcomes) indicator.numerator()).categories();
        return figures.indicators().stream()
                .filter(each -> each.numerator() instanceof MonthlyRows rows
                        && rows.categories().equals(categories))
                .map(Indicator::name)
                .findFirst()
                .orElseGet(indicator::name);
    }

    /** The share charged in each year from the first to the last that is held. */
    Optional<Chart> charged(Area area, List<Answer> years, Answer newest, Chart.Source source) {
        var columns = years.stream()
                .map(year -> Plots.column(
                        year.period().words(), year.figure(), year.period().equals(newest.period())))
                .toList();
        return columns.size() < 2
                ? Optional.empty()
                : Optional.of(new ColumnChart(
                        "years",
                        newest.statement().headline(),
                        "Share of crimes charged or summonsed, " + area.name() + ", with 95% intervals",
                        "Year of the crime",
                        "% of crimes",
                        columns,
                        null,
                        source));
    }

    Optional<Chart> shares(Area area, List<Answer> years, Chart.Source source) {
        var periods = years.stream().map(Answer::period).toList();
        var followed = figures.find("all-crime").stream()
                .flatMap(all -> patterns.outcomes(all, area, periods).stream())
                .toList();
        return followed.stream()
                .flatMap(each -> each instanceof Followed known ? Stream.of(known) : Stream.empty())
                .reduce((before, year) -> year)
                .map(newest -> new ShareChart(
                        "shares",
                        "Of the crimes of " + newest.period().words() + ", "
                                + last(newest).rate().shown() + " were still open after " + newest.months()
                                + " months, closed otherwise or not known",
                        "Crimes in " + area.name() + " by what became of them in " + newest.months()
                                + " months, by year of the crime",
                        "Year of the crime",
                        newest.shares().stream()
                                .map(share -> share.outcome().words())
                                .toList(),
                        followed.stream().map(OutcomeCharts::shares).toList(),
                        source));
    }

    private static Outcomes.Share last(Followed followed) {
        return followed.shares().get(followed.shares().size() - 1);
    }

    private static ShareChart.Row shares(Outcomes outcomes) {
        var percents = outcomes instanceof Followed followed
                ? followed.shares().stream()
                        .map(share -> Plots.one(share.rate().value()))
                        .toList()
                : List.<BigDecimal>of();
        return new ShareChart.Row(outcomes.period().words(), percents, false);
    }
}
