package org.watchward.indicators.open.shown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.Chart;
import org.watchward.charts.ColumnChart;
import org.watchward.charts.FunnelPlot;
import org.watchward.charts.IntervalPlot;
import org.watchward.charts.SeasonChart;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.BeforeAfter;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Funnel;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Season;
import org.watchward.indicators.open.Series;

/** Patterns of the engine as charts. */
public final class Drawings {

    private static final int DECIMALS = 3;
    private static final int PERCENT = 2;

    private Drawings() {}

    /** Who published what an answer is made from, and how old that is. */
    public static Chart.Source source(Answer answer) {
        return new Chart.Source(answer.indicator().source(), Say.asOf(answer.figure()));
    }

    /** A line for each year of which months are counted; empty if there are none. */
    public static Optional<Chart> season(String id, Series series, Season.Found season, Answer answer) {
        var years = new TreeMap<Integer, NavigableMap<Integer, BigDecimal>>();
        for (var point : series.points()) {
            if (season.years().contains(point.month().getYear()) && point.figure() instanceof Figure.Known known) {
                years.computeIfAbsent(point.month().getYear(), year -> new TreeMap<>())
                        .put(
                                point.month().getMonthValue(),
                                known.count().value().max(BigDecimal.ZERO));
            }
        }
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeasonChart(
                        id,
                        season.words(),
                        series.indicator().name() + " in " + series.area().name() + " by month of the year",
                        "a month",
                        years,
                        years.lastKey(),
                        source(answer)));
    }

    /** An area among others of every size. */
    public static Chart funnel(Compared compared, Funnel.Drawn funnel) {
        var answer = compared.answer();
        return new FunnelPlot(
                "chart-funnel",
                finding(compared, funnel),
                answer.indicator().name() + ", " + funnel.value() + ", "
                        + answer.period().words(),
                Say.sentence(funnel.size()).replace(".", ""),
                funnel.value(),
                funnel.spots().stream()
                        .map(spot -> new FunnelPlot.Spot(spot.area().name(), spot.size(), spot.value(), spot.subject()))
                        .toList(),
                funnel.centre(),
                "All together",
                funnel.limits().stream()
                        .map(limit -> new FunnelPlot.Limit(
                                limit.size(), limit.lower95(), limit.upper95(), limit.lower998(), limit.upper998()))
                        .toList(),
                source(answer));
    }

    private static String finding(Compared compared, Funnel.Drawn funnel) {
        var subject = funnel.subject();
        if (subject == null) {
            return "How " + funnel.spots().size() + " places differ.";
        }
        var where = subject.place() == Funnel.Place.INSIDE
                ? subject.place().words()
                : subject.place().words() + " the limits";
        return compared.answer().area().name() + " is " + where + " for its size.";
    }

    /** A column for each period, a gap where one is not held; empty if fewer than two are known. */
    public static Optional<Chart> years(String id, String finding, List<Answer> years) {
        var columns = new ArrayList<ColumnChart.Column>();
        years.forEach(year -> columns.add(column(year)));
        if (columns.stream().filter(column -> column.value() != null).count() < 2) {
            return Optional.empty();
        }
        var newest = years.get(years.size() - 1);
        var rate = rate(years);
        return Optional.of(new ColumnChart(
                id,
                finding,
                newest.indicator().name() + " in " + newest.area().name() + ", " + (rate == null ? "count" : unit(rate))
                        + ", by year",
                "Year",
                rate == null ? "a year" : unit(rate),
                columns,
                null,
                source(newest)));
    }

    private static @Nullable Rate rate(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.figure().rate())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@code per 1,000 residents}, {@code %}. */
    public static String unit(Rate rate) {
        return switch (rate.unit()) {
            case RATE ->
                "per " + Say.count(rate.per()) + " " + rate.denominator().of();
            case PERCENT -> "%";
            case SCORE -> "score";
            case RATIO -> "ratio";
        };
    }

    private static ColumnChart.Column column(Answer answer) {
        var label = answer.period().words();
        if (!(answer.figure() instanceof Figure.Known known)) {
            return new ColumnChart.Column(label, null, null, null, false);
        }
        var rate = known.rate();
        if (rate == null) {
            return new ColumnChart.Column(label, known.count().value(), null, null, true);
        }
        var limits = rate.interval95();
        return new ColumnChart.Column(
                label,
                PlacesPlot.shown(rate.value(), rate.unit()),
                limits == null ? null : PlacesPlot.shown(limits.lower(), rate.unit()),
                limits == null ? null : PlacesPlot.shown(limits.upper(), rate.unit()),
                true);
    }

    /** The change here, elsewhere, and here beside elsewhere, in percent. */
    public static Chart beforeAfter(String id, BeforeAfter.Found found, Answer answer) {
        var rows = new ArrayList<IntervalPlot.Row>();
        rows.add(change(found.here().name(), found.here().ratio(), true));
        var elsewhere = found.elsewhere();
        if (elsewhere != null) {
            rows.add(change(Say.sentence(elsewhere.name()).replace(".", ""), elsewhere.ratio(), false));
        }
        var relative = found.relative();
        if (relative != null) {
            rows.add(change("Here beside elsewhere", relative, false));
        }
        return IntervalPlot.of(
                id,
                found.evidence().words(),
                found.indicator().name() + " a day, change in percent from "
                        + found.here().before().period().words() + " to "
                        + found.here().after().period().words() + ", with 95% intervals",
                "Place",
                "% change",
                rows,
                null,
                new Chart.Source(answer.indicator().source(), Say.asOf(found.asOf())));
    }

    private static IntervalPlot.Row change(String name, BeforeAfter.Ratio ratio, boolean subject) {
        Limits limits = ratio.interval95();
        return new IntervalPlot.Row(
                name, percent(ratio.value()), percent(limits.lower()), percent(limits.upper()), subject);
    }

    private static BigDecimal percent(BigDecimal ratio) {
        return ratio.subtract(BigDecimal.ONE)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .movePointRight(PERCENT);
    }
}
