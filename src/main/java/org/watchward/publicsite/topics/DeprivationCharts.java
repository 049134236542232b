package org.watchward.publicsite.topics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.Chart;
import org.watchward.charts.ColumnChart;
import org.watchward.charts.ScatterPlot;
import org.watchward.indicators.open.DeprivationPicture.Measured;
import org.watchward.indicators.open.DeprivationPicture.Shown;
import org.watchward.indicators.open.shown.Say;

/** What deprivation is drawn as. */
final class DeprivationCharts {

    private static final List<String> NUMBERS =
            List.of("", "Most deprived fifth", "2nd", "3rd", "4th", "Least deprived fifth");

    private DeprivationCharts() {}

    static Chart fifths(Shown shown, Chart.Source source) {
        var columns = shown.fifths().stream()
                .map(fifth -> new ColumnChart.Column(
                        NUMBERS.get(fifth.number()),
                        Plots.one(fifth.per1000().value()),
                        Plots.one(fifth.per1000().interval95().lower()),
                        Plots.one(fifth.per1000().interval95().upper()),
                        fifth.number() == 1))
                .toList();
        var most = shown.fifths().get(0);
        var least = shown.fifths().get(shown.fifths().size() - 1);
        return new ColumnChart(
                "fifths",
                DeprivationWords.one(most.per1000().value()) + " per 1,000 residents in the most deprived fifth, "
                        + DeprivationWords.one(least.per1000().value()) + " in the least",
                shown.indicator().name() + " in " + shown.area().name() + " by fifth of its LSOAs, "
                        + shown.period().words() + ", with 95% intervals",
                "Fifth",
                "per 1,000 residents",
                columns,
                null,
                source);
    }

    static Chart scatter(Shown shown, Chart.Source source) {
        var spots = shown.points().stream()
                .map(point -> new ScatterPlot.Spot(
                        point.area().name(), BigDecimal.valueOf(point.rank()), Plots.one(point.per1000()), false))
                .toList();
        return new ScatterPlot(
                "scatter",
                together(shown.correlation()),
                shown.indicator().name() + " in " + shown.area().name() + " and rank by "
                        + shown.domain().words() + ", " + shown.period().words() + "; each dot is one of "
                        + Say.count(spots.size(), "LSOA"),
                "Rank, 1 the most deprived in the country",
                "per 1,000 residents",
                spots,
                source);
    }

    private static String together(@Nullable Measured correlation) {
        if (correlation == null) {
            return "No rate differs from another";
        }
        var shown = "correlation " + DeprivationWords.two(correlation.value()) + ", "
                + DeprivationWords.limits(correlation, 2);
        var clear = correlation.interval95().lower().signum()
                == correlation.interval95().upper().signum();
        return (clear
                        ? correlation.value().signum() > 0
                                ? "The more deprived, the higher the rate: "
                                : "The more deprived, the lower the rate: "
                        : "Rates and deprivation do not clearly go together: ")
                + shown;
    }
}
