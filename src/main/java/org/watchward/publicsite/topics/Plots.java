package org.watchward.publicsite.topics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.ColumnChart;
import org.watchward.charts.IntervalPlot;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.Rate;

/** Figures as parts of charts, with as many decimals as are shown. */
final class Plots {

    private Plots() {}

    /** The value of a figure; absent if it has none, or no interval. */
    static @Nullable Rate rate(Figure figure) {
        return figure instanceof Figure.Known known
                        && known.rate() != null
                        && known.rate().interval95() != null
                ? known.rate()
                : null;
    }

    static Optional<IntervalPlot.Row> row(String label, Figure figure, boolean subject) {
        var rate = rate(figure);
        var limits = rate == null ? null : rate.interval95();
        return rate == null || limits == null
                ? Optional.empty()
                : Optional.of(new IntervalPlot.Row(
                        label,
                        shown(rate.value(), rate),
                        shown(limits.lower(), rate),
                        shown(limits.upper(), rate),
                        subject));
    }

    /** The parts of an area that have an interval, highest first. */
    static List<IntervalPlot.Row> ranked(List<PartFigure> parts, int most) {
        return parts.stream()
                .flatMap(part -> row(part.area().name(), part.figure(), false).stream())
                .sorted(Comparator.comparing(IntervalPlot.Row::value).reversed())
                .limit(most)
                .toList();
    }

    /** A column, or a gap where nothing is held. */
    static ColumnChart.Column column(String label, Figure figure, boolean subject) {
        var rate = rate(figure);
        var limits = rate == null ? null : rate.interval95();
        return rate == null || limits == null
                ? new ColumnChart.Column(label, null, null, null, subject)
                : new ColumnChart.Column(
                        label,
                        shown(rate.value(), rate),
                        shown(limits.lower(), rate),
                        shown(limits.upper(), rate),
                        subject);
    }

    /** The value or a limit of a rate: to one decimal, or to three where it is below 1. */
    private static BigDecimal shown(BigDecimal number, Rate rate) {
        return rate.value().compareTo(BigDecimal.ONE) < 0 ? number.setScale(3, RoundingMode.HALF_UP) : one(number);
    }

    static BigDecimal one(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
